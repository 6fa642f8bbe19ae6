package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Passkey;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;

/** How a caregiver comes in: passkeys on phones of their own. */
public record OwnPhonePage(List<Key> passkeys) {

    public record Key(UUID id, String label, String words) {}

    static OwnPhonePage of(List<Passkey> passkeys, Actor actor, LocalDate today, Shell shell) {
        var spoken = shell.words().spoken();
        return new OwnPhonePage(passkeys.stream()
                .map(key -> new Key(
                        key.id(),
                        key.label(),
                        shell.say(
                                "access.me.passkey.used",
                                spoken.moment(key.createdAt(), actor.zone(), today),
                                spoken.moment(key.lastUsedAt(), actor.zone(), today))))
                .toList());
    }
}
