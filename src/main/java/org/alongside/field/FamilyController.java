package org.alongside.field;

import java.time.Clock;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.contacts.ContactList;
import org.alongside.contacts.ContactList.Cursor;
import org.alongside.families.Alerts;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.Family;
import org.alongside.families.FamilyStore;
import org.alongside.families.PeopleToday;
import org.alongside.families.PersonStore;
import org.alongside.families.SafeContactStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.AssignmentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A family's page: who they are, how to reach them, who walks with them, and their story. Opening it is noted. */
@Controller
class FamilyController {
    private final Db db;
    private final Clock clock;
    private final FamilyStore families;
    private final PersonStore people;
    private final PeopleToday today;
    private final EnrollmentStore enrollments;
    private final AssignmentStore assignments;
    private final ContactList contacts;
    private final SafeContactStore safeContact;
    private final Alerts alerts;
    private final Stories stories;
    private final ViewLog views;
    private final Definitions definitions;

    FamilyController(
            Db db,
            Clock clock,
            FamilyStore families,
            PersonStore people,
            PeopleToday today,
            EnrollmentStore enrollments,
            AssignmentStore assignments,
            ContactList contacts,
            SafeContactStore safeContact,
            Alerts alerts,
            Stories stories,
            ViewLog views,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.families = families;
        this.people = people;
        this.today = today;
        this.enrollments = enrollments;
        this.assignments = assignments;
        this.contacts = contacts;
        this.safeContact = safeContact;
        this.alerts = alerts;
        this.stories = stories;
        this.views = views;
        this.definitions = definitions;
    }

    /** @throws NotFound if there is no such family within the actor's reach */
    @GetMapping("/families/{id}")
    String family(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(name = "contacts", required = false) @Nullable String afterContact,
            @RequestParam(name = "changes", required = false) @Nullable String afterChange,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var filter = StoryFilter.of(show, from, until);
        var after = new Story.From(
                Cursor.of(afterContact).orElse(null),
                HistoryEntry.Cursor.of(afterChange).orElse(null));
        var today = actor.today(clock);
        var say = new ContactWords(shell.words(), definitions, actor.agency(), today);
        view.addAttribute(
                "page",
                db.as(actor, () -> families.find(id).map(family -> page(actor, family, filter, after, say)))
                        .orElseThrow(NotFound::new));
        return "field/family";
    }

    private FamilyPage page(Actor actor, Family family, StoryFilter filter, Story.From after, ContactWords say) {
        var id = family.id();
        views.opened(actor, "family", id, id);
        var told = stories.of(id, filter, after, actor.zone(), Story.PAGE);
        var read = new FamilyPage.Read(
                family,
                people.ofFamily(id),
                today.ofFamily(id, say.today()),
                enrollments.enrolledOfFamily(id),
                assignments.ofFamily(id),
                contacts.followUpsOfFamily(id),
                safeContact.find(id).orElseThrow(NotFound::new),
                alerts.ofFamily(id),
                told.story());
        return FamilyPage.of(
                read,
                actor,
                filter,
                say,
                stories.words(say.words(), actor, say.today(), read.people(), read.enrollments(), told));
    }
}
