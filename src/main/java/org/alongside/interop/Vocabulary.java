package org.alongside.interop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.interop.reading.Names;

/**
 * The words of one agency on one day: under which headings a field stands elsewhere, and what values mean.
 *
 * @param headings for each field, in plain form, the likeliest first
 * @param lists by id
 */
public record Vocabulary(Map<Field, List<String>> headings, Map<String, Values> lists) {

    public Values list(String id) {
        return lists.getOrDefault(id, Values.NONE);
    }

    /**
     * The codes of one list, and the words that mean them.
     *
     * @param titles by code, in the order shown
     * @param words code by plain word
     * @param ambiguous plain words that mean more than one, such as a name two people bear
     */
    public record Values(Map<String, String> titles, Map<String, String> words, Set<String> ambiguous) {
        static final Values NONE = new Values(Map.of(), Map.of(), Set.of());

        /** The code that a word means: the code itself, its title, or a synonym. */
        public Optional<String> code(String word) {
            var plain = Names.plain(word);
            return Optional.ofNullable(words.get(plain));
        }

        public boolean isAmbiguous(String word) {
            return ambiguous.contains(Names.plain(word));
        }

        public String title(String code) {
            return titles.getOrDefault(code, code);
        }
    }

    /** These words, and lists that only this agency has. */
    Vocabulary with(Map<String, Values> more) {
        var all = new LinkedHashMap<>(lists);
        all.putAll(more);
        return new Vocabulary(headings, all);
    }

    /** Puts a list together; the first meaning of a word stands. */
    static final class Builder {
        private final Map<String, String> titles = new LinkedHashMap<>();
        private final Map<String, String> words = new LinkedHashMap<>();
        private final Set<String> ambiguous = new HashSet<>();

        Builder code(String code, String title) {
            titles.put(code, title);
            word(code, code);
            return word(title, code);
        }

        Builder word(String word, String code) {
            var plain = Names.plain(word);
            if (!plain.isEmpty()) words.putIfAbsent(plain, code);
            return this;
        }

        Builder title(String code, String title) {
            titles.put(code, title);
            return this;
        }

        /** A word that stands for nothing when it turns out to mean two things. */
        Builder name(String word, String code) {
            var plain = Names.plain(word);
            if (plain.isEmpty() || ambiguous.contains(plain)) return this;
            var before = words.putIfAbsent(plain, code);
            if (before != null && !before.equals(code)) {
                words.remove(plain);
                ambiguous.add(plain);
            }
            return this;
        }

        Values build() {
            return new Values(titles, words, ambiguous);
        }
    }

    /** What separates several values in one cell: tried from the strongest to the weakest, so that names with commas stay whole. */
    static List<String> several(String cell, Values known) {
        if (known.code(cell).isPresent()) return List.of(cell);
        for (var separator : List.of("[;|\\n]+", ",", "/|\\+|&|\\band\\b")) {
            var parts = new ArrayList<String>();
            for (var part : cell.split(separator)) if (!part.isBlank()) parts.add(part.strip());
            if (parts.size() > 1) {
                var all = new ArrayList<String>();
                for (var part : parts) all.addAll(several(part, known));
                return all;
            }
        }
        return List.of(cell.strip());
    }
}
