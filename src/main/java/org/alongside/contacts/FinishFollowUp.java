package org.alongside.contacts;

import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Marks a next step done, not needed, or open after all. Doing any of it again changes nothing. */
@Component
public class FinishFollowUp {
    private final Db db;
    private final FollowUpStore steps;

    FinishFollowUp(Db db, FollowUpStore steps) {
        this.db = db;
        this.steps = steps;
    }

    /** False if it is not there, or somebody else's. */
    public boolean done(Actor supporter, UUID id) {
        return changed(supporter, id, step -> {
            if (step.finishedAt() == null) steps.finish(id, false);
        });
    }

    /** It was not done, and need not be. False if it is not there, or somebody else's. */
    public boolean notNeeded(Actor supporter, UUID id) {
        return changed(supporter, id, step -> {
            if (step.finishedAt() == null) steps.finish(id, true);
        });
    }

    /** Open after all, whichever it was. False if it is not there, or somebody else's. */
    public boolean undone(Actor supporter, UUID id) {
        return changed(supporter, id, step -> {
            if (step.finishedAt() != null) steps.reopen(id);
        });
    }

    private boolean changed(Actor supporter, UUID id, Consumer<Task> change) {
        return db.as(supporter, () -> {
            var there = steps.lock(id);
            there.ifPresent(change);
            return there.isPresent();
        });
    }
}
