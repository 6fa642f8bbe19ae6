package org.alongside.keeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows which records' time is over, which wait to be taken out, and the proof of those that were. */
@Component
public class SeePurges {
    private static final int PAGE = 50;

    /** Records looked at for one page: those kept longer than the shortest rule says are passed over. */
    private static final int LOOKED_AT = 500;

    private final Db db;
    private final Clock clock;
    private final KeepingStore store;
    private final PurgeStore purges;
    private final Definitions definitions;

    SeePurges(Db db, Clock clock, KeepingStore store, PurgeStore purges, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.purges = purges;
        this.definitions = definitions;
    }

    /** A record that need not be kept any longer. */
    public record Over(UUID family, String name, LocalDate lastServiceOn, KeepUntil.Through through) {}

    /**
     * @param next where the next page of {@code over} begins; null on the last
     * @param waitDays between deciding and taking out
     */
    public record Due(List<Over> over, SeeRecord.@Nullable Cursor next, List<Purge> waiting, int waitDays) {}

    /**
     * Those over longest first.
     *
     * @throws NotFound for anybody but the privacy officer
     */
    public Due due(Actor actor, SeeRecord.Cursor after) {
        if (!actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        var today = today(actor);
        var rules = KeepUntil.of(definitions, actor.agency(), today);
        var shortest = rules.rules().stream()
                .filter(rule -> rule.from() == KeepUntil.From.LAST_SERVICE)
                .mapToInt(KeepUntil.Rule::years)
                .max()
                .orElse(0);
        return db.read(actor, () -> {
            var candidates =
                    store.endedBefore(today.minusYears(shortest), after.endedOn(), after.family(), LOOKED_AT + 1);
            var looked = candidates.subList(0, Math.min(LOOKED_AT, candidates.size()));
            var families = looked.stream().map(KeepingStore.Closed::family).toList();
            var held = Set.copyOf(store.held(families));
            var waiting = Set.copyOf(purges.waiting(families));
            var over = new ArrayList<Over>();
            for (var holding : store.of(families)) {
                var served = holding.lastServiceOn();
                if (served != null
                        && !waiting.contains(holding.family())
                        && rules.of(holding, held.contains(holding.family())) instanceof KeepUntil.Through through
                        && through.isOver(today)) over.add(new Over(holding.family(), holding.name(), served, through));
            }
            over.sort(Comparator.comparing((Over one) -> one.through().day()).thenComparing(Over::family));
            return page(over, looked, candidates.size() > LOOKED_AT, rules.purgeAfterDays());
        });
    }

    private Due page(List<Over> over, List<KeepingStore.Closed> looked, boolean more, int waitDays) {
        var next = more
                ? new SeeRecord.Cursor(
                        looked.getLast().endedOn(), looked.getLast().family())
                : null;
        return new Due(List.copyOf(over), next, purges.waiting(), waitDays);
    }

    /** Where a page of proofs ended. */
    public record Cursor(Instant at, UUID id) {
        public static final Cursor START =
                new Cursor(LocalDate.of(9999, 12, 31).atStartOfDay().toInstant(ZoneOffset.UTC), new UUID(-1, -1));
    }

    /** @param next null on the last page */
    public record Proofs(List<Purge> rows, @Nullable Cursor next) {}

    /**
     * The latest first.
     *
     * @throws NotFound for anybody but managers and the privacy officer
     */
    public Proofs done(Actor actor, Cursor after) {
        refuse(actor);
        return db.read(actor, () -> {
            var found = purges.done(Timestamp.from(after.at()), after.id(), PAGE + 1);
            var shown = found.subList(0, Math.min(PAGE, found.size()));
            var last = shown.isEmpty() ? null : shown.getLast();
            var next = found.size() > PAGE && last != null && last.done() != null
                    ? new Cursor(last.done().at(), last.id())
                    : null;
            return new Proofs(List.copyOf(shown), next);
        });
    }

    /** One proof, with its numbers. */
    public record Proof(Purge purge, Purge.Done done, List<Purge.Figure> figures) {}

    /** @throws NotFound for anybody but managers and the privacy officer, or if there is none such */
    public Proof proof(Actor actor, UUID id) {
        refuse(actor);
        return db.read(actor, () -> {
            var purge = purges.find(id).orElseThrow(NotFound::new);
            var done = purge.done();
            if (done == null) throw new NotFound();
            return new Proof(purge, done, purges.figures(id));
        });
    }

    private static void refuse(Actor actor) {
        if (!actor.is(Role.PRIVACY_OFFICER) && !actor.is(Role.MANAGER)) throw new NotFound();
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}
