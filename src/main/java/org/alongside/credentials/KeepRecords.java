package org.alongside.credentials;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Keeps the entries of everybody's record packed, so that many records are read at once. Whatever changes the ledger marks
 * the record in the same transaction; until it is packed anew, it is read from the ledger.
 */
@Component
public class KeepRecords {
    private static final int AT_ONCE = 100;

    private final Db db;
    private final KeptRecordStore kept;
    private final ReminderStore agencies;

    KeepRecords(Db db, KeptRecordStore kept, ReminderStore agencies) {
        this.db = db;
        this.kept = kept;
        this.agencies = agencies;
    }

    /** In every agency, all that are not kept or no longer follow from the ledger. */
    public void keep() {
        for (var agency : db.keeper(agencies::agencies)) keep(agency.id(), agency.zone());
    }

    void keep(UUID agency, ZoneId zone) {
        var program = Actor.system(agency, zone);
        while (packSome(program)) {}
    }

    /** Those that somebody is changing stay for the next time. @return whether there may be more */
    private boolean packSome(Actor program) {
        List<UUID> packed = db.as(program, () -> {
            var claimed = kept.claim(AT_ONCE);
            if (!claimed.isEmpty()) kept.keep(claimed);
            return claimed;
        });
        return packed.size() == AT_ONCE;
    }
}
