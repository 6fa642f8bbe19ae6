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
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.ProgramStore;
import org.alongside.workforce.Assignment.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a family over from its first supporter to another, with a note for the next one and how the caregiver was told.
 * Managers do.
 */
@Component
public class TransferFamily {
    private static final int NOTE_CHARACTERS = 4000;
    private static final int WORDS_CHARACTERS = 1000;
    private static final int DAYS_AHEAD_AT_MOST = 365;

    /**
     * @param id made by whoever fills in the form, so that sending it twice hands over once; the new assignment's
     * @param onDay as typed: the first day of the next supporter
     * @param toldOn as typed; "" while the caregiver was not told
     * @param toldHow a code from the told-ways list; "" while the caregiver was not told
     */
    public record Draft(
            UUID id,
            UUID enrollment,
            @Nullable UUID to,
            String onDay,
            String note,
            String toldOn,
            String toldHow,
            String toldWords) {}

    private final Db db;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final AssignmentStore assignments;
    private final HandOverStore handOvers;
    private final ServingStore serving;
    private final ProgramStore programs;
    private final RelationshipStore relationships;
    private final Definitions definitions;

    TransferFamily(
            Db db,
            Clock clock,
            EnrollmentStore enrollments,
            AssignmentStore assignments,
            HandOverStore handOvers,
            ServingStore serving,
            ProgramStore programs,
            RelationshipStore relationships,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.enrollments = enrollments;
        this.assignments = assignments;
        this.handOvers = handOvers;
        this.serving = serving;
        this.programs = programs;
        this.relationships = relationships;
        this.definitions = definitions;
    }

    /** @throws NotFound if the actor hands nothing over, or cannot reach the enrollment */
    public Change<Assignment> transfer(Actor actor, Draft draft) {
        FamilyRule.mustManage(actor);
        return Violated.refusing(
                "one_primary_supporter_at_a_time",
                Change.refused("on-day", "workforce.wrong.first-supporter-meanwhile"),
                () -> db.as(actor, () -> {
                    var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
                    var already = assignments.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var all = assignments.ofEnrollment(enrollment.id());
                    var wrongs = new Wrongs();
                    var from = from(draft, enrollment, all, wrongs);
                    to(actor, draft, enrollment, from, wrongs);
                    wrongs.needed("note", draft.note(), NOTE_CHARACTERS, "workforce.wrong.note-missing");
                    told(actor, draft.toldOn(), draft.toldHow(), draft.toldWords(), wrongs);
                    return wrongs.none() ? handOver(draft, requireNonNull(from), all) : Change.refused(wrongs);
                }));
    }

