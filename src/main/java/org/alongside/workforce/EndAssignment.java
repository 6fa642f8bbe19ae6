package org.alongside.workforce;

import java.util.UUID;
import org.alongside.families.EnrollmentEnded;
import org.alongside.families.EnrollmentReopened;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the last day on which a supporter walks with a family. Managers do; an enrollment that ends does too. */
@Component
public class EndAssignment {
    private final Db db;
    private final AssignmentStore assignments;

    EndAssignment(Db db, AssignmentStore assignments) {
        this.db = db;
        this.assignments = assignments;
    }

    /**
     * @param lastDay as typed, counted in
     * @throws NotFound if the actor ends no assignments, or cannot reach this one
     */
    public Change<Assignment> end(Actor actor, UUID id, int version, String lastDay) {
        FamilyRule.mustManage(actor);
        return db.as(actor, () -> {
            var was = assignments.find(id).orElseThrow(NotFound::new);
            var last = Typed.day(lastDay);
            if (last.isEmpty()) return Change.refused("last-day", "workforce.wrong.not-a-day");
            if (last.get().isBefore(was.startsOn()))
                return Change.refused("last-day", "workforce.wrong.ends-before-start");
            if (last.get().equals(was.endsOn())) return Change.done(was);
            if (was.endsOn() != null && last.get().isAfter(was.endsOn())) {
                return Change.refused("last-day", "workforce.wrong.ends-later-than-set", was.endsOn());
            }
            var ended = assignments.end(id, version, last.get());
            var now = assignments.find(id).orElseThrow(NotFound::new);
            return ended ? Change.done(now) : Change.overtaken(now);
        });
    }

    @EventListener
    void enrollmentReopened(EnrollmentReopened again) {
        assignments.reopenAll(again.enrollment(), again.wasLastDay());
    }

    @EventListener
    void enrollmentEnded(EnrollmentEnded ended) {
        assignments.endAll(ended.enrollment(), ended.lastDay(), "The enrollment ended on " + ended.lastDay() + ".");
    }
}
