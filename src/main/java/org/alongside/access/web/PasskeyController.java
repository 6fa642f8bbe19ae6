package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.alongside.access.Passkeys;
import org.alongside.access.SecondFactors;
import org.alongside.access.Session;
import org.alongside.access.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Passkeys, between the browser's script and us: making one, and showing one instead of a password and a code. */
@RestController
class PasskeyController {
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final SignIn signIn;

    PasskeyController(Passkeys passkeys, SecondFactors factors, SignIn signIn) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.signIn = signIn;
    }

    /** Where the browser goes next. */
    record GoOn(String next) {}

    record Made(@Nullable String label, JsonNode credential) {}

    @PostMapping(path = "/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> askForNew(HttpServletRequest request, HttpServletResponse response) {
        var session = mayAdd();
        if (session.isEmpty()) return ResponseEntity.notFound().build();
        return asked(passkeys.askForNew(session.get().actor()), request, response);
    }

    @PostMapping("/passkeys")
    ResponseEntity<GoOn> add(@RequestBody Made made, HttpServletRequest request, HttpServletResponse response) {
        var session = mayAdd();
        if (session.isEmpty()) return ResponseEntity.notFound().build();
        var actor = session.get().actor();
        var label = made.label() == null ? "" : made.label();
        boolean kept =
                passkeys.keep(actor, taken(request, response), made.credential().toString(), label, origin(request));
        if (!kept) return ResponseEntity.unprocessableContent().build();
        if (session.get().complete())
            return ResponseEntity.ok(new GoOn(session.get().isGuest() ? "/own/phone" : "/me"));
        var done = signIn.complete(actor.agency(), actor.person(), Door.token(request), Device.of(request));
        Door.let(request, response, done.token());
        return ResponseEntity.ok(new GoOn("/me/recovery-codes"));
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> askForAny(HttpServletRequest request, HttpServletResponse response) {
        return asked(passkeys.askForAny(), request, response);
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<GoOn> show(
            @RequestBody JsonNode credential, HttpServletRequest request, HttpServletResponse response) {
        var owner = passkeys.shown(taken(request, response), credential.toString(), origin(request));
        if (owner.isEmpty())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        var done =
                signIn.complete(owner.get().agency(), owner.get().account(), Door.token(request), Device.of(request));
        Door.let(request, response, done.token());
        return ResponseEntity.ok(new GoOn(Next.ofReferer(request)));
    }

    /** Somebody signed in, or halfway and without any factor yet. */
    private Optional<Session> mayAdd() {
        return Door.session()
                .filter(session ->
                        session.complete() || !factors.of(session.actor()).any());
    }

    private static ResponseEntity<String> asked(
            Passkeys.Asked asked, HttpServletRequest request, HttpServletResponse response) {
        Cookies.PASSKEY.set(request, response, asked.cookie());
        return ResponseEntity.ok(asked.json());
    }

    private static String taken(HttpServletRequest request, HttpServletResponse response) {
        var cookie = Cookies.PASSKEY.in(request).orElse("");
        Cookies.PASSKEY.clear(request, response);
        return cookie;
    }

    private static String origin(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? "" : origin;
    }
}
