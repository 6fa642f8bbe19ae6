package org.alongside.workforce.web;

import java.time.LocalDate;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.RelationshipStore.Disclosed;

/**
 * That a supporter knows a family, and what was decided; every word ready.
 *
 * @param href to it
 */
public record KnownLine(String href, String words, String state, String tone) {
    static KnownLine of(Disclosed one, LocalDate today, Shell shell) {
        return of(one, shell.say("workforce.assign.known.by", one.name(), day(one, today, shell)), shell);
    }

    /** Among several families. */
    static KnownLine of(String family, Disclosed one, LocalDate today, Shell shell) {
        return of(one, shell.say("workforce.away.known.by", family, one.name(), day(one, today, shell)), shell);
    }

    private static KnownLine of(Disclosed one, String words, Shell shell) {
        var decision = one.decision().isEmpty() ? "undecided" : one.decision();
        return new KnownLine(
                "/incidents/" + one.incident(),
                words,
                shell.say("workforce.relationship." + decision),
                decision.equals("may-walk") ? "good" : decision.equals("may-not") ? "care" : "wait");
    }

    private static String day(Disclosed one, LocalDate today, Shell shell) {
        return shell.words().spoken().day(one.on(), today);
    }
}
