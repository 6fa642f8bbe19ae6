package org.alongside.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.alongside.access.NewPassword;
import org.alongside.access.OwnName;
import org.alongside.access.Passkeys;
import org.alongside.access.SecondFactors;
import org.alongside.access.Session;
import org.alongside.access.Sessions;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: name, password, second steps, and where one is signed in. */
@Controller
@RequestMapping("/me")
class MeController {
    private static final String NEW_APP = "/me/app";

    private final MePages pages;
    private final OwnName ownName;
    private final NewPassword newPassword;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Words words = Words.english();

    MeController(
            MePages pages,
            OwnName ownName,
            NewPassword newPassword,
            SecondFactors factors,
            Passkeys passkeys,
            Sessions sessions) {
        this.pages = pages;
        this.ownName = ownName;
        this.newPassword = newPassword;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Actor actor, Model view) {
        return page(actor, actor.name(), Problems.none(), view);
    }

    @PostMapping("/name")
    String rename(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        if (name.isBlank()) return refused(actor, name, "name", "access.account.name-missing", response, view);
        if (name.strip().length() > 200)
            return refused(actor, name, "name", "access.account.name-long", response, view);
        ownName.change(actor, name);
        return done("access.me.name.saved", flash);
    }

    @PostMapping("/password")
    String changePassword(
            Actor actor,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        var problems = switch (newPassword.change(actor, Door.session().orElse(null), current, password)) {
            case NewPassword.Done() -> Problems.none();
            case NewPassword.NotThis(var problem, var shortest) ->
                Problems.none().and("password", PasswordWords.of(words, problem, shortest));
            case NewPassword.WrongPassword() -> Problems.none().and("current", words.say("access.password.wrong"));
            case NewPassword.TooManyTries(var pause) ->
                Problems.none().and("current", TooManyTries.words(words, pause));
            case NewPassword.NoSuchLink() -> throw new NotFound();
        };
        if (problems.isEmpty()) return done("access.me.password.saved", flash);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, actor.name(), problems, view);
    }

    @GetMapping("/app")
    String newApp(Actor actor, Model view) {
        if (factors.of(actor).app()) return "redirect:/me";
        return app(actor, Problems.none(), view);
    }

    @PostMapping("/app")
    String confirmApp(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        if (factors.of(actor).app()) return "redirect:/me";
        if (factors.confirmApp(actor, code)) return done("access.me.app.added", flash);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return app(actor, Problems.none().and("code", words.say("access.app.refused")), view);
    }

    @PostMapping("/app/removal")
    String removeApp(Actor actor, RedirectAttributes flash) {
        return factors.removeApp(actor) ? done("access.me.factor.removed", flash) : lastFactor(flash);
    }

    @PostMapping("/passkeys/{id}")
    String renamePasskey(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String label,
            RedirectAttributes flash) {
        if (!passkeys.rename(actor, id, label)) throw new NotFound();
        return done("access.me.passkey.renamed", flash);
    }

    @PostMapping("/passkeys/{id}/removal")
    String removePasskey(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        if (factors.of(actor).passkeys().stream().noneMatch(key -> key.id().equals(id))) throw new NotFound();
        return factors.removePasskey(actor, id) ? done("access.me.factor.removed", flash) : lastFactor(flash);
    }

    @GetMapping("/recovery-codes")
    String recoveryCodes(Actor actor, @RequestParam(required = false) @Nullable String next, Model view) {
        view.addAttribute("page", new CodesPage(List.of(), factors.of(actor).codesLeft(), Next.local(next)));
        return "access/recovery-codes";
    }

    /** The only answer in which the codes stand. */
    @PostMapping("/recovery-codes")
    String newRecoveryCodes(Actor actor, @RequestParam(required = false) @Nullable String next, Model view) {
        var codes = factors.newRecoveryCodes(actor);
        view.addAttribute("page", new CodesPage(codes, codes.size(), Next.local(next)));
        return "access/recovery-codes";
    }

    @PostMapping("/sessions/{id}/end")
    String endSession(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        if (!sessions.end(actor, id)) throw new NotFound();
        return done("access.me.session.ended", flash);
    }

    @PostMapping("/sessions/end-others")
    String endOtherSessions(Actor actor, RedirectAttributes flash) {
        sessions.endAll(actor, actor.person(), Door.session().map(Session::id).orElse(null));
        return done("access.me.sessions.ended", flash);
    }

    private String page(Actor actor, String name, Problems problems, Model view) {
        view.addAttribute("page", pages.of(actor, Door.session().orElseThrow(), name, problems));
        return "access/me";
    }

    private String app(Actor actor, Problems problems, Model view) {
        view.addAttribute("page", AppPage.of(factors.newApp(actor), NEW_APP, "/", problems));
        return "access/new-app";
    }

    private String refused(
            Actor actor, String name, String field, String key, HttpServletResponse response, Model view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, name, Problems.none().and(field, words.say(key)), view);
    }

    private String lastFactor(RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.care(words.say("access.me.factor.last")));
        return "redirect:/me";
    }

    private String done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(words.say(key)));
        return "redirect:/me";
    }
}
