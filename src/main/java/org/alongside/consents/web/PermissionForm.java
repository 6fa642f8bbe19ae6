package org.alongside.consents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentDraft;
import org.alongside.consents.ConsentForm;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.GiveConsent;
import org.alongside.consents.ReadSharing;
import org.alongside.consents.SignedConsent;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;

/**
 * A permission to fill in and sign, as it is or as typed.
 *
 * @param disclosers who may share: this agency, or a partner who may tell us
 * @param byDay whether a day can end it; {@code events} is empty where none can
 */
public record PermissionForm(
        UUID family,
        String name,
        UUID id,
        ConsentForm form,
        String language,
        List<Choice> people,
        List<Choice> disclosers,
        List<Choice> recipients,
        List<Choice> information,
        List<Choice> purposes,
        boolean byDay,
        String expiresOn,
        List<Choice> events,
        List<Choice> ways,
        String signedOn,
        String signer,
        boolean representative,
        String authority,
        String witness,
        String drawing,
        boolean agrees,
        String source,
        Problems problems) {

    static PermissionForm of(
            ConsentForm form, ReadSharing.OfFamily read, Sent sent, ConsentWords words, Ids ids, Problems problems) {
        return new PermissionForm(
                read.family().id(),
                read.family().name(),
                sent.id("id").orElseGet(ids::next),
                form,
                form.language(),
                ExceptionForm.people(read, sent),
                disclosers(form, read, sent, words),
                recipients(form, read, sent, words),
                form.information().stream()
                        .map(one -> choice(sent, "information", one.word(), words.information(one)))
                        .toList(),
                form.purposes().stream()
                        .map(one -> choice(sent, "purposes", one.word(), words.purpose(one)))
                        .toList(),
                form.ends().contains(ConsentForm.Ends.DAY),
                sent.line("expires-on"),
                events(form, sent, words),
                ways(sent, words),
                sent.has("signed-on") ? sent.line("signed-on") : words.today().toString(),
                sent.line("signer"),
                sent.ticked("representative"),
                sent.line("authority"),
                sent.line("witness"),
                sent.line("drawing"),
                sent.ticked("agrees"),
                words.words()
                        .say(
                                "consents.source",
                                form.definition().version(),
                                form.definition().source()),
                problems);
    }

    private static Choice choice(Sent sent, String field, String value, String label) {
        return Choice.of(value, label, sent.all(field).contains(value));
    }

    private static List<Choice> disclosers(ConsentForm form, ReadSharing.OfFamily read, Sent sent, ConsentWords words) {
        var choices = new ArrayList<Choice>();
        if (!form.tellsUs())
            choices.add(Choice.of("", words.agencyName(), sent.line("discloser").isEmpty()));
        for (var partner : read.partners()) {
            if (partner.isOpenOn(words.today()))
                choices.add(choice(sent, "discloser", partner.recipient(), partner.called()));
        }
        return List.copyOf(choices);
    }

    /** Partners and classes, and this agency for what somebody outside may tell it. */
    private static List<Choice> recipients(ConsentForm form, ReadSharing.OfFamily read, Sent sent, ConsentWords words) {
        var us = "agency:" + words.agency();
        if (form.tellsUs()) return List.of(Choice.of(us, words.agencyName(), true));
        var choices = new ArrayList<>(ExceptionForm.recipients(read, words, sent.all("recipients")::contains));
        choices.add(choice(sent, "recipients", us, words.agencyName()));
        return List.copyOf(choices);
    }

    private static List<Choice> events(ConsentForm form, Sent sent, ConsentWords words) {
        boolean byEvent = form.ends().contains(ConsentForm.Ends.EVENT);
        boolean never = form.ends().contains(ConsentForm.Ends.NEVER);
        return words.definitions().codes(GiveConsent.EVENTS, words.agency(), words.today()).codes().stream()
                .filter(code -> code.code().equals("none") ? never : byEvent)
                .map(code -> choice(sent, "event", code.code(), code.title()))
                .toList();
    }

    private static List<Choice> ways(Sent sent, ConsentWords words) {
        var picked = sent.has("way") ? sent.line("way") : SignedConsent.Way.SCREEN.code();
        return List.of(SignedConsent.Way.values()).stream()
                .map(way -> Choice.of(
                        way.code(),
                        words.words().say("consents.way." + way.code()),
                        way.code().equals(picked)))
                .toList();
    }

    static ConsentDraft draft(String form, Sent sent, ReadSharing.OfFamily read, Ids ids) {
        return new ConsentDraft(
                sent.id("id").orElseGet(ids::next),
                ExceptionForm.whose(sent, read),
                form,
                sent.version(),
                sent.line("discloser"),
                sent.all("recipients"),
                sent.all("information"),
                sent.all("purposes"),
                sent.line("signed-on"),
                sent.line("signer"),
                sent.ticked("representative"),
                sent.line("authority"),
                sent.line("expires-on"),
                sent.line("event"),
                SignedConsent.Way.of(sent.line("way")).orElse(SignedConsent.Way.SCREEN),
                sent.line("drawing"),
                sent.line("witness"),
                sent.ticked("agrees"));
    }
}
