package org.alongside.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.alongside.standards.SupporterRecord.Format;
import org.alongside.standards.SupporterRecord.Oversight;
import org.alongside.standards.SupporterRecord.Purpose;
import org.alongside.standards.SupporterRecord.Supervision;
import org.alongside.standards.SupporterRecord.Training;
import org.alongside.standards.SupporterRecord.Work;

/** Entries that are still to come, if things go on at a pace. */
public final class Ahead {
    private static final int LOOKED_AT_DAYS = 90;

    private Ahead() {}

    /** The work, supervision and continuing training of the last 90 days, again and again until the day. */
    public static SupporterRecord asInTheLast90Days(SupporterRecord record, LocalDate asOf, LocalDate until) {
        var first = asOf.minusDays(LOOKED_AT_DAYS - 1);
        var last = new Span(first, asOf);
        var ahead = SupporterRecord.of(record.id(), record.bornOn());
        for (long days = LOOKED_AT_DAYS; !first.plusDays(days).isAfter(until); days += LOOKED_AT_DAYS) {
            long later = days;
            ahead.work(again(
                            record.work(),
                            last,
                            Work::on,
                            work -> new Work(
                                    work.on().plusDays(later),
                                    work.hours(),
                                    work.supervised(),
                                    work.paid(),
                                    work.ownFamily())))
                    .supervision(again(
                            record.supervision(),
                            last,
                            Supervision::on,
                            held -> new Supervision(
                                    held.on().plusDays(later),
                                    held.hours(),
                                    held.kind(),
                                    held.format(),
                                    held.documented())))
                    .training(again(
                            continuing(record),
                            last,
                            Training::on,
                            done -> new Training(
                                    done.on().plusDays(later),
                                    done.hours(),
                                    done.purpose(),
                                    done.course(),
                                    done.approved(),
                                    done.topics(),
                                    done.countedFor())));
        }
        return ahead.build();
    }

    /**
     * The same hours each week, supervised and paid, on its seventh day; the first week begins on the day after {@code asOf}.
     *
     * @param work hundredths of an hour, as are the others
     */
    public static SupporterRecord weekly(
            SupporterRecord record, int work, int supervision, int training, LocalDate asOf, LocalDate until) {
        var ahead = SupporterRecord.of(record.id(), record.bornOn());
        for (var on = asOf.plusWeeks(1); !on.isAfter(until); on = on.plusWeeks(1)) {
            ahead.work(List.of(new Work(on, work, true, true, false)))
                    .supervision(List.of(new Supervision(on, supervision, Oversight.CLINICAL, Format.INDIVIDUAL, true)))
                    .training(List.of(new Training(on, training, Purpose.CONTINUING, null, true, Set.of(), null)));
        }
        return ahead.build();
    }

    private static List<Training> continuing(SupporterRecord record) {
        return record.training().stream()
                .filter(done -> done.purpose() == Purpose.CONTINUING)
                .toList();
    }

    private static <T> List<T> again(List<T> entries, Span last, Function<T, LocalDate> on, Function<T, T> later) {
        var again = new ArrayList<T>();
        for (var entry : entries) if (last.holds(on.apply(entry))) again.add(later.apply(entry));
        return again;
    }
}
