package org.alongside.certification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Standard;
import org.springframework.stereotype.Component;

/** A steward says by which standards their agency certifies. Ending it takes no certificate back. */
@Component
public class KeepStandards {
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");
    private static final Pattern MONTHS = Pattern.compile("[1-9][0-9]?|1[01][0-9]|120");

    /** As typed. */
    public record Draft(UUID id, String standard, String prefix, String months) {}

    private final Db db;
    private final Clock clock;
    private final BodyStore bodies;
    private final Definitions definitions;

    public KeepStandards(Db db, Clock clock, BodyStore bodies, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.bodies = bodies;
        this.definitions = definitions;
    }

    /** What the actor's agency certifies by. @throws NotFound if the actor is no steward */
    public List<Body> held(Actor actor) {
        mustBeSteward(actor);
        return db.read(actor, bodies::all).stream()
                .filter(body -> body.agency().equals(actor.agency()))
                .toList();
    }

    /** All standards that hold today. */
    public List<Definition> known(Actor actor) {
        return definitions.all(Standard.KIND, actor.agency(), actor.today(clock));
    }

    /** @throws NotFound if the actor is no steward */
    public Change<String> begin(Actor actor, Draft draft) {
        mustBeSteward(actor);
        var wrongs = new Wrongs();
        if (known(actor).stream().noneMatch(one -> one.id().equals(draft.standard())))
            wrongs.add("standard", "certification.wrong.standard");
        if (!PREFIX.matcher(draft.prefix()).matches()) wrongs.add("prefix", "certification.wrong.prefix");
        if (!MONTHS.matcher(draft.months()).matches()) wrongs.add("months", "certification.wrong.months");
        if (!wrongs.none()) return Change.refused(wrongs);
        return Violated.refusing(
                "certifies_once",
                Change.refused("standard", "certification.wrong.standard-twice"),
                () -> db.as(actor, () -> {
                    bodies.begin(
                            draft.id(),
                            draft.standard(),
                            draft.prefix(),
                            Integer.parseInt(draft.months()),
                            actor.today(clock));
                    return Change.done(draft.standard());
                }));
    }

    /** @throws NotFound if the actor is no steward, or does not certify by it */
    public void end(Actor actor, String standard) {
        mustBeSteward(actor);
        db.as(actor, () -> {
            if (!bodies.end(standard)) throw new NotFound();
        });
    }

    private static void mustBeSteward(Actor actor) {
        if (!actor.is(Role.STEWARD) && !actor.is(Role.SYSTEM)) throw new NotFound();
    }
}
