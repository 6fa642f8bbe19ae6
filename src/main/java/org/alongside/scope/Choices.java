package org.alongside.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and runs of words, any one of which will do; found by the first word, however many there are. */
final class Choices {
    static final String NUMBER = "#";
    private static final List<Word> NOTHING_MORE = List.of();

    private final int number;
    private final Map<String, List<List<Word>>> whole = new HashMap<>();
    private final Map<String, List<Start>> starts = new HashMap<>();
    private final List<List<Word>> numbers = new ArrayList<>();

    /** @param number by which a {@link Vocabulary} knows it */
    Choices(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** A first word of which only the start is given, and what follows it. */
    record Start(String text, List<Word> rest) {}

    record Word(String text, boolean isStart) {
        boolean is(String word) {
            if (text.equals(NUMBER)) return Character.isDigit(word.charAt(0));
            return isStart ? word.startsWith(text) : word.equals(text);
        }

        static Word of(String written) {
            var folded = Token.withoutAccents(written.replace("'", "").replace("\u2019", ""));
            return folded.endsWith("*")
                    ? new Word(folded.substring(0, folded.length() - 1), true)
                    : new Word(folded, false);
        }
    }

    /** @param entry one word or several, as a definition has it */
    void add(String entry) {
        var words = Arrays.stream(entry.strip().split("\\s+")).map(Word::of).toList();
        var first = words.getFirst();
        var rest = words.size() == 1 ? NOTHING_MORE : words.subList(1, words.size());
        if (first.text().equals(NUMBER)) numbers.add(rest);
        else if (first.isStart())
            starts.computeIfAbsent(Token.key(first.text()), none -> new ArrayList<>())
                    .add(new Start(first.text(), rest));
        else whole.computeIfAbsent(first.text(), none -> new ArrayList<>()).add(rest);
    }

    /** What must follow this word, for each choice that starts with it. */
    List<List<Word>> startingWith(Token token) {
        var found = whole.getOrDefault(token.word(), List.of());
        var begun = starts.get(Token.key(token.word()));
        boolean isNumber = !numbers.isEmpty() && Character.isDigit(token.word().charAt(0));
        if (begun == null && !isNumber) return found;
        var all = new ArrayList<>(found);
        if (isNumber) all.addAll(numbers);
        if (begun != null) {
            for (var start : begun) if (token.word().startsWith(start.text())) all.add(start.rest());
        }
        return all;
    }

    Set<String> wholeWords() {
        return whole.keySet();
    }

    List<Start> starts() {
        return starts.values().stream().flatMap(List::stream).toList();
    }

    boolean takesNumbers() {
        return !numbers.isEmpty();
    }
}
