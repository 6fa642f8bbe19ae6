package org.alongside.certification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.alongside.credentials.KeepRecords;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Figures of an agency's own people for its managers, and of the network for a certifying body's stewards. Of many people they
 * are counted at most every ten minutes, of few each time somebody looks.
 */
@Component
public class SeeFigures {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int FEW = 500;

    private final Db db;
    private final Clock clock;
    private final KeepRecords keep;
    private final FiguresStore store;
    private final Definitions definitions;

    public SeeFigures(Db db, Clock clock, KeepRecords keep, FiguresStore store, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.keep = keep;
        this.store = store;
        this.definitions = definitions;
    }

    private record Body(int fewest) {}

    /** @throws NotFound for anybody but managers, or stewards where it is the network's */
    public Figures of(Actor actor, boolean network) {
        if (!actor.is(network ? Role.STEWARD : Role.MANAGER)) throw new NotFound();
        var today = actor.today(clock);
        int due = network ? 0 : keep.freshen(actor);
        var last = db.read(actor, () -> store.last(network));
        if (last.filter(kept -> isGoodFor(kept, today)).isEmpty())
            db.as(Actor.system(actor.agency(), actor.zone()), () -> store.count(network, today));
        return db.read(actor, () -> figures(actor, network, today, due));
    }

    private boolean isGoodFor(FiguresStore.Kept kept, LocalDate today) {
        return kept.on().equals(today)
                && kept.people() > FEW
                && kept.at().plus(KEPT).isAfter(clock.instant());
    }

    private Figures figures(Actor actor, boolean network, LocalDate today, int due) {
        var kept = store.last(network).orElseThrow(NotFound::new);
        var counts = new ArrayList<>(kept.counts());
        if (network) counts.addAll(store.register(today));
        return new Figures(network, kept.on(), kept.at(), kept.people(), due, fewest(actor.agency(), today), counts);
    }

    private int fewest(UUID agency, LocalDate day) {
        return definitions
                .of("small-cells", "people", agency, day)
                .as(Body.class)
                .fewest();
    }
}
