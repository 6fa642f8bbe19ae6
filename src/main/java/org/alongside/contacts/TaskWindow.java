package org.alongside.contacts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The days in which a next step may be done, both counted in. A worker who knows only the last of them goes twice: once too
 * early, once again that day.
 */
public record TaskWindow(LocalDate from, LocalDate until) {
    /** Where nobody chose a first day, the window opens so many days before its last. */
    public static final int USUAL_DAYS_BEFORE = 3;

    /** How a window lies to a day. The week ends on Sunday. */
    public enum When {
        OVERDUE,
        THIS_WEEK,
        LATER
    }

    public TaskWindow {
        if (from.isAfter(until)) throw new IllegalArgumentException("The window ends before it begins.");
    }

    /** @param from null for the usual one */
    static TaskWindow of(@Nullable LocalDate from, LocalDate until) {
        return new TaskWindow(from == null ? until.minusDays(USUAL_DAYS_BEFORE) : from, until);
    }

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(from) && !today.isAfter(until);
    }

    /** In this week is what may be done before it ends, even where there is time after. */
    public When when(LocalDate today) {
        if (until.isBefore(today)) return When.OVERDUE;
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return from.isAfter(sunday) ? When.LATER : When.THIS_WEEK;
    }
}
