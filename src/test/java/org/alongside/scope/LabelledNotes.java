package org.alongside.scope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alongside.platform.definitions.Definitions;

/** The invented notes and how the guard does on them. */
final class LabelledNotes {
    private static final String CODES = "DTMLC";
    private static final List<String> CONCERNS =
            List.of("diagnosis", "treatment", "medication", "legal", "case-management");

    private LabelledNotes() {}

    record Note(String language, Set<String> concerns, String words) {}

    static ScopeGuard guard() {
        return new ScopeGuard(
                ScopeRules.of(new Definitions().shipped(ScopeRules.KIND).getFirst()));
    }

    private static List<Note> read(String resource) {
        try (var in = LabelledNotes.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .map(parts -> new Note(parts[0], concerns(parts[1]), parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> concerns(String codes) {
        var concerns = new TreeSet<String>();
        codes.chars().filter(code -> code != '-').forEach(code -> concerns.add(CONCERNS.get(CODES.indexOf(code))));
        return concerns;
    }

    /** Written when the phrases were ready, and used for nothing but to say how well the guard does. */
    static List<Note> heldOut() {
        return read("/scope/notes-held-out.txt");
    }

    static List<Note> tunedOn() {
        return Stream.of(
                        "notes",
                        "notes-after",
                        "notes-last",
                        "notes-third",
                        "notes-fourth",
                        "notes-fifth",
                        "notes-sixth")
                .flatMap(file -> read("/scope/" + file + ".txt").stream())
                .toList();
    }

    static Set<String> found(ScopeGuard guard, Note note) {
        var found = new TreeSet<String>();
        guard.read(note.words()).forEach(finding -> found.add(finding.concern().code()));
        return found;
    }

    /**
     * Counted in concerns of notes: a note with two concerns counts twice.
     *
     * @param right found and there; {@code wrong} found and not there; {@code missed} there and not found
     */
    record Score(int notes, int right, int wrong, int missed) {
        static Score of(ScopeGuard guard, List<Note> notes) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (var note : notes) {
                var found = found(guard, note);
                for (var concern : found) {
                    if (note.concerns().contains(concern)) right++;
                    else wrong++;
                }
                for (var concern : note.concerns()) if (!found.contains(concern)) missed++;
            }
            return new Score(notes.size(), right, wrong, missed);
        }

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }

        @Override
        public String toString() {
            return "%d notes: precision %.2f (%d of %d), recall %.2f (%d of %d)"
                    .formatted(notes, precision(), right, right + wrong, recall(), right, right + missed);
        }
    }
}
