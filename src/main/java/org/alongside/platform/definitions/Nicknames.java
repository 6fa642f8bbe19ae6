package org.alongside.platform.definitions;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Given names by which the same person may be known: Elizabeth and Liz, José and Pepe. */
public final class Nicknames {

    static final String KIND = "nicknames";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Set<String>> others;

    private Nicknames(Map<String, Set<String>> others) {
        this.others = others;
    }

    static Nicknames of(List<Definition> definitions) {
        var others = new HashMap<String, Set<String>>();
        for (var definition : definitions) {
            for (var group : definition.as(Body.class).groups) {
                var names = Arrays.stream(group).map(Nicknames::folded).collect(toUnmodifiableSet());
                names.forEach(name ->
                        others.computeIfAbsent(name, first -> new HashSet<>()).addAll(names));
            }
        }
        others.forEach((name, known) -> known.remove(name));
        return new Nicknames(others);
    }

    /** Other names for a given name, without accents and in lower case; none for a name that has none. */
    public Set<String> of(String name) {
        return Set.copyOf(others.getOrDefault(folded(name), Set.of()));
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private record Body(String[][] groups) {}
}
