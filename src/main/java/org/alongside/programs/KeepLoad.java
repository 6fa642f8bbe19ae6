package org.alongside.programs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how much one supporter of a program can carry, and how large its groups should be. Managers and administrators do. */
@Component
public class KeepLoad {
    private final Db db;
    private final LoadStore store;

    public KeepLoad(Db db, LoadStore store) {
        this.db = db;
        this.store = store;
    }

    /**
     * As typed.
     *
     * @param limit "" says nothing
     * @param group "" keeps the size it has
     * @param weights by phase; a phase left out keeps its own
     */
    public record Typed(String limit, String days, String group, Map<UUID, String> weights) {}

    /** @throws NotFound if there is no such program, or the actor keeps none */
    public Load of(Actor actor, UUID program) {
        if (!KeepProgram.mayKeep(actor)) throw new NotFound();
        return db.read(actor, () -> store.find(program)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is no such program, or the actor keeps none */
    public Change<Load> keep(Actor actor, UUID program, int version, Typed typed) {
        var now = of(actor, program);
        var wrongs = new Wrongs();
        var limit = whole(typed.limit(), Load.LIMIT_AT_MOST);
        if (!typed.limit().isEmpty() && limit.isEmpty())
            wrongs.add("limit", "programs.wrong.load-limit", Load.LIMIT_AT_MOST);
        var days = whole(typed.days(), Load.DAYS_AT_MOST);
        if (days.isEmpty()) wrongs.add("days", "programs.wrong.load-days", Load.DAYS_AT_MOST);
        var group = typed.group().isEmpty()
                ? Optional.of(now.groupSizeLimit())
                : whole(typed.group(), Load.GROUP_AT_MOST).filter(size -> size >= Load.GROUP_AT_LEAST);
        if (group.isEmpty()) wrongs.add("group", "programs.wrong.load-group", Load.GROUP_AT_LEAST, Load.GROUP_AT_MOST);
        var weights = new ArrayList<Load.Weight>();
        for (int n = 0; n < now.weights().size(); n++) {
            var phase = now.weights().get(n);
            var load = weight(
                    typed.weights().getOrDefault(phase.phase(), phase.load().toPlainString()));
            if (load == null) wrongs.add("weight-" + n, "programs.wrong.load-weight", Load.HEAVIEST);
            else weights.add(new Load.Weight(phase.phase(), phase.name(), load));
        }
        if (!wrongs.none()) return Change.refused(wrongs);
        var load = new Load(
                program, now.name(), version, limit.orElse(null), days.orElseThrow(), group.orElseThrow(), weights);
        return db.as(
                actor,
                () -> store.keep(load)
                        ? Change.done(load)
                        : Change.overtaken(store.find(program).orElseThrow()));
    }

    private static Optional<Integer> whole(String typed, int atMost) {
        try {
            int number = Integer.parseInt(typed);
            return number >= 1 && number <= atMost ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal weight(String typed) {
        if (!typed.matches("\\d(\\.\\d{1,2})?")) return null;
        var weight = new BigDecimal(typed);
        return weight.compareTo(Load.HEAVIEST) <= 0 ? weight : null;
    }
}
