package org.alongside.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why something is as it is: a sentence of {@code messages/standards.properties} and what goes into it.
 *
 * @param facts text, numbers, dates, further explanations, and lists of these
 */
public record Explanation(String key, List<Object> facts) {

    static Explanation of(String key, Object... facts) {
        return new Explanation(key, List.of(facts));
    }

    /** A sentence whose first facts are what there is, what is needed and what is missing; a second one says from when it is counted. */
    static Explanation of(String key, Finding.Quantity quantity, @Nullable LocalDate countedFrom, Object... more) {
        var facts = new ArrayList<Object>();
        facts.add(Hundredths.said(quantity.have()));
        facts.add(Hundredths.said(quantity.need()));
        facts.add(Hundredths.said(quantity.shortBy()));
        facts.addAll(List.of(more));
        var sentence = new Explanation(key, List.copyOf(facts));
        return countedFrom == null ? sentence : of("standards.counted-from", sentence, countedFrom);
    }

    /** The sentence, in plain words. */
    public String in(Words words) {
        return words.say(key, facts.stream().map(fact -> said(fact, words)).toArray());
    }

    private static Object said(Object fact, Words words) {
        return switch (fact) {
            case Explanation sentence -> sentence.in(words);
            case List<?> several ->
                several.stream().map(one -> said(one, words)).toList();
            default -> fact;
        };
    }
}
