package org.alongside.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.files.Proof;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.training.AnswerTraining;
import org.alongside.training.Certificates;
import org.alongside.training.EnterTraining;
import org.alongside.training.LessonDraft;
import org.alongside.training.Training;
import org.alongside.training.TrainingCodes;
import org.alongside.training.TrainingDraft;
import org.alongside.training.Trainings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A course somebody took: entered by them, proved, answered, taken back. */
@Controller
class EntryController {
    private final Trainings trainings;
    private final TrainingCodes codes;
    private final EnterTraining enterTraining;
    private final AnswerTraining answerTraining;
    private final Certificates certificates;
    private final Ids ids;

    EntryController(
            Trainings trainings,
            TrainingCodes codes,
            EnterTraining enterTraining,
            AnswerTraining answerTraining,
            Certificates certificates,
            Ids ids) {
        this.trainings = trainings;
        this.codes = codes;
        this.enterTraining = enterTraining;
        this.answerTraining = answerTraining;
        this.certificates = certificates;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but supporters */
    @GetMapping("/training/new")
    String blank(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        var draft = new TrainingDraft(ids.next(), null, LessonDraft.blank(), "", false);
        return form(actor, draft, Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but supporters */
    @PostMapping("/training/new")
    String enter(
            @AuthenticationPrincipal Actor actor,
            @RequestParam @Nullable MultipartFile certificate,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var draft = TrainingForm.sent(Sent.by(request), ids.next());
        if (enterTraining.enter(actor, draft, Proof.of(certificate)) instanceof Change.Refused<Training>(var wrongs)) {
            response.setStatus(422);
            return form(actor, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.entered")));
        return "redirect:/training/" + actor.person();
    }

    /** @throws NotFound if there is no such training, or it is not the actor's to see */
    @GetMapping("/training/entries/{id}")
    String entry(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, id, "", Problems.none(), shell, view);
    }

    /** @throws NotFound if it is not the actor's to answer */
    @PostMapping("/training/entries/{id}/answer")
    String answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var answer = answer(Sent.by(request));
        switch (answerTraining.training(actor, id, answer)) {
            case Change.Done<Training> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(notice(answer))));
                return "redirect:/training/team";
            }
            case Change.Refused<Training>(var wrongs) -> {
                response.setStatus(422);
                return show(actor, id, answer.words(), Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<Training> overtaken -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("training.answered-meanwhile"));
                return show(actor, id, answer.words(), problems, shell, view);
            }
        }
    }

    static AnswerTraining.Answer answer(Sent sent) {
        return new AnswerTraining.Answer(sent.version(), sent.line("accepted").equals("yes"), sent.words("answer"));
    }

    static String notice(AnswerTraining.Answer answer) {
        return answer.accepted() ? "training.notice.accepted" : "training.notice.refused";
    }

    /** @throws NotFound if there is no such training of the actor's */
    @PostMapping("/training/entries/{id}/take-back")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (enterTraining.takeBack(actor, id) instanceof Change.Refused<Training>(var wrongs)) {
            flash.addFlashAttribute(Notice.FLASH, Notice.care(wrongs.getFirst().in(shell.words())));
            return "redirect:/training/entries/" + id;
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.taken-back")));
        return "redirect:/training/" + actor.person();
    }

    /** @throws NotFound if there is no such training of the actor's */
    @PostMapping("/training/entries/{id}/certificates")
    String prove(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable MultipartFile certificate,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (enterTraining.prove(actor, id, Proof.of(certificate)) instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return show(actor, id, "", Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.proved")));
        return "redirect:/training/entries/" + id;
    }

    /** @throws NotFound if there is no such certificate, or what it proves is not the actor's to see */
    @GetMapping("/training/certificates/{id}")
    ResponseEntity<byte[]> certificate(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return certificates.open(actor, id).download();
    }

    private String form(Actor actor, TrainingDraft draft, Problems problems, Shell shell, Model view) {
        var courses = trainings.catalogue(actor).courses();
        var lesson = LessonFields.of(draft.lesson(), codes, actor, shell);
        view.addAttribute("form", TrainingForm.of(draft, courses, lesson, problems));
        return "training/new";
    }

    private String show(Actor actor, UUID id, String answer, Problems problems, Shell shell, Model view) {
        var with = new EntryPage.With(actor, codes, answer, problems, shell);
        view.addAttribute("page", EntryPage.of(trainings.training(actor, id), with));
        return "training/entry";
    }
}
