package org.alongside.keeping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows how complete the record of a family is and how long it is kept, and the same for those whose time in a program ended. */
@Component
public class SeeRecord {
    private static final int PAGE = 50;

    private final Db db;
    private final Clock clock;
    private final KeepingStore store;
    private final ViewLog views;
    private final Definitions definitions;

    SeeRecord(Db db, Clock clock, KeepingStore store, ViewLog views, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.views = views;
        this.definitions = definitions;
    }

    /**
     * One family's.
     *
     * @param elsewhere by item, the latest note of each
     * @param answer how long it is kept
     * @param notes whether the actor may note where something else is kept; {@code mayHold} whether they may hold the record
     */
    public record Seen(
            Holding holding,
            List<Minimum.Held> held,
            Map<String, KeptElsewhere> elsewhere,
            List<Hold> holds,
            KeepUntil.Answer answer,
            KeepUntil rules,
            String source,
            boolean notes,
            boolean mayHold) {}

    /** @throws NotFound if the actor does not reach the family */
    public Seen of(Actor actor, UUID family) {
        var today = today(actor);
        var minimum = Minimum.of(definitions, actor.agency(), today);
        var keep = KeepUntil.of(definitions, actor.agency(), today);
        return db.as(actor, () -> {
            var holding = store.of(List.of(family)).stream().findFirst().orElseThrow(NotFound::new);
            views.opened(actor, "record", family, family);
            var elsewhere = byItem(store.elsewhere(List.of(family)));
            var holds = store.holds(family);
            var answer = keep.of(holding, holds.stream().anyMatch(Hold::isOpen));
            return new Seen(
                    holding,
                    minimum.against(holding, elsewhere),
                    elsewhere,
                    holds,
                    answer,
                    keep,
                    minimum.source(),
                    FamilyRule.mayCorrect(actor),
                    HoldRecord.mayHold(actor));
        });
    }

    /** A family that is in no program any more. */
    public record Closed(
            UUID family, String name, LocalDate endedOn, List<Minimum.Item> missing, KeepUntil.Answer answer) {}

    /** Where a page of closed records ended. */
    public record Cursor(LocalDate endedOn, UUID family) {
        public static final Cursor START = new Cursor(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
        public static final Cursor OLDEST = new Cursor(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** @param next null on the last page */
    public record Page(List<Closed> rows, @Nullable Cursor next) {}

    /**
     * Families within the actor's reach that are in no program any more, those that ended last first.
     *
     * @throws NotFound for anybody but managers and the privacy officer
     */
    public Page closed(Actor actor, Cursor after) {
        if (!FamilyRule.mayManage(actor) && !actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        var today = today(actor);
        var minimum = Minimum.of(definitions, actor.agency(), today);
        var keep = KeepUntil.of(definitions, actor.agency(), today);
        return db.read(actor, () -> {
            var found = store.closed(after.endedOn(), after.family(), PAGE + 1);
            var shown = found.subList(0, Math.min(PAGE, found.size()));
            var families = shown.stream().map(KeepingStore.Closed::family).toList();
            var holdings = store.of(families).stream().collect(toMap(Holding::family, one -> one));
            var elsewhere = store.elsewhere(families).stream().collect(groupingBy(KeptElsewhere::family));
            var held = Set.copyOf(store.held(families));
            var rows = new ArrayList<Closed>();
            for (var one : shown) {
                var holding = holdings.get(one.family());
                if (holding == null) continue;
                var missing = minimum.against(holding, byItem(elsewhere.getOrDefault(one.family(), List.of()))).stream()
                        .filter(item -> item.state() == Minimum.State.MISSING)
                        .map(Minimum.Held::item)
                        .toList();
                var answer = keep.of(holding, held.contains(one.family()));
                rows.add(new Closed(one.family(), holding.name(), one.endedOn(), missing, answer));
            }
            return new Page(List.copyOf(rows), found.size() > PAGE ? cursor(shown.getLast()) : null);
        });
    }

    private static Cursor cursor(KeepingStore.Closed last) {
        return new Cursor(last.endedOn(), last.family());
    }

    private static Map<String, KeptElsewhere> byItem(List<KeptElsewhere> notes) {
        return notes.stream().collect(toMap(KeptElsewhere::item, one -> one, (latest, earlier) -> latest));
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}
