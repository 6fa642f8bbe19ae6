package org.alongside.platform.outbox;

import java.time.Instant;
import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * News and letters of an agency that did not arrive: those given up, and those on their way that have failed before. What
 * is in them stays unread; for those who look after the installation, who may have one tried again.
 */
@Component
public class Undelivered {
    private static final int SHOWN = 200;

    private final Db db;
    private final OutboxStore outbox;

    Undelivered(Db db, OutboxStore outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /**
     * @param tries how often it was tried
     * @param next when it is tried again; null once it was given up
     * @param problem of the last try
     */
    public record Item(
            long id,
            String kind,
            Instant since,
            int tries,
            @Nullable Instant next,
            String problem) {}

    /** Those given up first, the latest first; at most {@value SHOWN}. */
    public List<Item> of(Actor actor) {
        return db.keeper(() -> outbox.undelivered(actor.agency(), SHOWN));
    }

    /** Has it tried again at once, from its first try on; false if it has arrived meanwhile, or is not this agency's. */
    public boolean tryAgain(Actor actor, long id) {
        return db.keeper(() -> outbox.afresh(actor.agency(), id));
    }
}
