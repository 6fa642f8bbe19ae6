package org.alongside.consents.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Disclosure;
import org.alongside.consents.Standing;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Shell;

/** What several pages say and take alike. */
final class Said {
    private Said() {}

    static ConsentWords words(
            Actor actor, Shell shell, Definitions definitions, LocalDate today, List<Partner> partners) {
        return ConsentWords.of(
                shell.words(),
                definitions,
                actor.agency(),
                Objects.requireNonNull(shell.person()).agency(),
                today,
                partners);
    }

    static String state(Standing standing, LocalDate today, Shell shell) {
        var on = standing.on();
        return shell.say(
                "consents.state."
                        + standing.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                on == null ? "" : shell.words().spoken().day(on, today));
    }

    static String tone(Standing.State state) {
        return switch (state) {
            case IN_FORCE -> "good";
            case ENDS_SOON, NOT_YET -> "wait";
            case OVER, HAPPENED, REVOKED, MISTAKEN -> "";
        };
    }

    /** "First District Court · A month's report" and, beneath, what for, on what ground, by whom and when. */
    static DisclosureLine line(Disclosure told, ConsentWords words, Actor actor, LocalDate today) {
        return new DisclosureLine(
                told.recipientName(),
                told.what(),
                words.words()
                        .say(
                                "consents.ledger.why",
                                purpose(told, words),
                                words.words().say("consents.basis." + told.basis())),
                words.words()
                        .say(
                                "consents.ledger.who",
                                told.byName(),
                                words.words().spoken().moment(told.at(), actor.zone(), today)),
                told.consent() == null ? "" : "/consents/" + told.consent(),
                told.notice(),
                "/families/" + told.family() + "/disclosures");
    }

    static String purpose(Disclosure told, ConsentWords words) {
        return words.words().say("consents.purpose." + told.purpose());
    }
}
