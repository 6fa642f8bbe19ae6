package org.alongside.statements.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.statements.ReadStatements;
import org.alongside.statements.SignStatement;
import org.alongside.statements.Statement;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Statements: read and signed by supporters for themselves, seen by their supervisors, printed. */
@Controller
class StatementsController {
    private final ReadStatements statements;
    private final SignStatement signStatement;
    private final Pdf pdf;
    private final Clock clock;
    private final Ids ids;

    StatementsController(ReadStatements statements, SignStatement signStatement, Pdf pdf, Clock clock, Ids ids) {
        this.statements = statements;
        this.signStatement = signStatement;
        this.pdf = pdf;
        this.clock = clock;
        this.ids = ids;
    }

    /** The team's, for who supervises or manages; else one's own. @throws NotFound for anybody else */
    @GetMapping("/statements")
    String start(@AuthenticationPrincipal Actor actor) {
        if (actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER)) return "redirect:/statements/team";
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return "redirect:/statements/" + actor.person();
    }

    /** @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/statements/team")
    String team(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var mine = actor.is(Role.SUPPORTER) ? "/statements/" + actor.person() : "";
        view.addAttribute("page", TeamStatementsPage.of(statements.team(actor), mine, shell));
        return "statements/team";
    }

    /** @throws NotFound if there is no such supporter, or their signatures are not the actor's to see */
    @GetMapping("/statements/{supporter}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", StatementsPage.of(statements.of(actor, supporter), statements.day(actor), shell));
        return "statements/statements";
    }

    /** @throws NotFound for anybody but supporters, or if there is no such statement */
    @GetMapping("/statements/texts/{statement}")
    String text(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String statement,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var blank = new SignStatement.Draft(ids.next(), statement, 0, false, "");
        return show(actor, blank, Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but supporters, or if there is no such statement */
    @PostMapping("/statements/texts/{statement}")
    String sign(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String statement,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new SignStatement.Draft(
                sent.id("id").orElseGet(ids::next),
                statement,
                sent.version(),
                sent.ticked("agrees"),
                sent.line("name"));
        switch (signStatement.sign(actor, draft)) {
            case Change.Done<Statement>(var signed) -> {
                flash.addFlashAttribute(
                        Notice.FLASH, Notice.good(shell.say("statements.notice.signed", signed.title())));
                return "redirect:/statements/" + actor.person();
            }
            case Change.Refused<Statement>(var wrongs) -> {
                response.setStatus(422);
                return show(actor, draft, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<Statement> newer -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("statements.wrong.newer"));
                return show(actor, draft, problems, shell, view);
            }
        }
    }

    /** @throws NotFound if there is no such signature, or it is not the actor's to see */
    @GetMapping("/statements/signatures/{id}/pdf")
    ResponseEntity<byte[]> print(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @ModelAttribute("shell") Shell shell) {
        var signed = statements.signed(actor, id);
        var spoken = shell.words().spoken();
        var sheet = new Sheet(
                shell.words(),
                signed.statement().title(),
                signed.signer().name(),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                spoken.stamp(clock.instant(), actor.zone()));
        var page = new SignedPage(
                signed.statement(),
                shell.say(
                        "statements.signed-by",
                        signed.signature().name(),
                        spoken.stamp(signed.signature().at(), actor.zone())),
                shell.say(
                        "statements.source",
                        signed.signature().version(),
                        signed.statement().definition().source()));
        return Download.pdf(
                sheet.title() + " " + signed.signer().name() + ".pdf",
                pdf.print("statements/signed-print", sheet, page));
    }

    private String show(Actor actor, SignStatement.Draft draft, Problems problems, Shell shell, Model view) {
        var line = statements.toSign(actor, draft.statement());
        view.addAttribute("page", SignPage.of(line, draft, actor.name(), statements.day(actor), shell, problems));
        return "statements/sign";
    }
}
