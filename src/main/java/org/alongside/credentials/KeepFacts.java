package org.alongside.credentials;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Writes down what a standard asks of a supporter's own life, or takes it back. Supporters say when they were born, where
 * they live and how long they cared for a child; managers say where somebody works and which checks came back.
 */
@Component
public class KeepFacts {
    private static final int REASON = 200;

    private final Db db;
    private final Clock clock;
    private final FactStore facts;
    private final PeopleStore people;

    public KeepFacts(Db db, Clock clock, FactStore facts, PeopleStore people) {
        this.db = db;
        this.clock = clock;
        this.facts = facts;
        this.people = people;
    }

    /** @throws NotFound if there is no such supporter within reach, or it is not for the actor to say */
    public Change<Fact> enter(Actor actor, FactDraft draft) {
        mustSay(actor, draft.supporter(), draft.kind());
        return Violated.refusing(
                "one_at_a_time",
                Change.refused("from", "credentials.wrong.meanwhile"),
                () -> db.as(actor, () -> {
                    var today = actor.today(clock);
                    if (people.find(draft.supporter(), today).isEmpty()) throw new NotFound();
                    var already = facts.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var wrongs = FactRules.wrongs(draft, facts.of(draft.supporter()), today);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    var fact = FactRules.fact(draft);
                    facts.add(List.of(fact));
                    return Change.done(fact);
                }));
    }

    /**
     * Lets the kinds of need one lived with be counted in figures, without one's name, or no longer.
     *
     * @throws NotFound for anybody but a supporter themself
     */
    public void letBeCounted(Actor actor, UUID supporter, boolean counted) {
        if (!actor.is(Role.SUPPORTER) || !supporter.equals(actor.account())) throw new NotFound();
        db.as(actor, () -> facts.letBeCounted(supporter, counted));
    }

    /**
     * Taken back, it no longer counts; history keeps it.
     *
     * @throws NotFound if there is no such fact, or it is not the actor's to take back
     */
    public Change<Fact> takeBack(Actor actor, UUID id, String reason) {
        return db.as(actor, () -> {
            var fact = facts.find(id).orElseThrow(NotFound::new);
            mustSay(actor, fact.supporter(), fact.kind());
            var wrongs = new Wrongs().needed("reason", reason, REASON, "credentials.wrong.reason");
            if (!wrongs.none()) return Change.refused(wrongs);
            facts.takeBack(id, reason);
            return Change.done(fact);
        });
    }

    private static void mustSay(Actor actor, UUID supporter, Fact.Kind kind) {
        boolean own = supporter.equals(actor.account());
        if (!FactRules.entered(own && actor.is(Role.SUPPORTER), actor.is(Role.MANAGER) && !own)
                .contains(kind)) throw new NotFound();
    }
}
