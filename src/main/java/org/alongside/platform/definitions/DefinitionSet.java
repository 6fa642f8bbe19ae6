package org.alongside.platform.definitions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All versions of some definitions, and the rule that says which of them holds on a day. */
record DefinitionSet(Map<String, Map<String, List<Definition>>> byKindAndId) {

    static final DefinitionSet NONE = of(List.of());

    /** What is in force goes before what is proposed; then the later start; then the higher version. */
    private static final Comparator<Definition> BY_WEIGHT = comparing(
                    (Definition definition) -> definition.status() == Definition.Status.IN_FORCE)
            .thenComparing(definition -> definition.effective().from())
            .thenComparingInt(Definition::version);

    static DefinitionSet of(List<Definition> definitions) {
        return new DefinitionSet(definitions.stream()
                .sorted(comparing(Definition::id).thenComparing(comparingInt(Definition::version)))
                .collect(groupingBy(
                        Definition::kind, TreeMap::new, groupingBy(Definition::id, TreeMap::new, toList()))));
    }

    Optional<Definition> holding(String kind, String id, LocalDate day) {
        return versions(kind, id).stream().filter(d -> d.holdsOn(day)).max(BY_WEIGHT);
    }

    /** Oldest version first. */
    List<Definition> versions(String kind, String id) {
        return byKindAndId.getOrDefault(kind, Map.of()).getOrDefault(id, List.of());
    }

    /** The last version of each. */
    List<Definition> latest(String kind) {
        return byKindAndId.getOrDefault(kind, Map.of()).values().stream()
                .map(List::getLast)
                .toList();
    }

    Set<String> kinds() {
        return byKindAndId.keySet();
    }

    Set<String> ids(String kind) {
        return byKindAndId.getOrDefault(kind, Map.of()).keySet().stream().collect(toUnmodifiableSet());
    }
}
