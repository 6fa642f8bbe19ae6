package org.alongside.contacts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.ChangeGathering;
import org.alongside.contacts.ContactProblem;
import org.alongside.contacts.Gatherings;
import org.alongside.contacts.Gatherings.Opened;
import org.alongside.contacts.LogGathering;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.web.GatheringFormPage.Form;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftInForm;
import org.alongside.drafts.DraftKind;
import org.alongside.drafts.DraftLine;
import org.alongside.drafts.Drafts;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a group or an outing down: once for all who came, with families added later, and put right afterwards. */
@Controller
@RequestMapping("/gatherings")
class GatheringFormController {
    private final Db db;
    private final Gatherings gatherings;
    private final LogGathering logging;
    private final ChangeGathering changing;
    private final Drafts drafts;
    private final ScopeGuards guards;
    private final SaidFor words;
    private final Ids ids;
    private final Clock clock;

    GatheringFormController(
            Db db,
            Gatherings gatherings,
            LogGathering logging,
            ChangeGathering changing,
            Drafts drafts,
            ScopeGuards guards,
            SaidFor words,
            Ids ids,
            Clock clock) {
        this.db = db;
        this.gatherings = gatherings;
        this.logging = logging;
        this.changing = changing;
        this.drafts = drafts;
        this.guards = guards;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /** A form for a gathering of its own; with {@code id}, to go on with what was begun under it. */
    @GetMapping("/new")
    ModelAndView form(
            @RequestParam @Nullable UUID id,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell) {
        GatheringController.supporter(actor);
        if (id != null && gatherings.open(actor, id).isPresent()) return there(actor, id);
        var begun = drafts.mine(actor).stream()
                .filter(one -> one.kind() == DraftKind.GATHERING)
                .toList();
        var draft = begun.stream().filter(one -> one.record().equals(id)).findFirst();
        var record = draft.map(Draft::record).orElseGet(() -> free(actor, id));
        var others = begun.stream().filter(one -> !one.record().equals(id)).toList();
        var inForm = draft.map(one -> begun(one, true, actor, shell))
                .orElseGet(() -> DraftInForm.of(DraftKind.GATHERING, record, null, true, 0))
                .beside(DraftLine.of(others, shell.words(), clock.instant(), actor.zone()));
        var form = new GatheringForm(draft.map(one -> one.typed().fields()).orElse(Map.of()));
        return page(actor, shell, Form.fresh(record, form), Problems.none(), inForm, HttpStatus.OK);
    }

    /** An id that stands for no draft that was thrown away. */
    private UUID free(Actor actor, @Nullable UUID id) {
        return id != null && drafts.of(actor, DraftKind.GATHERING, id).isEmpty() ? id : ids.next();
    }

    /** It was logged already: to mend it where its draft is about that, else to read it. */
    private ModelAndView there(Actor actor, UUID id) {
        boolean begun =
                drafts.of(actor, DraftKind.GATHERING, id).filter(Draft::open).isPresent();
        return new ModelAndView("redirect:/gatherings/" + id + (begun ? "/edit" : ""));
    }

    private DraftInForm begun(Draft draft, boolean fresh, Actor actor, Shell shell) {
        return DraftInForm.of(draft, fresh, shell.words(), clock.instant(), actor.zone());
    }

    @PostMapping
    ModelAndView log(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "0") int draftVersion,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        GatheringController.supporter(actor);
        var form = Form.fresh(id, new GatheringForm(request.getParameterMap()));
        var inForm = DraftInForm.of(DraftKind.GATHERING, id, null, true, draftVersion);
        if (asksToLookOver(actor, form)) return lookedOver(actor, shell, form, inForm);
        return switch (logging.log(actor, id, form.sent().draft(actor.zone().getId()))) {
            case LogGathering.Logged(int contacts) ->
                GatheringController.done(id, Notice.good(shell.say("contacts.notice.gathering", contacts)), flash);
            case LogGathering.Kept() -> kept(actor, DraftKind.GATHERING, id, shell, flash);
            case LogGathering.Different() -> {
                var other = ids.next();
                yield page(
                        actor,
                        shell,
                        Form.fresh(other, form.sent()),
                        Problems.none().and("", shell.say("contacts.wrong.gathering.different")),
                        DraftInForm.of(DraftKind.GATHERING, other, null, true, 0),
                        HttpStatus.CONFLICT);
            }
            case LogGathering.Refused(var problems) -> refused(actor, shell, form, problems, inForm);
            case LogGathering.NotFound() -> throw new NotFound();
        };
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}/families")
    ModelAndView further(
            @PathVariable UUID id, @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        var title = held(actor, shell, id).title();
        var draft = drafts.of(actor, DraftKind.GATHERING_FAMILIES, id).filter(Draft::open);
        var form = new GatheringForm(draft.map(one -> one.typed().fields()).orElse(Map.of()));
        var inForm = draft.map(one -> begun(one, false, actor, shell))
                .orElseGet(() -> DraftInForm.of(DraftKind.GATHERING_FAMILIES, id, null, false, 0));
        return page(actor, shell, Form.further(id, title, form), Problems.none(), inForm, HttpStatus.OK);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/families")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int draftVersion,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var form = Form.further(id, held(actor, shell, id).title(), new GatheringForm(request.getParameterMap()));
        var inForm = DraftInForm.of(DraftKind.GATHERING_FAMILIES, id, null, false, draftVersion);
        if (asksToLookOver(actor, form)) return lookedOver(actor, shell, form, inForm);
        return switch (logging.add(actor, id, form.sent().further())) {
            case LogGathering.Logged(int contacts) -> {
                drafts.finish(actor, DraftKind.GATHERING_FAMILIES, id);
                var notice = Notice.good(shell.say("contacts.notice.gathering-more", contacts));
                yield GatheringController.done(id, notice, flash);
            }
            case LogGathering.Kept() -> kept(actor, DraftKind.GATHERING_FAMILIES, id, shell, flash);
            case LogGathering.Refused(var problems) -> refused(actor, shell, form, problems, inForm);
            case LogGathering.Different() -> throw new NotFound();
            case LogGathering.NotFound() -> throw new NotFound();
        };
    }

