package org.alongside.contacts.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.LogContact;
import org.alongside.contacts.PrepareContact;
import org.alongside.contacts.PrepareContact.Prepared;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.SignContact;
import org.alongside.contacts.Stored;
import org.alongside.contacts.TogetherDraft;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logging a contact: one screen, most of it filled in as it was the last time. */
@Controller
class LogController {
    private final PrepareContact preparing;
    private final LogContact logging;
    private final SignContact signing;
    private final ScopeGuards guards;
    private final SaidFor words;
    private final Ids ids;

    LogController(
            PrepareContact preparing,
            LogContact logging,
            SignContact signing,
            ScopeGuards guards,
            SaidFor words,
            Ids ids) {
        this.preparing = preparing;
        this.logging = logging;
        this.signing = signing;
        this.guards = guards;
        this.words = words;
        this.ids = ids;
    }

    /** @throws NotFound for whoever meets no families, or may not see this one */
    @GetMapping("/contacts/new")
    ModelAndView form(
            @RequestParam @Nullable UUID family,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
        var said = words.person(actor, shell.words());
        if (family == null) {
            return new ModelAndView(
                    "contacts/whom", "page", WhomPage.of(preparing.families(actor), preparing.closing(actor), said));
        }
        var prepared = preparing.fresh(actor, family).orElseThrow(NotFound::new);
        return page(FormPage.fresh(ids.next(), prepared, Problems.none(), null, said), HttpStatus.OK);
    }

    @PostMapping("/contacts")
    ModelAndView log(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean sign,
            ContactForm form,
            TogetherDraft together,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var draft = form.draft(together);
        var said = words.person(actor, shell.words());
        var scope = ScopeAdvice.on(guards, actor, draft.words());
        if (scope.any() && !form.isLookedOver()) {
            var again = FormPage.fresh(id, prepared(actor, draft), Problems.none(), null, said);
            return page(again, scope.beforeSaving(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (logging.log(actor, id, draft)) {
            case LogContact.Logged logged -> sign ? signed(actor, id, 1, said, flash) : kept(id, "logged", said, flash);
            case LogContact.Kept(var there) -> kept(id, there.row().voided() ? "kept-void" : "kept", said, flash);
            case LogContact.Different(var there, var sent) -> different(actor, there, prepared(actor, draft), said);
            case LogContact.Refused(var problems) ->
                page(
                        FormPage.fresh(id, prepared(actor, draft), said.problems(problems), null, said),
                        scope,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case LogContact.NotFound() -> throw new NotFound();
        };
    }

    private Prepared prepared(Actor actor, ContactDraft draft) {
        return preparing.again(actor, draft).orElseThrow(NotFound::new);
    }

    private ModelAndView signed(Actor actor, UUID id, int version, ContactSaid said, RedirectAttributes flash) {
        if (signing.sign(actor, id, version) instanceof SignContact.Signed) return kept(id, "signed", said, flash);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(said.say("contacts.notice.logged-unsigned")));
        return new ModelAndView("redirect:/contacts/" + id);
    }

    private static ModelAndView kept(UUID id, String what, ContactSaid said, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(said.say("contacts.notice." + what)));
        return new ModelAndView(what.startsWith("kept") ? "redirect:/contacts/" + id : "redirect:/day");
    }

    /** Mine can replace what is there while it is mine and unsigned; else it can be logged apart from it. */
    private ModelAndView different(Actor actor, Stored there, Prepared mine, ContactSaid said) {
        boolean replaces = Objects.equals(there.row().supporter(), actor.account())
                && !there.row().signed()
                && !there.row().voided();
        var compare = Compare.of(replaces ? "twice" : "apart", there, mine, said);
        var id = there.row().id();
        return page(
                replaces
                        ? FormPage.change(id, there.row().version(), mine, Problems.none(), compare, said)
                        : FormPage.fresh(ids.next(), mine, Problems.none(), compare, said),
                HttpStatus.CONFLICT);
    }

    static ModelAndView page(FormPage page, HttpStatus status) {
        return page(page, ScopeAdvice.NONE, status);
    }

    static ModelAndView page(FormPage page, ScopeAdvice scope, HttpStatus status) {
        return new ModelAndView("contacts/form", Map.of("page", page, "scope", scope), status);
    }
}
