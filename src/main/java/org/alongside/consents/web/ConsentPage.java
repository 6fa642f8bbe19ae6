package org.alongside.consents.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.consent.Consent;
import org.alongside.consents.ConsentPapers;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.EndConsent;
import org.alongside.consents.ReadSharing;
import org.alongside.consents.SignedConsent;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;

/**
 * One permission as it was signed, how it stands, and the button that takes it back; every word ready.
 *
 * @param words what was signed, line by line
 * @param drawing the signature as drawn; "" for none
 * @param mayRevoke whether it can be taken back, by whoever looks
 * @param by who takes it back, as typed
 */
public record ConsentPage(
        UUID id,
        UUID family,
        String title,
        String state,
        String tone,
        List<String> words,
        String signed,
        String witness,
        String drawing,
        String ended,
        boolean mayRevoke,
        boolean mayWrite,
        List<Choice> ways,
        String by,
        List<ConsentPapers.Paper> papers,
        List<DisclosureLine> disclosures,
        Problems problems) {

    static ConsentPage of(
            ReadSharing.One one,
            Sent sent,
            ConsentWords words,
            Actor actor,
            LocalDate today,
            Shell shell,
            Problems problems) {
        var signed = one.standing().signed();
        boolean mayWrite = FamilyRule.mayCorrect(actor);
        return new ConsentPage(
                signed.id(),
                signed.family(),
                shell.say("consents.title", one.person().name(), words.recipients(signed.consent())),
                Said.state(one.standing(), today, shell),
                Said.tone(one.standing().state()),
                signed.words().lines().toList(),
                shell.say(
                        "consents.signed",
                        signed.signerName(),
                        shell.words().spoken().date(signed.consent().signedOn()),
                        shell.say("consents.way." + signed.way().code())),
                signed.witness().isEmpty() ? "" : shell.say("consents.witnessed", signed.witness()),
                signed.drawing(),
                ended(signed, words, shell),
                mayWrite && one.standing().holds() && signed.consent().kind() != Consent.Kind.COURT_REFERRAL,
                mayWrite,
                words.definitions().codes(EndConsent.WAYS, actor.agency(), today).codes().stream()
                        .map(code -> Choice.of(
                                code.code(),
                                code.title(),
                                code.code().equals(sent.has("way") ? sent.line("way") : "screen")))
                        .toList(),
                sent.has("by") ? sent.line("by") : signed.signerName(),
                one.papers(),
                one.disclosures().stream()
                        .map(told -> Said.line(told, words, actor, today))
                        .toList(),
                problems);
    }

    private static String ended(SignedConsent signed, ConsentWords words, Shell shell) {
        return String.join(
                " ",
                signed.ends().stream()
                        .map(end -> shell.say(
                                "consents.ended." + end.how().code(),
                                end.by(),
                                shell.words().spoken().date(end.on()),
                                end.why()))
                        .toList());
    }
}
