package org.alongside.keeping;

import java.time.Clock;
import java.util.UUID;
import org.alongside.access.AgencyStore;
import org.alongside.audit.ForgetHistory;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Takes records out, with their history, once the law no longer asks to keep them and a privacy officer decided it: each in a
 * transaction of its own, so that what was done before a crash is done. Leaves {@link Purge.Done} and its figures. What
 * hinders one is noted with it, and tried again the next day.
 */
@Component
public class PurgeRecords {
    static final String BROKEN = "history-broken";

    private final Db db;
    private final Clock clock;
    private final AgencyStore agencies;
    private final PurgeStore purges;
    private final ForgetHistory history;

    PurgeRecords(Db db, Clock clock, AgencyStore agencies, PurgeStore purges, ForgetHistory history) {
        this.db = db;
        this.clock = clock;
        this.agencies = agencies;
        this.purges = purges;
        this.history = history;
    }

    /** Every agency, by its own day. */
    public void purge() {
        for (var program : db.keeper(agencies::programs)) purge(program);
    }

    private void purge(Actor program) {
        var today = program.today(clock);
        for (var id : db.read(program, () -> purges.due(today))) {
            var why = hindrance(id);
            if (!why.isEmpty()) db.as(program, () -> purges.hindered(id, why));
        }
    }

    /** What hindered it; empty if it is done now. */
    private String hindrance(UUID id) {
        var hindered = db.keeper(() -> purges.hindrance(id));
        if (!hindered.isEmpty()) return hindered;
        try {
            int batches = history.forget(id, () -> purges.batches(id), () -> purges.takeOut(id));
            db.keeper(() -> {
                purges.signed(id, batches);
                return null;
            });
            return "";
        } catch (ForgetHistory.Broken e) {
            return BROKEN;
        }
    }
}
