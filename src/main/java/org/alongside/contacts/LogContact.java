package org.alongside.contacts;

import static org.alongside.contacts.ContactProblem.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.definitions.Definitions;
import org.springframework.stereotype.Component;

/**
 * Writes down a contact with a family, once: with who took part, the hours, the next step, its history and the news of it,
 * all in one statement. Sending the same again changes nothing and says so.
 */
@Component
public class LogContact {
    /** The form's fields from top to bottom, in which order problems are told. */
    private static final List<String> PAGE_ORDER = List.of(
            "mode",
            "made",
            "attemptOutcome",
            "day",
            "time",
            "minutes",
            "people",
            "place",
            "travelMinutes",
            "miles",
            "supportTypes",
            "whatHappened",
            "nextStep",
            "followUpFrom",
            "followUpOn",
            "shareable",
            "forSupervisor",
            "activities",
            "zone",
            "goals",
            "accomplishment",
            "meeting",
            "meetingRoles",
            "meetingOn",
            "visit",
            "visitActivities",
            "visitFeedback",
            "recoveryMeeting",
            "returnToUseSupports");

    private final Db db;
    private final ContactStore contacts;
    private final ScopeGuards guards;
    private final ScopeNoteStore scopeNotes;
    private final Definitions definitions;
    private final Clock clock;

    LogContact(
            Db db,
            ContactStore contacts,
            ScopeGuards guards,
            ScopeNoteStore scopeNotes,
            Definitions definitions,
            Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.guards = guards;
        this.scopeNotes = scopeNotes;
        this.definitions = definitions;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** Written down now. */
    public record Logged(Contact contact) implements Outcome {}

    /** It was there already, sent by the same person with the same words. Nothing changed. */
    public record Kept(Stored contact) implements Outcome {}

    /** Something else stands under this id already. */
    public record Different(Stored there, ContactDraft sent) implements Outcome {}

    /** It cannot be written down as it is. */
    public record Refused(List<ContactProblem> problems) implements Outcome {}

    /** No such family for this person, or an id that is taken where they may not look. */
    public record NotFound() implements Outcome {}

    /** @param id made by whoever wrote it down, once for each contact */
    public Outcome log(Actor supporter, UUID id, ContactDraft draft) {
        var reading = read(supporter, draft);
        if (reading.problems().isEmpty() && reading.contact() != null) {
            var contact = reading.contact();
            var peerKinds = codes(supporter).peerKindsFor(contact);
            if (Violated.policy(false, () -> add(supporter, id, contact, draft.hash(), peerKinds)))
                return new Logged(contact);
        }
        return whyNot(supporter, id, draft, reading);
    }

    /** One statement by itself; a transaction around it only where there is something to be kept beside it. */
    private boolean add(Actor supporter, UUID id, Contact contact, byte[] hash, Set<String> peerKinds) {
        var findings = guards.read(supporter, contact.words());
        var forSupervisor = contact.parts().forSupervisor();
        if (findings.isEmpty() && forSupervisor.isEmpty()) return contacts.add(supporter, id, contact, hash, peerKinds);
        try {
            db.as(supporter, () -> {
                if (!contacts.add(supporter, id, contact, hash, peerKinds)) throw new NotAdded();
                if (!findings.isEmpty()) scopeNotes.keep(id, contact.family(), findings);
                if (!forSupervisor.isEmpty()) contacts.keepForSupervisor(id, forSupervisor);
            });
            return true;
        } catch (NotAdded e) {
            return false;
        }
    }

    /** Ends the transaction, which a statement that broke a constraint has spoiled. */
    private static final class NotAdded extends RuntimeException {}

    private Outcome whyNot(Actor supporter, UUID id, ContactDraft draft, ContactRules.Reading reading) {
        return db.read(supporter, () -> {
            var there = contacts.find(id);
            if (there.isPresent()) return compare(supporter, there.get(), draft);
            if (!contacts.sees(draft.family())) return new NotFound();
            var problems = problems(supporter, reading, draft.family());
            return problems.isEmpty() ? new NotFound() : new Refused(problems);
        });
    }

    private static Outcome compare(Actor supporter, Stored there, ContactDraft draft) {
        boolean same = there.row().supporter().equals(supporter.account()) && Arrays.equals(there.hash(), draft.hash());
        return same ? new Kept(there) : new Different(there, draft);
    }

    ContactRules.Reading read(Actor supporter, ContactDraft draft) {
        return ContactRules.read(draft, codes(supporter), clock.instant(), supporter.zone());
    }

    /** The enrollment in which a contact without problems took place, {@code before} if it still may be that one. */
    UUID enrollment(Actor supporter, Contact contact, UUID before) {
        return contacts.walks(contact.family(), supporter.person()).stream()
                .filter(walk -> walk.includes(contact.day()) && walk.assignedOn(contact.day()))
                .filter(walk ->
                        codes(supporter).notOfferedTo(walk.peerKind(), contact).isEmpty())
                .map(Walk::enrollment)
                .reduce((first, next) -> next.equals(before) ? next : first)
                .orElseThrow();
    }

    /** Every problem, those that only the records know too, in page order. */
    List<ContactProblem> problems(Actor supporter, ContactRules.Reading reading, UUID family) {
        var problems = new ArrayList<>(reading.problems());
        var walks = contacts.walks(family, supporter.person());
        var contact = reading.contact();
        if (contact != null) {
            var strangers = contact.people().isEmpty() ? Set.<UUID>of() : contacts.strangers(family, contact.people());
            problems.addAll(ContactRules.problems(contact, walks, strangers, codes(supporter)));
            problems.addAll(further(supporter, contact));
        } else if (reading.day() != null) {
            ContactRules.day(reading.day(), walks).ifPresent(problems::add);
        }
        problems.sort(Comparator.comparing(problem -> PAGE_ORDER.indexOf(problem.field())));
        return List.copyOf(problems);
    }

    private List<ContactProblem> further(Actor supporter, Contact contact) {
        var problems = new ArrayList<ContactProblem>();
        if (contact.together().visit() != null && !contacts.mayVisit(supporter.person(), contact.day()))
            problems.add(at("visit", "visit.not-approved", contact.day()));
        if (!contact.goals().isEmpty()
                && !contacts.strangeGoals(contact.family(), contact.goals()).isEmpty())
            problems.add(at("goals", "goals.strange"));
        return problems;
    }

    private ContactCodes codes(Actor supporter) {
        var today = LocalDate.ofInstant(clock.instant(), supporter.zone());
        return ContactCodes.of(definitions, supporter.agency(), today);
    }
}
