package org.alongside.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Decides that records are taken out whose time is over, and calls that off while it waits. The privacy officer does; the job
 * of {@link PurgeRecords} carries it out.
 */
@Component
public class AskForPurge {
    private static final int CHARACTERS = 500;

    private final Db db;
    private final Clock clock;
    private final KeepingStore store;
    private final PurgeStore purges;
    private final Definitions definitions;

    AskForPurge(Db db, Clock clock, KeepingStore store, PurgeStore purges, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.purges = purges;
        this.definitions = definitions;
    }

    /** One record to take out, under an id made once. */
    public record Wanted(UUID id, UUID family) {}

    /**
     * Sending it again changes nothing. The value is how many wait now by it.
     *
     * @throws NotFound for anybody but the privacy officer, or if one of the families is not within their reach
     */
    public Change<Integer> ask(Actor actor, List<Wanted> wanted, String why) {
        if (!actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        var today = actor.today(clock);
        var rules = KeepUntil.of(definitions, actor.agency(), today);
        return db.as(actor, () -> {
            var families = wanted.stream().map(Wanted::family).toList();
            var held = store.held(families);
            var holdings = store.of(families);
            if (holdings.size() != families.size()) throw new NotFound();
            var wrongs = new Wrongs();
            if (wanted.isEmpty()) wrongs.add("families", "keeping.wrong.none-chosen");
            wrongs.needed("why", why, CHARACTERS, "keeping.wrong.purge-why");
            for (var holding : holdings)
                if (!isOver(rules.of(holding, held.contains(holding.family())), today))
                    wrongs.add("families", "keeping.wrong.still-kept", holding.name());
            if (!wrongs.none()) return Change.refused(wrongs);
            for (var holding : holdings) {
                var through = (KeepUntil.Through) rules.of(holding, false);
                var id = wanted.stream()
                        .filter(one -> one.family().equals(holding.family()))
                        .findFirst()
                        .orElseThrow()
                        .id();
                var served = Objects.requireNonNull(holding.lastServiceOn());
                purges.ask(id, holding.family(), why, through, served, today.plusDays(rules.purgeAfterDays()));
            }
            return Change.done(holdings.size());
        });
    }

    /** @throws NotFound for anybody but the privacy officer, or if there is none such that waits */
    public void callOff(Actor actor, UUID id) {
        if (!actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        db.as(actor, () -> {
            if (!purges.callOff(id)) throw new NotFound();
        });
    }

    static boolean isOver(KeepUntil.Answer answer, LocalDate today) {
        return answer instanceof KeepUntil.Through through && through.isOver(today);
    }
}
