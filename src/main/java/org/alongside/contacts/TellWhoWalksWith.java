package org.alongside.contacts;

import java.util.UUID;
import org.alongside.access.AddressSettings;
import org.alongside.platform.db.Db;
import org.alongside.platform.mail.Letter;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.outbox.News;
import org.alongside.platform.outbox.OutboxHandler;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a family's primary supporter by mail that somebody else logged a contact with them, so that she is not the last to
 * know. Who the family is stands on the page, never in the letter. Should the program stop between writing the letter and
 * noting so, it comes twice.
 */
@Component
class TellWhoWalksWith implements OutboxHandler {
    private final Db db;
    private final ContactStore contacts;
    private final Mail mail;
    private final AddressSettings address;
    private final JsonMapper json;
    private final Words words = Words.english();

    TellWhoWalksWith(Db db, ContactStore contacts, Mail mail, AddressSettings address, JsonMapper json) {
        this.db = db;
        this.contacts = contacts;
        this.mail = mail;
        this.address = address;
        this.json = json;
    }

    /** @param supporter the primary one on the day of the contact, who is not the one it was logged by */
    record Logged(UUID contact, UUID family, UUID supporter, UUID by) {}

    @Override
    public String kind() {
        return "contact-logged";
    }

    @Override
    public void handle(News news) {
        var logged = news.as(Logged.class, json);
        db.as(news.actor(), () -> {
            var by = contacts.colleague(logged.by()).map(Colleague::name).orElse("");
            contacts.colleague(logged.supporter())
                    .filter(Colleague::active)
                    .ifPresent(to -> mail.send(news.actor().agency(), letter(to, by, logged.contact())));
        });
    }

    private Letter letter(Colleague to, String by, UUID contact) {
        return new Letter(
                to.email(),
                words.say("contacts.letter.subject"),
                words.say("contacts.letter.words", to.name(), by, address.of("/contacts/" + contact)));
    }

    /** Somebody with an account in the agency. */
    record Colleague(String name, String email, boolean active) {}
}
