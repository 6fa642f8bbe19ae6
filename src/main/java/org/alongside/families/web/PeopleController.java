package org.alongside.families.web;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.families.FindPeople;
import org.alongside.families.FoundPerson;
import org.alongside.families.Person;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.Found;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding people: the whole page, and the few lines beneath the search field as one types. */
@Controller
class PeopleController {
    private static final int CHARACTERS_AT_MOST = 80;
    private static final int SHOWN_WHILE_TYPING = 8;

    private final FindPeople findPeople;

    PeopleController(FindPeople findPeople) {
        this.findPeople = findPeople;
    }

    @GetMapping("/people")
    String people(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!mayFind(actor)) throw new NotFound();
        var typed = Typed.line(q);
        var answer = findPeople.find(actor, typed.substring(0, Math.min(CHARACTERS_AT_MOST, typed.length())));
        var people = answer.people().stream().map(person -> told(person, shell));
        if (byHtmx != null) {
            view.addAttribute("people", people.limit(SHOWN_WHILE_TYPING).toList());
            return "platform/found";
        }
        view.addAttribute("page", page(typed, answer, people.toList(), actor));
        return "families/people";
    }

    private static PeoplePage page(String typed, FindPeople.Answer answer, List<Found> people, Actor actor) {
        var mayBreakTheGlass = actor.is(Role.SUPPORTER) || actor.is(Role.SUPERVISOR);
        return new PeoplePage(typed, people, answer.asked(), answer.more(), mayBreakTheGlass);
    }

    private static boolean mayFind(Actor actor) {
        return Stream.of(Role.SUPPORTER, Role.SUPERVISOR, Role.MANAGER, Role.PRIVACY_OFFICER)
                .anyMatch(actor::is);
    }

    /** "Child · Ortega · Browning · Rosa Whitehorse". */
    private static Found told(FoundPerson person, Shell shell) {
        var what = Stream.of(
                        person.kind() == Person.Kind.CAREGIVER
                                ? ""
                                : shell.say("families.kind." + person.kind().code()),
                        shell.say("families.found.family", person.family()),
                        person.town(),
                        person.supporters().isEmpty() ? "" : shell.say("families.found.with", person.supporters()))
                .filter(words -> !words.isEmpty());
        return new Found(
                person.name(),
                String.join(shell.say("families.between"), what.toList()),
                "/families/" + person.familyId());
    }
}
