package org.alongside.standards;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Clinical supervision by ratio: one hour for every completed so many hours of work in the span. */
final class SupervisionOwed {
    private static final int HOURS_BITS = 13;
    private static final int DAY_BITS = HOURS_BITS + 1;
    private static final long HOURS = (1L << HOURS_BITS) - 1;

    private final SupporterRecord record;
    private final Rule.SupervisionRatio rule;
    private final Span span;

    SupervisionOwed(SupporterRecord record, Rule.SupervisionRatio rule, Span span) {
        this.record = record;
        this.rule = rule;
        this.span = span;
    }

    /** Hours worked for any family, own and supervised or not. */
    long worked() {
        long sum = 0;
        for (var work : record.work()) if (span.holds(work.on())) sum += work.hours();
        return sum;
    }

    long held() {
        long sum = 0;
        for (var session : record.supervision()) if (counts(session)) sum += session.hours();
        return sum;
    }

    long need(long worked) {
        return Hundredths.of(worked / Hundredths.of(rule.hoursWorked()));
    }

    /** The first day of the unbroken run, up to the last day, on which more was needed than held; entries of one day take effect together at its end. */
    @Nullable
    LocalDate shortSince() {
        var days = inOrder();
        long worked = 0;
        long held = 0;
        long since = Long.MIN_VALUE;
        for (int n = 0; n < days.length; n++) {
            long hours = days[n] & HOURS;
            if ((days[n] >> HOURS_BITS & 1) == 0) worked += hours;
            else held += hours;
            boolean lastOfDay = n + 1 == days.length || days[n + 1] >> DAY_BITS != days[n] >> DAY_BITS;
            if (!lastOfDay) continue;
            if (held >= need(worked)) since = Long.MIN_VALUE;
            else if (since == Long.MIN_VALUE) since = days[n] >> DAY_BITS;
        }
        return since == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(since);
    }

    /** Entries as single numbers, so that sorting them is quick: day, then whether it is supervision, then hundredths of an hour. */
    private long[] inOrder() {
        var entries = new long[record.work().size() + record.supervision().size()];
        int count = 0;
        for (var work : record.work()) if (span.holds(work.on())) entries[count++] = entry(work.on(), 0, work.hours());
        for (var session : record.supervision())
            if (counts(session)) entries[count++] = entry(session.on(), 1, session.hours());
        var days = Arrays.copyOf(entries, count);
        Arrays.sort(days);
        return days;
    }

    private static long entry(LocalDate on, long kind, int hours) {
        return on.toEpochDay() << DAY_BITS | kind << HOURS_BITS | hours;
    }

    private boolean counts(SupporterRecord.Supervision session) {
        return session.counts()
                && span.holds(session.on())
                && (rule.formats() == null || rule.formats().contains(session.format()));
    }
}
