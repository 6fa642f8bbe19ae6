package org.alongside.families;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Sets what to heed before contacting a family. Whoever may correct the family does; the code word is changed only by those
 * who walk with it and their supervisors, and stays as it is under everybody else's hand.
 */
@Component
public class SetSafeContact {
    private final Db db;
    private final SafeContactStore store;

    SetSafeContact(Db db, SafeContactStore store) {
        this.db = db;
        this.store = store;
    }

    /**
     * @param version of the family from which the change was made
     * @throws NotFound if there is no such family within the actor's reach
     */
    public Change<SafeContact> set(Actor actor, UUID family, int version, SafeContactDraft draft) {
        FamilyRule.mustCorrect(actor);
        var wrongs = draft.wrongs();
        return db.as(actor, () -> {
            var was = store.find(family).orElseThrow(NotFound::new);
            if (!wrongs.none()) return Change.refused(wrongs);
            var kept = store.change(draft.of(family, version, was));
            var now = store.find(family).orElseThrow(NotFound::new);
            return kept ? Change.done(now) : Change.overtaken(now);
        });
    }
}
