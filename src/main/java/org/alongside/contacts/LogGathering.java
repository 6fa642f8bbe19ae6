package org.alongside.contacts;

import java.util.ArrayList;
import java.util.List;
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
 * changes nothing. A supporter adds only families she walks with; the co-facilitator adds hers to the same gathering.
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
    private final Ids ids;

    LogGathering(Db db, LogContact logging, ContactStore contacts, GatheringStore gatherings, Ids ids) {
        this.db = db;
        this.logging = logging;
        this.contacts = contacts;
        this.gatherings = gatherings;
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
        if (draft.families().isEmpty()) return new Refused(problems);
        var reading = logging.read(facilitator, draft.contact(draft.families().getFirst()));
        var like = reading.contact();
        if (like == null || !problems.isEmpty()) {
            problems.addAll(reading.problems());
            return new Refused(List.copyOf(problems));
        }
        if (draft.helper() != null && contacts.colleague(draft.helper()).isEmpty()) return new NotFound();
        if (!gatherings.add(id, draft, like)) return new Different();
        return written(facilitator, id, draft, draft.families());
    }

    private int limit(GatheringDraft draft) {
        return gatherings.sizeLimit(
                draft.families().stream().map(GatheringDraft.Guest::family).toList());
    }

    /** Adds families of one's own to a gathering one facilitated or helped with; those in it already are left as they are. */
    public Outcome add(Actor supporter, UUID id, List<GatheringDraft.Guest> guests) {
        return allOrNothing(() -> db.as(supporter, () -> {
            var there = gatherings
                    .find(id)
                    .filter(one -> one.facilitator().equals(supporter.account())
                            || supporter.person().equals(one.helper()))
                    .orElse(null);
            if (there == null) return new NotFound();
            var known = Set.copyOf(gatherings.families(id));
            var further = guests.stream()
                    .filter(guest -> !known.contains(guest.family()))
                    .toList();
            if (guests.isEmpty()) return new Refused(List.of(ContactProblem.at("came", "came.missing")));
            if (further.isEmpty()) return new Kept();
            return written(supporter, id, as(there, further), further);
        }));
    }

    private static GatheringDraft as(Gathering there, List<GatheringDraft.Guest> guests) {
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
                there.largeBecause(),
                guests);
    }

    private Outcome written(Actor supporter, UUID id, GatheringDraft draft, List<GatheringDraft.Guest> guests) {
        var problems = new ArrayList<ContactProblem>();
        var written = new ArrayList<UUID>();
        for (var guest : guests) {
            var household = contacts.household(guest.family()).orElse(null);
            if (household == null || !contacts.reaches(guest.family())) throw new NotAll(new NotFound());
            var contact = ids.next();
            var outcome = logging.log(supporter, contact, draft.contact(named(guest, household)));
            if (outcome instanceof LogContact.Logged) written.add(contact);
            else if (outcome instanceof LogContact.Refused(var wrongs)) problems.addAll(wrongs);
            else throw new NotAll(new NotFound());
        }
        if (!problems.isEmpty()) throw new NotAll(new Refused(once(problems)));
        gatherings.put(id, written);
        return new Logged(written.size());
    }

    /** Of those ticked the ones in the family; nobody ticked means the one who is enrolled. */
    private static GatheringDraft.Guest named(GatheringDraft.Guest guest, Household household) {
        var known = household.people().stream().map(Named::id).collect(Collectors.toSet());
        var people = guest.people().stream().filter(known::contains).toList();
        var first = household.people().stream().limit(1).map(Named::id).toList();
        return new GatheringDraft.Guest(guest.family(), people.isEmpty() ? first : people, guest.note());
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
