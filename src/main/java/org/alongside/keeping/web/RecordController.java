package org.alongside.keeping.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.keeping.HoldRecord;
import org.alongside.keeping.KeepElsewhere;
import org.alongside.keeping.SeeRecord;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
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

/** What a family's record holds and how long it is kept. */
@Controller
class RecordController {
    private final SeeRecord record;
    private final KeepElsewhere elsewhere;
    private final HoldRecord holds;
    private final Ids ids;

    RecordController(SeeRecord record, KeepElsewhere elsewhere, HoldRecord holds, Ids ids) {
        this.record = record;
        this.elsewhere = elsewhere;
        this.holds = holds;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but managers and the privacy officer */
    @GetMapping("/records")
    String closed(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable LocalDate before,
            @RequestParam(required = false) @Nullable UUID after,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var cursor = before == null || after == null ? SeeRecord.Cursor.START : new SeeRecord.Cursor(before, after);
        view.addAttribute(
                "page",
                ClosedPage.of(
                        record.closed(actor, cursor), actor.is(Role.PRIVACY_OFFICER), record.today(actor), shell));
        return "keeping/closed";
    }

    /** @throws NotFound if the actor does not reach the family */
    @GetMapping("/families/{family}/record")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, family, Sent.nothing(), Problems.none(), shell, view);
    }

    /** @throws NotFound if the actor writes nothing about families or does not reach this one, or there is no such item */
    @PostMapping("/families/{family}/record/elsewhere/{item}")
    String note(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var noted = elsewhere.note(
                actor, sent.id("id").orElseGet(ids::next), family, item, sent.line(RecordPage.placeField(item)));
        return answer(actor, family, noted, "keeping.notice.noted", sent, response, shell, flash, view);
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such note within their reach */
    @PostMapping("/families/{family}/record/elsewhere/{id}/take-back")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        elsewhere.takeBack(actor, family, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("keeping.notice.taken-back")));
        return "redirect:/families/" + family + "/record";
    }

    /** @throws NotFound for anybody but managers and the privacy officer, or if there is no such family */
    @PostMapping("/families/{family}/record/holds")
    String hold(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var placed =
                holds.place(actor, sent.id("id").orElseGet(ids::next), family, sent.words("why"), sent.line("from"));
        return answer(actor, family, placed, "keeping.notice.held", sent, response, shell, flash, view);
    }

    /** @throws NotFound for anybody but managers and the privacy officer, or if there is no such hold that is not lifted */
    @PostMapping("/families/{family}/record/holds/{hold}/lift")
    String lift(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable UUID hold,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var lifted = holds.lift(actor, family, hold, sent.words("lifted-why"));
        return answer(actor, family, lifted, "keeping.notice.lifted", sent, response, shell, flash, view);
    }

    private String answer(
            Actor actor,
            UUID family,
            Change<UUID> change,
            String notice,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (change instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return show(actor, family, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(notice)));
        return "redirect:/families/" + family + "/record";
    }

    private String show(Actor actor, UUID family, Sent sent, Problems problems, Shell shell, Model view) {
        var today = record.today(actor);
        view.addAttribute("page", RecordPage.of(record.of(actor, family), ids, sent, today, problems, shell));
        return "keeping/record";
    }
}
