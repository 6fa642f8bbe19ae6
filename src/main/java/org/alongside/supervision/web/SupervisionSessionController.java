package org.alongside.supervision.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.RecordSession;
import org.alongside.supervision.Session;
import org.alongside.supervision.SessionDraft;
import org.alongside.supervision.SignSession;
import org.alongside.supervision.Standings;
import org.alongside.supervision.SupervisionStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session: recorded and signed by the supervisor, signed by each supporter, added to. */
@Controller
class SupervisionSessionController {
    private final Db db;
    private final Ids ids;
    private final SupervisionStore sessions;
    private final RecordSession recordSession;
    private final SignSession signSession;
    private final Standings standings;
    private final Definitions definitions;

    SupervisionSessionController(
            Db db,
            Ids ids,
            SupervisionStore sessions,
            RecordSession recordSession,
            SignSession signSession,
            Standings standings,
            Definitions definitions) {
        this.db = db;
        this.ids = ids;
        this.sessions = sessions;
        this.recordSession = recordSession;
        this.signSession = signSession;
        this.standings = standings;
        this.definitions = definitions;
    }

    /** @throws NotFound if the actor supervises no such supporter today */
    @GetMapping("/supervision/sessions/new/{supporter}")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var draft = SessionForm.blank(ids.next(), supporter, standings.today(actor));
        return form(actor, supporter, draft, Problems.none(), shell, view);
    }

    /** @throws NotFound if the actor supervises no such supporter today */
    @PostMapping("/supervision/sessions/new/{supporter}")
    String record(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        standings.prepare(actor, supporter);
        var draft = SessionForm.sent(Sent.by(request), ids.next());
        if (recordSession.record(actor, draft) instanceof Change.Refused<Session>(var wrongs)) {
            response.setStatus(422);
            return form(actor, supporter, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("supervision.notice.recorded")));
        return "redirect:/supervision/sessions/" + draft.id();
    }

    /** @throws NotFound if there is no such session, or it is not the actor's to see */
    @GetMapping("/supervision/sessions/{id}")
    String session(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, id, "", Problems.none(), shell, view);
    }

    /** @throws NotFound if the actor has no part in such a session */
    @PostMapping("/supervision/sessions/{id}/signature")
    String sign(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        signSession.sign(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("supervision.notice.signed")));
        return "redirect:/supervision/sessions/" + id;
    }

    /** @throws NotFound if the actor was not there */
    @PostMapping("/supervision/sessions/{id}/addenda")
    String add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var words = sent.words("words");
        var addendum = sent.id("id").orElseGet(ids::next);
        if (signSession.add(actor, addendum, id, words) instanceof Change.Refused<Session>(var wrongs)) {
            response.setStatus(422);
            return show(actor, id, words, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("supervision.notice.added")));
        return "redirect:/supervision/sessions/" + id;
    }

    /** @throws NotFound if the actor did not write such a session */
    @PostMapping("/supervision/sessions/{id}/take-back")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (signSession.takeBack(actor, id) instanceof Change.Refused<Session>(var wrongs)) {
            flash.addFlashAttribute(Notice.FLASH, Notice.care(wrongs.getFirst().in(shell.words())));
            return "redirect:/supervision/sessions/" + id;
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("supervision.notice.taken-back")));
        return "redirect:/supervision";
    }

    private String form(Actor actor, UUID supporter, SessionDraft draft, Problems problems, Shell shell, Model view) {
        var today = standings.today(actor);
        var offered = new SessionForm.Offered(
                standings.prepare(actor, supporter),
                recordSession.topics(actor, today),
                recordSession.competencies(actor, today),
                definitions.codes("modes", actor.agency(), today),
                today);
        view.addAttribute("form", SessionForm.of(draft, offered, shell, problems));
        return "supervision/new";
    }

    private String show(Actor actor, UUID id, String words, Problems problems, Shell shell, Model view) {
        var today = standings.today(actor);
        var page = db.read(actor, () -> {
            var session = sessions.find(id).orElseThrow(NotFound::new);
            var with = new SessionPage.With(
                    sessions.addenda(id),
                    recordSession.topics(actor, today),
                    recordSession.competencies(actor, today),
                    actor.person(),
                    today,
                    actor.zone(),
                    shell);
            return SessionPage.of(session, with, ids.next(), words, problems);
        });
        view.addAttribute("page", page);
        return "supervision/session";
    }
}
