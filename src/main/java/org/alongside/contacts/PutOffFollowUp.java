package org.alongside.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Puts an open next step off to a later window, and back. */
@Component
public class PutOffFollowUp {
    public static final int LATEST_YEARS = 2;

    private final Db db;
    private final FollowUpStore steps;
    private final Clock clock;

    PutOffFollowUp(Db db, FollowUpStore steps, Clock clock) {
        this.db = db;
        this.steps = steps;
        this.clock = clock;
    }

    public enum Outcome {
        PUT_OFF,
        /** The window ends before today or before it begins, or more than {@link #LATEST_YEARS} years away. */
        NO_WINDOW,
        /** It is finished: open it again first. */
        FINISHED,
        /** Not there, or somebody else's. */
        NOT_FOUND
    }

    /** A given number of days from today, as a single day. */
    public Outcome byDays(Actor supporter, UUID id, int days) {
        var day = today(supporter).plusDays(days);
        return to(supporter, id, day, day);
    }

    /** To days from one to another, both counted in. Putting it off to where it is changes nothing. */
    public Outcome to(Actor supporter, UUID id, LocalDate from, LocalDate until) {
        var today = today(supporter);
        if (from.isAfter(until) || until.isBefore(today) || until.isAfter(today.plusYears(LATEST_YEARS)))
            return Outcome.NO_WINDOW;
        return db.as(supporter, () -> {
            var there = steps.lock(id).orElse(null);
            if (there == null) return Outcome.NOT_FOUND;
            if (there.finishedAt() != null) return Outcome.FINISHED;
            if (!there.window().equals(new TaskWindow(from, until))) steps.putOff(id, from, until);
            return Outcome.PUT_OFF;
        });
    }

    /** Takes it back that it was put off. False if it is not there, or somebody else's. */
    public boolean back(Actor supporter, UUID id) {
        return db.as(supporter, () -> {
            var there = steps.lock(id);
            there.filter(step -> step.finishedAt() == null && step.wasDueOn() != null)
                    .ifPresent(step -> steps.putBack(id));
            return there.isPresent();
        });
    }

    private LocalDate today(Actor supporter) {
        return LocalDate.ofInstant(clock.instant(), supporter.zone());
    }
}
