package org.alongside.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** One's own second factors: an authenticator app, passkeys, and ten codes on paper for the day both are lost. */
@Component
public class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_LETTERS = 12;
    /** Without letters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Db db;
    private final CredentialStore credentials;
    private final PasskeyStore passkeys;
    private final Letters letters;
    private final Keys.Key totpKey;
    private final Keys.Key recoveryKey;
    private final Clock clock;

    SecondFactors(Db db, CredentialStore credentials, PasskeyStore passkeys, Letters letters, Keys keys, Clock clock) {
        this.db = db;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.letters = letters;
        this.totpKey = keys.of("totp");
        this.recoveryKey = keys.of("recovery-codes");
        this.clock = clock;
    }

    public record Overview(boolean app, List<Passkey> passkeys, int codesLeft) {
        public boolean any() {
            return app || !passkeys.isEmpty();
        }

        public int count() {
            return (app ? 1 : 0) + passkeys.size();
        }
    }

    public Overview of(Actor owner) {
        return db.read(
                owner,
                () -> new Overview(
                        credentials.hasTotp(owner), passkeys.of(owner), credentials.recoveryCodesLeft(owner)));
    }

    /** What to show an authenticator app: as a picture, and to type. */
    public record NewApp(String address, String secret) {}

    /** The secret for an app that is being set up; the same one until a code confirms it. */
    public NewApp newApp(Actor owner) {
        var secret = db.keeper(() -> credentials.unconfirmedTotp(owner.person()))
                .flatMap(totpKey::open)
                .orElseGet(() -> startedApp(owner));
        return new NewApp(Totp.address(secret, "Alongside", owner.name()), Totp.base32(secret));
    }

    private byte[] startedApp(Actor owner) {
        var secret = Chance.bytes(Totp.SECRET_BYTES);
        db.as(owner, () -> {
            credentials.removeTotp(owner, owner.person());
            credentials.startTotp(owner, totpKey.seal(secret));
        });
        return secret;
    }

    /** The app counts from now on, if it shows the right code. */
    public boolean confirmApp(Actor owner, String code) {
        var step = db.keeper(() -> credentials.unconfirmedTotp(owner.person()))
                .flatMap(totpKey::open)
                .map(secret -> Totp.stepOf(secret, code, clock.instant()));
        if (step.isEmpty() || step.get().isEmpty()) return false;
        return db.as(owner, () -> {
            boolean confirmed = credentials.confirmTotp(owner, step.get().getAsLong());
            if (confirmed) letters.factorAdded(owner);
            return confirmed;
        });
    }

    /** Takes the app away, unless it is the last factor of somebody who must have one. */
    public boolean removeApp(Actor owner) {
        return db.as(owner, () -> {
            if (!mayLoseOne(owner)) return false;
            credentials.removeTotp(owner, owner.person());
            letters.factorRemoved(owner);
            return true;
        });
    }

    /** Takes a passkey away, unless it is the last factor of somebody who must have one. */
    public boolean removePasskey(Actor owner, UUID passkey) {
        return db.as(owner, () -> {
            if (!mayLoseOne(owner) || !passkeys.remove(owner, passkey)) return false;
            letters.factorRemoved(owner);
            return true;
        });
    }

    private boolean mayLoseOne(Actor owner) {
        return !SecondFactor.isRequiredOf(owner.roles()) || of(owner).count() > 1;
    }

    /** Ten fresh codes, in place of any there were. They are told here and never again. */
    public List<String> newRecoveryCodes(Actor owner) {
        var codes =
                IntStream.range(0, RECOVERY_CODES).mapToObj(n -> recoveryCode()).toList();
        db.as(owner, () -> {
            credentials.replaceRecoveryCodes(
                    owner, codes.stream().map(this::hash).toList());
            letters.recoveryCodesMade(owner);
        });
        return codes;
    }

    /** Whether this is the code of the app now, or a recovery code; either is taken and good no more. As the keeper. */
    boolean take(UUID account, String code, Instant now) {
        var secret = credentials.totp(account).flatMap(totpKey::open);
        if (secret.isPresent()) {
            var step = Totp.stepOf(secret.get(), code, now);
            if (step.isPresent()) return credentials.takeStep(account, step.getAsLong());
        }
        return credentials.takeRecoveryCode(account, hash(code));
    }

    private byte[] hash(String code) {
        return recoveryKey.sign(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** "abcd-efgh-jkmn": 59 bits of chance. */
    private static String recoveryCode() {
        var letters = new StringBuilder();
        while (letters.length() < RECOVERY_CODE_LETTERS + 2) {
            for (byte one : Chance.bytes(RECOVERY_CODE_LETTERS)) {
                int index = one & 0x1f;
                if (index >= LETTERS.length() || letters.length() == RECOVERY_CODE_LETTERS + 2) continue;
                if (letters.length() == 4 || letters.length() == 9) letters.append('-');
                letters.append(LETTERS.charAt(index));
            }
        }
        return letters.toString();
    }
}
