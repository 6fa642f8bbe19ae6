package org.alongside.workforce;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.families.Enrollment;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.ProgramStore;
import org.alongside.workforce.Assignment.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a supporter walk with an enrollment: as its first supporter, beside another, or as cover for a while. Managers do. */
@Component
public class AssignSupporter {
    private static final int DAYS_AHEAD_AT_MOST = 365;

    /**
     * @param id made by whoever fills in the form, so that sending it twice assigns once
     * @param startsOn as typed
     * @param endsOn as typed; "" sets no end
     * @param takingOver the first supporter until now ends on the day before
     */
    public record Draft(
            UUID id,
            UUID enrollment,
            @Nullable UUID supporter,
            Kind kind,
            String startsOn,
            String endsOn,
            boolean takingOver) {}

    private final Db db;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final AssignmentStore assignments;
    private final ServingStore serving;
    private final ProgramStore programs;
    private final RelationshipStore relationships;

    AssignSupporter(
            Db db,
            Clock clock,
            EnrollmentStore enrollments,
            AssignmentStore assignments,
            ServingStore serving,
            ProgramStore programs,
            RelationshipStore relationships) {
        this.db = db;
        this.clock = clock;
        this.enrollments = enrollments;
        this.assignments = assignments;
        this.serving = serving;
        this.programs = programs;
        this.relationships = relationships;
    }

    /** @throws NotFound if the actor assigns nobody, or cannot reach the enrollment */
    public Change<Assignment> assign(Actor actor, Draft draft) {
        FamilyRule.mustManage(actor);
        return Violated.refusing(
                "one_primary_supporter_at_a_time",
                Change.refused("kind", "workforce.wrong.first-supporter-meanwhile"),
                () -> db.as(actor, () -> {
                    var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
                    var already = assignments.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var others = assignments.ofEnrollment(enrollment.id());
                    var wrongs = wrongs(actor, draft, enrollment, others);
                    return wrongs.none() ? keep(draft, enrollment, others) : Change.refused(wrongs);
                }));
    }

    private Wrongs wrongs(Actor actor, Draft draft, Enrollment enrollment, List<Assignment> others) {
        var wrongs = new Wrongs();
        var today = actor.today(clock);
        mayServe(draft, enrollment, today, wrongs);
        var starts = Typed.day(draft.startsOn());
        if (starts.isEmpty()) wrongs.add("starts-on", "workforce.wrong.not-a-day");
        else if (starts.get().isBefore(enrollment.startedOn()))
            wrongs.add("starts-on", "workforce.wrong.before-enrollment", enrollment.startedOn());
        else if (enrollment.endedOn() != null && starts.get().isAfter(enrollment.endedOn()))
            wrongs.add("starts-on", "workforce.wrong.after-enrollment", enrollment.endedOn());
        else if (starts.get().isAfter(today.plusDays(DAYS_AHEAD_AT_MOST)))
            wrongs.add("starts-on", "workforce.wrong.too-far-ahead");
        var ends = Typed.day(draft.endsOn());
        if (!draft.endsOn().isBlank() && ends.isEmpty()) wrongs.add("ends-on", "workforce.wrong.not-a-day");
        else if (ends.isPresent() && starts.isPresent() && ends.get().isBefore(starts.get()))
            wrongs.add("ends-on", "workforce.wrong.ends-before-start");
        else if (ends.isEmpty() && draft.kind() == Kind.COVER) wrongs.add("ends-on", "workforce.wrong.cover-needs-end");
        if (wrongs.none()) overlaps(draft, starts.orElseThrow(), until(draft, enrollment), others, wrongs);
        return wrongs;
    }

    private void mayServe(Draft draft, Enrollment enrollment, LocalDate today, Wrongs wrongs) {
        var supporter = draft.supporter();
        if (supporter == null || assignments.supporterName(supporter).isEmpty()) {
            wrongs.add("supporter", "workforce.wrong.supporter-missing");
            return;
        }
        var kind = programs.find(enrollment.programId()).orElseThrow().peerKind();
        if (!serving.mayServe(supporter, kind))
            wrongs.add("supporter", "workforce.wrong.serves-others." + kind.code(), assignments.nameOf(supporter));
        var day = Typed.day(draft.startsOn()).orElse(today);
        serving.barredFrom(supporter, enrollment.programId(), day)
                .ifPresent(state ->
                        wrongs.add("supporter", "workforce.wrong.barred." + state, assignments.nameOf(supporter)));
        relationships
                .inTheWay(supporter, enrollment.familyId())
                .ifPresent(why ->
                        wrongs.add("supporter", "workforce.wrong.relationship." + why, assignments.nameOf(supporter)));
    }

    private void overlaps(
            Draft draft, LocalDate from, @Nullable LocalDate until, List<Assignment> others, Wrongs wrongs) {
        var atTheSameTime =
                others.stream().filter(other -> other.overlaps(from, until)).toList();
        if (atTheSameTime.stream()
                .anyMatch(other -> other.supporterId().equals(draft.supporter()) && !draft.takingOver())) {
            wrongs.add(
                    "supporter",
                    "workforce.wrong.walks-already",
                    assignments.nameOf(requireNonNull(draft.supporter())));
            return;
        }
        if (draft.kind() != Kind.PRIMARY) return;
        atTheSameTime.stream()
                .filter(other -> other.kind() == Kind.PRIMARY && !endsBefore(other, draft, from))
                .findFirst()
                .ifPresent(other -> {
                    var name = assignments.nameOf(other.supporterId());
                    if (other.endsOn() == null)
                        wrongs.add("kind", "workforce.wrong.first-supporter-since", name, other.startsOn());
                    else
                        wrongs.add(
                                "kind",
                                "workforce.wrong.first-supporter-until",
                                name,
                                other.startsOn(),
                                other.endsOn());
                });
    }

    private Change<Assignment> keep(Draft draft, Enrollment enrollment, List<Assignment> others) {
        var starts = Typed.day(draft.startsOn()).orElseThrow();
        before(draft, starts, others)
                .ifPresent(other -> assignments.end(other.id(), other.version(), starts.minusDays(1)));
        var assigned = Assignment.of(
                draft.id(),
                enrollment.familyId(),
                enrollment.id(),
                requireNonNull(draft.supporter()),
                draft.kind(),
                starts,
                until(draft, enrollment));
        assignments.add(List.of(assigned));
        return Change.done(assigned);
    }

    /** The first supporter from whom this one takes over. */
    private static Optional<Assignment> before(Draft draft, LocalDate from, List<Assignment> others) {
        return others.stream().filter(other -> endsBefore(other, draft, from)).findFirst();
    }

    private static boolean endsBefore(Assignment other, Draft draft, LocalDate from) {
        return draft.takingOver()
                && draft.kind() == Kind.PRIMARY
                && other.kind() == Kind.PRIMARY
                && other.startsOn().isBefore(from)
                && (other.endsOn() == null || !other.endsOn().isBefore(from));
    }

    /** An enrollment that ended takes its assignments with it. */
    private static @Nullable LocalDate until(Draft draft, Enrollment enrollment) {
        var ends = Typed.day(draft.endsOn()).orElse(null);
        var last = enrollment.endedOn();
        if (last == null) return ends;
        return ends == null || ends.isAfter(last) ? last : ends;
    }
}
