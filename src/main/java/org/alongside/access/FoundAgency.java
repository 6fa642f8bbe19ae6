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

/**
 * Begins an agency: its name, its days, and the first administrator, who lets in everybody else. Whoever runs the server
 * does this on the command line; there is no page for it.
 */
final class FoundAgency {
    private static final Duration LINK_LASTS = Duration.ofDays(7);

    private final Db db;
    private final JdbcClient sql;
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final Ids ids;
    private final Clock clock;

    FoundAgency(Db db, JdbcClient sql, Clock clock) {
        this.db = db;
        this.sql = sql;
        this.accounts = new AccountStore(sql);
        this.credentials = new CredentialStore(sql);
        this.ids = new Ids(clock);
        this.clock = clock;
    }

    /**
     * The token of the administrator's invitation, good once, for seven days.
     *
     * @throws AddressTaken if the address opens an account already
     */
    String found(String name, ZoneId zone, String administrator, String email) {
        var plain = Email.plain(email);
        if (db.keeper(() -> credentials.byEmail(plain)).isPresent()) throw new AddressTaken(plain);
        var agency = ids.next();
        db.keeper(() -> sql.sql("insert into agency (id, name, zone) values (:id, :name, :zone)")
                .param("id", agency)
                .param("name", name)
                .param("zone", zone.getId())
                .update());
        var token = Chance.token();
        var program = Actor.system(agency, zone);
        db.as(program, () -> {
            var account = ids.next();
            accounts.add(program, account, plain, administrator);
            accounts.setRoles(program, account, Set.of(Role.ADMINISTRATOR));
            credentials.addLink(
                    agency,
                    account,
                    NewPassword.INVITATION,
                    Chance.hash(token),
                    clock.instant().plus(LINK_LASTS));
        });
        return token;
    }

    /** One address opens one account. */
    static final class AddressTaken extends IllegalArgumentException {
        AddressTaken(String email) {
            super("%s opens an account already. Give another address.".formatted(email));
        }
    }
}
