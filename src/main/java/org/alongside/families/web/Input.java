package org.alongside.families.web;

import java.util.List;
import java.util.stream.Collectors;
import org.alongside.platform.web.Choice;

/**
 * One thing to fill in of a part's form, every word ready.
 *
 * @param choices of a pick or a select
 * @param none the words for not having chosen, in a select
 * @param length the most characters of a line or of words
 */
public record Input(
        String name,
        String label,
        Kind kind,
        String value,
        String hint,
        List<Choice> choices,
        String none,
        boolean optional,
        int length) {

    /** How it is filled in. */
    public enum Kind {
        LINE,
        PHONE,
        DAY,
        WORDS,
        PICK,
        MANY,
        SELECT,
        TICK
    }

    static Input of(Kind kind, String name, String label, String value) {
        return new Input(name, label, kind, value, "", List.of(), "", false, 300);
    }

    Input hint(String words) {
        return new Input(name, label, kind, value, words, choices, none, optional, length);
    }

    Input from(List<Choice> choices, String none) {
        return new Input(name, label, kind, value, hint, choices, none, optional, length);
    }

    Input atMost(int characters) {
        return new Input(name, label, kind, value, hint, choices, none, optional, characters);
    }

    Input ifYouLike() {
        return new Input(name, label, kind, value, hint, choices, none, true, length);
    }

    /** What was filled in, as a person reads it. */
    String shown() {
        return choices.isEmpty()
                ? value
                : choices.stream().filter(Choice::picked).map(Choice::label).collect(Collectors.joining(", "));
    }
}
