package org.alongside.training;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A supporter signs up for a class, or gives the seat up. */
@Component
public class TakeSeat {
    private final Db db;
    private final ClassStore classes;
    private final TrainingCodes codes;

    public TakeSeat(Db db, ClassStore classes, TrainingCodes codes) {
        this.db = db;
        this.classes = classes;
        this.codes = codes;
    }

    /** Taking it twice takes one seat. @throws NotFound if the actor is no supporter, or there is no such class */
    public Change<CourseClass> take(Actor actor, UUID id) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return Violated.refusing(
                "seats_suffice",
                Change.refused("", "training.wrong.full"),
                () -> db.as(actor, () -> {
                    var held = classes.find(id).orElseThrow(NotFound::new);
                    if (held.seat() != CourseClass.Mine.NONE) return Change.done(held);
                    if (held.cancelled()) return Change.refused("", "training.wrong.cancelled");
                    if (held.isOverOn(codes.today(actor))) return Change.refused("", "training.wrong.over");
                    if (actor.person().equals(held.trainerId())) return Change.refused("", "training.wrong.runs-it");
                    classes.take(id, List.of(actor.person()));
                    return Change.done(classes.find(id).orElseThrow());
                }));
    }

    /** @throws NotFound if the actor is no supporter, or there is no such class */
    public Change<CourseClass> giveUp(Actor actor, UUID id) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return db.as(actor, () -> {
            var held = classes.find(id).orElseThrow(NotFound::new);
            if (held.seat() == CourseClass.Mine.THERE || held.seat() == CourseClass.Mine.MISSED)
                return Change.refused("", "training.wrong.marked-already");
            classes.giveUp(id, actor.person());
            return Change.done(classes.find(id).orElseThrow());
        });
    }
}
