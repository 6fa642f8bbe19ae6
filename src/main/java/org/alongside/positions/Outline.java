package org.alongside.positions;

import java.util.List;
import java.util.Objects;
import org.alongside.platform.definitions.Definition;
import org.jspecify.annotations.Nullable;

/** What a job description begins with, as its definition has it. */
record Outline(List<Chapter> chapters) {
    static final String KIND = "job-description";
    static final String ID = "peer-supporter";

    record Chapter(String heading, List<Part> parts) {}

    /**
     * One of {@code text}, {@code items} and {@code from} says something.
     *
     * @param peerKind only for programs of this kind; "" for all
     * @param from where the lines of a list are taken from
     * @param refs which provisions; none for all
     */
    record Part(String peerKind, String text, List<String> items, String from, List<String> refs) {}

    static Outline of(Definition definition) {
        return new Outline(definition.as(Body.class).sections.stream()
                .map(section -> new Chapter(
                        section.heading,
                        section.parts.stream().map(Written::part).toList()))
                .toList());
    }

    private record Body(List<Written.Headed> sections) {}

    private record Written(
            @Nullable String peerKind,
            @Nullable String text,
            @Nullable List<String> items,
            @Nullable String from,
            @Nullable List<String> refs) {
        record Headed(String heading, List<Written> parts) {}

        Part part() {
            return new Part(
                    Objects.requireNonNullElse(peerKind, ""),
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(items, List.of()),
                    Objects.requireNonNullElse(from, ""),
                    Objects.requireNonNullElse(refs, List.of()));
        }
    }
}
