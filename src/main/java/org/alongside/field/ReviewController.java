package org.alongside.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.contacts.ContactList.Cursor;
import org.alongside.contacts.ContactRow;
import org.alongside.contacts.ReviewContacts;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supporter's contacts to look at, for who supervises them: read, ticked, looked at in one go. */
@Controller
class ReviewController {
    private final Db db;
    private final TeamStore team;
    private final ReviewContacts reviews;
    private final Definitions definitions;
    private final Clock clock;

    ReviewController(Db db, TeamStore team, ReviewContacts reviews, Definitions definitions, Clock clock) {
        this.db = db;
        this.team = team;
        this.reviews = reviews;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @throws NotFound for a supporter whose contacts are not the actor's to look at */
    @GetMapping("/team/{supporter}/review")
    String waiting(
            @PathVariable UUID supporter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var today = today(actor);
        var name = nameOf(actor, supporter, today);
        var waiting = reviews.waiting(actor, supporter, today, Cursor.of(after), ReviewPage.PAGE + 1);
        var parts = reviews.forSupervisor(
                actor, waiting.stream().map(ContactRow::id).toList());
        var say = new ContactWords(shell.words(), definitions, actor.agency(), today);
        view.addAttribute("page", ReviewPage.of(supporter, name, waiting, parts, say));
        return "field/review";
    }

    /** Marks those ticked as looked at. */
    @PostMapping("/team/{supporter}/review")
    String review(
            @PathVariable UUID supporter,
            @RequestParam(defaultValue = "") List<UUID> contact,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        nameOf(actor, supporter, today(actor));
        int looked = reviews.review(actor, contact);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("field.review.notice", looked)));
        return "redirect:/team/" + supporter + "/review";
    }

    private String nameOf(Actor actor, UUID supporter, LocalDate today) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
        return db.read(actor, () -> team.nameOf(actor.person(), supporter, today))
                .orElseThrow(NotFound::new);
    }

    private LocalDate today(Actor actor) {
        return clock.instant().atZone(actor.zone()).toLocalDate();
    }
}
