package org.alongside.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;

/**
 * What holds about drug tests where a program says nothing of its own, what to think of, and the agreed words on a return to use.
 *
 * @param source where the guidance is from
 */
public record TestGuidance(TestPolicy policy, List<String> guidance, String returnToUse, String source) {
    static final String KIND = "test-policy";
    static final String ID = "default";

    /** What holds for an agency on a day. */
    public static TestGuidance of(Definitions definitions, UUID agency, LocalDate on) {
        return of(definitions.of(KIND, ID, agency, on));
    }

    static TestGuidance of(Definition definition) {
        var body = definition.as(Body.class);
        return new TestGuidance(
                new TestPolicy(null, body.collects, body.receives, body.tells, "", ""),
                List.copyOf(body.guidance),
                body.returnToUse,
                definition.source());
    }

    private record Body(
            boolean collects, List<String> receives, String tells, List<String> guidance, String returnToUse) {}
}
