package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.keeping.AskCorrection;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;

/**
 * Taking the record along, and what is not right in it.
 *
 * @param act in the ledger, once it is taken
 * @param ask how soon an answer comes
 */
public record OwnRecordPage(UUID act, String ask, List<Line> corrections) {

    public record Line(UUID id, String what, String state, String tone) {}

    static OwnRecordPage of(UUID act, AskCorrection asked, Actor actor, LocalDate today, Shell shell) {
        return new OwnRecordPage(
                act,
                shell.say("caregivers.corrections.what", asked.answerDays(actor)),
                asked.mine(actor).stream()
                        .map(one -> new Line(
                                one.correction().id(),
                                one.correction().what(),
                                OwnCorrectionPage.state(one, today, shell),
                                OwnCorrectionPage.tone(one, today)))
                        .toList());
    }
}
