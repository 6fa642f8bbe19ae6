package org.alongside.drafts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Hands a draft that was left behind to a colleague who walks with its family today. Left behind is the draft of somebody
 * whose account is closed, or who does not walk with the family any more. Its writer hands it over, or a manager, who does
 * not get to read it. From then on it is the colleague's alone, for a contact of their own.
 *
 * <p>Of a group a colleague gets what is said of the families they walk with, and what holds for all. What is said of other
 * families stays behind, for somebody who walks with them.
 */
@Component
public class HandOverDraft {
    private final Db db;
    private final DraftStore drafts;

    HandOverDraft(Db db, DraftStore drafts) {
        this.db = db;
        this.drafts = drafts;
    }

    /** A colleague who can be handed a draft. */
    public record Taker(UUID account, String name) {}

    /**
     * A draft that was left behind, as a manager sees it.
     *
     * @param families whom it is about: one, or for a group those it says something of, which may be none
     */
    public record Left(
            UUID id,
            DraftKind kind,
            String writer,
            List<UUID> families,
            List<String> familyNames,
            Instant savedAt,
            List<Taker> takers) {}

    /** What was left behind in the agency, the oldest first; nothing for whoever is no manager. */
    public List<Left> left(Actor manager) {
        return db.read(manager, drafts::left);
    }

    /** Who can be handed a draft; nobody where it is not left behind, or not this person's to hand over. */
    public List<Taker> takers(Actor actor, UUID draft) {
        return db.read(actor, () -> drafts.takers(draft));
    }

    /** False where it is not this person's to hand over, was not left behind, or the taker does not walk with the family. */
    public boolean handOver(Actor actor, UUID draft, UUID taker) {
        return db.as(actor, () -> drafts.handOver(draft, taker));
    }
}
