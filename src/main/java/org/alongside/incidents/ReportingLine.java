package org.alongside.incidents;

import java.util.List;
import java.util.Objects;
import org.alongside.platform.definitions.Definition;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call, as its definition has it.
 *
 * @param number what a phone dials
 * @param said as people read it
 * @param law what the law says about reporting here; "" where no source was found
 */
public record ReportingLine(
        Definition definition,
        int position,
        List<String> uses,
        String number,
        String said,
        String hours,
        String authority,
        String law) {
    public static final String KIND = "reporting-line";

    public static ReportingLine of(Definition definition) {
        var body = definition.as(Body.class);
        return new ReportingLine(
                definition,
                body.position,
                body.uses,
                body.number,
                body.said,
                body.hours,
                body.authority,
                Objects.requireNonNullElse(body.law, ""));
    }

    public String title() {
        return definition.title();
    }

    public String jurisdiction() {
        return definition.jurisdiction();
    }

    private record Body(
            int position,
            List<String> uses,
            String number,
            String said,
            String hours,
            String authority,
            @Nullable String law) {}
}
