package org.alongside.caregivers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.access.Passkey;
import org.alongside.access.SecondFactors;
import org.alongside.caregivers.ReadOwn;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.EndConsent;
import org.alongside.consents.SignedConsent;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.results.ResultWords;
import org.alongside.results.TestGuidance;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A caregiver's own pages. */
@Controller
@RequestMapping("/own")
class OwnController {
    private final ReadOwn own;
    private final EndConsent endConsent;
    private final SecondFactors factors;
    private final Definitions definitions;
    private final Clock clock;

    OwnController(ReadOwn own, EndConsent endConsent, SecondFactors factors, Definitions definitions, Clock clock) {
        this.own = own;
        this.endConsent = endConsent;
        this.factors = factors;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping
    String home(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var today = today(actor);
        var page = OwnHomePage.of(
                own.home(actor), definitions.codes("meeting-kinds", actor.agency(), today), today, shell);
        view.addAttribute("page", page);
        return "caregivers/home";
    }

    @GetMapping("/results")
    String results(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var today = today(actor);
        var words = ResultWords.of(shell.words(), definitions, actor.agency(), today);
        view.addAttribute(
                "page",
                OwnResultsPage.of(
                        own.results(actor), TestGuidance.of(definitions, actor.agency(), today), words, shell));
        return "caregivers/results";
    }

    @GetMapping("/permissions")
    String permissions(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var read = own.permissions(actor);
        view.addAttribute("page", OwnPermissionsPage.of(read, words(actor, shell, read), today(actor), shell));
        return "caregivers/permissions";
    }

    /** @throws NotFound if there is no such permission of theirs */
    @GetMapping("/permissions/{id}")
    String permission(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return permission(actor, id, Problems.none(), shell, view);
    }

    private String permission(Actor actor, UUID id, Problems problems, Shell shell, Model view) {
        var read = own.permission(actor, id);
        var words = words(actor, shell, read);
        view.addAttribute(
                "page", OwnPermissionPage.of(read.consents().getFirst(), words, today(actor), problems, shell));
        return "caregivers/permission";
    }

    /** @throws NotFound if there is no such permission of theirs */
    @PostMapping("/permissions/{id}/end")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var called = own.called(actor);
        if (endConsent.takeBackOwn(actor, id, called) instanceof Change.Refused<SignedConsent>(var wrongs)) {
            response.setStatus(422);
            return permission(actor, id, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.taken-back")));
        return "redirect:/own/permissions";
    }

    @GetMapping("/seen")
    String seen(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", OwnSeenPage.of(own.seen(actor), actor, today(actor), shell));
        return "caregivers/seen";
    }

    @GetMapping("/phone")
    String phone(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        own.mustHaveDoor(actor);
        view.addAttribute("page", OwnPhonePage.of(factors.of(actor).passkeys(), actor, today(actor), shell));
        return "caregivers/phone";
    }

    /** @throws NotFound if there is no such passkey of theirs */
    @PostMapping("/phone/{passkey}/end")
    String removePasskey(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID passkey,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (factors.of(actor).passkeys().stream().map(Passkey::id).noneMatch(passkey::equals)) throw new NotFound();
        factors.removePasskey(actor, passkey);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.passkey-removed")));
        return "redirect:/own/phone";
    }

    private ConsentWords words(Actor actor, Shell shell, ReadOwn.Permissions read) {
        return ConsentWords.of(
                shell.words(),
                definitions,
                actor.agency(),
                Objects.requireNonNull(shell.person()).agency(),
                today(actor),
                read.partners());
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
