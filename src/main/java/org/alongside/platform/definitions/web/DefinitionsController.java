package org.alongside.platform.definitions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.definitions.PutDefinitionInForce;
import org.alongside.platform.definitions.RetireDefinition;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What holds in the agency, and putting the agency's own in its place. For administrators only. */
@Controller
@RequestMapping("/definitions")
class DefinitionsController {
    private static final String PASTED = "definition.yaml";

    private final Definitions definitions;
    private final PutDefinitionInForce put;
    private final RetireDefinition retire;
    private final Clock clock;

    DefinitionsController(Definitions definitions, PutDefinitionInForce put, RetireDefinition retire, Clock clock) {
        this.definitions = definitions;
        this.put = put;
        this.retire = retire;
        this.clock = clock;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        administrator(actor);
        view.addAttribute("page", DefinitionsPage.of(definitions, actor.agency(), actor.today(clock), shell.words()));
        return "definitions/all";
    }

    @GetMapping("/{kind}/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable String kind,
            @PathVariable String id,
            Model view) {
        administrator(actor);
        var holding = holding(actor, kind, id);
        view.addAttribute(
                "page",
                DefinitionPage.of(
                        holding, retire.versions(actor, kind, id), actor.zone(), actor.today(clock), shell.words()));
        return "definitions/one";
    }

    /** @param from {@code kind/id} of what to start from; may be left out */
    @GetMapping("/new")
    String blank(@AuthenticationPrincipal Actor actor, @RequestParam @Nullable String from, Model view) {
        administrator(actor);
        view.addAttribute("text", from == null ? "" : start(actor, from));
        view.addAttribute("problems", Problems.none());
        return "definitions/new";
    }

    /** @return 422 with everything that was typed or uploaded still there, where it is wrong */
    @PostMapping
    String put(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @RequestParam(defaultValue = "") String text,
            @RequestParam @Nullable MultipartFile file,
            Model view,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        administrator(actor);
        var given = file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
        switch (put.put(actor, PASTED, given)) {
            case PutDefinitionInForce.Done(var definition) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("definitions.done", definition.title())));
                return "redirect:/definitions/" + definition.kind() + "/" + definition.id();
            }
            case PutDefinitionInForce.Refused(var wrong) -> {
                var problems = Problems.none();
                for (var one : wrong) {
                    problems = problems.and("text", shell.say("definitions.problem", one.line(), one.reason()));
                }
                response.setStatus(422);
                view.addAttribute("text", given);
                view.addAttribute("problems", problems);
                return "definitions/new";
            }
        }
    }

    @PostMapping("/{kind}/{id}/{row}/retirement")
    String retire(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable UUID row,
            RedirectAttributes flash) {
        administrator(actor);
        if (retire.retire(actor, row))
            flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("definitions.retired")));
        var holds =
                definitions.find(kind, id, actor.agency(), actor.today(clock)).isPresent();
        return "redirect:/definitions" + (holds ? "/" + kind + "/" + id : "");
    }

    private String start(Actor actor, String from) {
        var slash = from.indexOf('/');
        if (slash < 0) throw new NotFound();
        var holding = holding(actor, from.substring(0, slash), from.substring(slash + 1));
        var next = retire.versions(actor, holding.kind(), holding.id()).stream()
                        .mapToInt(RetireDefinition.Version::number)
                        .reduce(holding.version(), Math::max)
                + 1;
        return holding.text()
                .replaceFirst("(?m)^version:.*$", "version: " + next)
                .replaceFirst("(?m)^effective:.*(?:\\R[ \\t]+.*)*", "effective: {from: " + actor.today(clock) + "}");
    }

    private Definition holding(Actor actor, String kind, String id) {
        return definitions.find(kind, id, actor.agency(), actor.today(clock)).orElseThrow(NotFound::new);
    }

    private static void administrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) throw new NotFound();
    }
}
