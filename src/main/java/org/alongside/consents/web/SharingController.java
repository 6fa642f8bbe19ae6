package org.alongside.consents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.consents.Happened;
import org.alongside.consents.ReadSharing;
import org.alongside.consents.RecordEvent;
import org.alongside.consents.RecordException;
import org.alongside.consents.SharingException;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may know what about a family, and what bears on it beside its permissions: orders, emergencies, events. */
@Controller
class SharingController {
    private static final String BY_MISTAKE = "Entered by mistake.";

    private final ReadSharing sharing;
    private final RecordException recordException;
    private final RecordEvent recordEvent;
    private final Definitions definitions;
    private final Clock clock;
    private final Ids ids;

    SharingController(
            ReadSharing sharing,
            RecordException recordException,
            RecordEvent recordEvent,
            Definitions definitions,
            Clock clock,
            Ids ids) {
        this.sharing = sharing;
        this.recordException = recordException;
        this.recordEvent = recordEvent;
        this.definitions = definitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if there is no such family within the actor's reach */
    @GetMapping("/families/{family}/sharing")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var today = actor.today(clock);
        var read = sharing.ofFamily(actor, family);
        var words = Said.words(actor, shell, definitions, today, read.partners());
        view.addAttribute("page", SharingPage.of(read, words, actor, today, shell));
        return "consents/sharing";
    }

    /** @throws NotFound if there is no such family within reach, or the actor records no such thing */
    @GetMapping("/families/{family}/exceptions/new")
    String exception(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return exceptionForm(actor, family, Sent.nothing(), Problems.none(), shell, view);
    }

    /** @throws NotFound if there is no such family within reach, or the actor records no such thing */
    @PostMapping("/families/{family}/exceptions")
    String record(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var read = sharing.ofFamily(actor, family);
        var draft = ExceptionForm.draft(sent, read, ids);
        if (recordException.record(actor, draft) instanceof Change.Refused<SharingException>(var wrongs)) {
            response.setStatus(422);
            return exceptionForm(actor, family, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("consents.notice.exception")));
        return back(family);
    }

    /** @throws NotFound if there is no such order within reach, or the actor takes none back */
    @PostMapping("/families/{family}/exceptions/{id}")
    String takeBackException(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        recordException.takeBack(actor, id, BY_MISTAKE);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("consents.notice.taken-back")));
        return back(family);
    }

    /** @throws NotFound if there is no such family within reach, or the actor writes nothing about families */
    @GetMapping("/families/{family}/events/new")
    String event(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustCorrect(actor);
        return eventForm(actor, family, Sent.nothing(), Problems.none(), shell, view);
    }

    /** @throws NotFound if there is no such family within reach, or the actor writes nothing about families */
    @PostMapping("/families/{family}/events")
    String happened(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        FamilyRule.mustCorrect(actor);
        var sent = Sent.by(request);
        var read = sharing.ofFamily(actor, family);
        var change = recordEvent.record(
                actor,
                sent.id("id").orElseGet(ids::next),
                ExceptionForm.whose(sent, read),
                sent.line("event"),
                sent.line("on"),
                sent.words("note"));
        if (change instanceof Change.Refused<Happened>(var wrongs)) {
            response.setStatus(422);
            return eventForm(actor, family, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("consents.notice.event")));
        return back(family);
    }

    /** @throws NotFound if there is no such event within reach, or the actor writes nothing about families */
    @PostMapping("/families/{family}/events/{id}")
    String takeBackEvent(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        recordEvent.takeBack(actor, id, BY_MISTAKE);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("consents.notice.taken-back")));
        return back(family);
    }

    private String exceptionForm(Actor actor, UUID family, Sent sent, Problems problems, Shell shell, Model view) {
        if (!RecordException.mayRecord(actor, SharingException.Kind.EMERGENCY)) throw new NotFound();
        var today = actor.today(clock);
        var read = sharing.ofFamily(actor, family);
        var words = Said.words(actor, shell, definitions, today, read.partners());
        view.addAttribute("form", ExceptionForm.of(read, sent, words, actor, ids, problems));
        return "consents/exception";
    }

    private String eventForm(Actor actor, UUID family, Sent sent, Problems problems, Shell shell, Model view) {
        var today = actor.today(clock);
        var read = sharing.ofFamily(actor, family);
        var words = Said.words(actor, shell, definitions, today, read.partners());
        view.addAttribute("form", EventForm.of(read, sent, words, ids, problems));
        return "consents/event";
    }

    private static String back(UUID family) {
        return "redirect:/families/" + family + "/sharing";
    }
}
