package org.alongside.contacts;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Signs a contact: fixes its words for good. A correction is an addendum from then on. */
@Component
public class SignContact {
    private final Db db;
    private final ContactStore contacts;

    SignContact(Db db, ContactStore contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    public sealed interface Outcome {}

    /** It is signed, now or already. */
    public record Signed(Stored contact) implements Outcome {}

    /** It has changed since it was read: read it again before signing. */
    public record Stale(Stored there) implements Outcome {}

    /** Nothing is said about what happened. */
    public record SaysNothing(Stored there) implements Outcome {}

    public record Voided(Stored there) implements Outcome {}

    /** Not there, or somebody else's. */
    public record NotFound() implements Outcome {}

    /** @param version the one that the signer read */
    public Outcome sign(Actor supporter, UUID id, int version) {
        return db.as(supporter, () -> {
            var there = contacts.lock(id).orElse(null);
            if (there == null || !there.row().supporter().equals(supporter.account())) return new NotFound();
            var row = there.row();
            if (row.signed()) return new Signed(there);
            if (row.voided()) return new Voided(there);
            if (row.version() != version) return new Stale(there);
            if (row.made() && row.whatHappened().isEmpty()) return new SaysNothing(there);

            contacts.sign(id, version);
            return new Signed(contacts.find(id).orElseThrow());
        });
    }
}
