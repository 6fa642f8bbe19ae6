package org.alongside.statements;

import java.util.List;
import java.util.Objects;
import org.alongside.platform.definitions.Definition;
import org.jspecify.annotations.Nullable;

/**
 * A statement to sign, as its definition has it.
 *
 * @param attests what the standards engine counts it as; "" where no standard asks for it
 * @param agrees what signing says
 */
public record Statement(
        Definition definition, int position, String attests, String lead, String agrees, List<Section> sections) {
    public static final String KIND = "statement";

    /** @param title "" for none */
    public record Section(String title, List<Provision> provisions) {}

    /** @param ref where the rule says it; "" for none */
    public record Provision(String ref, String text) {}

    public static Statement of(Definition definition) {
        var body = definition.as(Body.class);
        return new Statement(
                definition,
                body.position,
                Objects.requireNonNullElse(body.attests, ""),
                Objects.requireNonNullElse(body.lead, ""),
                body.agrees,
                body.sections.stream().map(Written::section).toList());
    }

    public String id() {
        return definition.id();
    }

    public String title() {
        return definition.title();
    }

    private record Body(
            int position,
            @Nullable String attests,
            @Nullable String lead,
            String agrees,
            List<Written> sections) {}

    private record Written(@Nullable String title, List<Line> provisions) {
        Section section() {
            return new Section(
                    Objects.requireNonNullElse(title, ""),
                    provisions.stream()
                            .map(line -> new Provision(Objects.requireNonNullElse(line.ref, ""), line.text))
                            .toList());
        }
    }

    private record Line(@Nullable String ref, String text) {}
}
