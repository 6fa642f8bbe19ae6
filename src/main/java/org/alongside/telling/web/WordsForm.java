package org.alongside.telling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.telling.Composed;
import org.alongside.telling.PrepareReport;
import org.alongside.telling.Report;

/**
 * The writer's own words of a report, section by section, and what of the record to leave out.
 *
 * @param number of the version that is edited
 * @param differences from what somebody else saved meanwhile
 */
public record WordsForm(
        String path, String title, int number, List<Room> rooms, List<Difference> differences, Problems problems) {
    static final int CHARACTERS = 10_000;

    /**
     * Room for words.
     *
     * @param note what keeps the section out, or ""
     */
    public record Room(String id, String title, String hint, String words, String note, List<Out> pieces) {}

    /** A thing of the record that may be left out. */
    public record Out(String key, String line, boolean leftOut) {}

    static PrepareReport.Writing sent(UUID report, Composed composed, Sent sent) {
        var words = new LinkedHashMap<String, String>();
        for (var one : composed.stands()) {
            var typed = sent.words("text-" + one.section().id());
            if (!typed.isEmpty()) words.put(one.section().id(), typed);
        }
        var keys = keys(composed);
        var out = sent.all("out").stream().filter(keys::contains).collect(Collectors.toSet());
        return new PrepareReport.Writing(report, sent.version(), words, out);
    }

    private static Set<String> keys(Composed composed) {
        return composed.stands().stream()
                .flatMap(one -> one.pieces().stream())
                .map(Composed.Weighed::key)
                .collect(Collectors.toSet());
    }

    static WordsForm of(Composed composed) {
        var text = composed.report().text();
        return of(composed, text.number(), text.words(), text.leftOut(), List.of(), Problems.none());
    }

    static WordsForm refused(Composed composed, PrepareReport.Writing writing, Problems problems) {
        return of(composed, writing.number(), writing.words(), writing.leftOut(), List.of(), problems);
    }

    /** What was typed, to be saved over {@code theirs} if one wants to. */
    static WordsForm overtaken(Composed composed, Report theirs, PrepareReport.Writing writing) {
        var differences = new ArrayList<Difference>();
        for (var one : composed.stands())
            differences.addAll(Difference.between(
                    one.section().title(),
                    theirs.text().words().getOrDefault(one.section().id(), ""),
                    writing.words().getOrDefault(one.section().id(), "")));
        return of(
                composed,
                theirs.text().number(),
                writing.words(),
                writing.leftOut(),
                List.copyOf(differences),
                Problems.none());
    }

    private static WordsForm of(
            Composed composed,
            int number,
            Map<String, String> words,
            Set<String> leftOut,
            List<Difference> differences,
            Problems problems) {
        var notes = composed.told().parts().stream().collect(Collectors.toMap(part -> part.id(), part -> part.note()));
        return new WordsForm(
                "/reports/" + composed.report().id(),
                composed.kind().title(),
                number,
                composed.stands().stream()
                        .map(one -> new Room(
                                one.section().id(),
                                one.section().title(),
                                one.section().hint(),
                                words.getOrDefault(one.section().id(), ""),
                                one.whole().isAllowed()
                                        ? ""
                                        : notes.getOrDefault(one.section().id(), ""),
                                one.choices().stream()
                                        .map(piece -> new Out(piece.key(), piece.line(), leftOut.contains(piece.key())))
                                        .toList()))
                        .toList(),
                differences,
                problems);
    }
}
