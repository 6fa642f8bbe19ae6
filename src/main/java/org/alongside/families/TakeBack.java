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

/** Takes back a step of an enrollment's life that was entered by mistake. It is voided for a reason; history keeps it. */
@Component
public class TakeBack {
    private static final int REASON_CHARACTERS = 500;

    /** What can be taken back. */
    public enum What {
        PHASE("enrollment_phase"),
        PAUSE("enrollment_pause"),
        AGREEMENT("agreement"),
        ENROLLMENT("enrollment");

        private final String table;

        What(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }
    }

    private final Db db;
    private final EnrollmentStore enrollments;
    private final LifeStore life;
    private final ApplicationEventPublisher events;

    TakeBack(Db db, EnrollmentStore enrollments, LifeStore life, ApplicationEventPublisher events) {
        this.db = db;
        this.enrollments = enrollments;
        this.life = life;
        this.events = events;
    }

    /**
     * Refused: an enrollment with contacts, which stays and can be ended; the first phase while later ones stand on it.
     *
     * @return the enrollment it was of
     * @throws NotFound if the actor may not, or there is no such step within reach
     */
    public Change<Enrollment> takeBack(Actor actor, What what, UUID id, String reason) {
        if (what == What.ENROLLMENT) FamilyRule.mustManage(actor);
        else FamilyRule.mustLead(actor);
        return Violated.refusing(
                "enrollment_has_contacts",
                Change.refused("", "families.wrong.enrollment-has-contacts"),
                () -> db.as(actor, () -> {
                    var enrollment = life.enrollmentOf(what, id)
                            .flatMap(enrollments::find)
                            .orElseThrow(NotFound::new);
                    var wrongs =
                            new Wrongs().needed("reason", reason, REASON_CHARACTERS, "families.wrong.reason-missing");
                    if (what == What.PHASE && othersStandOn(enrollment, id))
                        wrongs.add("", "families.wrong.first-phase");
                    if (!wrongs.none()) return Change.refused(wrongs);
                    life.takeBack(what, id, reason);
                    if (what == What.ENROLLMENT) events.publishEvent(new EnrollmentTakenBack(enrollment.id(), reason));
                    return Change.done(enrollment);
                }));
    }

    private boolean othersStandOn(Enrollment enrollment, UUID phase) {
        var all = life.phases(enrollment.id());
        return all.size() > 1 && all.getFirst().id().equals(phase);
    }
}
