package org.alongside.partners.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.partners.ReportResult;
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
import org.alongside.results.ResultFields;
import org.alongside.results.ResultWords;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Results of tests on the pages of treatment providers. */
@Controller
@RequestMapping("/shared/tests")
class TestsController {
    private static final String ALL = "redirect:/shared/tests";

    private final ReportResult reportResult;
    private final Definitions definitions;
    private final Clock clock;
    private final Ids ids;

    TestsController(ReportResult reportResult, Definitions definitions, Clock clock, Ids ids) {
        this.reportResult = reportResult;
        this.definitions = definitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but an invited partner of a treatment provider */
    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute(
                "page",
                TestsPage.of(reportResult.desk(actor), words(actor, shell), actor.zone(), actor.today(clock), shell));
        return "partners/tests";
    }

    /** @throws NotFound as above, or if no result of this person can be told now */
    @GetMapping("/people/{person}")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID person,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var today = actor.today(clock);
        var draft = ResultDraft.blank(ids.next(), ids.next(), today).toldToday(today);
        return first(actor, person, draft, Problems.none(), shell, view);
    }

    /** @throws NotFound as above */
    @PostMapping("/people/{person}")
    String tell(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID person,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = ResultDraft.by(
                        sent,
                        sent.id("id").orElseGet(ids::next),
                        sent.id("version-id").orElseGet(ids::next),
                        0)
                .toldToday(actor.today(clock));
        return switch (reportResult.tell(actor, person, draft)) {
            case RecordResult.Kept kept -> told(shell, flash);
            case RecordResult.NotYet(var refused) -> {
                response.setStatus(422);
                yield first(actor, person, draft, Problems.of(refused.wrongs(), shell.words()), shell, view);
            }
            case RecordResult.NotAllowed refused -> {
                response.setStatus(422);
                yield first(actor, person, draft, ended(shell), shell, view);
            }
            case RecordResult.Overtaken never -> throw new IllegalStateException("Nobody else wrote " + draft.id());
        };
    }

    private String first(Actor actor, UUID person, ResultDraft draft, Problems problems, Shell shell, Model view) {
        var one = reportResult.one(actor, person);
        view.addAttribute(
                "form",
                new TestForm(
                        shell.say("partners.tests.tell.of", one.name()),
                        "/shared/tests/people/" + person,
                        ResultFields.of(draft, words(actor, shell)),
                        List.of(),
                        problems));
        return "partners/test";
    }

    /** @throws NotFound as above, or if the actor told no such result */
    @GetMapping("/{id}")
    String correction(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var draft = ResultDraft.of(reportResult.mine(actor, id), ids.next()).toldToday(actor.today(clock));
        return correction(actor, id, draft, List.of(), Problems.none(), shell, view);
    }

    /** @throws NotFound as above */
    @PostMapping("/{id}")
    String correct(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var mine = reportResult.mine(actor, id);
        var draft = ResultDraft.by(sent, id, sent.id("version-id").orElseGet(ids::next), Math.max(1, sent.version()))
                .toldToday(actor.today(clock));
        return switch (reportResult.tell(actor, mine.person(), draft)) {
            case RecordResult.Kept kept -> told(shell, flash);
            case RecordResult.NotYet(var refused) -> {
                response.setStatus(422);
                var problems = Problems.of(refused.wrongs(), shell.words());
                yield correction(actor, id, draft, List.of(), problems, shell, view);
            }
            case RecordResult.NotAllowed refused -> {
                response.setStatus(422);
                yield correction(actor, id, draft, List.of(), ended(shell), shell, view);
            }
            case RecordResult.Overtaken(var theirs) -> {
                response.setStatus(409);
                var differences = Difference.between(
                        shell.say("results.field.outcome"),
                        words(actor, shell).outcome(theirs.now()),
                        shell.say("results.outcome." + draft.outcome()));
                var again = draft.after(theirs.now().number(), ids.next());
                yield correction(actor, id, again, differences, Problems.none(), shell, view);
            }
        };
    }

    private String correction(
            Actor actor,
            UUID id,
            ResultDraft draft,
            List<Difference> differences,
            Problems problems,
            Shell shell,
            Model view) {
        var mine = reportResult.mine(actor, id);
        view.addAttribute(
                "form",
                new TestForm(
                        shell.say("partners.tests.correct.of", mine.personName()),
                        "/shared/tests/" + id,
                        ResultFields.of(draft, words(actor, shell)),
                        differences,
                        problems));
        return "partners/test";
    }

    private static String told(Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("partners.notice.told")));
        return ALL;
    }

    private static Problems ended(Shell shell) {
        return Problems.none().and("sampled-on", shell.say("partners.tests.ended"));
    }

    private ResultWords words(Actor actor, Shell shell) {
        return ResultWords.of(shell.words(), definitions, actor.agency(), actor.today(clock));
    }
}
