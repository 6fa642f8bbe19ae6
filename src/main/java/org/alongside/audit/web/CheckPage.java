package org.alongside.audit.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.audit.Check;
import org.alongside.platform.db.Actor;
import org.alongside.platform.words.Words;

/** One check of the chain: how far it is, and what it found. */
public record CheckPage(
        String id,
        String asked,
        boolean goesOn,
        boolean whole,
        String progress,
        long done,
        long total,
        List<String> report) {
    static CheckPage of(Words words, Actor actor, LocalDate today, Check check) {
        return new CheckPage(
                check.id().toString(),
                outcome(words, actor, today, check),
                check.goesOn(),
                check.whole(),
                check.total() == 0 && check.goesOn()
                        ? words.say("audit.check.waiting")
                        : words.say("audit.check.progress", check.done(), check.total()),
                check.done(),
                Math.max(1, check.total()),
                check.report());
    }

    static String outcome(Words words, Actor actor, LocalDate today, Check check) {
        if (check.endedAt() == null) {
            return words.say("audit.check.going", words.spoken().moment(check.askedAt(), actor.zone(), today));
        }
        var ended = words.spoken().moment(check.endedAt(), actor.zone(), today);
        return words.say(check.whole() ? "audit.check.whole" : "audit.check.broken", ended);
    }
}
