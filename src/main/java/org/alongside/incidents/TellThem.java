package org.alongside.incidents;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.access.AddressSettings;
import org.alongside.platform.db.Actor;
import org.alongside.platform.mail.Letter;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/**
 * Writes that something waits, to whoever has a duty for it. Nothing else stands in the letter: no name but the reader's, no
 * kind, no word about a family. Joins the transaction at work; nobody is told the same twice.
 */
@Component
public class TellThem {
    private final LetterStore letters;
    private final Mail mail;
    private final AddressSettings address;
    private final Words words = Words.english();

    public TellThem(LetterStore letters, Mail mail, AddressSettings address) {
        this.letters = letters;
        this.mail = mail;
        this.address = address;
    }

    enum What {
        BEGUN("begun"),
        DUE("due"),
        OVERDUE("overdue");

        private final String code;

        What(String code) {
            this.code = code;
        }
    }

    /** @param step "" where it is about the whole */
    void tell(Actor by, Duty duty, Incident incident, String step, What what, LocalDate today) {
        for (var to : letters.having(duty, incident, today)) {
            if (to.account().equals(by.account())) continue;
            if (letters.told(incident.id(), to.account(), step, what.code)) write(by.agency(), to, incident, what);
        }
    }

    private void write(UUID agency, LetterStore.Address to, Incident incident, What what) {
        mail.send(
                agency,
                new Letter(
                        to.email(),
                        words.say("incidents.letter." + what.code + ".subject"),
                        words.say(
                                "incidents.letter." + what.code, to.name(), address.of("/waiting/" + incident.id()))));
    }
}
