package org.alongside.contacts.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.ContactList.Cursor;
import org.alongside.contacts.WorkOnGoal;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A goal with the contacts that worked on it. */
@Controller
class GoalController {
    private final WorkOnGoal work;
    private final SaidFor words;

    GoalController(WorkOnGoal work, SaidFor words) {
        this.work = work;
        this.words = words;
    }

    /** @throws NotFound where there is none for this reader */
    @GetMapping("/families/{family:[0-9a-fA-F-]{36}}/goals/{goal:[0-9a-fA-F-]{36}}")
    ModelAndView goal(
            @PathVariable UUID family,
            @PathVariable UUID goal,
            @RequestParam @Nullable String after,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell) {
        var cursor = Cursor.of(after);
        var opened = work.open(actor, family, goal, cursor).orElseThrow(NotFound::new);
        var page = GoalPage.of(opened, cursor.isEmpty(), words.person(actor, shell.words()));
        return new ModelAndView("contacts/goal", Map.of("page", page));
    }
}
