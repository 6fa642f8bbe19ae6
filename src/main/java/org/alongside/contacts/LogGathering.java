package org.alongside.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.springframework.stereotype.Component;

/**
 * Writes down a group or an outing once, with one contact for each family that came, all or nothing. Sending the same again
 * changes nothing. A supporter adds only families she walks with; the co-facilitator adds hers to the same gathering. Families
 * that were expected and did not come are noted apart: no contact and no hours come of it.
 *
 * <p>Each family's contact has the minutes of the gathering: that is what the family had of it. The hours of a supporter
 * count them once, however many of her families came.
 */
@Component
public class LogGathering {
    private final Db db;
    private final LogContact logging;
    private final ContactStore contacts;
    private final GatheringStore gatherings;
    private final MissedStore missed;
    private final AttendanceStore attendance;
    private final Ids ids;

    LogGathering(
            Db db,
            LogContact logging,
            ContactStore contacts,
            GatheringStore gatherings,
            MissedStore missed,
            AttendanceStore attendance,
            Ids ids) {
        this.db = db;
        this.logging = logging;
        this.contacts = contacts;
        this.gatherings = gatherings;
        this.missed = missed;
        this.attendance = attendance;
        this.ids = ids;
    }

    public sealed interface Outcome {}

    /** Written down now, with so many contacts. */
    public record Logged(int contacts) implements Outcome {}

    /** It was there already. Nothing changed. */
    public record Kept() implements Outcome {}

    /** Something else stands under this id. */
    public record Different() implements Outcome {}

    public record Refused(List<ContactProblem> problems) implements Outcome {}

    /** A family that this person does not walk with, or no such gathering of theirs. */
    public record NotFound() implements Outcome {}

    /** Ends the transaction with nothing written. */
    private static final class NotAll extends RuntimeException {
        private final transient Outcome outcome;

