package org.alongside.families;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens an enrollment again whose end was written by mistake, and with it the assignments that ended on that day. A family
 * that comes back starts a new enrollment instead. Managers do.
 */
@Component
public class ReopenEnrollment {
    private static final int REASON_CHARACTERS = 500;

    private final Db db;
    private final EnrollmentStore enrollments;
    private final ApplicationEventPublisher events;

    ReopenEnrollment(Db db, EnrollmentStore enrollments, ApplicationEventPublisher events) {
        this.db = db;
        this.enrollments = enrollments;
        this.events = events;
    }

    /** @throws NotFound if the actor opens no enrollments, or cannot reach this one */
    public Change<Enrollment> reopen(Actor actor, UUID id, int version, String reason) {
        FamilyRule.mustManage(actor);
        return Violated.refusing(
                "one_enrollment_in_a_program_at_a_time",
                Change.refused("", "families.wrong.enrolled-again"),
                () -> db.as(actor, () -> {
                    var was = enrollments.find(id).orElseThrow(NotFound::new);
                    var wrongs =
                            new Wrongs().needed("reason", reason, REASON_CHARACTERS, "families.wrong.reason-missing");
                    if (!wrongs.none()) return Change.refused(wrongs);
                    var lastDay = was.endedOn();
                    if (lastDay == null) return Change.done(was);
                    var reopened = enrollments.reopen(id, version, reason);
                    var now = enrollments.find(id).orElseThrow(NotFound::new);
                    if (!reopened) return Change.overtaken(now);
                    events.publishEvent(new EnrollmentReopened(id, lastDay));
                    return Change.done(now);
                }));
    }
}
