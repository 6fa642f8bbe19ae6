package org.alongside.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in: an account with its roles, and a letter with a link that is good once, for seven days. What an
 * administrator is told does not depend on whether the address has an account with another agency.
 */
@Component
public class InvitePerson {
    private static final Duration LASTS = Duration.ofDays(7);

    private final Db db;
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final Letters letters;
    private final Ids ids;
    private final Clock clock;

    InvitePerson(Db db, AccountStore accounts, CredentialStore credentials, Letters letters, Ids ids, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.credentials = credentials;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** A letter is on its way. */
    public record Invited() implements Outcome {}

    /** Somebody of this agency has the address. */
    public record AddressTaken() implements Outcome {}

    /** Those who work here; of the roles, those of guests are left out: partners and caregivers are let in elsewhere. */
    public Outcome invite(Actor by, String name, String email, Set<Role> roles) {
        Accounts.administratorsOnly(by);
        var plain = Email.plain(email);
        boolean elsewhere = db.keeper(() -> credentials.byEmail(plain))
                .filter(who -> !who.agency().equals(by.agency()))
                .isPresent();
        return db.as(by, () -> {
            if (accounts.hasEmail(plain)) return new AddressTaken();
            if (elsewhere) {
                letters.invitedElsewhere(by, plain, agencyName(by));
                return new Invited();
            }
            var id = ids.next();
            accounts.add(by, id, plain, name.strip());
            accounts.setRoles(by, id, Accounts.ofStaff(roles));
            send(by, id, plain, name.strip());
            return new Invited();
        });
    }

    /** Sends a fresh link; the one before works no more. A closed account is opened again by this. */
    public void again(Actor by, UUID account) {
        Accounts.administratorsOnly(by);
        db.as(by, () -> {
            var who = accounts.find(account).orElseThrow(NotFound::new);
            if (who.status() == Account.Status.ACTIVE) return;
            accounts.setStatus(account, "invited");
            credentials.dropUnusedLinks(by, account);
            send(by, account, who.email(), who.name());
        });
    }

    void send(Actor by, UUID account, String email, String name) {
        var token = Chance.token();
        credentials.addLink(
                by.agency(),
                account,
                NewPassword.INVITATION,
                Chance.hash(token),
                clock.instant().plus(LASTS));
        letters.invitation(by, email, name, agencyName(by), token);
    }

    private String agencyName(Actor by) {
        return credentials.agencyName(by);
    }
}
