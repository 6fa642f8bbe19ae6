package org.alongside.partners;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Who of partners says that they have what was released to them: for those who reach the family. */
@Component
public class SeeReceipts {
    private final Db db;
    private final ReceiptStore receipts;

    SeeReceipts(Db db, ReceiptStore receipts) {
        this.db = db;
        this.receipts = receipts;
    }

    /** The latest first; none of a report beyond the actor's reach. */
    public List<Receipt> ofReport(Actor actor, UUID report) {
        return db.read(actor, () -> receipts.ofReport(report));
    }
}
