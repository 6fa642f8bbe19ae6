package org.alongside.audit.web;

import java.time.LocalDate;
import org.alongside.audit.CheckHistory;
import org.alongside.platform.db.Actor;
import org.alongside.platform.words.Words;

/**
 * How the chain stands, in words.
 *
 * @param checkLink to the last check, or ""
 */
public record ChainPage(String sealed, String checked, String checkLink, boolean broken) {
    static ChainPage of(Words words, Actor actor, LocalDate today, CheckHistory.State state) {
        var sealed = state.sealedAt()
                .map(at -> words.say(
                        "audit.chain.sealed", state.batches(), words.spoken().moment(at, actor.zone(), today)))
                .orElseGet(() -> words.say("audit.chain.not-sealed"));
        return state.lastCheck()
                .map(check -> new ChainPage(
                        sealed,
                        CheckPage.outcome(words, actor, today, check),
                        "/audit/checks/" + check.id(),
                        !check.goesOn() && !check.whole()))
                .orElseGet(() -> new ChainPage(sealed, words.say("audit.chain.not-checked"), "", false));
    }
}
