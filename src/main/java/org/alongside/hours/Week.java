package org.alongside.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One supporter's week from Monday to Sunday.
 *
 * @param entries in order of day and time
 * @param sheet what was handed in; empty before that
 */
public record Week(Whose whose, LocalDate monday, List<Entry> entries, Optional<Sheet> sheet) {

    /**
     * @param firstDay the first on which we know of them here; work before it is not ours to count
     * @param own whether it is the reader's own week
     * @param answers whether the reader supervises them today, or manages
     */
    public record Whose(UUID supporter, String name, LocalDate firstDay, boolean own, boolean answers) {}

    /**
     * A week handed in: minutes as they were then, and what came of it.
     *
     * @param approved null until somebody answers
     * @param answer their word, "" for none
     */
    public record Sheet(
            Instant submittedAt,
            int worked,
            int direct,
            int billable,
            @Nullable Instant answeredAt,
            String answeredBy,
            @Nullable Boolean approved,
            String answer,
            int version) {}

    /** Where a week stands, and with that what may be done. */
    public enum State {
        OPEN,
        WAITING,
        SENT_BACK,
        APPROVED;

        static State of(@Nullable Boolean approved) {
            if (approved == null) return WAITING;
            return approved ? APPROVED : SENT_BACK;
        }
    }

    public State state() {
        return sheet.map(one -> State.of(one.approved())).orElse(State.OPEN);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Tally tally() {
        return Tally.of(entries);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(monday) && !day.isAfter(sunday());
    }

    public List<Entry> on(LocalDate day) {
        return entries.stream().filter(entry -> entry.on().equals(day)).toList();
    }

    /** The Monday of the week that holds this day. */
    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
