package org.alongside.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Accounts for people of partners: letting them in by letter, and sending them away again. Whoever may invite, the module that
 * asks has seen to. The account is made with the program's reach, and history names the one who invited.
 */
@Component
public class PartnerAccounts {
    private static final Set<Role> AS_PARTNER = Set.of(Role.PARTNER);

    private final Db db;
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final SessionStore sessionRows;
    private final Sessions sessions;
    private final InvitePerson invitePerson;
    private final Letters letters;
    private final Ids ids;

    PartnerAccounts(
            Db db,
            AccountStore accounts,
            CredentialStore credentials,
            SessionStore sessionRows,
            Sessions sessions,
            InvitePerson invitePerson,
            Letters letters,
            Ids ids) {
        this.db = db;
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessionRows = sessionRows;
        this.sessions = sessions;
        this.invitePerson = invitePerson;
        this.letters = letters;
        this.ids = ids;
    }

    public sealed interface Outcome {}

    /** They have an account, and a letter is on its way where they have not signed in yet. */
    public record Welcome(UUID account) implements Outcome {}

    /** Somebody of this agency who is no partner has the address. */
    public record AddressTaken() implements Outcome {}

    /** The address has an account with another agency, which was told by letter; whoever invites learns no more than that one is on its way. */
    public record Elsewhere() implements Outcome {}

    /** Begins a transaction of its own. */
    public Outcome invite(Actor by, String name, String email) {
        var plain = Email.plain(email);
        boolean elsewhere = db.keeper(() -> credentials.byEmail(plain))
                .filter(who -> !who.agency().equals(by.agency()))
                .isPresent();
        var program = by.asProgram();
        return db.as(program, () -> {
            if (elsewhere) {
                letters.invitedElsewhere(program, plain, credentials.agencyName(program));
                return new Elsewhere();
            }
            var there = accounts.byEmail(plain);
            if (there.isPresent()) return again(program, there.get());
            var id = ids.next();
            accounts.add(program, id, plain, name.strip());
            accounts.setRoles(program, id, AS_PARTNER);
            invitePerson.send(program, id, plain, name.strip());
            return new Welcome(id);
        });
    }

    private Outcome again(Actor program, Account there) {
        if (!there.roles().equals(AS_PARTNER)) return new AddressTaken();
        if (there.status() != Account.Status.ACTIVE) {
            accounts.setStatus(there.id(), "invited");
            credentials.dropUnusedLinks(program, there.id());
            invitePerson.send(program, there.id(), there.email(), there.name());
        }
        return new Welcome(there.id());
    }

    /** Empty where it is no account of a partner. */
    public Optional<Account> find(Actor by, UUID account) {
        return db.read(by, () -> accounts.find(account))
                .filter(found -> found.roles().equals(AS_PARTNER));
    }

    /**
     * Ends their sessions at once; they sign in no more until somebody invites them anew. Begins a transaction of its own.
     *
     * @throws NotFound if this is no account of a partner of this agency
     */
    public void close(Actor by, UUID account) {
        var program = by.asProgram();
        db.as(program, () -> {
            var there = accounts.find(account).orElseThrow(NotFound::new);
            if (!there.roles().equals(AS_PARTNER)) throw new NotFound();
            accounts.setStatus(account, "closed");
            credentials.dropUnusedLinks(program, account);
            sessionRows.endAll(program.agency(), account, null);
        });
        sessions.forget(account);
    }
}
