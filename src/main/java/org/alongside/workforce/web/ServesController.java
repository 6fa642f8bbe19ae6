package org.alongside.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Shell;
import org.alongside.programs.PeerKind;
import org.alongside.workforce.AssignmentStore;
import org.alongside.workforce.KeepServing;
import org.alongside.workforce.ServingStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a supporter serves: caregivers of children with needs, parents in recovery, or both. */
@Controller
class ServesController {
    private final Db db;
    private final AssignmentStore assignments;
    private final ServingStore serving;
    private final KeepServing keepServing;

    ServesController(Db db, AssignmentStore assignments, ServingStore serving, KeepServing keepServing) {
        this.db = db;
        this.assignments = assignments;
        this.serving = serving;
        this.keepServing = keepServing;
    }

    /** @throws NotFound if the actor does not manage, or nobody of that id supports families */
    @GetMapping("/supporters/{supporter}/serves")
    String form(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var form = db.read(actor, () -> {
            var name = assignments.supporterName(supporter).orElseThrow(NotFound::new);
            var now = serving.of(supporter);
            return new ServesForm(
                    supporter,
                    name,
                    Arrays.stream(PeerKind.values())
                            .map(kind -> Choice.of(
                                    kind.code(), shell.say("workforce.serves.kind." + kind.code()), now.contains(kind)))
                            .toList());
        });
        view.addAttribute("form", form);
        return "workforce/serves";
    }

    /** @throws NotFound if the actor does not manage, or nobody of that id supports families */
    @PostMapping("/supporters/{supporter}/serves")
    String keep(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        Set<PeerKind> kinds = Stream.of(request.getParameterMap().getOrDefault("kinds", new String[0]))
                .flatMap(code -> PeerKind.of(code).stream())
                .collect(Collectors.toSet());
        keepServing.keep(actor, supporter, kinds);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("workforce.notice.serves")));
        return "redirect:/team/" + supporter;
    }
}
