package org.alongside.families;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.network.SiteStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.PhaseStore;
import org.alongside.programs.ProgramStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens an enrollment: a caregiver starts in a program, in its first phase. Managers do. */
@Component
public class OpenEnrollment {
    private static final int DAYS_AHEAD_AT_MOST = 90;

    /**
     * @param id made by whoever fills in the form, so that sending it twice opens one enrollment
     * @param startsOn as typed
     */
    public record Draft(
            UUID id,
            UUID family,
            @Nullable UUID caregiver,
            @Nullable UUID program,
            @Nullable UUID site,
            String startsOn) {}

    private final Db db;
    private final Clock clock;
    private final FamilyStore families;
    private final PersonStore people;
    private final EnrollmentStore enrollments;
    private final ProgramStore programs;
    private final SiteStore sites;
    private final PhaseStore phases;
    private final LifeStore life;

    OpenEnrollment(
            Db db,
            Clock clock,
            FamilyStore families,
            PersonStore people,
            EnrollmentStore enrollments,
            ProgramStore programs,
            SiteStore sites,
            PhaseStore phases,
            LifeStore life) {
        this.db = db;
        this.clock = clock;
        this.families = families;
        this.people = people;
        this.enrollments = enrollments;
        this.programs = programs;
        this.sites = sites;
        this.phases = phases;
        this.life = life;
    }

    /** @throws NotFound if the actor opens no enrollments, or cannot reach the family */
    public Change<Enrollment> open(Actor actor, Draft draft) {
        FamilyRule.mustManage(actor);
        return Violated.refusing(
                "one_enrollment_in_a_program_at_a_time",
                Change.refused("program", "families.wrong.enrolled-already"),
                () -> db.as(actor, () -> {
                    if (families.find(draft.family()).isEmpty()) throw new NotFound();
                    var already = enrollments.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var wrongs = wrongs(actor, draft);
                    return wrongs.none() ? keep(draft) : Change.refused(wrongs);
                }));
    }

    private Wrongs wrongs(Actor actor, Draft draft) {
        var wrongs = new Wrongs();
        var caregiver = draft.caregiver() == null
                ? null
                : people.find(draft.caregiver()).orElse(null);
        if (caregiver == null
                || !caregiver.isCaregiver()
                || !caregiver.familyId().equals(draft.family())) {
            wrongs.add("caregiver", "families.wrong.enrollment-caregiver");
        }
        if (draft.program() == null || programs.find(draft.program()).isEmpty())
            wrongs.add("program", "families.wrong.enrollment-program");
        if (draft.site() != null && sites.find(draft.site()).isEmpty())
            wrongs.add("site", "families.wrong.enrollment-site");
        var day = Typed.day(draft.startsOn());
        if (day.isEmpty()) wrongs.add("starts-on", "families.wrong.not-a-day");
        else if (day.get().isAfter(actor.today(clock).plusDays(DAYS_AHEAD_AT_MOST)))
            wrongs.add("starts-on", "families.wrong.too-far-ahead", DAYS_AHEAD_AT_MOST);
        if (wrongs.none()) overlap(draft, day.get(), wrongs);
        return wrongs;
    }

    private void overlap(Draft draft, LocalDate day, Wrongs wrongs) {
        enrollments.ofFamily(draft.family()).stream()
                .filter(other -> other.caregiverId().equals(draft.caregiver())
                        && other.programId().equals(draft.program()))
                .filter(other -> other.endedOn() == null || !other.endedOn().isBefore(day))
                .findFirst()
                .ifPresent(other -> {
                    if (other.endedOn() == null)
                        wrongs.add("program", "families.wrong.enrolled-since", other.startedOn());
                    else wrongs.add("starts-on", "families.wrong.enrolled-until", other.endedOn());
                });
    }

    private Change<Enrollment> keep(Draft draft) {
        var opened = Enrollment.of(
                draft.id(),
                draft.family(),
                requireNonNull(draft.caregiver()),
                requireNonNull(draft.program()),
                draft.site(),
                Typed.day(draft.startsOn()).orElseThrow());
        enrollments.add(List.of(opened));
        phases.ofProgram(opened.programId()).stream()
                .findFirst()
                .ifPresent(first -> life.addPhase(opened.id(), opened, first.id(), opened.startedOn(), ""));
        return Change.done(opened);
    }
}
