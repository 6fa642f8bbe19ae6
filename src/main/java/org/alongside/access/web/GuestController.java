package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Executor;
import org.alongside.access.Email;
import org.alongside.access.GuestKeys;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where guests come in: with a link and a code, with a code sent by mail, or with a passkey. */
@Controller
class GuestController {
    static final String HELLO = "/hello";

    private final GuestKeys keys;
    private final Executor later;
    private final Words words = Words.english();

    GuestController(GuestKeys keys, @Qualifier("applicationTaskExecutor") Executor later) {
        this.keys = keys;
        this.later = later;
    }

    @GetMapping(HELLO)
    String hello(HttpServletRequest request, Model view) {
        if (Door.session().isPresent()) return "redirect:/";
        var said = request.getParameter("again") == null ? "" : words.say("access.sign-in.again");
        view.addAttribute("page", new HelloPage("", said, Problems.none()));
        return "access/hello";
    }

    /** Answers first and looks afterwards, so that neither words nor time tell whether anybody has the address. */
    @PostMapping(HELLO)
    String ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model view) {
        if (!Email.isLikely(Email.plain(email))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().and("email", words.say("access.email.unlikely"));
            view.addAttribute("page", new HelloPage(email, "", problems));
            return "access/hello";
        }
        var half = GuestKeys.half();
        var network = request.getRemoteAddr();
        later.execute(() -> keys.ask(half, email, network));
        return "redirect:" + HELLO + "/" + half + "?asked";
    }

    /** The same for every link, good or not. */
    @GetMapping(HELLO + "/{token}")
    String code(HttpServletRequest request, Model view) {
        var said = request.getParameter("asked") == null ? "" : words.say("access.hello.asked");
        view.addAttribute("page", new HelloPage("", said, Problems.none()));
        return "access/hello-code";
    }

    @PostMapping(HELLO + "/{token}")
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model view) {
        return switch (keys.open(token, code, request.getRemoteAddr(), Device.of(request))) {
            case GuestKeys.Opened(var session) -> {
                Door.let(request, response, session);
                yield "redirect:" + SecuritySetup.OWN;
            }
            case GuestKeys.Refused() ->
                refused(HttpStatus.UNPROCESSABLE_CONTENT, words.say("access.hello.refused"), response, view);
            case GuestKeys.TooManyTries(var pause) ->
                refused(
                        HttpStatus.TOO_MANY_REQUESTS,
                        words.say("access.hello.too-many", Math.max(1, (pause.toSeconds() + 59) / 60)),
                        response,
                        view);
        };
    }

    private static String refused(HttpStatus status, String why, HttpServletResponse response, Model view) {
        response.setStatus(status.value());
        view.addAttribute("page", new HelloPage("", "", Problems.none().and("code", why)));
        return "access/hello-code";
    }
}
