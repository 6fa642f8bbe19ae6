package org.alongside.scope;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of words to look for. Written as words between spaces: {@code stop} is the word; {@code diagnos*} is any that begins
 * so; {@code stop/quit} is either; {@code <medicine>} is any of a list, whose entries may be several words long;
 * {@code [the]} may be left out; {@code #} is a number; {@code ..3} lets up to three words stand between. With {@code ^} before it, a phrase counts only
 * where the writer of the note acts: "checked" in "I checked" and "Checked", not in "she checked"; {@code ^6} looks for the
 * writer's verb up to six words before.
 *
 * <p>Nothing in it repeats without bound, so that no phrase can make reading a note slow.
 */
final class Phrase {
    private static final Pattern WRITER_ACTS = Pattern.compile("\\^(\\d?) (.*)");
    private static final int WHOEVER_ACTS = -1;

    /** How many words before its first the writer's verb may be; {@link #WHOEVER_ACTS} if it need not be there. */
    private final int reach;

    private final List<Part> parts;
    private final int[] required;

    private Phrase(int reach, List<Part> parts) {
        this.reach = reach;
        this.parts = parts;
        this.required = parts.stream()
                .filter(part -> part instanceof OneOf oneOf && !oneOf.optional())
                .mapToInt(part -> ((OneOf) part).choices().number())
                .toArray();
    }

    private sealed interface Part {}

    private record OneOf(Choices choices, boolean optional) implements Part {}

    private record UpTo(int words) implements Part {}

    /** @throws IllegalArgumentException if it starts with what may be left out, or names a list that is not there */
    static Phrase of(String written, Vocabulary vocabulary) {
        var writer = WRITER_ACTS.matcher(written);
        boolean byWriter = writer.matches();
        var parts = new ArrayList<Part>();
        for (var part : (byWriter ? writer.group(2) : written).strip().split("\\s+")) parts.add(part(part, vocabulary));
        if (!(parts.getFirst() instanceof OneOf first) || first.optional())
            throw new IllegalArgumentException("A phrase starts with a word that must be there: " + written);
        int reach = !byWriter ? WHOEVER_ACTS : writer.group(1).isEmpty() ? 0 : Integer.parseInt(writer.group(1));
        return new Phrase(reach, List.copyOf(parts));
    }

    private static Part part(String part, Vocabulary vocabulary) {
        if (part.startsWith("..")) return new UpTo(Integer.parseInt(part.substring(2)));
        boolean optional = part.startsWith("[");
        return new OneOf(vocabulary.choices(optional ? part.substring(1, part.length() - 1) : part), optional);
    }

    /** Whether a sentence has something for every part that must be there; quick, and most often the answer is no. */
    boolean mayBeIn(BitSet startedInSentence) {
        for (int choices : required) if (!startedInSentence.get(choices)) return false;
        return true;
    }

    /** Where it may start. */
    Choices first() {
        return ((OneOf) parts.getFirst()).choices();
    }

    /** Whether it names only what the writer's action is about, and not the action. */
    boolean isGeneral() {
        return reach > 0;
    }

    /** Where it starts at the earliest, its writer's verb with it, if its first word is this token. -1 if the writer is not there. */
    int matchStart(List<Token> tokens, int first) {
        for (int at = first; at >= 0 && at >= first - reach; at--) {
            if (tokens.get(at).sentence() != tokens.get(first).sentence()) return -1;
            if (tokens.get(at).byWriter()) return at;
        }
        return reach == WHOEVER_ACTS ? first : -1;
    }

    /** Where it ends, not counted in, if it starts at this token and keeps to its sentence; else -1. */
    int matchEnd(List<Token> tokens, int start) {
        return match(0, tokens, start, tokens.get(start).sentence());
    }

    private int match(int part, List<Token> tokens, int at, int sentence) {
        if (part == parts.size()) return at;
        return switch (parts.get(part)) {
            case UpTo(var words) -> {
                for (int skipped = 0; skipped <= words; skipped++) {
                    int end = match(part + 1, tokens, at + skipped, sentence);
                    if (end >= 0) yield end;
                    if (!isThere(tokens, at + skipped, sentence)) break;
                }
                yield -1;
            }
            case OneOf(var choices, var optional) -> {
                if (isThere(tokens, at, sentence) && tokens.get(at).starts().get(choices.number())) {
                    for (var rest : choices.startingWith(tokens.get(at))) {
                        int end = match(rest, tokens, at + 1, sentence);
                        if (end >= 0) end = match(part + 1, tokens, end, sentence);
                        if (end >= 0) yield end;
                    }
                }
                yield optional ? match(part + 1, tokens, at, sentence) : -1;
            }
        };
    }

    private static int match(List<Choices.Word> words, List<Token> tokens, int at, int sentence) {
        for (int n = 0; n < words.size(); n++) {
            if (!isThere(tokens, at + n, sentence)) return -1;
            if (!words.get(n).is(tokens.get(at + n).word())) return -1;
        }
        return at + words.size();
    }

    private static boolean isThere(List<Token> tokens, int at, int sentence) {
        return at < tokens.size() && tokens.get(at).sentence() == sentence;
    }
}
