package org.alongside.keeping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Holds a family's record for a lawsuit, an audit or an inquiry, beyond the time it is kept otherwise, and lifts that again. */
@Component
public class HoldRecord {
    private static final int CHARACTERS = 500;

    private final Db db;
    private final Clock clock;
    private final KeepingStore store;

    HoldRecord(Db db, Clock clock, KeepingStore store) {
        this.db = db;
        this.clock = clock;
        this.store = store;
    }

    static boolean mayHold(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.PRIVACY_OFFICER) || actor.is(Role.SYSTEM);
    }

    /**
     * Sending it again changes nothing.
     *
     * @param from the first day, today or before, as it was typed
     * @throws NotFound for anybody but managers and the privacy officer, or if there is no such family
     */
    public Change<UUID> place(Actor actor, UUID id, UUID family, String why, String from) {
        if (!mayHold(actor)) throw new NotFound();
        return db.as(actor, () -> {
            if (store.of(List.of(family)).isEmpty()) throw new NotFound();
            var day = Typed.day(from);
            var wrongs = new Wrongs().needed("why", why, CHARACTERS, "keeping.wrong.why");
            if (day.isEmpty()) wrongs.add("from", "keeping.wrong.day");
            else if (day.get().isAfter(actor.today(clock))) wrongs.add("from", "keeping.wrong.later");
            if (!wrongs.none()) return Change.refused(wrongs);
            store.place(id, family, why, day.orElseThrow());
            return Change.done(family);
        });
    }

    /** @throws NotFound for anybody but managers and the privacy officer, or if there is no such hold, or it was lifted before */
    public Change<UUID> lift(Actor actor, UUID family, UUID id, String why) {
        if (!mayHold(actor)) throw new NotFound();
        return db.as(actor, () -> {
            if (store.holds(family).stream().noneMatch(hold -> hold.id().equals(id) && hold.isOpen()))
                throw new NotFound();
            var wrongs = new Wrongs().needed("lifted-why", why, CHARACTERS, "keeping.wrong.lifted-why");
            if (!wrongs.none()) return Change.refused(wrongs);
            if (!store.lift(id, why, actor.today(clock))) throw new NotFound();
            return Change.done(family);
        });
    }
}
