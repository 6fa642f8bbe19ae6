package org.alongside.rhythm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cadence.CadenceAnswer;
import org.alongside.cadence.CadencePolicy;
import org.alongside.cadence.CadencePolicy.Expectation;

/**
 * An enrollment held against what its program expects, on one day.
 *
 * @param parts what was expected one after the other, each with how it went; the last is expected now, or was last
 */
public record Rhythm(UUID enrollment, UUID family, List<Part> parts) {
    /** Those longest behind first, then those due soonest; what is not due at all comes last. */
    public static final Comparator<Rhythm> MOST_PRESSING = Comparator.comparing(
                    (Rhythm rhythm) -> rhythm.behindSince().orElse(LocalDate.MAX))
            .thenComparing(rhythm -> rhythm.due().map(CadenceAnswer.Due::to).orElse(LocalDate.MAX));

    /** One policy and the answer for the days on which it held, of which {@code from} is the first. */
    public record Part(CadencePolicy policy, LocalDate from, boolean holdsNow, CadenceAnswer answer) {

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

    public Part last() {
        return parts.getLast();
    }

    public CadencePolicy policy() {
        return last().policy();
    }

    /** What is due next, with its window. */
    public Optional<CadenceAnswer.Due> due() {
        return Optional.ofNullable(last().answer().nextDue());
    }

    /** Since when what was expected has not happened, up to now. What another policy asked before is not carried on. */
    public Optional<LocalDate> behindSince() {
        return Optional.ofNullable(last().answer().overdueSince());
    }

    /** How many periods of all parts ended this way. */
    public int count(CadenceAnswer.Status status) {
        return (int) parts.stream()
                .flatMap(part -> part.answer().periods().stream())
                .filter(period -> period.status() == status)
                .count();
    }

    /** What a due window asks for. */
    public Expectation expectation(String phase, String expect) {
        return last().expectation(phase, expect);
    }
}
