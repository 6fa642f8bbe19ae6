package org.alongside.contacts.web;

import java.time.Clock;
import java.time.LocalDate;
import org.alongside.contacts.ContactCodes;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/** Hands out the words for contacts as they hold for a person today. */
@Component
class SaidFor {
    private final Definitions definitions;
    private final Clock clock;

    SaidFor(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    ContactSaid person(Actor actor, Words words) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        return new ContactSaid(words, ContactCodes.of(definitions, actor.agency(), today), today, actor.zone());
    }
}
