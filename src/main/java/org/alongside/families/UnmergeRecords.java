package org.alongside.families;

import java.util.List;
import java.util.UUID;
import org.alongside.families.MergeStore.Rows;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Takes a merge back: every row it changed says again what it said before. What somebody changed since stays changed; what was
 * added since to something that goes back goes along; all else that was added since stays with the survivor. Managers do.
 */
@Component
public class UnmergeRecords {
    private final Db db;
    private final MergeStore merges;
    private final PersonTokens tokens;

    UnmergeRecords(Db db, MergeStore merges, PersonTokens tokens) {
        this.db = db;
        this.merges = merges;
        this.tokens = tokens;
    }

    /**
     * What taking a merge back would do: back, changed, follows, apart and stays, as
     * {@code alongside.unmerge_plan} tells them, and what stays.
     *
     * @throws NotFound if the actor merges no records, or does not reach this one
     */
    public List<Rows> preview(Actor actor, Merge merge) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> merges.undoing(merge));
    }

    /** @throws NotFound if the actor merges no records, or does not reach this one */
    public Change<Merge> undo(Actor actor, UUID id) {
        FamilyRule.mustManage(actor);
        return MergeRefusals.said(() -> db.as(actor, () -> {
            var merge = merges.find(id).orElseThrow(NotFound::new);
            merges.unmerge(id);
            tokens.refresh(merges.everybody(List.of(merge.family(), merge.fromFamily())));
            return Change.done(merges.find(id).orElseThrow(NotFound::new));
        }));
    }
}
