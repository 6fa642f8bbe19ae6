package org.alongside.access.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.access.OpenSession;
import org.alongside.access.OwnName;
import org.alongside.access.Passkey;
import org.alongside.access.PasswordRule;
import org.alongside.access.SecondFactor;
import org.alongside.access.SecondFactors;
import org.alongside.access.Session;
import org.alongside.access.Sessions;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/** Puts together the page of one's own account. */
@Component
class MePages {
    private final OwnName ownName;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Clock clock;
    private final Words words = Words.english();

    MePages(OwnName ownName, SecondFactors factors, Sessions sessions, Clock clock) {
        this.ownName = ownName;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    MePage of(Actor actor, Session current, String name, Problems problems) {
        var has = factors.of(actor);
        boolean required = SecondFactor.isRequiredOf(actor.roles());
        int shortest = required || has.any() ? PasswordRule.SHORTEST_OF_TWO : PasswordRule.SHORTEST_ALONE;
        return new MePage(
                name,
                ownName.email(actor),
                words.say("access.password.hint", shortest),
                has.app(),
                has.passkeys().stream().map(key -> passkey(actor, key)).toList(),
                has.any(),
                !required || has.count() > 1,
                has.codesLeft(),
                sessions(actor, current),
                problems);
    }

    private List<MePage.Place> sessions(Actor actor, Session current) {
        return sessions.open(actor).stream()
                .map(open -> place(actor, open, open.id().equals(current.id())))
                .toList();
    }

    private MePage.Place place(Actor actor, OpenSession open, boolean here) {
        return new MePage.Place(
                open.id(),
                open.device().isEmpty() ? words.say("access.me.session.unknown") : open.device(),
                words.say("access.me.session.since", moment(actor, open.since()), moment(actor, open.lastSeen())),
                here);
    }

    private MePage.Key passkey(Actor actor, Passkey key) {
        return new MePage.Key(
                key.id(),
                key.label(),
                words.say("access.me.passkey.used", moment(actor, key.createdAt()), moment(actor, key.lastUsedAt())));
    }

    private String moment(Actor actor, Instant at) {
        var today = actor.today(clock);
        return words.spoken().moment(at, actor.zone(), today);
    }
}
