package org.alongside.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.standards.Standard.Stage;

/**
 * How one record stands against one stage of a standard on one date. Pure: the same standard, record and date give the same
 * findings. Only entries dated on or before the date count.
 *
 * <p>Source: shared/contracts/standards.md.
 *
 * @param met whether every finding is met
 * @param findings in the order of the definition
 */
public record Evaluation(
        SupporterRecord record, Standard standard, Stage stage, LocalDate asOf, boolean met, List<Finding> findings) {

    /** @throws NotCertified if the stage counts by a certification period and the record holds no certification for it */
    public static Evaluation of(Standard standard, Stage stage, SupporterRecord record, LocalDate asOf) {
        var check = new Check(standard, record, asOf, start(standard, stage, record, asOf));
        var findings = new ArrayList<Finding>();
        boolean met = true;
        for (var requirement : standard.requirements(stage)) {
            var finding = check.find(requirement);
            findings.add(finding);
            met &= finding.met();
        }
        return new Evaluation(record, standard, stage, asOf, met, List.copyOf(findings));
    }

    private static Counting start(Standard standard, Stage stage, SupporterRecord record, LocalDate asOf) {
        var period = stage.period();
        if (period == null) return Counting.ALL_TIME;
        var from = record.certifiedFrom(standard.id(), period.stage(), asOf);
        if (from == null) throw new NotCertified(standard, stage, period.stage(), asOf);
        return new Counting(from, period.months());
    }

    /** A stage that is checked over a certification period, without the certification that starts it. */
    public static final class NotCertified extends IllegalStateException {
        NotCertified(Standard standard, Stage stage, String certified, LocalDate asOf) {
            super(
                    ("no certification of %s at stage '%s' on or before %s: stage '%s' is checked over the period that starts"
                                    + " with it")
                            .formatted(standard.id(), certified, asOf, stage.id()));
        }
    }
}
