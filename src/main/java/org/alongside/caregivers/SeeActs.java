package org.alongside.caregivers;

import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What caregivers did on their own pages, for those who walk with them, until one of them has read it. */
@Component
public class SeeActs {
    private static final int MOST = 20;

    private final Db db;
    private final CaregiverActStore acts;

    SeeActs(Db db, CaregiverActStore acts) {
        this.db = db;
        this.acts = acts;
    }

    /** Of the families the actor walks with; to managers, also of those with whom nobody walks. The longest waiting first. */
    public List<CaregiverAct> waiting(Actor actor) {
        return db.read(actor, () -> {
            var own = acts.waiting(MOST);
            if (!own.isEmpty() || !actor.is(Role.MANAGER)) return own;
            return acts.waitingForAnybody(MOST);
        });
    }

    /** @throws NotFound if the actor writes nothing about families, or there is none within reach that nobody had read */
    public CaregiverAct read(Actor actor, UUID id) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> acts.read(id).orElseThrow(NotFound::new));
    }
}
