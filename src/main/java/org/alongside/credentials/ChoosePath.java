package org.alongside.credentials;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A supporter chooses the standard they work towards; a manager says what a program asks of those who walk with its families. */
@Component
public class ChoosePath {
    private final Db db;
    private final PathStore paths;
    private final SeeProgress progress;

    public ChoosePath(Db db, PathStore paths, SeeProgress progress) {
        this.db = db;
        this.paths = paths;
        this.progress = progress;
    }

    /** @throws NotFound if the actor is no supporter */
    public Change<String> choose(Actor actor, String standard) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        if (!isKnown(actor, standard)) return Change.refused("standard", "credentials.wrong.standard");
        db.as(actor, () -> paths.choose(actor.person(), standard));
        return Change.done(standard);
    }

    /** @throws NotFound if the actor does not manage, or there is no such program */
    public PathStore.Asked of(Actor actor, UUID program) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        return db.read(actor, () -> paths.program(program)).orElseThrow(NotFound::new);
    }

    /**
     * @param standard "" to say nothing, so that each works towards what fits whom they serve and where
     * @throws NotFound if the actor does not manage, or there is no such program
     */
    public Change<String> ask(Actor actor, UUID program, String standard, boolean required) {
        of(actor, program);
        if (!standard.isEmpty() && !isKnown(actor, standard))
            return Change.refused("standard", "credentials.wrong.standard");
        if (required && standard.isEmpty()) return Change.refused("standard", "credentials.wrong.required-of-what");
        db.as(actor, () -> paths.ask(program, standard, required));
        return Change.done(standard);
    }

    private boolean isKnown(Actor actor, String standard) {
        return progress.standards(actor, progress.today(actor)).stream()
                .anyMatch(one -> one.id().equals(standard));
    }
}
