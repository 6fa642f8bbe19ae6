package org.alongside.caregivers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.access.GuestKeys;
import org.alongside.caregivers.Door;
import org.alongside.caregivers.OpenDoor;
import org.alongside.caregivers.SeeDoors;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.OfferReport;
import org.alongside.telling.Report;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff open and shut the doors of a family's caregivers. Only the answer to opening one, or to asking for a key, has the key in it. */
@Controller
class DoorsController {
    private final SeeDoors seeDoors;
    private final OpenDoor openDoor;
    private final OfferReport offerReport;
    private final Ids ids;

    DoorsController(SeeDoors seeDoors, OpenDoor openDoor, OfferReport offerReport, Ids ids) {
        this.seeDoors = seeDoors;
        this.openDoor = openDoor;
        this.offerReport = offerReport;
        this.ids = ids;
    }

    /** @throws NotFound if the actor writes nothing about families, or does not reach this one */
    @GetMapping("/families/{family}/own-pages")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return page(actor, family, DoorsPage.Typed.NOTHING, Problems.none(), shell, view);
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such caregiver within their reach */
    @PostMapping("/families/{family}/own-pages/{person}")
    String open(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable UUID person,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var draft = new OpenDoor.Draft(
                sent.id("id").orElseGet(ids::next), family, person, sent.line("email"), sent.line("way"));
        return given(actor, family, person, openDoor.open(actor, draft), sent, response, shell, view);
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such open door within their reach */
    @PostMapping("/own-pages/{door}/keys")
    String give(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID door,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var family = seeDoors.familyOf(actor, door);
        var sent = Sent.by(request);
        var key = openDoor.give(actor, door, sent.line("email"), sent.line("way"));
        return given(actor, family, door, key, sent, response, shell, view);
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such open door within their reach */
    @PostMapping("/own-pages/{door}/end")
    String shut(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID door,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var family = seeDoors.familyOf(actor, door);
        var sent = Sent.by(request);
        if (openDoor.shut(actor, door, sent.line("why")) instanceof Change.Refused<Door>(var wrongs)) {
            response.setStatus(422);
            return page(actor, family, DoorsPage.Typed.of(door, sent), Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.shut")));
        return "redirect:/families/" + family + "/own-pages";
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach */
    @PostMapping("/reports/{report}/own-pages")
    String offer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID report,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return switch (offerReport.offer(actor, Sent.by(request).id("id").orElseGet(ids::next), report)) {
            case Change.Done<Report>(var draft) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.offered")));
                yield "redirect:/families/" + draft.family() + "/own-pages";
            }
            case Change.Refused<Report>(var wrongs) -> {
                flash.addFlashAttribute(
                        Notice.FLASH, Notice.care(wrongs.getFirst().in(shell.words())));
                yield "redirect:/reports/" + report;
            }
            case Change.Overtaken<Report> never -> throw new IllegalStateException("Nobody else offers " + never);
        };
    }

    private String given(
            Actor actor,
            UUID family,
            UUID form,
            Change<GuestKeys.Given> change,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            Model view) {
        return switch (change) {
            case Change.Done<GuestKeys.Given>(var key) -> {
                view.addAttribute("page", KeyPage.of(key, family, seeDoors.ofFamily(actor, family), actor, shell));
                yield "caregivers/key";
            }
            case Change.Refused<GuestKeys.Given>(var wrongs) -> {
                response.setStatus(422);
                var typed = DoorsPage.Typed.of(form, sent);
                yield page(actor, family, typed, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<GuestKeys.Given> never ->
                throw new IllegalStateException("Nobody else opens " + never);
        };
    }

    private String page(Actor actor, UUID family, DoorsPage.Typed typed, Problems problems, Shell shell, Model view) {
        view.addAttribute(
                "page",
                DoorsPage.of(
                        seeDoors.ofFamily(actor, family),
                        offerReport.drafts(actor, family),
                        ids,
                        typed,
                        actor,
                        problems,
                        shell));
        return "caregivers/doors";
    }
}