    /**
     * Writes down that the caregiver was told of a hand-over. Whoever reaches the family and writes does.
     *
     * @throws NotFound if the actor may not, or there is no such hand-over within reach
     */
    public Change<HandOver> tell(Actor actor, UUID id, int version, String on, String how, String words) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var was = handOvers.find(id).orElseThrow(NotFound::new);
            var wrongs = new Wrongs();
            if (on.isBlank()) wrongs.add("told-on", "workforce.wrong.not-a-day");
            else told(actor, on, how, words, wrongs);
            if (!wrongs.none()) return Change.refused(wrongs);
            var day = Typed.day(on).orElseThrow();
            var kept = handOvers.told(id, version, day, how, words);
            return kept ? Change.done(handOvers.find(id).orElseThrow()) : Change.overtaken(was);
        });
    }

    /**
     * The next supporter has read the hand-over; it leaves their day.
     *
     * @throws NotFound if it is not handed over to the actor
     */
    public HandOver read(Actor supporter, UUID id) {
        return db.as(supporter, () -> {
            var one = handOvers
                    .find(id)
                    .filter(there -> there.toId().equals(supporter.account()))
                    .orElseThrow(NotFound::new);
            handOvers.read(id);
            return one;
        });
    }

    private static @Nullable Assignment from(Draft draft, Enrollment enrollment, List<Assignment> all, Wrongs wrongs) {
        var day = Typed.day(draft.onDay());
        if (day.isEmpty()) {
            wrongs.add("on-day", "workforce.wrong.not-a-day");
            return now(all).orElse(null);
        }
        if (day.get().isBefore(enrollment.startedOn()))
            wrongs.add("on-day", "workforce.wrong.before-enrollment", enrollment.startedOn());
        else if (enrollment.endedOn() != null && day.get().isAfter(enrollment.endedOn()))
            wrongs.add("on-day", "workforce.wrong.after-enrollment", enrollment.endedOn());
        var from = all.stream()
                .filter(one -> one.kind() == Kind.PRIMARY)
                .filter(one -> one.startsOn().isBefore(day.get()))
                .filter(one ->
                        one.endsOn() == null || !one.endsOn().isBefore(day.get().minusDays(1)))
                .findFirst();
        if (from.isEmpty() && wrongs.none()) wrongs.add("on-day", "workforce.wrong.nobody-to-hand-over");
        return from.orElse(null);
    }

    private static Optional<Assignment> now(List<Assignment> all) {
        return all.stream().filter(one -> one.kind() == Kind.PRIMARY).findFirst();
    }

    private void to(Actor actor, Draft draft, Enrollment enrollment, @Nullable Assignment from, Wrongs wrongs) {
        var today = actor.today(clock);
        Typed.day(draft.onDay())
                .filter(day -> day.isAfter(today.plusDays(DAYS_AHEAD_AT_MOST)))
                .ifPresent(day -> wrongs.add("on-day", "workforce.wrong.too-far-ahead"));
        var to = draft.to();
        if (to == null || assignments.supporterName(to).isEmpty()) {
            wrongs.add("supporter", "workforce.wrong.supporter-missing");
            return;
        }
        if (from != null && from.supporterId().equals(to)) {
            wrongs.add("supporter", "workforce.wrong.same-supporter", assignments.nameOf(to));
            return;
        }
        var program = programs.find(enrollment.programId()).orElseThrow();
        if (!serving.mayServe(to, program.peerKind()))
            wrongs.add(
                    "supporter",
                    "workforce.wrong.serves-others." + program.peerKind().code(),
                    assignments.nameOf(to));
        serving.barredFrom(to, program.id(), Typed.day(draft.onDay()).orElse(today))
                .ifPresent(state -> wrongs.add("supporter", "workforce.wrong.barred." + state, assignments.nameOf(to)));
        relationships
                .inTheWay(to, enrollment.familyId())
                .ifPresent(
                        why -> wrongs.add("supporter", "workforce.wrong.relationship." + why, assignments.nameOf(to)));
    }

    private void told(Actor actor, String on, String how, String words, Wrongs wrongs) {
        var today = actor.today(clock);
        wrongs.atMost("told-words", words, WORDS_CHARACTERS);
        if (on.isBlank() && how.isBlank()) return;
        var day = Typed.day(on);
        if (day.isEmpty()) wrongs.add("told-on", "workforce.wrong.not-a-day");
        else if (day.get().isAfter(today)) wrongs.add("told-on", "workforce.wrong.told-later");
        if (!definitions.codes("told-ways", actor.agency(), today).has(how))
            wrongs.add("told-how", "workforce.wrong.told-how-missing");
    }

    private Change<Assignment> handOver(Draft draft, Assignment from, List<Assignment> all) {
        var day = Typed.day(draft.onDay()).orElseThrow();
        var to = requireNonNull(draft.to());
        if (from.endsOn() == null || !from.endsOn().isBefore(day))
            assignments.end(from.id(), from.version(), day.minusDays(1));
        all.stream()
                .filter(one -> one.supporterId().equals(to) && one.overlaps(day, null))
                .forEach(one -> makeWay(one, day));
        var until = all.stream()
                .filter(one -> one.kind() == Kind.PRIMARY && one.startsOn().isAfter(day))
                .map(one -> one.startsOn().minusDays(1))
                .min(LocalDate::compareTo)
                .orElse(null);
        var next = Assignment.of(draft.id(), from.familyId(), from.enrollmentId(), to, Kind.PRIMARY, day, until);
        assignments.add(List.of(next));
        var told = draft.toldHow().isBlank() ? null : draft.toldHow();
        handOvers.add(next, from.id(), draft.note(), Typed.day(draft.toldOn()).orElse(null), told, draft.toldWords());
        return Change.done(next);
    }

    /** Who walked along already, as second supporter or cover, does so until the day before. */
    private void makeWay(Assignment one, LocalDate day) {
        if (one.startsOn().isBefore(day)) assignments.end(one.id(), one.version(), day.minusDays(1));
        else assignments.takeBack(one.id(), "Takes the family over as first supporter.");
    }
}
