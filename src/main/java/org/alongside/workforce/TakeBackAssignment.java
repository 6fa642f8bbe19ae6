package org.alongside.workforce;

import java.util.UUID;
import org.alongside.families.EnrollmentTakenBack;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back an assignment that was entered by mistake; with an enrollment, all that are in it. Managers do. */
@Component
public class TakeBackAssignment {
    private static final int REASON_CHARACTERS = 500;

    private final Db db;
    private final AssignmentStore assignments;

    TakeBackAssignment(Db db, AssignmentStore assignments) {
        this.db = db;
        this.assignments = assignments;
    }

    /**
     * Refused where the supporter has contacts with the family in those days: then it was no mistake, and can be ended.
     *
     * @throws NotFound if the actor does not manage, or cannot reach it
     */
    public Change<Assignment> takeBack(Actor actor, UUID id, String reason) {
        FamilyRule.mustManage(actor);
        return Violated.refusing(
                "assignment_has_contacts",
                Change.refused("", "workforce.wrong.assignment-has-contacts"),
                () -> db.as(actor, () -> {
                    var was = assignments.find(id).orElseThrow(NotFound::new);
                    var wrongs =
                            new Wrongs().needed("reason", reason, REASON_CHARACTERS, "families.wrong.reason-missing");
                    if (!wrongs.none()) return Change.refused(wrongs);
                    assignments.takeBack(id, reason);
                    return Change.done(was);
                }));
    }

    @EventListener
    void enrollmentTakenBack(EnrollmentTakenBack gone) {
        for (var one : assignments.ofEnrollment(gone.enrollment())) assignments.takeBack(one.id(), gone.reason());
    }
}
