package org.alongside.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets a password: the first one with an invitation, another with a link sent by mail, or one's own from within. A link
 * is good once; a new password ends every session but the one it was set from.
 */
@Component
public class NewPassword {
    static final String INVITATION = "invitation";
    static final String LINK = "new-password";

    private static final Duration LINK_LASTS = Duration.ofMinutes(30);

    private final Db db;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final Sessions sessions;
    private final SessionStore sessionRows;
    private final Letters letters;
    private final Clock clock;

    NewPassword(
            Db db,
            CredentialStore credentials,
            Passwords passwords,
            SignInLimits limits,
            Sessions sessions,
            SessionStore sessionRows,
            Letters letters,
            Clock clock) {
        this.db = db;
        this.credentials = credentials;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
        this.sessionRows = sessionRows;
        this.letters = letters;
        this.clock = clock;
    }

    /** Who a good link is for, and the shortest password they may choose. */
    public record Holder(String name, String email, String agency, int shortest) {}

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /** @param shortest how long it must be */
    public record NotThis(PasswordRule.Problem problem, int shortest) implements Outcome {}

    /** The link is used up, too old, or never was one. */
    public record NoSuchLink() implements Outcome {}

    /** The password in use was not the one given. */
    public record WrongPassword() implements Outcome {}

    public record TooManyTries(Duration pause) implements Outcome {}

    /** Sends a link, if there is an account and it is open; says nothing either way. */
    public void forgotten(String email) {
        var plain = Email.plain(email);
        db.keeper(() -> {
            if (limits.tries("new password for " + plain).isPresent()) return null;
            credentials
                    .byEmail(plain)
                    .filter(who -> who.status().equals("active"))
                    .ifPresent(who -> {
                        var token = Chance.token();
                        credentials.addLink(
                                who.agency(),
                                who.account(),
                                LINK,
                                Chance.hash(token),
                                clock.instant().plus(LINK_LASTS));
                        letters.newPassword(who, token);
                    });
            return null;
        });
    }

    public Optional<Holder> invited(String token) {
        return holder(INVITATION, token);
    }

    public Optional<Holder> forgetful(String token) {
        return holder(LINK, token);
    }

    private Optional<Holder> holder(String kind, String token) {
        return db.keeper(() -> credentials.byLink(kind, Chance.hash(token)))
                .map(who -> new Holder(who.name(), who.email(), who.agencyName(), shortest(who)));
    }

    /** Accepts an invitation with a first password. */
    public Outcome accept(String token, String password) {
        return withLink(INVITATION, token, password);
    }

    public Outcome replace(String token, String password) {
        return withLink(LINK, token, password);
    }

    private Outcome withLink(String kind, String token, String password) {
        var hash = Chance.hash(token);
        var who = db.keeper(() -> credentials.byLink(kind, hash));
        if (who.isEmpty() || who.get().status().equals("closed")) return new NoSuchLink();
        var problem = problem(who.get(), password);
        if (problem.isPresent()) return problem.get();

        var encoded = passwords.encode(password);
        return db.keeper(() -> {
            var still = credentials.byLink(kind, hash);
            if (still.isEmpty()) return new NoSuchLink();
            var account = still.get();
            credentials.usedLink(hash);
            credentials.setPassword(account.agency(), account.account(), encoded);
            credentials.activate(account.account());
            sessionRows.endAll(account.agency(), account.account(), null);
            sessions.forget(account.account());
            limits.succeeded(account.email());
            if (kind.equals(LINK)) letters.passwordChanged(account);
            return new Done();
        });
    }

    /** Changes one's own; every other session ends. */
    public Outcome change(Actor owner, @Nullable Session from, String current, String wanted) {
        var who = db.keeper(() -> credentials.byId(owner.person())).orElseThrow();
        var wait = db.keeper(() -> limits.tries("change of " + owner.person()));
        if (wait.isPresent()) return new TooManyTries(wait.get());
        if (!passwords.matches(current, who.password())) return new WrongPassword();
        var problem = problem(who, wanted);
        if (problem.isPresent()) return problem.get();

        var encoded = passwords.encode(wanted);
        db.as(owner, () -> {
            credentials.setPassword(owner.agency(), owner.person(), encoded);
            sessionRows.endAll(owner.agency(), owner.person(), from == null ? null : from.id());
            letters.passwordChanged(who);
        });
        sessions.forget(owner.person());
        db.keeper(() -> {
            limits.succeeded("change of " + owner.person());
            return null;
        });
        return new Done();
    }

    private Optional<Outcome> problem(Proving who, String password) {
        return passwords.problem(password, isAlone(who), who.about()).map(it -> new NotThis(it, shortest(who)));
    }

    private static boolean isAlone(Proving who) {
        return !who.mustShowSecondFactor();
    }

    private static int shortest(Proving who) {
        return isAlone(who) ? PasswordRule.SHORTEST_ALONE : PasswordRule.SHORTEST_OF_TWO;
    }
}
