package org.alongside.access;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Signs somebody in: by a password and then a second factor, or by a passkey alone, which is both. Each step that
 * succeeds gives the browser a new secret; what it held before is worth nothing from then on.
 */
@Component
public class SignIn {
    private final Db db;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Clock clock;

    SignIn(
            Db db,
            CredentialStore credentials,
            Passwords passwords,
            SignInLimits limits,
            Sessions sessions,
            SecondFactors factors,
            Clock clock) {
        this.db = db;
        this.credentials = credentials;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
        this.factors = factors;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** @param token for the browser to hold */
    public record Done(String token) implements Outcome {}

    /** The password was right; a second factor is still to be shown, or to be set up. */
    public record Halfway(String token) implements Outcome {}

    /** Wrong, without saying what: an account that does not exist is refused in the same words after the same time. */
    public record Refused() implements Outcome {}

    public record TooManyTries(Duration pause) implements Outcome {}

    public Outcome withPassword(String email, String password, String address, String device) {
        var plain = Email.plain(email);
        var wait = db.keeper(() -> limits.tries(plain, address));
        if (wait.isPresent()) return new TooManyTries(wait.get());

        var who = db.keeper(() -> credentials.byEmail(plain))
                .filter(it -> it.status().equals("active"));
        boolean right = passwords.matches(password, who.map(Proving::password).orElse(null));
        if (!right || who.isEmpty()) return new Refused();

        var proving = who.get();
        return db.keeper(() -> {
            limits.succeeded(plain, address);
            boolean complete = !proving.mustShowSecondFactor();
            var token = sessions.beginAsKeeper(proving.agency(), proving.account(), complete, device);
            return complete ? new Done(token) : new Halfway(token);
        });
    }

    /** Shows the second factor of a session that is halfway: a code from an app, or a recovery code. */
    public Outcome withCode(Session halfway, String halfToken, String code, String device) {
        var account = halfway.actor().person();
        var wait = db.keeper(() -> limits.tries(secondStepOf(account)));
        if (wait.isPresent()) return new TooManyTries(wait.get());

        boolean right = db.keeper(() -> factors.take(account, code, clock.instant()));
        if (!right) return new Refused();

        db.keeper(() -> {
            limits.succeeded(secondStepOf(account));
            return null;
        });
        return complete(halfway.actor().agency(), account, halfToken, device);
    }

    /** What tries of codes are counted under. */
    static String secondStepOf(UUID account) {
        return "second step of " + account;
    }

    /** Goes on after a second factor has been set up, or a passkey been shown, in place of what the browser held before. */
    public Done complete(UUID agency, UUID account, String before, String device) {
        if (!before.isEmpty()) sessions.end(before);
        return new Done(sessions.begin(agency, account, true, device));
    }
}
