package org.alongside.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn): a key that stays on a person's device and is used with their finger, face or PIN, which makes it
 * both factors at once. What a device is asked to sign is kept here under the hash of a cookie, good once and for minutes.
 */
@Component
public class Passkeys {
    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration ASKED_FOR = Duration.ofMinutes(5);
    private static final int LONGEST_LABEL = 60;
    private static final List<PublicKeyCredentialParameters> KINDS_OF_KEYS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private final Db db;
    private final PasskeyStore store;
    private final CredentialStore credentials;
    private final Letters letters;
    private final AddressSettings settings;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Map<String, Webauthn4JRelyingPartyOperations> verifiers = new ConcurrentHashMap<>();

    Passkeys(
            Db db,
            PasskeyStore store,
            CredentialStore credentials,
            Letters letters,
            AddressSettings settings,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.credentials = credentials;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What to ask a browser.
     *
     * @param cookie for the browser to bring back with the answer
     * @param json options as WebAuthn writes them
     */
    public record Asked(String cookie, String json) {}

    /** Asks for a new passkey. */
    public Asked askForNew(Actor owner) {
        var challenge = Bytes.random();
        return new Asked(remember(challenge, owner.person()), json.writeValueAsString(creation(owner, challenge)));
    }

    /** Keeps a new passkey, if it answers what was asked of this person at this browser. */
    public boolean keep(Actor owner, String cookie, String credential, String label, String origin) {
        var challenge = db.keeper(() -> store.take(Chance.hash(cookie), owner.person()));
        if (challenge.isEmpty()) return false;
        var made = made(credential, creation(owner, new Bytes(challenge.get())), origin);
        made.ifPresent(it -> db.as(owner, () -> {
            store.add(owner, it, label(label));
            letters.factorAdded(owner);
        }));
        return made.isPresent();
    }

    public boolean rename(Actor owner, UUID passkey, String label) {
        return db.as(owner, () -> store.rename(owner, passkey, label(label)));
    }

    /** Asks for any passkey of ours that the browser has; nobody needs to say first who they are. */
    public Asked askForAny() {
        var challenge = Bytes.random();
        return new Asked(remember(challenge, null), json.writeValueAsString(request(challenge)));
    }

    /** Whose passkey answered what was asked at this browser; empty if none did. */
    public Optional<Owner> shown(String cookie, String credential, String origin) {
        var challenge = db.keeper(() -> store.take(Chance.hash(cookie), null));
        return challenge
                .flatMap(it -> answered(credential, request(new Bytes(it)), origin))
                .flatMap(account -> db.keeper(() -> credentials.byId(account)))
                .filter(who -> who.status().equals("active"))
                .map(who -> new Owner(who.agency(), who.account()));
    }

    /** Whose it is. */
    public record Owner(UUID agency, UUID account) {}

    private String remember(Bytes challenge, @Nullable UUID account) {
        var cookie = Chance.token();
        db.keeper(() -> {
            store.ask(
                    Chance.hash(cookie),
                    challenge.getBytes(),
                    account,
                    clock.instant().plus(ASKED_FOR));
            return null;
        });
        return cookie;
    }

    private Optional<CredentialRecord> made(
            String credential, PublicKeyCredentialCreationOptions asked, String origin) {
        try {
            var answer = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            return Optional.of(verifier(origin)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(answer, "passkey"))));
        } catch (JacksonException
                | IllegalArgumentException
                | com.webauthn4j.verifier.exception.VerificationException e) {
            log.info("A new passkey was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<UUID> answered(String credential, PublicKeyCredentialRequestOptions asked, String origin) {
        try {
            var answer = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = verifier(origin).authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
            return Optional.of(PasskeyStore.account(owner.getId()));
        } catch (RuntimeException e) {
            log.info("A passkey was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private PublicKeyCredentialCreationOptions creation(Actor owner, Bytes challenge) {
        var have = db.keeper(() -> store.byAccount(owner.person()));
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party())
                .user(user(owner.person(), owner.name()))
                .challenge(challenge)
                .pubKeyCredParams(KINDS_OF_KEYS)
                .timeout(ASKED_FOR)
                .excludeCredentials(have.stream().map(Passkeys::described).toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .extensions(new ImmutableAuthenticationExtensionsClientInputs())
                .build();
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(settings.address().getHost())
                .timeout(ASKED_FOR)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .extensions(new ImmutableAuthenticationExtensionsClientInputs())
                .build();
    }

    private Webauthn4JRelyingPartyOperations verifier(String origin) {
        return verifiers.computeIfAbsent(
                allowed(origin),
                it -> new Webauthn4JRelyingPartyOperations(new People(), new Kept(), party(), Set.of(it)));
    }

    /** Our own address; on one's own machine, at any of its ports. */
    private String allowed(String origin) {
        var ours = settings.address();
        var own = ours.getScheme() + "://" + ours.getAuthority();
        boolean atHome = ours.getHost().equals("localhost")
                && "localhost".equals(URI.create(origin).getHost());
        return atHome ? origin : own;
    }

    private PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder()
                .id(settings.address().getHost())
                .name("Alongside")
                .build();
    }

    private static PublicKeyCredentialUserEntity user(UUID account, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.handle(account))
                .name(name)
                .displayName(name)
                .build();
    }

    private static PublicKeyCredentialDescriptor described(CredentialRecord passkey) {
        return PublicKeyCredentialDescriptor.builder()
                .type(PublicKeyCredentialType.PUBLIC_KEY)
                .id(passkey.getCredentialId())
                .transports(passkey.getTransports())
                .build();
    }

    private static String label(String typed) {
        var plain = typed.strip();
        if (plain.isEmpty()) return "Passkey";
        return plain.codePointCount(0, plain.length()) <= LONGEST_LABEL
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LABEL));
    }

    /** Passkeys as the verifier asks for them. Adding one is its owner's work, in {@link #keep}. */
    private final class Kept implements UserCredentialRepository {
        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
            return db.keeper(() -> store.byCredential(credential.getBytes())).orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes user) {
            return db.keeper(() -> store.byAccount(PasskeyStore.account(user)));
        }

        @Override
        public void save(CredentialRecord passkey) {
            db.keeper(() -> {
                store.used(passkey);
                return null;
            });
        }

        @Override
        public void delete(Bytes credential) {
            throw new UnsupportedOperationException("A passkey is removed by its owner.");
        }
    }

    /** People as the verifier asks for them: the handle of a passkey is the account's id. */
    private static final class People implements PublicKeyCredentialUserEntityRepository {
        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
            var account = PasskeyStore.account(id);
            return user(account, account.toString());
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
            return user(UUID.fromString(name), name);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {
            throw new UnsupportedOperationException("People are accounts.");
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("People are accounts.");
        }
    }
}
