package org.alongside.scope;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A run of words to look for. Written as words between spaces: {@code stop} is the word; {@code diagnos*} is any that begins
 * so; {@code stop/quit} is either; {@code <medicine>} is any of a list, whose entries may be several words long;
 * {@code [the]} may be left out; {@code #} is a number; {@code ..3} lets up to three words stand between.
 *
 * <p>Nothing in it repeats without bound, so that no phrase can make reading a note slow.
 */
final class Phrase {
    private final List<Part> parts;
    private final int[] required;

    private Phrase(List<Part> parts) {
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
        var parts = new ArrayList<Part>();
        for (var part : written.strip().split("\\s+")) parts.add(part(part, vocabulary));
        if (!(parts.getFirst() instanceof OneOf first) || first.optional())
            throw new IllegalArgumentException("A phrase starts with a word that must be there: " + written);
        return new Phrase(List.copyOf(parts));
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
