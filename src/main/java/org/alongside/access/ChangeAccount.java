package org.alongside.access;

import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * What an administrator does to an account of their agency: its name and roles, closing it, unlocking it, having its second
 * factor set up anew. An agency always keeps an administrator. What changes holds from the person's next request on.
 */
@Component
public class ChangeAccount {
    private final Db db;
    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final PasskeyStore passkeys;
    private final SessionStore sessionRows;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Letters letters;

    ChangeAccount(
            Db db,
            AccountStore accounts,
            CredentialStore credentials,
            PasskeyStore passkeys,
            SessionStore sessionRows,
            Sessions sessions,
            SignInLimits limits,
            Letters letters) {
        this.db = db;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.sessionRows = sessionRows;
        this.sessions = sessions;
        this.limits = limits;
        this.letters = letters;
    }

    public enum Outcome {
        DONE,
        /** Somebody changed it meanwhile. */
        STALE,
        /** The agency would be left without an administrator. */
        LAST_ADMINISTRATOR
    }

    /** A guest's account keeps its one role, whatever is asked; nobody else's becomes one. */
    public Outcome describe(Actor by, UUID account, String name, Set<Role> roles, int version) {
        Accounts.administratorsOnly(by);
        var outcome = db.as(by, () -> {
            var held = accounts.find(account).orElseThrow(NotFound::new).roles();
            if (!roles.contains(Role.ADMINISTRATOR) && accounts.isOnlyAdministrator(account)) {
                return Outcome.LAST_ADMINISTRATOR;
            }
            if (!accounts.rename(account, name.strip(), version)) return Outcome.STALE;
            if (!Accounts.areOfAGuest(held)) accounts.setRoles(by, account, Accounts.ofStaff(roles));
            return Outcome.DONE;
        });
        sessions.forget(account);
        return outcome;
    }

    /** Ends their sessions at once; they sign in no more. */
    public Outcome close(Actor by, UUID account) {
        Accounts.administratorsOnly(by);
        var outcome = db.as(by, () -> {
            accounts.mustHave(account);
            if (accounts.isOnlyAdministrator(account)) return Outcome.LAST_ADMINISTRATOR;
            accounts.setStatus(account, "closed");
            credentials.dropUnusedLinks(by, account);
            sessionRows.endAll(by.agency(), account, null);
            return Outcome.DONE;
        });
        sessions.forget(account);
        return outcome;
    }

    /** Takes every second factor away and ends their sessions: at the next signing in they set one up again. */
    public void resetSecondFactor(Actor by, UUID account) {
        Accounts.administratorsOnly(by);
        db.as(by, () -> {
            accounts.mustHave(account);
            credentials.removeTotp(by, account);
            passkeys.removeAll(by, account);
            credentials.removeRecoveryCodes(by, account);
            sessionRows.endAll(by.agency(), account, null);
            letters.factorsReset(by, account);
        });
        sessions.forget(account);
    }

    /** Forgets the tries that keep them out. */
    public void unlock(Actor by, UUID account) {
        Accounts.administratorsOnly(by);
        var who = db.read(by, () -> accounts.find(account)).orElseThrow(NotFound::new);
        db.keeper(() -> {
            limits.succeeded(who.email());
            limits.succeeded(SignIn.secondStepOf(account));
            return null;
        });
    }
}
