package org.alongside.drafts;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Throws a draft away, and brings it back. Until its writer does so a draft is kept, however old. Thrown away it can be
 * brought back for {@link #DAYS_KEPT} days; its words go for good when its writer next throws one away after that.
 */
@Component
public class ThrowAwayDraft {
    public static final int DAYS_KEPT = 30;

    private final Db db;
    private final DraftStore drafts;

    ThrowAwayDraft(Db db, DraftStore drafts) {
        this.db = db;
        this.drafts = drafts;
    }

    /** Also true where it was thrown away already; false where there is none, or its record is saved. */
    public boolean throwAway(Actor writer, UUID id) {
        return db.as(writer, () -> {
            drafts.throwAway(id, true);
            drafts.forgetThrownBefore(DAYS_KEPT);
            return drafts.find(id).filter(draft -> draft.thrownAt() != null).isPresent();
        });
    }

    /** False where there is none, or its words are gone. */
    public boolean bringBack(Actor writer, UUID id) {
        return db.as(writer, () -> {
            drafts.throwAway(id, false);
            return drafts.find(id).filter(Draft::open).isPresent();
        });
    }
}