    private ModelAndView kept(Actor actor, DraftKind kind, UUID id, Shell shell, RedirectAttributes flash) {
        drafts.finish(actor, kind, id);
        return GatheringController.done(id, Notice.note(shell.say("contacts.notice.gathering-kept")), flash);
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}/edit")
    ModelAndView edit(
            @PathVariable UUID id, @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        var there = leads(actor, id).gathering();
        var draft = drafts.of(actor, DraftKind.GATHERING, id).filter(Draft::open);
        var sent = draft.map(one -> new GatheringForm(one.typed().fields())).orElseGet(() -> GatheringForm.of(there));
        var inForm = draft.map(one -> begun(one, false, actor, shell))
                .orElseGet(() -> DraftInForm.of(DraftKind.GATHERING, id, null, false, 0));
        var form = Form.change(there, there.version(), sent, null, actor, said(actor, shell));
        return page(actor, shell, form, Problems.none(), inForm, HttpStatus.OK);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/edit")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int draftVersion,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var there = leads(actor, id).gathering();
        var said = said(actor, shell);
        var sent = new GatheringForm(request.getParameterMap());
        var form = Form.change(there, version, sent, null, actor, said);
        var inForm = DraftInForm.of(DraftKind.GATHERING, id, null, false, draftVersion);
        if (asksToLookOver(actor, form)) return lookedOver(actor, shell, form, inForm);
        return switch (changing.change(actor, id, version, sent.shared(there.zone()))) {
            case ChangeGathering.Changed(int followed, int signed, int others) -> {
                var notice = shell.say("contacts.notice.gathering-changed", followed, signed, others);
                yield GatheringController.done(id, Notice.good(notice), flash);
            }
            case ChangeGathering.Stale(var now, var mine) -> {
                var compare = GatheringCompare.of(now, mine, helpers(actor), said);
                var again = Form.change(now, now.version(), sent, compare, actor, said);
                yield page(actor, shell, again, Problems.none(), inForm, HttpStatus.CONFLICT);
            }
            case ChangeGathering.Refused(var problems) -> refused(actor, shell, form, problems, inForm);
            case ChangeGathering.NotFound() -> throw new NotFound();
        };
    }

    /** @throws NotFound unless the actor facilitated it or helped with it */
    private Opened leads(Actor actor, UUID id) {
        return gatherings
                .open(actor, id)
                .filter(one -> one.gathering().isLedBy(actor.person()))
                .orElseThrow(NotFound::new);
    }

    private GatheringPage held(Actor actor, Shell shell, UUID id) {
        return GatheringPage.of(leads(actor, id), actor, "", Problems.none(), said(actor, shell));
    }

    private boolean asksToLookOver(Actor actor, Form form) {
        return !form.sent().isLookedOver()
                && ScopeAdvice.on(guards, actor, form.sent().words()).any();
    }

    /** Wording is pointed out before it is saved, once. */
    private ModelAndView lookedOver(Actor actor, Shell shell, Form form, DraftInForm draft) {
        var scope = ScopeAdvice.on(guards, actor, form.sent().words()).beforeSaving();
        return page(actor, shell, form, Problems.none(), scope, draft, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView refused(
            Actor actor, Shell shell, Form form, List<ContactProblem> problems, DraftInForm draft) {
        var why = said(actor, shell).problems(problems);
        return page(actor, shell, form, why, draft, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Actor actor, Shell shell, Form form, Problems problems, DraftInForm draft, HttpStatus status) {
        var scope = ScopeAdvice.on(guards, actor, form.sent().words());
        return page(actor, shell, form, problems, scope, draft, status);
    }

    private ModelAndView page(
            Actor actor,
            Shell shell,
            Form form,
            Problems problems,
            ScopeAdvice scope,
            DraftInForm draft,
            HttpStatus status) {
        var said = said(actor, shell);
        var page = db.read(
                actor, () -> GatheringFormPage.of(form, gatherings.families(actor), helpers(actor), problems, said));
        return new ModelAndView(
                "contacts/gathering-form", Map.of("page", page, "scope", scope, "draft", draft), status);
    }

    private List<Choice> helpers(Actor actor) {
        return gatherings.colleagues(actor).stream()
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList();
    }

    private ContactSaid said(Actor actor, Shell shell) {
        return words.person(actor, shell.words());
    }
}
