package org.alongside.families;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Changes a family's name, town and what to know before contacting it; who only walks with it changes the last alone. */
@Component
public class EditFamily {
    private final Db db;
    private final FamilyStore families;

    EditFamily(Db db, FamilyStore families) {
        this.db = db;
        this.families = families;
    }

    /**
     * @param version from which the change was made
     * @throws NotFound if there is no such family within the actor's reach
     */
    public Change<Family> edit(Actor actor, UUID id, int version, String name, String town, String safeContact) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var was = families.find(id).orElseThrow(NotFound::new);
            var changed = FamilyRule.mayManage(actor)
                    ? was.with(name, town, safeContact, version)
                    : was.with(was.name(), was.town(), safeContact, version);
            var wrongs = changed.wrongs();
            if (!wrongs.none()) return Change.refused(wrongs);
            var kept = families.change(changed);
            var now = families.find(id).orElseThrow(NotFound::new);
            return kept ? Change.done(now) : Change.overtaken(now);
        });
    }
}
