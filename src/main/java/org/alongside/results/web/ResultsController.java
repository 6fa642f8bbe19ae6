package org.alongside.results.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.results.RecordResult;
import org.alongside.results.ResultDraft;
import org.alongside.results.ResultWords;
import org.alongside.results.SeeResults;
import org.alongside.results.TestResult;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Results of tests, for those who work with a family: read, written down, corrected, taken out. */
@Controller
class ResultsController {
    private static final String FORM = "results/form";

    private final SeeResults seeResults;
    private final RecordResult recordResult;
    private final Definitions definitions;
    private final Clock clock;
    private final Ids ids;

    ResultsController(SeeResults seeResults, RecordResult recordResult, Definitions definitions, Clock clock, Ids ids) {
        this.seeResults = seeResults;
        this.recordResult = recordResult;
        this.definitions = definitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if there is no such family within reach, or nobody in it is tested in a recovery program */
    @GetMapping("/families/{family}/test-results")
    String all(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute(
                "page", ResultsPage.of(seeResults.ofFamily(actor, family), words(actor, shell), actor, shell));
        return "results/family";
    }

    /** @throws NotFound as above, or if the actor takes no results there */
    @GetMapping("/families/{family}/test-results/new")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var read = seeResults.ofFamily(actor, family);
        if (!read.isReceivedBy(actor)) throw new NotFound();
        var draft = ResultDraft.blank(ids.next(), ids.next(), actor.today(clock));
        return first(actor, read, draft, "", "", Problems.none(), shell, view);
    }

    /** @throws NotFound as above */
    @PostMapping("/families/{family}/test-results")
    String record(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var read = seeResults.ofFamily(actor, family);
        if (!read.isReceivedBy(actor)) throw new NotFound();
        var draft = draft(Sent.by(request), 0);
        return switch (recordResult.record(actor, family, draft)) {
            case RecordResult.Kept(var result) -> kept(result, "results.notice.recorded", shell, flash);
            case RecordResult.NotYet(var refused) -> {
                response.setStatus(422);
                var problems = Problems.of(refused.wrongs(), shell.words());
                yield first(actor, read, draft, "", "", problems, shell, view);
            }
            case RecordResult.NotAllowed refused -> {
                response.setStatus(422);
                yield first(
                        actor,
                        read,
                        draft,
                        refused.why(shell.words()),
                        ResultForm.permission(family, refused),
                        notAllowed(shell),
                        shell,
                        view);
            }
            case RecordResult.Overtaken never -> throw new IllegalStateException("Nobody else wrote " + draft.id());
        };
    }

    private String first(
            Actor actor,
            SeeResults.OfFamily read,
            ResultDraft draft,
            String notAllowed,
            String permission,
            Problems problems,
            Shell shell,
            Model view) {
        view.addAttribute(
                "form",
                ResultForm.first(
                        read, draft, notAllowed, permission, words(actor, shell), actor.today(clock), shell, problems));
        return FORM;
    }

    /** @throws NotFound if there is no such result within reach */
    @GetMapping("/test-results/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return one(actor, id, "", Problems.none(), shell, view);
    }

    private String one(Actor actor, UUID id, String outWhy, Problems problems, Shell shell, Model view) {
        view.addAttribute(
                "page",
                ResultPage.of(
                        seeResults.one(actor, id),
                        outWhy,
                        words(actor, shell),
                        actor,
                        actor.today(clock),
                        shell,
                        problems));
        return "results/result";
    }

    /** @throws NotFound if there is no such result within reach that holds, or the actor writes nothing about families */
    @GetMapping("/test-results/{id}/versions/new")
    String correction(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var result = holding(actor, id);
        return correction(
                actor, result, ResultDraft.of(result, ids.next()), "", "", List.of(), Problems.none(), shell, view);
    }

    /** @throws NotFound as above */
    @PostMapping("/test-results/{id}/versions")
    String correct(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var result = holding(actor, id);
        var sent = Sent.by(request);
        var draft = ResultDraft.by(sent, id, sent.id("version-id").orElseGet(ids::next), Math.max(1, sent.version()));
        return switch (recordResult.correct(actor, draft)) {
            case RecordResult.Kept(var kept) -> kept(kept, "results.notice.corrected", shell, flash);
            case RecordResult.NotYet(var refused) -> {
                response.setStatus(422);
                var problems = Problems.of(refused.wrongs(), shell.words());
                yield correction(actor, result, draft, "", "", List.of(), problems, shell, view);
            }
            case RecordResult.NotAllowed refused -> {
                response.setStatus(422);
                yield correction(
                        actor,
                        result,
                        draft,
                        refused.why(shell.words()),
                        ResultForm.permission(result.family(), refused),
                        List.of(),
                        notAllowed(shell),
                        shell,
                        view);
            }
            case RecordResult.Overtaken(var theirs) -> {
                response.setStatus(409);
                yield overtaken(actor, theirs, draft, shell, view);
            }
        };
    }

    private String overtaken(Actor actor, TestResult theirs, ResultDraft mine, Shell shell, Model view) {
        var words = words(actor, shell);
        var now = theirs.now();
        var differences = List.of(
                new Difference(
                        shell.say("results.field.outcome"),
                        words.outcome(now),
                        shell.say("results.outcome." + mine.outcome())),
                new Difference(shell.say("results.field.words"), now.words(), mine.words()));
        var again = mine.after(now.number(), ids.next());
        return correction(actor, theirs, again, "", "", differences, Problems.none(), shell, view);
    }

    private String correction(
            Actor actor,
            TestResult result,
            ResultDraft draft,
            String notAllowed,
            String permission,
            List<Difference> differences,
            Problems problems,
            Shell shell,
            Model view) {
        view.addAttribute(
                "form",
                ResultForm.correction(
                        result, draft, notAllowed, permission, differences, words(actor, shell), shell, problems));
        return FORM;
    }

    /** @throws NotFound as above */
    @PostMapping("/test-results/{id}/void")
    String takeOut(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var why = Sent.by(request).words("out-why");
        if (recordResult.takeOut(actor, id, why) instanceof Change.Refused<TestResult>(var wrongs)) {
            response.setStatus(422);
            return one(actor, id, why, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("results.notice.out")));
        return "redirect:/test-results/" + id;
    }

    private TestResult holding(Actor actor, UUID id) {
        FamilyRule.mustCorrect(actor);
        var result = seeResults.one(actor, id).result();
        if (result.isOut()) throw new NotFound();
        return result;
    }

    private static String kept(TestResult result, String notice, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(notice)));
        return "redirect:/test-results/" + result.id();
    }

    private static Problems notAllowed(Shell shell) {
        return Problems.none().and("partner", shell.say("results.wrong.not-allowed"));
    }

    private ResultDraft draft(Sent sent, int number) {
        return ResultDraft.by(
                sent, sent.id("id").orElseGet(ids::next), sent.id("version-id").orElseGet(ids::next), number);
    }

    private ResultWords words(Actor actor, Shell shell) {
        return ResultWords.of(shell.words(), definitions, actor.agency(), actor.today(clock));
    }
}
