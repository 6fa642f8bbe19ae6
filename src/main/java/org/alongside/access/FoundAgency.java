package org.alongside.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins an agency: its name, its time zone, and a first administrator, who invites everybody else. */
@Component
public class FoundAgency {
    private static final Duration LASTS = Duration.ofDays(7);

    private final Db db;
    private final JdbcClient sql;
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final AddressSettings address;
    private final Ids ids;
    private final Clock clock;

    FoundAgency(
            Db db,
            JdbcClient sql,
            AccountStore accounts,
            CredentialStore credentials,
            AddressSettings address,
            Ids ids,
            Clock clock) {
        this.db = db;
        this.sql = sql;
        this.accounts = accounts;
        this.credentials = credentials;
        this.address = address;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return the address at which the administrator chooses a password: good once, for seven days
     * @throws IllegalArgumentException if a word is missing, or somebody has the email address already
     */
    public String found(String name, ZoneId zone, String administrator, String email) {
        var plain = Email.plain(email);
        if (name.isBlank()) throw new IllegalArgumentException("The agency has no name. Give it one with --name.");
        if (administrator.isBlank()) throw new IllegalArgumentException("The administrator has no name. Give it with --administrator.");
        if (!plain.matches("[^@\\s]+@[^@\\s]+")) throw new IllegalArgumentException("'" + email + "' is not an email address.");
        if (db.keeper(() -> credentials.byEmail(plain)).isPresent()) {
            throw new IllegalArgumentException("Somebody signs in with " + plain + " already. Use another address.");
        }
        var agency = ids.next();
        db.keeper(() -> sql.sql("insert into agency (id, name, zone) values (?, ?, ?)")
                .params(agency, name.strip(), zone.getId())
                .update());
        var token = Chance.token();
        var program = Actor.system(agency, zone);
        db.as(program, () -> {
            var account = ids.next();
            accounts.add(program, account, plain, administrator.strip());
            accounts.setRoles(program, account, Set.of(Role.ADMINISTRATOR));
            credentials.addLink(agency, account, NewPassword.INVITATION, Chance.hash(token), clock.instant().plus(LASTS));
        });
        return address.of("/invitations/" + token);
    }
}
