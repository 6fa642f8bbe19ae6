package org.alongside.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Standard;
import org.springframework.stereotype.Component;

/** Who certifies, by the version of the standard that holds there: a body's own goes before what comes with Alongside. */
@Component
public class Bodies {
    private final Db db;
    private final Clock clock;
    private final BodyStore bodies;
    private final Definitions definitions;

    public Bodies(Db db, Clock clock, BodyStore bodies, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.bodies = bodies;
        this.definitions = definitions;
    }

    public record At(Body body, Definition definition, Standard standard) {}

    /** All there are. Within a transaction. */
    public List<At> certifying() {
        return bodies.all().stream().flatMap(body -> at(body).stream()).toList();
    }

    /** @throws NotFound if no such body certifies by it */
    public At find(Actor actor, UUID body, String standard) {
        return db.read(actor, () -> bodies.find(body, standard))
                .flatMap(this::at)
                .orElseThrow(NotFound::new);
    }

    private Optional<At> at(Body body) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return definitions
                .find(Standard.KIND, body.standard(), body.agency(), day)
                .map(definition -> new At(body, definition, Standard.of(definition)));
    }
}
