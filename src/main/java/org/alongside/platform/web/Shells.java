package org.alongside.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Shell} of a request. */
@Component
class Shells {
    private final Assets assets;
    private final ShellFacts facts;
    private final boolean demo;
    private final Words words = Words.english();

    Shells(Assets assets, ShellFacts facts, Environment environment) {
        this.assets = assets;
        this.facts = facts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    Shell of(HttpServletRequest request) {
        var person = signedIn().map(this::person).orElse(null);
        return new Shell(words, assets, person, csrf(request), notice(request), facts.idle(), demo);
    }

    /** For pages that must say the same to everyone and ask nothing of the database. */
    Shell bare() {
        return new Shell(words, assets, null, null, null, Duration.ZERO, demo);
    }

    /** Where somebody starts: the first of their places, or their own page; the door before signing in. */
    String start() {
        return signedIn()
                .map(actor -> Place.of(actor.roles()).stream()
                        .findFirst()
                        .map(Place::path)
                        .orElse("/me"))
                .orElse("/sign-in");
    }

    private static Optional<Actor> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor && actor.account() != null
                ? Optional.of(actor)
                : Optional.empty();
    }

    private Person person(Actor actor) {
        return new Person(
                actor.person(),
                actor.name(),
                actor.roles(),
                rolesInWords(actor),
                facts.agencyName(actor),
                Place.of(actor.roles()),
                facts.breakGlassUntil(actor)
                        .map(until ->
                                words.spoken().time(until.atZone(actor.zone()).toLocalTime()))
                        .orElse(null));
    }

    private String rolesInWords(Actor actor) {
        List<String> roles = actor.roles().stream()
                .sorted()
                .map(Role::code)
                .map(code -> words.say("platform.role." + code))
                .toList();
        return words.spoken().list(roles);
    }

    private static @Nullable CsrfToken csrf(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Notice) flash.get(Notice.FLASH);
    }
}
