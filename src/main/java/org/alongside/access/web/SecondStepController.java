package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.access.SecondFactors;
import org.alongside.access.Session;
import org.alongside.access.SignIn;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * After the password: the second factor is shown, or set up first by whoever has none yet. Only a session that is halfway
 * gets here, and only one without a factor may set one up, so that a password alone never adds a way in.
 */
@Controller
@RequestMapping(SecuritySetup.SECOND_STEP)
class SecondStepController {
    private static final String NEW_APP = SecuritySetup.SECOND_STEP + "/app";
    private static final String RECOVERY_CODES = "/me/recovery-codes";

    private final SignIn signIn;
    private final SecondFactors factors;
    private final Words words = Words.english();

    SecondStepController(SignIn signIn, SecondFactors factors) {
        this.signIn = signIn;
        this.factors = factors;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String next, Model view) {
        var session = Door.halfway();
        if (session.isEmpty()) return "redirect:" + Next.with("/sign-in", Next.local(next));
        return step(session.get(), Next.local(next), Problems.none(), view);
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model view) {
        var wanted = Next.local(next);
        var session = Door.halfway();
        if (session.isEmpty()) return "redirect:" + Next.with("/sign-in", wanted);
        return switch (signIn.withCode(session.get(), Door.token(request), code, Device.of(request))) {
            case SignIn.Done(var token) -> {
                Door.let(request, response, token);
                yield "redirect:" + wanted;
            }
            case SignIn.TooManyTries(var pause) ->
                refused(
                        HttpStatus.TOO_MANY_REQUESTS,
                        TooManyTries.words(words, pause),
                        session.get(),
                        wanted,
                        response,
                        view);
            case SignIn.Halfway ignored -> throw new IllegalStateException("A second factor ends the way.");
            case SignIn.Refused() ->
                refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        words.say("access.second-step.refused"),
                        session.get(),
                        wanted,
                        response,
                        view);
        };
    }

    /** Setting up an authenticator app as the first factor. */
    @GetMapping("/app")
    String newApp(@RequestParam(required = false) @Nullable String next, Model view) {
        var session = Door.halfway();
        if (session.isEmpty() || has(session.get()))
            return "redirect:" + Next.with(SecuritySetup.SECOND_STEP, Next.local(next));
        return app(session.get(), Next.local(next), Problems.none(), view);
    }

    @PostMapping("/app")
    String confirmApp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model view) {
        var wanted = Next.local(next);
        var session = Door.halfway();
        if (session.isEmpty() || has(session.get())) return "redirect:" + Next.with(SecuritySetup.SECOND_STEP, wanted);
        var actor = session.get().actor();
        if (!factors.confirmApp(actor, code)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return app(session.get(), wanted, Problems.none().and("code", words.say("access.app.refused")), view);
        }
        var done = signIn.complete(actor.agency(), actor.person(), Door.token(request), Device.of(request));
        Door.let(request, response, done.token());
        return "redirect:" + Next.with(RECOVERY_CODES, wanted);
    }

    private String step(Session session, String next, Problems problems, Model view) {
        var has = factors.of(session.actor());
        view.addAttribute("page", new SecondStepPage(session.actor().name(), next, has.app(), has.any(), problems));
        return has.any() ? "access/second-step" : "access/first-factor";
    }

    private String app(Session session, String next, Problems problems, Model view) {
        var app = factors.newApp(session.actor());
        view.addAttribute("page", AppPage.of(app, NEW_APP, next, problems));
        return "access/new-app-signing-in";
    }

    private boolean has(Session session) {
        return factors.of(session.actor()).any();
    }

    private String refused(
            HttpStatus status, String why, Session session, String next, HttpServletResponse response, Model view) {
        response.setStatus(status.value());
        return step(session, next, Problems.none().and("code", why), view);
    }
}
