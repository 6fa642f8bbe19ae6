package org.alongside.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.alongside.access.Email;
import org.alongside.access.NewPassword;
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

/** Forgotten passwords, and invitations accepted: both end in choosing a password with a link that came by mail. */
@Controller
class NewPasswordController {
    private final NewPassword newPassword;
    private final Executor later;
    private final Words words = Words.english();

    NewPasswordController(NewPassword newPassword, @Qualifier("applicationTaskExecutor") Executor later) {
        this.newPassword = newPassword;
        this.later = later;
    }

    @GetMapping("/forgotten-password")
    String forgotten(Model view) {
        view.addAttribute("page", new ForgottenPage("", false, Problems.none()));
        return "access/forgotten";
    }

    /** Answers first and looks afterwards, so that neither words nor time tell whether there is such an account. */
    @PostMapping("/forgotten-password")
    String sendLink(@RequestParam(defaultValue = "") String email, HttpServletResponse response, Model view) {
        if (!Email.isLikely(Email.plain(email))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().and("email", words.say("access.email.unlikely"));
            view.addAttribute("page", new ForgottenPage(email, false, problems));
            return "access/forgotten";
        }
        later.execute(() -> newPassword.forgotten(email));
        view.addAttribute("page", new ForgottenPage(email, true, Problems.none()));
        return "access/forgotten";
    }

    @GetMapping("/new-passwords/{token}")
    String replacing(@PathVariable String token, HttpServletResponse response, Model view) {
        return show(newPassword.forgetful(token), "/new-passwords/" + token, Problems.none(), response, view);
    }

    @PostMapping("/new-passwords/{token}")
    String replace(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model view) {
        var outcome = newPassword.replace(token, password);
        return after(outcome, newPassword.forgetful(token), "/new-passwords/" + token, response, view);
    }

    @GetMapping("/invitations/{token}")
    String accepting(@PathVariable String token, HttpServletResponse response, Model view) {
        return show(newPassword.invited(token), "/invitations/" + token, Problems.none(), response, view);
    }

    @PostMapping("/invitations/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model view) {
        var outcome = newPassword.accept(token, password);
        return after(outcome, newPassword.invited(token), "/invitations/" + token, response, view);
    }

    private String after(
            NewPassword.Outcome outcome,
            Optional<NewPassword.Holder> holder,
            String action,
            HttpServletResponse response,
            Model view) {
        if (outcome instanceof NewPassword.Done) return "redirect:/sign-in?new-password";
        if (!(outcome instanceof NewPassword.NotThis(var problem, var shortest))) return spent(response);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var problems = Problems.none().and("password", PasswordWords.of(words, problem, shortest));
        return show(holder, action, problems, response, view);
    }

    private String show(
            Optional<NewPassword.Holder> holder,
            String action,
            Problems problems,
            HttpServletResponse response,
            Model view) {
        if (holder.isEmpty()) return spent(response);
        view.addAttribute("page", LinkPage.of(words, holder.get(), action, problems));
        return "access/choose-password";
    }

    /** The same for a link that was used, is too old, or never was one. */
    private static String spent(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "access/link-spent";
    }
}
