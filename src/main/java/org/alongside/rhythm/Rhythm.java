package org.alongside.rhythm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cadence.CadenceAnswer;
import org.alongside.cadence.CadencePolicy;
import org.alongside.cadence.CadencePolicy.Expectation;

/** An enrollment held against its program's cadence on one day. */
public record Rhythm(UUID enrollment, UUID family, CadencePolicy policy, CadenceAnswer answer) {
    /** Those longest behind first, then those due soonest; what is not due at all comes last. */
    public static final Comparator<Rhythm> MOST_PRESSING = Comparator.comparing(
                    (Rhythm rhythm) -> rhythm.behindSince().orElse(LocalDate.MAX))
            .thenComparing(rhythm -> rhythm.due().map(CadenceAnswer.Due::to).orElse(LocalDate.MAX));

    /** What is due next, with its window. */
    public Optional<CadenceAnswer.Due> due() {
        return Optional.ofNullable(answer.nextDue());
    }

    /** Since when what was expected has not happened, up to now. */
    public Optional<LocalDate> behindSince() {
        return Optional.ofNullable(answer.overdueSince());
    }

    /** What a due window or a period asks for. */
    public Expectation expectation(String phase, String expect) {
        return policy.phases().stream()
                .filter(one -> one.id().equals(phase))
                .flatMap(one -> one.expects().stream())
                .filter(one -> one.id().equals(expect))
                .findFirst()
                .orElseThrow();
    }
}
