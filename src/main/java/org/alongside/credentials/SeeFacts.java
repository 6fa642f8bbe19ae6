package org.alongside.credentials;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What was written down of somebody's life, as far as whoever reads may see it. */
@Component
public class SeeFacts {
    private final Db db;
    private final Clock clock;
    private final PeopleStore people;
    private final FactStore facts;

    SeeFacts(Db db, Clock clock, PeopleStore people, FactStore facts) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.facts = facts;
    }

    /**
     * @param entered the kinds that the reader may enter and take back
     * @param counted whether the reader lets the kinds of need they lived with be counted in figures
     */
    public record All(PeopleStore.Someone who, List<Fact> facts, Set<Fact.Kind> entered, boolean counted) {}

    /** @throws NotFound if there is no such supporter within reach */
    public All of(Actor actor, UUID supporter) {
        var today = actor.today(clock);
        return db.read(actor, () -> {
            var who = people.find(supporter, today).orElseThrow(NotFound::new);
            return new All(
                    who,
                    facts.of(supporter),
                    FactRules.entered(who.own(), actor.is(Role.MANAGER)),
                    who.own() && facts.isCounted(supporter));
        });
    }

    /** One that the actor may take back. @throws NotFound for any other */
    public Fact one(Actor actor, UUID id) {
        return db.read(actor, () -> {
            var fact = facts.find(id).orElseThrow(NotFound::new);
            if (!of(actor, fact.supporter()).entered().contains(fact.kind())) throw new NotFound();
            return fact;
        });
    }

    /** Codes of the needs and states to choose from. */
    public static List<String> needs() {
        return FactRules.NEEDS;
    }

    public static List<String> states() {
        return FactRules.STATES;
    }
}
