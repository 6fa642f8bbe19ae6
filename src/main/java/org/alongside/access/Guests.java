package org.alongside.access;

import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/**
 * Accounts of guests: caregivers with a door to their own pages. Colleagues see accounts, so a guest's has neither name nor
 * address; who it is stands with the door, for those who reach the family. Guests sign in with a {@link GuestKeys key} or a
 * passkey.
 */
@Component
public class Guests {
    private static final String NOWHERE = "@guest.invalid";

    private final Db db;
    private final AccountStore accounts;
    private final SessionStore rows;
    private final Sessions sessions;
    private final Ids ids;

    Guests(Db db, AccountStore accounts, SessionStore rows, Sessions sessions, Ids ids) {
        this.db = db;
        this.accounts = accounts;
        this.rows = rows;
        this.sessions = sessions;
        this.ids = ids;
    }

    /** A new account, which opens nothing before a key of it is used. Works in the transaction in which {@code by} acts. */
    public UUID add(Actor by) {
        return db.as(by, () -> {
            var id = ids.next();
            accounts.add(by, id, id + NOWHERE, Words.english().say("access.guest"));
            accounts.setRoles(by, id, Set.of(Role.CAREGIVER));
            return id;
        });
    }

    /** Closes it for good. Works in the transaction in which {@code by} acts; {@link #signOut} follows it. */
    public void close(Actor by, UUID account) {
        db.as(by, () -> accounts.setStatus(account, "closed"));
    }

    /** Ends every session of a guest, now. */
    public void signOut(Actor by, UUID account) {
        db.keeper(() -> rows.endAll(by.agency(), account, null));
        sessions.forget(account);
    }

    /** Whether no letter can reach this address: it is a guest's. */
    static boolean isNowhere(String address) {
        return address.endsWith(NOWHERE);
    }
}
