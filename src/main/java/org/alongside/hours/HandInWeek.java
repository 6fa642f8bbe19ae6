package org.alongside.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Hands a week in for approval, or again after it was sent back. */
@Component
public class HandInWeek {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final WeekStore weeks;

    public HandInWeek(Db db, Ids ids, Clock clock, WeekStore weeks) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.weeks = weeks;
    }

    /** @throws NotFound if the actor is no supporter, or it is no Monday up to today */
    public Change<Week> handIn(Actor actor, LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY || monday.isAfter(actor.today(clock))) throw new NotFound();
        return db.as(actor, () -> {
            var whose = weeks.whose(actor.person()).orElseThrow(NotFound::new);
            var week = weeks.week(whose, monday);
            if (week.state() == Week.State.APPROVED
                    && week.tally().isAsHandedIn(week.sheet().orElseThrow())) return Change.done(week);
            if (week.entries().isEmpty()) return Change.refused("", "hours.wrong.empty");
            weeks.handIn(ids.next(), whose.supporter(), monday, week.tally());
            return Change.done(weeks.week(whose, monday));
        });
    }
}
