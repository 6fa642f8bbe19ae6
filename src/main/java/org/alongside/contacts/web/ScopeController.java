package org.alongside.contacts.web;

import java.util.stream.Stream;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.TogetherDraft;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks at a note while it is being written. Nothing of it is kept. */
@Controller
class ScopeController {
    private final ScopeGuards guards;

    ScopeController(ScopeGuards guards) {
        this.guards = guards;
    }

    /**
     * @param words added to a signed contact
     * @throws NotFound for whoever meets no families
     */
    @PostMapping("/contacts/scope")
    ModelAndView look(
            @RequestParam(defaultValue = "") String whatHappened,
            @RequestParam(defaultValue = "") String nextStep,
            @RequestParam(defaultValue = "") String shareable,
            @RequestParam(defaultValue = "") String forSupervisor,
            @RequestParam(defaultValue = "") String words,
            TogetherDraft together,
            @AuthenticationPrincipal Actor actor) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
        var written = Stream.concat(
                        Stream.of(whatHappened, nextStep, shareable, forSupervisor, words), together.words())
                .toList();
        return new ModelAndView("contacts/scope", "scope", ScopeAdvice.on(guards, actor, written));
    }
}
