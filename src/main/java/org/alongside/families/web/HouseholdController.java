package org.alongside.families.web;

import java.time.Clock;
import java.util.UUID;
import org.alongside.families.Abouts;
import org.alongside.families.CarePeriods;
import org.alongside.families.FamilyStore;
import org.alongside.families.Kinships;
import org.alongside.families.PersonStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Everybody in a household, what they are to each other, and who has each child. */
@Controller
class HouseholdController {
    private final Db db;
    private final Clock clock;
    private final Definitions definitions;
    private final FamilyStore families;
    private final PersonStore people;
    private final Kinships kinships;
    private final CarePeriods care;
    private final KinshipPages kinshipPages;
    private final CarePages carePages;
    private final Abouts abouts;
    private final AboutPages aboutPages;

    HouseholdController(
            Db db,
            Clock clock,
            Definitions definitions,
            FamilyStore families,
            PersonStore people,
            Kinships kinships,
            CarePeriods care,
            KinshipPages kinshipPages,
            CarePages carePages,
            Abouts abouts,
            AboutPages aboutPages) {
        this.db = db;
        this.clock = clock;
        this.definitions = definitions;
        this.families = families;
        this.people = people;
        this.kinships = kinships;
        this.care = care;
        this.kinshipPages = kinshipPages;
        this.carePages = carePages;
        this.abouts = abouts;
        this.aboutPages = aboutPages;
    }

    @GetMapping("/families/{family}/household")
    String household(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute(
                "page",
                db.read(
                        actor,
                        () -> HouseholdPage.of(
                                families.find(family).orElseThrow(NotFound::new),
                                kinships.ofFamily(family),
                                care.ofFamily(family),
                                abouts.ofFamily(family),
                                kinshipPages,
                                carePages,
                                aboutPages,
                                new PartPages.Ask(
                                        actor,
                                        shell.words(),
                                        definitions,
                                        actor.today(clock),
                                        people.ofFamily(family),
                                        false))));
        return "families/household";
    }
}
