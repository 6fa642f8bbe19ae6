package org.alongside.contacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Opens a contact, which is noted in history, with its addenda and what was done to it. */
@Component
public class ReadContact {
    private final Db db;
    private final ContactStore contacts;
    private final ContactTrailStore trail;
    private final ViewLog views;

    ReadContact(Db db, ContactStore contacts, ContactTrailStore trail, ViewLog views) {
        this.db = db;
        this.contacts = contacts;
        this.trail = trail;
        this.views = views;
    }

    /**
     * All there is to read of a contact.
     *
     * @param goals that it served, in the caregiver's words
     * @param familyIsOpen whether the reader may open the family's record too
     * @param apart what keeps it from counting
     */
    public record Opened(
            Stored contact,
            List<Named> tookPart,
            List<String> goals,
            List<Addendum> addenda,
            List<ContactEvent> events,
            boolean familyIsOpen,
            Apart apart) {}

    public Optional<Opened> open(Actor actor, UUID id) {
        return db.as(
                actor,
                () -> contacts.find(id).map(contact -> {
                    views.opened(actor, "contact", id, contact.row().family());
                    return new Opened(
                            contact,
                            trail.tookPart(id),
                            contact.goals().isEmpty() ? List.of() : trail.served(id),
                            trail.addenda(id),
                            trail.events(id),
                            contacts.reaches(contact.row().family()),
                            trail.apart(
                                    contact.row().supporter(),
                                    contact.row().family(),
                                    contact.row().day()));
                }));
    }

    /** The contact by itself, to be written on: who writes has it open already. */
    public Optional<Stored> find(Actor actor, UUID id) {
        return db.read(actor, () -> contacts.find(id));
    }
}
