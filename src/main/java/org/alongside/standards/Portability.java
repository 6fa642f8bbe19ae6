package org.alongside.standards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.standards.Finding.Quantity;
import org.alongside.standards.Standard.Requirement;
import org.alongside.standards.Standard.Stage;
import org.jspecify.annotations.Nullable;

/** For who moves from one standard to another: what already counts there, and what is still missing. */
public record Portability(Evaluation there, List<Line> lines) {

    /**
     * One requirement of the standard moved to.
     *
     * @param askedBefore the requirement of the same kind in the standard moved from, or null
     */
    public record Line(
            Finding finding, Counts counts, @Nullable Requirement askedBefore) {}

    /** How much of a requirement is there already. */
    public enum Counts implements Coded {
        IN_FULL,
        IN_PART,
        NOT_YET
    }

    /** @throws Evaluation.NotCertified as the evaluation does */
    public static Portability of(
            Standard from, Stage left, Standard to, Stage entered, SupporterRecord record, LocalDate asOf) {
        var there = Evaluation.of(to, entered, record, asOf);
        var before = from.requirements(left);
        return new Portability(
                there,
                there.findings().stream()
                        .map(finding -> new Line(
                                finding,
                                counts(finding),
                                alike(finding.requirement(), before).orElse(null)))
                        .toList());
    }

    private static Counts counts(Finding finding) {
        if (finding.met()) return Counts.IN_FULL;
        return Optional.ofNullable(finding.quantity()).map(Quantity::have).orElse(0L) > 0
                ? Counts.IN_PART
                : Counts.NOT_YET;
    }

    /** The same name first, then the same kind of rule. */
    private static Optional<Requirement> alike(Requirement asked, List<Requirement> before) {
        var kind = before.stream()
                .filter(one -> one.rule().getClass().equals(asked.rule().getClass()))
                .toList();
        return kind.stream()
                .filter(one -> one.id().equals(asked.id()))
                .findFirst()
                .or(() -> kind.stream().findFirst());
    }
}
