package org.alongside.results.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.results.ResultWords;
import org.alongside.results.TestPolicies;
import org.alongside.results.TestPolicy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a recovery program agreed on about drug tests. */
@Controller
class TestPolicyController {
    private final TestPolicies policies;
    private final Definitions definitions;
    private final Clock clock;
    private final Ids ids;

    TestPolicyController(TestPolicies policies, Definitions definitions, Clock clock, Ids ids) {
        this.policies = policies;
        this.definitions = definitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if there is no such recovery program, or the actor agrees on nothing */
    @GetMapping("/programs/{id}/tests")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var now = policies.of(actor, id).now();
        var draft = new TestPolicies.Draft(
                ids.next(),
                actor.today(clock).toString(),
                now.collects() ? "yes" : "no",
                now.receives(),
                now.tells(),
                now.words());
        return shown(actor, id, draft, Problems.none(), shell, view);
    }

    /** @throws NotFound as above */
    @PostMapping("/programs/{id}/tests")
    String agree(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new TestPolicies.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("from"),
                sent.line("collects"),
                sent.all("receives"),
                sent.line("tells"),
                sent.words("words"));
        if (policies.agree(actor, id, draft) instanceof Change.Refused<TestPolicy>(var wrongs)) {
            response.setStatus(422);
            return shown(actor, id, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("results.notice.agreed")));
        return "redirect:/programs/" + id + "/tests";
    }

    private String shown(Actor actor, UUID id, TestPolicies.Draft draft, Problems problems, Shell shell, Model view) {
        var words = ResultWords.of(shell.words(), definitions, actor.agency(), actor.today(clock));
        view.addAttribute("page", TestPolicyPage.of(policies.of(actor, id), draft, words, shell, problems));
        return "results/policy";
    }
}
