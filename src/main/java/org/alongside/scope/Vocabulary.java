package org.alongside.scope;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All choices of all phrases, each once, and which of them a word can start: looked up once for each word of a note. */
final class Vocabulary {
    private final Map<String, List<String>> lists;
    private final Map<String, Choices> written = new HashMap<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, List<Begun>> byStart = new HashMap<>();
    private final BitSet byNumber = new BitSet();

    private record Begun(String text, int choices) {}

    Vocabulary(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /**
     * The choices in one part of a phrase, such as {@code stop/quit/<change>}.
     *
     * @throws IllegalArgumentException if it names a list that is not there
     */
    Choices choices(String part) {
        var known = written.get(part);
        if (known != null) return known;
        var choices = new Choices(written.size());
        for (var choice : part.split("/")) {
            if (choice.startsWith("<")) list(choice).forEach(choices::add);
            else choices.add(choice);
        }
        written.put(part, choices);
        index(choices);
        return choices;
    }

    private List<String> list(String name) {
        var list = lists.get(name.substring(1, name.length() - 1));
        if (list == null) throw new IllegalArgumentException("There is no list " + name);
        return list;
    }

    private void index(Choices choices) {
        for (var word : choices.wholeWords())
            byWord.computeIfAbsent(word, none -> new BitSet()).set(choices.number());
        for (var start : choices.starts())
            byStart.computeIfAbsent(Token.key(start.text()), none -> new ArrayList<>())
                    .add(new Begun(start.text(), choices.number()));
        if (choices.takesNumbers()) byNumber.set(choices.number());
    }

    /** The numbers of the choices that this word can start. Not to be changed. */
    BitSet startedBy(String word) {
        var whole = byWord.get(word);
        var begun = byStart.get(Token.key(word));
        boolean isNumber = Character.isDigit(word.charAt(0));
        if (begun == null && !isNumber) return whole == null ? NONE : whole;
        var all = whole == null ? new BitSet() : (BitSet) whole.clone();
        if (isNumber) all.or(byNumber);
        if (begun != null) {
            for (var start : begun) if (word.startsWith(start.text())) all.set(start.choices());
        }
        return all;
    }

    private static final BitSet NONE = new BitSet();
}
