package org.alongside.keeping.web;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.keeping.AskForPurge;
import org.alongside.keeping.SeePurges;
import org.alongside.keeping.SeeRecord;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
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

/** The end of records: whose time is over, what waits to be taken out, and what was. */
@Controller
class PurgeController {
    private final SeePurges purges;
    private final AskForPurge askForPurge;
    private final Definitions definitions;
    private final Ids ids;

    PurgeController(SeePurges purges, AskForPurge askForPurge, Definitions definitions, Ids ids) {
        this.purges = purges;
        this.askForPurge = askForPurge;
        this.definitions = definitions;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but the privacy officer */
    @GetMapping("/records/over")
    String over(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable LocalDate after,
            @RequestParam(required = false) @Nullable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var cursor = after == null || family == null ? SeeRecord.Cursor.OLDEST : new SeeRecord.Cursor(after, family);
        return show(actor, cursor, Set.of(), "", Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but the privacy officer, or if one of the families is not within their reach */
    @PostMapping("/records/over")
    String ask(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var wanted = wanted(sent);
        var asked = askForPurge.ask(actor, wanted, sent.words("why"));
        if (asked instanceof Change.Refused<Integer>(var wrongs)) {
            response.setStatus(422);
            var ticked = wanted.stream().map(AskForPurge.Wanted::family).collect(toSet());
            var problems = Problems.of(wrongs, shell.words());
            return show(actor, SeeRecord.Cursor.OLDEST, ticked, sent.words("why"), problems, shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("keeping.notice.asked", wanted.size())));
        return "redirect:/records/over";
    }

    /** @throws NotFound for anybody but the privacy officer, or if there is none such that waits */
    @PostMapping("/records/over/{id}/call-off")
    String callOff(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        askForPurge.callOff(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("keeping.notice.called-off")));
        return "redirect:/records/over";
    }

    /** @throws NotFound for anybody but managers and the privacy officer */
    @GetMapping("/records/gone")
    String gone(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(required = false) @Nullable UUID after,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var cursor = before == null || after == null ? SeePurges.Cursor.START : new SeePurges.Cursor(before, after);
        var proofs = purges.done(actor, cursor);
        view.addAttribute("page", GonePage.of(proofs, actor, purges.today(actor), shell));
        return "keeping/gone";
    }

    /** @throws NotFound for anybody but managers and the privacy officer, or if there is none such */
    @GetMapping("/records/gone/{id}")
    String proof(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var proof = purges.proof(actor, id);
        var modes = definitions.codes("modes", actor.agency(), purges.today(actor));
        view.addAttribute("page", ProofPage.of(proof, modes, actor.zone(), shell));
        return "keeping/proof";
    }

    private String show(
            Actor actor,
            SeeRecord.Cursor after,
            Set<UUID> ticked,
            String why,
            Problems problems,
            Shell shell,
            Model view) {
        var due = purges.due(actor, after);
        view.addAttribute(
                "page", OverPage.of(due, ticked, why, ids, actor.zone(), purges.today(actor), problems, shell));
        return "keeping/over";
    }

    private List<AskForPurge.Wanted> wanted(Sent sent) {
        return sent.all("families").stream()
                .map(Typed::id)
                .flatMap(Optional::stream)
                .map(family -> new AskForPurge.Wanted(sent.id("id-" + family).orElseGet(ids::next), family))
                .toList();
    }
}
