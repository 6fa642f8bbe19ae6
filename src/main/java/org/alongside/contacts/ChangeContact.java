package org.alongside.contacts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Mends a contact that its supporter has not signed yet. Hours and next step go along with it. */
@Component
public class ChangeContact {
    private final Db db;
    private final ContactStore contacts;
    private final LogContact logging;
    private final ScopeGuards guards;
    private final ScopeNoteStore scopeNotes;

    ChangeContact(Db db, ContactStore contacts, LogContact logging, ScopeGuards guards, ScopeNoteStore scopeNotes) {
        this.db = db;
        this.contacts = contacts;
        this.logging = logging;
        this.guards = guards;
        this.scopeNotes = scopeNotes;
    }

    public sealed interface Outcome {}

    /** It reads so now; also where it did already. */
    public record Changed(Stored contact) implements Outcome {}

    /** Somebody changed it meanwhile: both texts, for a person to choose. */
    public record Stale(Stored there, ContactDraft sent) implements Outcome {}

    /** It is signed or voided, and stays as it is. */
    public record Fixed(Stored there, ContactDraft sent) implements Outcome {}

    public record Refused(Stored there, List<ContactProblem> problems) implements Outcome {}

    /** Not there, or not this person's to change. */
    public record NotFound() implements Outcome {}

    /** @param version the one that the change was made from */
    public Outcome change(Actor supporter, UUID id, int version, ContactDraft draft) {
        return db.as(supporter, () -> {
            var there = contacts.lock(id).orElse(null);
            if (there == null
                    || !there.row().supporter().equals(supporter.account())
                    || !there.row().family().equals(draft.family())) return new NotFound();

            var reading = logging.read(supporter, draft);
            var contact = reading.contact();
            if (contact != null && same(contact, there)) return new Changed(there);
            if (there.row().signed() || there.row().voided()) return new Fixed(there, draft);
            if (there.row().version() != version) return new Stale(there, draft);

            var problems = logging.problems(supporter, reading, draft.family());
            if (contact == null || !problems.isEmpty()) return new Refused(there, problems);

            contacts.change(id, version, contact, logging.enrollment(supporter, contact, there.enrollment()));
            noteWording(supporter, id, contact, there);
            var forSupervisor = contact.parts().forSupervisor();
            if (!forSupervisor.equals(there.forSupervisor())) contacts.keepForSupervisor(id, forSupervisor);
            return new Changed(contacts.find(id).orElseThrow());
        });
    }

    /** No statement where neither text has anything to note. */
    private void noteWording(Actor supporter, UUID id, Contact contact, Stored before) {
        var findings = guards.read(supporter, contact.words());
        if (findings.isEmpty()
                && guards.read(supporter, before.contact().words()).isEmpty()) return;
        scopeNotes.keep(id, contact.family(), findings);
    }

    /** Whether it says the same; which enrollment it is in may have been left to be found by the day. */
    private static boolean same(Contact contact, Stored there) {
        var sent = contact.draft();
        var kept = there.draft();
        return Objects.equals(sent, kept.in(sent.enrollment()));
    }
}
