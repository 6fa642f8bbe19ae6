package org.alongside.consents.web;

import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.GiveConsent;
import org.alongside.consents.ReadSharing;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;

/** The form of something that happened and ends permissions, as it is or as typed. */
public record EventForm(
        UUID family,
        String name,
        UUID id,
        List<Choice> people,
        List<Choice> events,
        String on,
        String note,
        Problems problems) {

    static EventForm of(ReadSharing.OfFamily read, Sent sent, ConsentWords words, Ids ids, Problems problems) {
        return new EventForm(
                read.family().id(),
                read.family().name(),
                sent.id("id").orElseGet(ids::next),
                ExceptionForm.people(read, sent),
                words.definitions().codes(GiveConsent.EVENTS, words.agency(), words.today()).codes().stream()
                        .filter(code -> !code.code().equals("none"))
                        .map(code ->
                                Choice.of(code.code(), code.title(), code.code().equals(sent.line("event"))))
                        .toList(),
                sent.has("on") ? sent.line("on") : words.today().toString(),
                sent.words("note"),
                problems);
    }
}
