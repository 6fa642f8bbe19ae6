package org.alongside.contacts;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * A supporter, or somebody who leads them, says that the family of a contact is the supporter's own, or that it is not. It holds
 * for all their contacts with it: they stay work, and are no experience. Nothing more is kept of it.
 */
@Component
public class MarkOwnFamily {
    private final Db db;
    private final ContactStore contacts;
    private final ContactTrailStore trail;

    public MarkOwnFamily(Db db, ContactStore contacts, ContactTrailStore trail) {
        this.db = db;
        this.contacts = contacts;
        this.trail = trail;
    }

    /** @throws NotFound if there is no such contact within the actor's reach, or it is not theirs to say */
    public void mark(Actor actor, UUID contact, boolean own) {
        db.as(actor, () -> {
            var row = contacts.find(contact).orElseThrow(NotFound::new).row();
            if (!trail.apart(row.supporter(), row.family(), row.day()).mayMark()) throw new NotFound();
            if (own) trail.own(contact, row.supporter());
            else trail.others(row.supporter(), row.family());
        });
    }
}
