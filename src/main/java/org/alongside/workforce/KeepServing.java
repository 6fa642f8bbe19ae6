package org.alongside.workforce;

import java.util.Set;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.PeerKind;
import org.springframework.stereotype.Component;

/** Says which peer kinds a supporter may serve, by their own experience and training. Managers do. */
@Component
public class KeepServing {
    private final Db db;
    private final AssignmentStore assignments;
    private final ServingStore serving;

    public KeepServing(Db db, AssignmentStore assignments, ServingStore serving) {
        this.db = db;
        this.assignments = assignments;
        this.serving = serving;
    }

    /**
     * @param kinds none to say nothing, so that nothing is forbidden
     * @throws NotFound if the actor does not manage, or nobody of that id supports families
     */
    public void keep(Actor actor, UUID supporter, Set<PeerKind> kinds) {
        FamilyRule.mustManage(actor);
        db.as(actor, () -> {
            if (assignments.supporterName(supporter).isEmpty()) throw new NotFound();
            serving.keep(supporter, kinds);
        });
    }
}
