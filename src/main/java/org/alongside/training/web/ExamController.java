package org.alongside.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.alongside.training.EnterExam;
import org.alongside.training.ExamAttempt;
import org.alongside.training.TrainingCodes;
import org.alongside.training.Trainings;
import org.jspecify.annotations.Nullable;
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

/** An exam somebody sat: entered by them, proved, answered, taken back. */
@Controller
class ExamController {
    private final Trainings trainings;
    private final TrainingCodes codes;
    private final EnterExam enterExam;
    private final AnswerTraining answerTraining;
    private final Ids ids;

    ExamController(
            Trainings trainings, TrainingCodes codes, EnterExam enterExam, AnswerTraining answerTraining, Ids ids) {
        this.trainings = trainings;
        this.codes = codes;
        this.enterExam = enterExam;
        this.answerTraining = answerTraining;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but supporters */
    @GetMapping("/training/exams/new")
    String blank(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return form(actor, new EnterExam.Draft(ids.next(), "", "", ""), Problems.none(), view);
    }

    /** @throws NotFound for anybody but supporters */
    @PostMapping("/training/exams/new")
    String enter(
            @AuthenticationPrincipal Actor actor,
            @RequestParam @Nullable MultipartFile certificate,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new EnterExam.Draft(
                sent.id("id").orElseGet(ids::next), sent.line("exam"), sent.line("day"), sent.line("percent"));
        if (enterExam.enter(actor, draft, Proof.of(certificate)) instanceof Change.Refused<ExamAttempt>(var wrongs)) {
            response.setStatus(422);
            return form(actor, draft, Problems.of(wrongs, shell.words()), view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.entered")));
        return "redirect:/training/" + actor.person();
    }

    /** @throws NotFound if there is no such attempt, or it is not the actor's to see */
    @GetMapping("/training/exams/{id}")
    String exam(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, id, "", Problems.none(), shell, view);
    }

    /** @throws NotFound if it is not the actor's to answer */
    @PostMapping("/training/exams/{id}/answer")
    String answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var answer = EntryController.answer(Sent.by(request));
        switch (answerTraining.exam(actor, id, answer)) {
            case Change.Done<ExamAttempt> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(EntryController.notice(answer))));
                return "redirect:/training/team";
            }
            case Change.Refused<ExamAttempt>(var wrongs) -> {
                response.setStatus(422);
                return show(actor, id, answer.words(), Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<ExamAttempt> overtaken -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("training.answered-meanwhile"));
                return show(actor, id, answer.words(), problems, shell, view);
            }
        }
    }

    /** @throws NotFound if there is no such attempt of the actor's */
    @PostMapping("/training/exams/{id}/take-back")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (enterExam.takeBack(actor, id) instanceof Change.Refused<ExamAttempt>(var wrongs)) {
            flash.addFlashAttribute(Notice.FLASH, Notice.care(wrongs.getFirst().in(shell.words())));
            return "redirect:/training/exams/" + id;
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.taken-back")));
        return "redirect:/training/" + actor.person();
    }

    /** @throws NotFound if there is no such attempt of the actor's */
    @PostMapping("/training/exams/{id}/certificates")
    String prove(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable MultipartFile certificate,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (enterExam.prove(actor, id, Proof.of(certificate)) instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return show(actor, id, "", Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.proved")));
        return "redirect:/training/exams/" + id;
    }

    private String form(Actor actor, EnterExam.Draft draft, Problems problems, Model view) {
        var exams = Said.codes(codes.exams(actor), List.of(draft.exam()));
        view.addAttribute("form", new ExamForm(draft.id(), exams, draft.day(), draft.percent(), problems));
        return "training/exam";
    }

    private String show(Actor actor, UUID id, String answer, Problems problems, Shell shell, Model view) {
        var with = new EntryPage.With(actor, codes, answer, problems, shell);
        view.addAttribute("page", EntryPage.ofExam(trainings.exam(actor, id), with));
        return "training/entry";
    }
}
