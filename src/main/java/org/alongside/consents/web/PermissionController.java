package org.alongside.consents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.alongside.consents.ConsentForm;
import org.alongside.consents.ConsentForms;
import org.alongside.consents.GiveConsent;
import org.alongside.consents.ReadSharing;
import org.alongside.consents.SignedConsent;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody of a family reads a permission, or hears it, and signs it. */
@Controller
class PermissionController {
    private final ReadSharing sharing;
    private final GiveConsent giveConsent;
    private final ConsentForms forms;
    private final Definitions definitions;
    private final Clock clock;
    private final Ids ids;

    PermissionController(
            ReadSharing sharing,
            GiveConsent giveConsent,
            ConsentForms forms,
            Definitions definitions,
            Clock clock,
            Ids ids) {
        this.sharing = sharing;
        this.giveConsent = giveConsent;
        this.forms = forms;
        this.definitions = definitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if there is no such family within reach, or the actor writes nothing about families */
    @GetMapping("/families/{family}/permissions/new")
    String choose(@AuthenticationPrincipal Actor actor, @PathVariable UUID family, Model view) {
        FamilyRule.mustCorrect(actor);
        var read = sharing.ofFamily(actor, family);
        view.addAttribute(
                "page", FormsPage.of(family, read.family().name(), forms.all(actor.agency(), actor.today(clock))));
        return "consents/forms";
    }

    /**
     * @param person picked already, as {@code discloser}: nothing else of a permission can come in an address
     * @throws NotFound as above, or if there is no such form
     */
    @GetMapping("/families/{family}/permissions/new/{form:[a-z][a-z0-9-]*}")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String discloser,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var picked = new HashMap<String, String[]>();
        if (person != null) picked.put("person", new String[] {person});
        if (discloser != null) picked.put("discloser", new String[] {discloser});
        return show(actor, family, form, new Sent(picked), Problems.none(), shell, view);
    }

    /** @throws NotFound as above, or if there is no such form */
    @PostMapping("/families/{family}/permissions/new/{form:[a-z][a-z0-9-]*}")
    String sign(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String form,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        FamilyRule.mustCorrect(actor);
        var sent = Sent.by(request);
        var read = sharing.ofFamily(actor, family);
        form(actor, form);
        var words = Said.words(actor, shell, definitions, actor.today(clock), read.partners());
        var draft = PermissionForm.draft(form, sent, read, ids);
        if (read.people().stream().noneMatch(person -> person.id().equals(draft.person()))) {
            response.setStatus(422);
            var problems = Problems.none().and("person", shell.say("consents.wrong.person"));
            return show(actor, family, form, sent, problems, shell, view);
        }
        return switch (giveConsent.give(actor, draft, words)) {
            case Change.Done<SignedConsent>(var signed) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("consents.notice.signed")));
                yield "redirect:/consents/" + signed.id();
            }
            case Change.Refused<SignedConsent>(var wrongs) -> {
                response.setStatus(422);
                yield show(actor, family, form, sent, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<SignedConsent> never ->
                throw new IllegalStateException("A consent is never changed.");
        };
    }

    private String show(Actor actor, UUID family, String form, Sent sent, Problems problems, Shell shell, Model view) {
        FamilyRule.mustCorrect(actor);
        var read = sharing.ofFamily(actor, family);
        var words = Said.words(actor, shell, definitions, actor.today(clock), read.partners());
        view.addAttribute("form", PermissionForm.of(form(actor, form), read, sent, words, ids, problems));
        return "consents/permission";
    }

    private ConsentForm form(Actor actor, String form) {
        return forms.find(form, actor.agency(), actor.today(clock)).orElseThrow(NotFound::new);
    }
}
