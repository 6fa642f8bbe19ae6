package org.alongside.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * How a guest signs in without a password: a link, and six digits that come to them by another way. Whoever finds the one has
 * not the other. A key is good once and for a time; tries are counted and slowed down.
 */
@Component
public class GuestKeys {
    private static final Duration GIVEN_LASTS = Duration.ofHours(24);
    private static final Duration ASKED_LASTS = Duration.ofMinutes(15);

    private final Db db;
    private final GuestKeyStore keys;
    private final GuestAddresses addresses;
    private final CredentialStore credentials;
    private final SignInLimits limits;
    private final Sessions sessions;
    private final Letters letters;
    private final AddressSettings address;
    private final Keys.Key signer;
    private final Clock clock;

    GuestKeys(
            Db db,
            GuestKeyStore keys,
            GuestAddresses addresses,
            CredentialStore credentials,
            SignInLimits limits,
            Sessions sessions,
            Letters letters,
            AddressSettings address,
            Keys keyring,
            Clock clock) {
        this.db = db;
        this.keys = keys;
        this.addresses = addresses;
        this.credentials = credentials;
        this.limits = limits;
        this.sessions = sessions;
        this.letters = letters;
        this.address = address;
        this.signer = keyring.of("guest-code");
        this.clock = clock;
    }

    /** How a key gets to its guest. Link and code never take the same letter. */
    public enum Way {
        LINK_BY_MAIL,
        CODE_BY_MAIL,
        BY_HAND;

        /** As a form has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Way> of(String code) {
            return Arrays.stream(values())
                    .filter(way -> way.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * A key, for the one who hands it over.
     *
     * @param link the whole address; "" where a letter brings it
     * @param code six digits; "" where a letter brings them
     */
    public record Given(String link, String code, Instant until) {}

    /**
     * Makes a key for one day, in the transaction in which {@code by} acts; the one before works no more.
     *
     * @param to where the letter goes; not used by hand
     */
    public Given give(Actor by, UUID account, Way way, String to) {
        var token = Chance.token();
        var code = Chance.digits();
        var until = clock.instant().plus(GIVEN_LASTS);
        var link = address.of("/hello/" + token);
        db.as(by, () -> {
            keys.spend(by.agency(), account);
            keys.add(by.agency(), account, Chance.hash(token), sealed(token, code), until);
            if (way == Way.LINK_BY_MAIL) letters.key(by.agency(), to, link);
            if (way == Way.CODE_BY_MAIL) letters.code(by.agency(), to, code);
        });
        return new Given(way == Way.LINK_BY_MAIL ? "" : link, way == Way.CODE_BY_MAIL ? "" : code, until);
    }

    /** What a browser holds while its guest waits for a code: the other half of a key, whether there will be one or not. */
    public static String half() {
        return Chance.token();
    }

    /** Sends a code for a key whose link this browser has, if somebody's open door has the address; says nothing either way. */
    public void ask(String half, String typed, String network) {
        var plain = Email.plain(typed);
        db.keeper(() -> {
            if (limits.tries("key for " + plain, network).isPresent()) return null;
            addresses.at(plain).ifPresent(guest -> {
                var code = Chance.digits();
                var until = clock.instant().plus(ASKED_LASTS);
                keys.add(guest.agency(), guest.account(), Chance.hash(half), sealed(half, code), until);
                letters.code(guest.agency(), plain, code);
            });
            return null;
        });
    }

    public sealed interface Outcome {}

    /** @param token for the browser to hold */
    public record Opened(String token) implements Outcome {}

    /** Wrong, too old, used, or never was a key: which of them is not said. */
    public record Refused() implements Outcome {}

    public record TooManyTries(Duration pause) implements Outcome {}

    /** Signs a guest in with both halves of a key. */
    public Outcome open(String token, String code, String network, String device) {
        var hash = Chance.hash(token);
        var tried = "key " + HexFormat.of().formatHex(hash);
        var wait = db.keeper(() -> limits.tries(tried, network));
        if (wait.isPresent()) return new TooManyTries(wait.get());
        return db.keeper(() -> {
            var who = keys.find(hash)
                    .filter(key -> MessageDigest.isEqual(key.code(), sealed(token, code)))
                    .flatMap(key -> credentials.byId(key.account()))
                    .filter(guest -> !guest.status().equals("closed"));
            if (who.isEmpty()) return new Refused();
            keys.used(hash);
            limits.succeeded(tried, network);
            credentials.activate(who.get().account());
            return new Opened(
                    sessions.beginAsKeeper(who.get().agency(), who.get().account(), true, device));
        });
    }

    /** Six digits are soon guessed by whoever has the row: under a key of this installation, which is not in the database. */
    private byte[] sealed(String token, String code) {
        return signer.sign(token + ":" + code.replaceAll("\\D", ""));
    }
}
