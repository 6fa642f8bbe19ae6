package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.access.SignIn;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: an address and a password, or a passkey. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Words words = Words.english();

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model view) {
        if (Door.isSignedIn()) return "redirect:" + Next.local(next);
        view.addAttribute("page", new SignInPage("", Next.local(next), hello(request), Problems.none()));
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    String create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model view) {
        var wanted = Next.local(next);
        return switch (signIn.withPassword(email, password, request.getRemoteAddr(), Device.of(request))) {
            case SignIn.Done(var token) -> {
                Door.let(request, response, token);
                yield "redirect:" + wanted;
            }
            case SignIn.Halfway(var token) -> {
                Door.let(request, response, token);
                yield "redirect:" + Next.with(SecuritySetup.SECOND_STEP, wanted);
            }
            case SignIn.Refused() ->
                refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        words.say("access.sign-in.refused"),
                        email,
                        wanted,
                        response,
                        view);
            case SignIn.TooManyTries(var pause) ->
                refused(HttpStatus.TOO_MANY_REQUESTS, TooManyTries.words(words, pause), email, wanted, response, view);
        };
    }

    private String refused(
            HttpStatus status, String why, String email, String next, HttpServletResponse response, Model view) {
        response.setStatus(status.value());
        view.addAttribute(
                "page", new SignInPage(email, next, "", Problems.none().and("email", why)));
        return "access/sign-in";
    }

    /** Why they are here, when they did not come by themselves. */
    private String hello(HttpServletRequest request) {
        if (request.getParameter("left") != null) return words.say("access.sign-in.left");
        if (request.getParameter("again") != null) return words.say("access.sign-in.again");
        if (request.getParameter("new-password") != null) return words.say("access.sign-in.new-password");
        return "";
    }
}