        NotAll(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    /** @param id made by the client, once for each gathering */
    public Outcome log(Actor facilitator, UUID id, GatheringDraft draft) {
        return allOrNothing(() -> db.as(facilitator, () -> {
            if (gatherings.isSame(id, draft.hash())) return new Kept();
            if (gatherings.find(id).isPresent()) return new Different();
            return begin(facilitator, id, draft);
        }));
    }

    private Outcome begin(Actor facilitator, UUID id, GatheringDraft draft) {
        var problems = new ArrayList<>(GatheringRules.problems(draft, limit(draft)));
        if (draft.families().isEmpty() && draft.missed().isEmpty()) return new Refused(problems);
        var reading = logging.read(facilitator, draft.contact());
        var like = reading.contact();
        reading.problems().stream()
                .filter(problem -> draft.asks(problem.field()))
                .forEach(problems::add);
        if (like == null || !problems.isEmpty()) return new Refused(List.copyOf(problems));
        if (draft.helper() != null && contacts.colleague(draft.helper()).isEmpty()) return new NotFound();
        if (!gatherings.add(id, draft, like)) return new Different();
        return written(facilitator, id, draft);
    }

    private int limit(GatheringDraft draft) {
        return gatherings.sizeLimit(
                draft.families().stream().map(GatheringDraft.Guest::family).toList());
    }

    /** Families to add. {@code largeBecause} is asked for where they are more than fit, and nobody has said why yet. */
    public record Further(List<GatheringDraft.Guest> came, List<UUID> missed, String largeBecause) {}

    /**
     * Adds families of one's own to a gathering one facilitated or helped with; those in it already are left as they are. Who
     * was noted as not there, and came after all, is taken to have come.
     */
    public Outcome add(Actor supporter, UUID id, Further sent) {
        return allOrNothing(() -> db.as(supporter, () -> {
            var there = gatherings.lock(id).orElse(null);
            if (there == null) return new NotFound();
            if (sent.came().isEmpty() && sent.missed().isEmpty())
                return new Refused(List.of(ContactProblem.at("came", "came.missing")));
            var draft = as(there, sent);
            if (draft.families().isEmpty() && draft.missed().isEmpty()) return new Kept();
            var problems = new ArrayList<>(GatheringRules.both(draft));
            problems.addAll(size(id, draft));
            if (!problems.isEmpty()) return new Refused(List.copyOf(problems));
            missed.takeBack(id, draft.came());
            if (!draft.largeBecause().equals(there.largeBecause())) gatherings.isLargeBecause(id, draft.largeBecause());
            return written(supporter, id, draft);
        }));
    }

    private List<ContactProblem> size(UUID id, GatheringDraft draft) {
        if (draft.families().isEmpty()) return List.of();
        int came = attendance.of(id).came() + draft.families().size();
        int limit = gatherings
                .sizeLimit(id)
                .map(there -> Math.min(there, limit(draft)))
                .orElseGet(() -> limit(draft));
        return GatheringRules.size(came, limit, draft.largeBecause());
    }

    /** The gathering as it is, with those of the families that do not stand in it so yet. */
    private GatheringDraft as(Gathering there, Further sent) {
        var known = Set.copyOf(gatherings.families(there.id()));
        var noted = missed.of(there.id()).stream().map(Missed::family).collect(Collectors.toSet());
        var came = sent.came().stream()
                .filter(guest -> !known.contains(guest.family()))
                .toList();
        var away = sent.missed().stream()
                .filter(family -> !known.contains(family) && !noted.contains(family))
                .toList();
        return new GatheringDraft(
                there.kind(),
                there.topic(),
                there.day().toString(),
                there.time().toString(),
                there.zone(),
                Integer.toString(there.minutes()),
                there.place(),
                there.supportTypes(),
                there.whatHappened(),
                there.helper(),
                sent.largeBecause().isBlank() ? there.largeBecause() : sent.largeBecause(),
                came,
                away);
    }

    private Outcome written(Actor supporter, UUID id, GatheringDraft draft) {
        var problems = new ArrayList<ContactProblem>();
        var written = new ArrayList<UUID>();
        for (var guest : draft.families()) {
            var household = contacts.household(guest.family()).orElse(null);
            if (household == null || !contacts.reaches(guest.family())) throw new NotAll(new NotFound());
            var contact = ids.next();
            var outcome = logging.log(supporter, contact, draft.contact(named(guest, household)));
            if (outcome instanceof LogContact.Logged) written.add(contact);
            else if (outcome instanceof LogContact.Refused(var wrongs))
                wrongs.forEach(wrong -> problems.add(GatheringRules.at(guest, wrong)));
            else throw new NotAll(new NotFound());
        }
        for (var family : draft.missed()) problems.addAll(miss(supporter, id, family, draft));
        if (!problems.isEmpty()) throw new NotAll(new Refused(once(problems)));
        gatherings.put(id, written);
        return new Logged(written.size());
    }

    /** Notes that they did not come, unless one does not walk with them on that day. */
    private List<ContactProblem> miss(Actor supporter, UUID id, UUID family, GatheringDraft draft) {
        if (!contacts.reaches(family)) throw new NotAll(new NotFound());
        var day = logging.read(supporter, draft.contact()).day();
        var problem = day == null
                ? Optional.<ContactProblem>empty()
                : ContactRules.day(day, contacts.walks(family, supporter.person()));
        if (problem.isPresent()) return List.of(problem.get());
        if (!missed.add(id, family)) throw new NotAll(new NotFound());
        return List.of();
    }

    /** Of those ticked the ones in the family; nobody ticked means the one who is enrolled. */
    private static GatheringDraft.Guest named(GatheringDraft.Guest guest, Household household) {
        var known = household.people().stream().map(Named::id).collect(Collectors.toSet());
        var people = guest.people().stream().filter(known::contains).toList();
        var first = household.people().stream().limit(1).map(Named::id).toList();
        return new GatheringDraft.Guest(guest.family(), people.isEmpty() ? first : people, guest.note(), guest.step());
    }

    /** What is wrong with the gathering is wrong with each contact in it: said once. */
    private static List<ContactProblem> once(List<ContactProblem> problems) {
        return problems.stream().distinct().toList();
    }

    private static Outcome allOrNothing(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (NotAll refused) {
            return refused.outcome;
        }
    }
}
