package org.alongside.platform.mail;

import java.util.UUID;
import org.alongside.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Sends letters, once the transaction that writes them has succeeded. */
@Component
public class Mail {
    static final String KIND = "mail";

    private final Outbox outbox;

    public Mail(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Leaves the letter in the outbox. Never more about a family in it than that there is something to read. */
    public void send(UUID agency, Letter letter) {
        outbox.announce(agency, KIND, letter);
    }
}
