package org.alongside.contacts.web;

import java.util.List;
import java.util.UUID;
import org.alongside.contacts.Walked;

/** Whom the contact was with: my families, those longest without being reached on top. */
public record WhomPage(List<Family> families) {

    public record Family(UUID id, String who, String what, String safeContact) {}

    static WhomPage of(List<Walked> walked, ContactSaid said) {
        return new WhomPage(walked.stream()
                .map(family -> new Family(
                        family.family(),
                        family.caregiver(),
                        family.reachedOn() == null
                                ? said.say("contacts.never-reached")
                                : said.say(
                                        "contacts.last-reached",
                                        said.spoken().fromToday(family.reachedOn(), said.today())),
                        family.safeContact()))
                .toList());
    }
}
