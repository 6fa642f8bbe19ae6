package org.alongside.keeping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Notes where a part of a family's record is kept that is not kept here, such as an assessment at a clinic. */
@Component
public class KeepElsewhere {
    private static final int CHARACTERS = 300;
    private static final String TAKEN_BACK = "Taken back: not kept there.";

    private final Db db;
    private final Clock clock;
    private final KeepingStore store;
    private final Definitions definitions;

    KeepElsewhere(Db db, Clock clock, KeepingStore store, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.definitions = definitions;
    }

    /**
     * Sending it again changes nothing.
     *
     * @param id made by whoever noted it
     * @param place where, and whom to ask; nothing of what it says
     * @throws NotFound if the actor writes nothing about families or does not reach this one, or there is no such item
     */
    public Change<UUID> note(Actor actor, UUID id, UUID family, String item, String place) {
        FamilyRule.mustCorrect(actor);
        var today = actor.today(clock);
        if (!Minimum.of(definitions, actor.agency(), today).has(item)) throw new NotFound();
        return db.as(actor, () -> {
            if (store.of(List.of(family)).isEmpty()) throw new NotFound();
            var wrongs = new Wrongs().needed("place-" + item, place, CHARACTERS, "keeping.wrong.place");
            if (!wrongs.none()) return Change.refused(wrongs);
            store.note(id, family, item, place);
            return Change.done(family);
        });
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such note within their reach */
    public void takeBack(Actor actor, UUID family, UUID id) {
        FamilyRule.mustCorrect(actor);
        if (!db.as(actor, () -> store.takeBack(family, id, TAKEN_BACK))) throw new NotFound();
    }
}
