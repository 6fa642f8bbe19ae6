package org.alongside.families;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.Phase;
import org.alongside.programs.PhaseStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts an enrollment in another phase of its program from a day on. A phase lasts until the next begins, so there is neither
 * gap nor overlap; the first begins with the enrollment. Managers do, and supervisors for the families in their reach.
 */
@Component
public class ChangePhase {
    private static final int WHY_CHARACTERS = 500;
    private static final int DAYS_AHEAD_AT_MOST = 90;

    /**
     * @param id made by whoever fills in the form, so that sending it twice changes once
     * @param startsOn as typed
     */
    public record Draft(UUID id, UUID enrollment, @Nullable UUID phase, String startsOn, String why) {}

    private final Db db;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final LifeStore life;
    private final PhaseStore phases;

    ChangePhase(Db db, Clock clock, EnrollmentStore enrollments, LifeStore life, PhaseStore phases) {
        this.db = db;
        this.clock = clock;
        this.enrollments = enrollments;
        this.life = life;
        this.phases = phases;
    }

    /** @throws NotFound if the actor may not, or cannot reach the enrollment */
    public Change<Enrollment> change(Actor actor, Draft draft) {
        FamilyRule.mustLead(actor);
        return Violated.refusing(
                "one_phase_a_day",
                Change.refused("starts-on", "families.wrong.phase-that-day"),
                () -> db.as(actor, () -> {
                    var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
                    if (life.has(TakeBack.What.PHASE, draft.id())) return Change.done(enrollment);
                    var there = life.phases(enrollment.id());
                    var wrongs = wrongs(actor, draft, enrollment, there);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    var starts = Typed.day(draft.startsOn()).orElseThrow();
                    life.addPhase(draft.id(), enrollment, requireNonNull(draft.phase()), starts, draft.why());
                    return Change.done(enrollment);
                }));
    }

    private Wrongs wrongs(Actor actor, Draft draft, Enrollment enrollment, List<InPhase> there) {
        var wrongs = new Wrongs();
        var known = phases.ofProgram(enrollment.programId()).stream()
                .map(Phase::id)
                .anyMatch(phase -> phase.equals(draft.phase()));
        if (!known) wrongs.add("phase", "families.wrong.phase-missing");
        var day = Typed.day(draft.startsOn());
        if (day.isEmpty()) wrongs.add("starts-on", "families.wrong.not-a-day");
        else starts(actor, day.get(), enrollment, there, wrongs);
        if (wrongs.none() && day.isPresent() && sameAround(there, day.get(), draft.phase()))
            wrongs.add("phase", "families.wrong.phase-already");
        return wrongs.atMost("why", draft.why(), WHY_CHARACTERS);
    }

    private void starts(Actor actor, LocalDate day, Enrollment enrollment, List<InPhase> there, Wrongs wrongs) {
        var today = actor.today(clock);
        var ended = enrollment.endedOn();
        if (there.isEmpty() && !day.equals(enrollment.startedOn()))
            wrongs.add("starts-on", "families.wrong.first-phase-starts", enrollment.startedOn());
        else if (day.isBefore(enrollment.startedOn()))
            wrongs.add("starts-on", "families.wrong.before-enrollment", enrollment.startedOn());
        else if (ended != null && day.isAfter(ended)) wrongs.add("starts-on", "families.wrong.after-enrollment", ended);
        else if (day.isAfter(today.plusDays(DAYS_AHEAD_AT_MOST)))
            wrongs.add("starts-on", "families.wrong.too-far-ahead", DAYS_AHEAD_AT_MOST);
        else if (there.stream().anyMatch(one -> one.startsOn().equals(day)))
            wrongs.add("starts-on", "families.wrong.phase-that-day");
    }

    private static boolean sameAround(List<InPhase> there, LocalDate day, @Nullable UUID phase) {
        var before = there.stream().filter(one -> one.startsOn().isBefore(day)).reduce((first, next) -> next);
        var after = there.stream().filter(one -> one.startsOn().isAfter(day)).findFirst();
        return before.filter(one -> one.phase().equals(phase)).isPresent()
                || after.filter(one -> one.phase().equals(phase)).isPresent();
    }
}
