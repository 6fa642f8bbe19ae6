package org.alongside.contacts;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Marks a next step done, or not done after all. Doing either again changes nothing. */
@Component
public class FinishFollowUp {
    private final Db db;
    private final ContactStore contacts;

    FinishFollowUp(Db db, ContactStore contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    /** False if it is not there, or somebody else's. */
    public boolean done(Actor supporter, UUID id) {
        return set(supporter, id, true);
    }

    /** False if it is not there, or somebody else's. */
    public boolean undone(Actor supporter, UUID id) {
        return set(supporter, id, false);
    }

    private boolean set(Actor supporter, UUID id, boolean done) {
        return db.as(supporter, () -> contacts.followUpDone(id, done) || contacts.hasFollowUp(id));
    }
}
