package org.alongside.positions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.positions.JobDescription;
import org.alongside.positions.KeepDescription;
import org.alongside.positions.PositionDraft;
import org.alongside.positions.ReadDescriptions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager has a job description built, and edits it. */
@Controller
class DescriptionFormController {
    private final KeepDescription keepDescription;
    private final ReadDescriptions descriptions;
    private final Ids ids;

    DescriptionFormController(KeepDescription keepDescription, ReadDescriptions descriptions, Ids ids) {
        this.keepDescription = keepDescription;
        this.descriptions = descriptions;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but managers */
    @GetMapping("/job-descriptions/new")
    String blank(@AuthenticationPrincipal Actor actor, Model view) {
        return building(actor, draft("", new KeepDescription.Suggestion("", "", "")), Problems.none(), view);
    }

    /** With what a program says of itself. @throws NotFound for anybody but managers, or if there is no such program */
    @GetMapping("/programs/{id}/job-description")
    String ofProgram(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        return building(actor, draft(id.toString(), keepDescription.suggest(actor, id)), Problems.none(), view);
    }

    private KeepDescription.Draft draft(String program, KeepDescription.Suggestion suggested) {
        return new KeepDescription.Draft(
                ids.next(),
                program,
                suggested.standard(),
                new PositionDraft(suggested.title(), "", "", suggested.families(), ""));
    }

    /** @throws NotFound for anybody but managers */
    @PostMapping("/job-descriptions/new")
    String build(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new KeepDescription.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("program"),
                sent.line("standard"),
                PositionFields.sent(sent));
        var agency = Objects.requireNonNull(shell.person()).agency();
        switch (keepDescription.build(actor, draft, agency, shell.words())) {
            case Change.Done<UUID>(var id) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("positions.notice.built")));
                return "redirect:/job-descriptions/" + id;
            }
            case Change.Refused<UUID>(var wrongs) -> {
                response.setStatus(422);
                return building(actor, draft, Problems.of(wrongs, shell.words()), view);
            }
            case Change.Overtaken<UUID> never -> throw new IllegalStateException("Nobody else builds " + never);
        }
    }

    private String building(Actor actor, KeepDescription.Draft draft, Problems problems, Model view) {
        view.addAttribute("form", BuildForm.of(draft, keepDescription.choices(actor), problems));
        return "positions/build";
    }

    /** @throws NotFound for anybody but managers, or if there is no such description */
    @GetMapping("/job-descriptions/{id}/edit")
    String edit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        return editing(EditForm.of(toEdit(actor, id)), view);
    }

    /** @throws NotFound for anybody but managers, or if there is no such description */
    @PostMapping("/job-descriptions/{id}/edit")
    String save(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var was = toEdit(actor, id);
        var sent = Sent.by(request);
        var edit = new KeepDescription.Edit(id, sent.version(), PositionFields.sent(sent), EditForm.sent(sent));
        switch (keepDescription.edit(actor, edit)) {
            case Change.Done<JobDescription>(var now) -> {
                flash.addFlashAttribute(
                        Notice.FLASH,
                        Notice.good(
                                shell.say("positions.notice.saved", now.now().number())));
                return "redirect:/job-descriptions/" + id;
            }
            case Change.Refused<JobDescription>(var wrongs) -> {
                response.setStatus(422);
                return editing(EditForm.refused(was, edit, Problems.of(wrongs, shell.words())), view);
            }
            case Change.Overtaken<JobDescription>(var theirs) -> {
                response.setStatus(409);
                return editing(EditForm.overtaken(theirs, edit, shell), view);
            }
        }
    }

    private JobDescription toEdit(Actor actor, UUID id) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        return descriptions.of(actor, id).description();
    }

    private static String editing(EditForm form, Model view) {
        view.addAttribute("form", form);
        return "positions/edit";
    }
}
