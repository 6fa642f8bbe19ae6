package org.alongside.families;

import java.time.Clock;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.springframework.stereotype.Component;

/** The rule for people as it holds for an agency today. */
@Component
class PersonRules {
    private final Definitions definitions;
    private final Clock clock;

    PersonRules(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    PersonRule rule(Actor actor) {
        var today = actor.today(clock);
        return new PersonRule(
                definitions.codes("family-relations", actor.agency(), today),
                definitions.codes("languages", actor.agency(), today),
                definitions.codes("phone-kinds", actor.agency(), today),
                today);
    }
}
