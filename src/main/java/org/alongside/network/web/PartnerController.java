package org.alongside.network.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partners of the agency. */
@Controller
class PartnerController {
    private final Db db;
    private final Clock clock;
    private final PartnerStore partners;
    private final KeepPartner keepPartner;
    private final Definitions definitions;

    PartnerController(Db db, Clock clock, PartnerStore partners, KeepPartner keepPartner, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.partners = partners;
        this.keepPartner = keepPartner;
        this.definitions = definitions;
    }

    @GetMapping("/partners")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        mustKeep(actor);
        var kinds = codes(KeepPartner.KINDS, actor);
        var today = actor.today(clock);
        view.addAttribute(
                "page",
                new PartnersPage(
                        db.read(actor, partners::all).stream()
                                .map(partner -> PartnersPage.line(partner, kinds, today, shell))
                                .toList(),
                        actor.is(Role.MANAGER)));
        return "network/partners";
    }

    @GetMapping("/partners/new")
    String blank(@AuthenticationPrincipal Actor actor, Model view) {
        mustKeep(actor);
        var nobody = read(Sent.nothing(), keepPartner.nextId());
        return shown(actor, "/partners", nobody, 0, Problems.none(), List.of(), view);
    }

    @PostMapping("/partners")
    String add(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var typed = read(sent, sent.id("id").orElseGet(keepPartner::nextId));
        return answer(actor, keepPartner.add(actor, typed), "/partners", 0, typed, response, shell, flash, view);
    }

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    @GetMapping("/partners/{id}")
    String edit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        mustKeep(actor);
        var partner = db.read(actor, () -> partners.find(id)).orElseThrow(NotFound::new);
        return shown(actor, "/partners/" + id, partner, partner.version(), Problems.none(), List.of(), view);
    }

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    @PostMapping("/partners/{id}")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        mustKeep(actor);
        if (db.read(actor, () -> partners.find(id)).isEmpty()) throw new NotFound();
        var sent = Sent.by(request);
        var typed = read(sent, id);
        var change = keepPartner.edit(actor, id, sent.version(), typed);
        return answer(actor, change, "/partners/" + id, sent.version(), typed, response, shell, flash, view);
    }

    private String answer(
            Actor actor,
            Change<Partner> change,
            String path,
            int version,
            Partner typed,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        return switch (change) {
            case Change.Done<Partner>(var partner) -> {
                flash.addFlashAttribute(
                        Notice.FLASH, Notice.good(shell.say("network.notice.partner-kept", partner.called())));
                yield "redirect:/partners";
            }
            case Change.Refused<Partner>(var wrongs) -> {
                response.setStatus(422);
                yield shown(actor, path, typed, version, Problems.of(wrongs, shell.words()), List.of(), view);
            }
            case Change.Overtaken<Partner>(var theirs) -> {
                response.setStatus(409);
                yield shown(
                        actor, path, typed, theirs.version(), Problems.none(), differences(theirs, typed, shell), view);
            }
        };
    }

    private static List<Difference> differences(Partner theirs, Partner ours, Shell shell) {
        return Stream.of(
                        Difference.between(shell.say("network.partner.name"), theirs.name(), ours.name()),
                        Difference.between(
                                shell.say("network.partner.organization"), theirs.organization(), ours.organization()),
                        Difference.between(shell.say("network.partner.address"), theirs.address(), ours.address()),
                        Difference.between(shell.say("network.partner.phone"), theirs.phone(), ours.phone()),
                        Difference.between(shell.say("network.partner.email"), theirs.email(), ours.email()),
                        Difference.between(shell.say("network.partner.reach"), theirs.reach(), ours.reach()))
                .flatMap(List::stream)
                .toList();
    }

    private static Partner read(Sent sent, UUID id) {
        return new Partner(
                id,
                sent.line("kind"),
                sent.line("name"),
                sent.line("organization"),
                sent.all("classes"),
                sent.words("address"),
                sent.line("phone"),
                sent.line("email"),
                sent.words("reach"),
                Typed.day(sent.line("closed-on")).orElse(null),
                0);
    }

    private String shown(
            Actor actor,
            String path,
            Partner partner,
            int version,
            Problems problems,
            List<Difference> differences,
            Model view) {
        view.addAttribute(
                "form",
                new PartnerForm(
                        path,
                        partner.id(),
                        version,
                        partner.name(),
                        partner.organization(),
                        choices(KeepPartner.KINDS, actor, List.of(partner.kind())),
                        choices(KeepPartner.CLASSES, actor, partner.classes()),
                        partner.address(),
                        partner.phone(),
                        partner.email(),
                        partner.reach(),
                        Objects.toString(partner.closedOn(), ""),
                        problems,
                        differences));
        return "network/partner";
    }

    private List<Choice> choices(String list, Actor actor, List<String> picked) {
        return codes(list, actor).codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), picked.contains(code.code())))
                .toList();
    }

    private CodeList codes(String list, Actor actor) {
        return definitions.codes(list, actor.agency(), actor.today(clock));
    }

    private static void mustKeep(Actor actor) {
        if (!KeepPartner.mayKeep(actor)) throw new NotFound();
    }
}
