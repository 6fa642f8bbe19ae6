package org.alongside.partners;

import org.alongside.access.AddressSettings;
import org.alongside.platform.mail.Letter;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.words.Words;
import org.alongside.telling.ReportReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to people of a partner that something waits for them, when a report is released to it. Nothing else stands in the letter:
 * no name but the reader's, no word about a family or a program. Joins the transaction in which it was released.
 */
@Component
class SomethingWaits {
    private final InvitationStore invitations;
    private final Mail mail;
    private final AddressSettings address;
    private final Words words = Words.english();

    SomethingWaits(InvitationStore invitations, Mail mail, AddressSettings address) {
        this.invitations = invitations;
        this.mail = mail;
        this.address = address;
    }

    @EventListener
    void released(ReportReleased released) {
        invitations.ofPartner(released.partner()).stream()
                .filter(Invitation::holds)
                .filter(Invitation::came)
                .filter(one -> one.family() == null || one.family().equals(released.family()))
                .map(one -> new Letter(
                        one.email(),
                        words.say("partners.letter.waiting.subject"),
                        words.say("partners.letter.waiting", one.name(), address.of("/shared"))))
                .distinct()
                .forEach(letter -> mail.send(released.agency(), letter));
    }
}
