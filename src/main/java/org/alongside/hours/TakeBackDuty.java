package org.alongside.hours;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Takes an entry back that should not be there, as long as nobody has approved its week. */
@Component
public class TakeBackDuty {
    private static final String REASON = "Taken back by the supporter before the week was approved.";

    private final Db db;
    private final Ids ids;
    private final WeekStore weeks;
    private final DutyStore duties;

    public TakeBackDuty(Db db, Ids ids, WeekStore weeks, DutyStore duties) {
        this.db = db;
        this.ids = ids;
        this.weeks = weeks;
        this.duties = duties;
    }

    /** @throws NotFound if there is no such entry of the actor's */
    public Change<Week> takeBack(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var duty = duties.find(id)
                    .filter(one -> one.supporter().equals(actor.account()))
                    .orElseThrow(NotFound::new);
            var whose = weeks.whose(actor.person()).orElseThrow(NotFound::new);
            var was = weeks.week(whose, Week.mondayOf(duty.on()));
            if (was.state() == Week.State.APPROVED || duty.corrects() != null || duty.replaced())
                return Change.refused("", "hours.wrong.approved-stays");
            duties.takeBack(id, REASON);
            var now = weeks.week(whose, was.monday());
            if (was.sheet().isPresent()) weeks.handIn(ids.next(), whose.supporter(), was.monday(), now.tally());
            return Change.done(now);
        });
    }
}
