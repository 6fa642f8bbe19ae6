package org.alongside.families;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets an enrollment rest for a while, and go on: assignments stay, and nobody is expected to meet. Managers do, and
 * supervisors for the families in their reach.
 */
@Component
public class PauseEnrollment {
    private static final int WHY_CHARACTERS = 500;
    private static final int DAYS_AHEAD_AT_MOST = 365;

    /**
     * @param id made by whoever fills in the form, so that sending it twice pauses once
     * @param from as typed
     * @param until as typed, the last day; "" sets no end
     */
    public record Draft(UUID id, UUID enrollment, String from, String until, String why) {}

    private final Db db;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final LifeStore life;

    PauseEnrollment(Db db, Clock clock, EnrollmentStore enrollments, LifeStore life) {
        this.db = db;
        this.clock = clock;
        this.enrollments = enrollments;
        this.life = life;
    }

    /** @throws NotFound if the actor may not, or cannot reach the enrollment */
    public Change<Enrollment> pause(Actor actor, Draft draft) {
        FamilyRule.mustLead(actor);
        return Violated.refusing(
                "one_pause_at_a_time",
                Change.refused("from", "families.wrong.paused-meanwhile"),
                () -> db.as(actor, () -> {
                    var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
                    if (life.has(TakeBack.What.PAUSE, draft.id())) return Change.done(enrollment);
                    var wrongs = wrongs(actor, draft, enrollment);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    var from = Typed.day(draft.from()).orElseThrow();
                    life.addPause(draft.id(), enrollment, from, until(draft), draft.why());
                    return Change.done(enrollment);
                }));
    }

    /**
     * @param day as typed: the first day after the pause
     * @throws NotFound if the actor may not, or there is no such pause within reach
     */
    public Change<Pause> resume(Actor actor, UUID id, int version, String day) {
        FamilyRule.mustLead(actor);
        return db.as(actor, () -> {
            var was = life.pause(id).orElseThrow(NotFound::new);
            var typed = Typed.day(day);
            if (typed.isEmpty()) return Change.refused("resume-on", "families.wrong.not-a-day");
            var last = typed.get().minusDays(1);
            if (last.equals(was.untilOn())) return Change.done(was);
            if (last.isBefore(was.fromOn()))
                return Change.refused("resume-on", "families.wrong.resumes-before", was.fromOn());
            if (was.untilOn() != null && last.isAfter(was.untilOn()))
                return Change.refused("resume-on", "families.wrong.resumes-later", was.untilOn());
            var ended = life.endPause(id, version, last);
            var now = life.pause(id).orElseThrow(NotFound::new);
            return ended ? Change.done(now) : Change.overtaken(now);
        });
    }

    private Wrongs wrongs(Actor actor, Draft draft, Enrollment enrollment) {
        var wrongs = new Wrongs();
        var today = actor.today(clock);
        var from = Typed.day(draft.from());
        var until = Typed.day(draft.until());
        if (from.isEmpty()) wrongs.add("from", "families.wrong.not-a-day");
        else if (from.get().isBefore(enrollment.startedOn()))
            wrongs.add("from", "families.wrong.before-enrollment", enrollment.startedOn());
        else if (enrollment.endedOn() != null && from.get().isAfter(enrollment.endedOn()))
            wrongs.add("from", "families.wrong.after-enrollment", enrollment.endedOn());
        else if (from.get().isAfter(today.plusDays(DAYS_AHEAD_AT_MOST)))
            wrongs.add("from", "families.wrong.too-far-ahead", DAYS_AHEAD_AT_MOST);
        if (until.isEmpty() && !draft.until().isBlank()) wrongs.add("until", "families.wrong.not-a-day");
        else if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get()))
            wrongs.add("until", "families.wrong.pause-ends-before");
        if (wrongs.none()) {
            life.pauses(enrollment.id()).stream()
                    .filter(one -> one.overlaps(from.orElseThrow(), until.orElse(null)))
                    .findFirst()
                    .ifPresent(one -> inside(one, wrongs));
        }
        return wrongs.needed("why", draft.why(), WHY_CHARACTERS, "families.wrong.reason-missing");
    }

    private static void inside(Pause one, Wrongs wrongs) {
        if (one.untilOn() == null) wrongs.add("from", "families.wrong.paused-since", one.fromOn());
        else wrongs.add("from", "families.wrong.paused-until", one.fromOn(), one.untilOn());
    }

    private static @Nullable LocalDate until(Draft draft) {
        return Typed.day(draft.until()).orElse(null);
    }
}
