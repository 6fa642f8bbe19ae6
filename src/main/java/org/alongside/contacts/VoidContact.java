package org.alongside.contacts;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.springframework.stereotype.Component;

/**
 * Takes a contact out of every count, with its hours and its next step, for a reason. It stays readable. Supporters void
 * their own while it is unsigned; a manager voids any.
 */
@Component
public class VoidContact {
    public static final int LONGEST_REASON = 500;

    private final Db db;
    private final ContactStore contacts;

    VoidContact(Db db, ContactStore contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    public sealed interface Outcome {}

    /** It is void, now or already. */
    public record Voided(Stored contact) implements Outcome {}

    /** It has changed since it was read. */
    public record Stale(Stored there) implements Outcome {}

    /** A reason is missing or too long. */
    public record NoReason(Stored there) implements Outcome {}

    /** Not there, or not this person's to void. */
    public record NotFound() implements Outcome {}

    /** @param version the one that whoever voids it read */
    public Outcome voidIt(Actor actor, UUID id, int version, String reason) {
        return db.as(actor, () -> {
            var there = contacts.lock(id).orElse(null);
            if (there == null || !mayVoid(actor, there.row())) return new NotFound();
            if (there.row().voided()) return new Voided(there);
            if (reason.isBlank() || reason.length() > LONGEST_REASON) return new NoReason(there);
            if (there.row().version() != version) return new Stale(there);

            contacts.voidIt(id, version, reason.strip());
            return new Voided(contacts.find(id).orElseThrow());
        });
    }

    /** Whether the button is shown, and does something. */
    public static boolean mayVoid(Actor actor, ContactRow contact) {
        return actor.is(Role.MANAGER) || contact.supporter().equals(actor.account()) && !contact.signed();
    }
}
