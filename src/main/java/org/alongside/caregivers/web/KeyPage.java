package org.alongside.caregivers.web;

import java.util.UUID;
import org.alongside.access.GuestKeys;
import org.alongside.caregivers.SeeDoors;
import org.alongside.families.SafeNote;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;

/**
 * A key just made, to be handed over; it is shown this once.
 *
 * @param link "" where a letter brings it
 * @param code "" where a letter brings it
 */
public record KeyPage(UUID family, String how, String link, String code, String until, SafeNote safe) {

    static KeyPage of(GuestKeys.Given key, UUID family, SeeDoors.OfFamily read, Actor actor, Shell shell) {
        var how = key.link().isEmpty() ? "link-by-mail" : key.code().isEmpty() ? "code-by-mail" : "by-hand";
        return new KeyPage(
                family,
                shell.say("caregivers.key.how." + how),
                key.link(),
                key.code(),
                shell.say("caregivers.key.until", shell.words().spoken().stamp(key.until(), actor.zone())),
                SafeNote.of(read.safe(), family, shell.words()));
    }
}
