package org.alongside.credentials;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Finding;
import org.alongside.standards.Forecast;
import org.alongside.standards.Portability;
import org.alongside.standards.Standard;
import org.alongside.standards.Standard.Stage;
import org.alongside.standards.SupporterRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is on the way to a level of a standard, or in keeping it, on a day.
 *
 * @param levels the stages one may look at, in order
 * @param standing what their certificates make of them on the day
 * @param ahead if things go on as they do
 * @param withPlan the same with what was planned on trial; null where nothing was
 * @param elsewhere what counts for another standard; null where none was asked for
 * @param workingTitle what their program calls them; "" where they walk with nobody
 */
public record Progress(
        UUID supporter,
        String name,
        boolean own,
        LocalDate asOf,
        Standard standard,
        Stage stage,
        List<Stage> levels,
        Standing standing,
        List<Certificate> certificates,
        Evaluation now,
        Pace pace,
        Forecast ahead,
        @Nullable Forecast withPlan,
        @Nullable Portability elsewhere,
        String workingTitle) {

    public record Both(Finding finding, Forecast.Line ahead, Forecast.@Nullable Line withPlan) {}

    /** Each requirement as it is and as it will be, in the order of the definition. */
    public List<Both> lines() {
        var findings = now.findings();
        return IntStream.range(0, findings.size())
                .mapToObj(n -> new Both(
                        findings.get(n),
                        ahead.lines().get(n),
                        withPlan == null ? null : withPlan.lines().get(n)))
                .toList();
    }

    public long done() {
        return now.findings().stream().filter(Finding::met).count();
    }

    /** The first day on which something that is met will not be, at this pace. */
    public Optional<LocalDate> firstShortfall() {
        return ahead.lines().stream()
                .filter(Forecast.Line::met)
                .flatMap(line -> Optional.ofNullable(line.shortOn()).stream())
                .min(Comparator.naturalOrder());
    }

    /** The certificate that counts on the day for this standard: the highest level, the latest of these. */
    public Optional<Certificate> certificate() {
        return Standing.decisive(standard, certificates, asOf);
    }

    /** What they may be called by their certificate on the day; empty while none is in force. */
    public Optional<String> protectedTitle() {
        return certificate()
                .filter(one -> one.on(asOf) == Certificate.State.VALID)
                .map(Certificate::title);
    }

    /**
     * How things go on: hours a week as somebody entered them, or as in the last 90 days.
     *
     * @param work hundredths of an hour a week, as are the others
     * @param entered whether somebody entered it
     */
    public record Pace(int work, int supervision, int training, boolean entered) {
        private static final int DAYS = 90;
        private static final int A_WEEK = 7;

        static Pace lately(SupporterRecord record, LocalDate asOf) {
            var first = asOf.minusDays(DAYS - 1L);
            return new Pace(
                    weekly(record.work().stream()
                            .filter(one -> lies(one.on(), first, asOf))
                            .mapToLong(SupporterRecord.Work::hours)
                            .sum()),
                    weekly(record.supervision().stream()
                            .filter(one -> lies(one.on(), first, asOf) && one.documented())
                            .mapToLong(SupporterRecord.Supervision::hours)
                            .sum()),
                    weekly(record.training().stream()
                            .filter(one ->
                                    lies(one.on(), first, asOf) && one.purpose() == SupporterRecord.Purpose.CONTINUING)
                            .mapToLong(SupporterRecord.Training::hours)
                            .sum()),
                    false);
        }

        private static boolean lies(LocalDate day, LocalDate first, LocalDate last) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        private static int weekly(long hundredths) {
            return (int) (hundredths * A_WEEK / DAYS);
        }
    }
}
