package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.certification.Audit;
import org.alongside.certification.AuditDraw;
import org.alongside.certification.DrawForAudit;
import org.alongside.certification.LookIntoDrawn;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.standards.Draw;
import org.alongside.standards.Standard;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Draws for an audit: done, shown with their seed, done again. */
@Controller
class DrawController {
    private final DrawForAudit draws;
    private final LookIntoDrawn drawn;
    private final Definitions definitions;
    private final Clock clock;
    private final Ids ids;

    DrawController(DrawForAudit draws, LookIntoDrawn drawn, Definitions definitions, Clock clock, Ids ids) {
        this.draws = draws;
        this.drawn = drawn;
        this.definitions = definitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if the actor is no steward */
    @GetMapping("/certifying/draws")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        return page(actor, new DrawForAudit.Draft(ids.next(), "", "", ""), Problems.none(), shell, view);
    }

    private String page(Actor actor, DrawForAudit.Draft draft, Problems problems, Shell shell, Model view) {
        var spoken = shell.words().spoken();
        view.addAttribute(
                "page",
                new DrawsPage(
                        draws.latest(actor).stream()
                                .map(draw -> new DrawsPage.Row(
                                        "/certifying/draws/" + draw.id(),
                                        shell.say(
                                                "certification.draw.of",
                                                draw.size(),
                                                level(actor, draw.standard(), draw.stage(), shell)),
                                        shell.say(
                                                "certification.by",
                                                draw.by(),
                                                spoken.moment(draw.drawnAt(), actor.zone(), actor.today(clock)))))
                                .toList(),
                        draft.id(),
                        draws.levels(actor).stream()
                                .map(level -> Choice.of(
                                        level.code(),
                                        shell.say(
                                                "certification.draw.level",
                                                level(actor, level.standard(), level.stage(), shell),
                                                level.holders()),
                                        level.code().equals(draft.level())))
                                .toList(),
                        draft.size(),
                        draft.reason(),
                        problems));
        return "certification/draws";
    }

    /** @throws NotFound if the actor is no steward */
    @PostMapping("/certifying/draws")
    String draw(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var draft = new DrawForAudit.Draft(
                sent.id("id").orElseGet(ids::next), sent.line("level"), sent.line("size"), sent.words("reason"));
        if (draws.draw(actor, draft) instanceof Change.Refused<AuditDraw>(var wrongs)) {
            response.setStatus(422);
            return page(actor, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        return "redirect:/certifying/draws/" + draft.id();
    }

    /** Shows the draw and does it again. @throws NotFound if the actor is no steward of the body that drew */
    @GetMapping("/certifying/draws/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return shown(actor, id, new LookIntoDrawn.Question("", ""), Problems.none(), shell, view);
    }

    private String shown(
            Actor actor, UUID id, LookIntoDrawn.Question question, Problems problems, Shell shell, Model view) {
        var draw = draws.read(actor, id);
        var audits = drawn.of(actor, id);
        var said = new Said(shell, actor.today(clock), actor.zone());
        view.addAttribute(
                "page",
                new DrawPage(
                        "/certifying/draws/" + id,
                        shell.say(
                                "certification.draw.of",
                                draw.size(),
                                level(actor, draw.standard(), draw.stage(), shell)),
                        shell.say(
                                "certification.draw.when",
                                draw.by(),
                                shell.words().spoken().moment(draw.drawnAt(), actor.zone(), actor.today(clock)),
                                draw.reason()),
                        draw.seed(),
                        shell.say(
                                "certification.draw.population", draw.members().size()),
                        draw.replays(),
                        shell.say(draw.replays() ? "certification.draw.replays" : "certification.draw.differs"),
                        draw.picked().stream()
                                .map(member -> row(draw, member, Optional.ofNullable(audits.get(member.id())), said))
                                .toList(),
                        draw.picked().size() > audits.size(),
                        question.words(),
                        question.due(),
                        problems));
        return "certification/draw";
    }

    private static DrawPage.Row row(AuditDraw draw, AuditDraw.Member member, Optional<Audit> audit, Said said) {
        return new DrawPage.Row(
                audit.map(one -> "/certifying/draws/" + draw.id() + "/picked/" + member.id())
                        .orElse("/certifying/certificates/" + member.certificate()),
                member.holder(),
                member.number(),
                Draw.lot(draw.seed(), member.number()),
                audit.map(said::state).orElseGet(said::notAsked));
    }

    /** Asks everybody picked of whom nothing was asked yet. @throws NotFound as {@link #one} */
    @PostMapping("/certifying/draws/{id}/questions")
    String ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var question = new LookIntoDrawn.Question(sent.words("words"), sent.line("due"));
        return switch (drawn.ask(actor, id, question)) {
            case Change.Done<Integer>(var asked) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.asked", asked)));
                yield "redirect:/certifying/draws/" + id;
            }
            case Change.Refused<Integer>(var wrongs) -> {
                response.setStatus(422);
                yield shown(actor, id, question, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<Integer> never -> throw new IllegalStateException("Never overtaken.");
        };
    }

    /** Everybody who could be picked, one number a line, for {@code standards draw}. @throws NotFound as {@link #one} */
    @GetMapping("/certifying/draws/{id}/population")
    ResponseEntity<byte[]> population(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        var draw = draws.read(actor, id);
        return Download.lines("population-%s.txt".formatted(draw.drawnOn()), draw.numbers());
    }

    private String level(Actor actor, String standard, String stage, Shell shell) {
        return definitions
                .find(Standard.KIND, standard, actor.agency(), actor.today(clock))
                .map(Standard::of)
                .map(held -> shell.say(
                        "certification.what",
                        held.title(),
                        held.stage(stage).map(Standard.Stage::title).orElse(stage)))
                .orElse(standard);
    }
}
