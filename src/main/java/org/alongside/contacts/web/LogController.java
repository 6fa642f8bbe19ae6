package org.alongside.contacts.web;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.LogContact;
import org.alongside.contacts.PrepareContact;
import org.alongside.contacts.PrepareContact.Prepared;
import org.alongside.contacts.ReadContact;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.SignContact;
import org.alongside.contacts.Stored;
import org.alongside.contacts.TogetherDraft;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftInForm;
import org.alongside.drafts.DraftKind;
import org.alongside.drafts.DraftLine;
import org.alongside.drafts.Drafts;
import org.alongside.drafts.Typed;
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
    private final ReadContact reading;
    private final Drafts drafts;
    private final ScopeGuards guards;
    private final SaidFor words;
    private final Ids ids;
    private final Clock clock;

    LogController(
            PrepareContact preparing,
            LogContact logging,
            SignContact signing,
            ReadContact reading,
            Drafts drafts,
            ScopeGuards guards,
            SaidFor words,
            Ids ids,
            Clock clock) {
        this.preparing = preparing;
        this.logging = logging;
        this.signing = signing;
        this.reading = reading;
        this.drafts = drafts;
        this.guards = guards;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A form for a contact of its own; with {@code id}, to go on with what was begun under it.
     *
     * @throws NotFound for whoever meets no families, or may not see this one
     */
    @GetMapping("/contacts/new")
    ModelAndView form(
            @RequestParam @Nullable UUID family,
            @RequestParam @Nullable UUID id,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
        var said = words.person(actor, shell.words());
        if (family == null) {
            return new ModelAndView(
                    "contacts/whom", "page", WhomPage.of(preparing.families(actor), preparing.closing(actor), said));
        }
        if (id != null && reading.find(actor, id).isPresent()) return there(actor, id);
        var begun = drafts.mine(actor, family).stream()
                .filter(draft -> draft.kind() == DraftKind.CONTACT)
                .toList();
        var draft = begun.stream().filter(one -> one.record().equals(id)).findFirst();
        var record = draft.map(Draft::record).orElseGet(() -> free(actor, id));
        var prepared = (draft.isPresent()
                        ? preparing.again(actor, draft(draft.get().typed()))
                        : preparing.fresh(actor, family))
                .orElseThrow(NotFound::new);
        var others = DraftLine.of(
                begun.stream().filter(one -> !one.record().equals(id)).toList(),
                said.words(),
                clock.instant(),
                actor.zone());
        var inForm = draft.map(one -> DraftInForm.of(one, true, said.words(), clock.instant(), actor.zone()))
                .orElseGet(() -> DraftInForm.of(DraftKind.CONTACT, record, family, true, 0));
        var form = FormPage.fresh(record, prepared, Problems.none(), null, said);
        return page(form, ScopeAdvice.NONE, inForm.beside(others), HttpStatus.OK);
    }

    /** The contact as its draft has it so far. */
    static ContactDraft draft(Typed typed) {
        return typed.as(ContactForm.class).draft(typed.as(TogetherDraft.class));
    }

    /** An id that stands for no draft of another family, and for none that was thrown away. */
    private UUID free(Actor actor, @Nullable UUID id) {
        boolean isFree = id != null && drafts.of(actor, DraftKind.CONTACT, id).isEmpty();
        return id != null && isFree ? id : ids.next();
    }

    /** The contact was logged already: to mend it where its draft is about that, else to read it. */
    private ModelAndView there(Actor actor, UUID id) {
        boolean begun =
                drafts.of(actor, DraftKind.CONTACT, id).filter(Draft::open).isPresent();
        return new ModelAndView("redirect:/contacts/" + id + (begun ? "/edit" : ""));
    }

    @PostMapping("/contacts")
    ModelAndView log(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean sign,
            @RequestParam(defaultValue = "0") int draftVersion,
            ContactForm form,
            TogetherDraft together,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var draft = form.draft(together);
        var said = words.person(actor, shell.words());
        var inForm = DraftInForm.of(DraftKind.CONTACT, id, draft.family(), true, draftVersion);
        var scope = ScopeAdvice.on(guards, actor, draft.words());
        if (scope.any() && !form.isLookedOver()) {
            var again = FormPage.fresh(id, prepared(actor, draft), Problems.none(), null, said);
            return page(again, scope.beforeSaving(), inForm, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (logging.log(actor, id, draft)) {
            case LogContact.Logged logged -> sign ? signed(actor, id, 1, said, flash) : kept(id, "logged", said, flash);
            case LogContact.Kept(var there) -> keptBefore(actor, there, said, flash);
            case LogContact.Different(var there, var sent) -> different(actor, there, prepared(actor, draft), said);
            case LogContact.Refused(var problems) ->
                page(
                        FormPage.fresh(id, prepared(actor, draft), said.problems(problems), null, said),
                        scope,
                        inForm,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case LogContact.NotFound() -> throw new NotFound();
        };
    }

    private Prepared prepared(Actor actor, ContactDraft draft) {
        return preparing.again(actor, draft).orElseThrow(NotFound::new);
    }

    private ModelAndView keptBefore(Actor actor, Stored there, ContactSaid said, RedirectAttributes flash) {
        var id = there.row().id();
        drafts.finish(actor, DraftKind.CONTACT, id);
        return kept(id, there.row().voided() ? "kept-void" : "kept", said, flash);
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
                ScopeAdvice.NONE,
                HttpStatus.CONFLICT);
    }

    /** Nothing kept of it yet. */
    static ModelAndView page(FormPage page, ScopeAdvice scope, HttpStatus status) {
        return page(page, scope, DraftInForm.of(DraftKind.CONTACT, page.id(), page.family(), page.isNew(), 0), status);
    }

    static ModelAndView page(FormPage page, ScopeAdvice scope, DraftInForm draft, HttpStatus status) {
        return new ModelAndView("contacts/form", Map.of("page", page, "scope", scope, "draft", draft), status);
    }
}
