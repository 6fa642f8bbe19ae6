package org.alongside.contacts.web;

import java.util.List;
import java.util.UUID;
import org.alongside.contacts.Closing;
import org.alongside.contacts.Walked;

/**
 * Whom the contact was with: my families, those longest without being reached on top.
 *
 * @param closing those I walked with until lately, of whom I may still write down what happened
 */
public record WhomPage(List<Family> families, List<Family> closing) {

    public record Family(UUID id, String who, String what, String safeContact) {}

    static WhomPage of(List<Walked> walked, List<Closing> closing, ContactSaid said) {
        var mine = walked.stream()
                .map(family -> new Family(
                        family.family(),
                        family.caregiver(),
                        family.reachedOn() == null
                                ? said.say("contacts.never-reached")
                                : said.say(
                                        "contacts.last-reached",
                                        said.spoken().fromToday(family.reachedOn(), said.today())),
                        family.safeContact()))
                .toList();
        var until = closing.stream()
                .map(family -> new Family(
                        family.family(),
                        family.caregiver(),
                        said.say(
                                "contacts.whom.closing.until",
                                said.spoken().date(family.walkedUntil()),
                                said.spoken().date(family.writableUntil())),
                        ""))
                .toList();
        return new WhomPage(mine, until);
    }
}
