package org.alongside.drafts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** What somebody has begun to write and not finished: their own, never anybody else's. */
@Component
public class Drafts {
    private final Db db;
    private final DraftStore drafts;

    Drafts(Db db, DraftStore drafts) {
        this.db = db;
        this.drafts = drafts;
    }

    /** All that are open, the last kept first. */
    public List<Draft> mine(Actor writer) {
        return db.read(writer, drafts::open);
    }

    /** Those open about one family, the last kept first. */
    public List<Draft> mine(Actor writer, UUID family) {
        return db.read(writer, () -> drafts.openAbout(family));
    }

    /** The one for a record, also where it is finished or thrown away. */
    public Optional<Draft> of(Actor writer, DraftKind kind, UUID record) {
        return db.read(writer, () -> drafts.find(kind, record));
    }

    /** Those thrown away of late, which can be brought back. */
    public List<Draft> thrownAway(Actor writer) {
        return db.read(writer, drafts::thrownAway);
    }

    /** Ends the draft of a record that says the same already, so that saving it changed nothing. */
    public void finish(Actor writer, DraftKind kind, UUID record) {
        db.as(writer, () -> drafts.finish(kind, record));
    }
}
