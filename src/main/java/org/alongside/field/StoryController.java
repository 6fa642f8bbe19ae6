package org.alongside.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.Family;
import org.alongside.families.FamilyStore;
import org.alongside.families.PersonStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A family's story on paper: what its page shows, with the same choice of kind and days. Taking it along is noted. */
@Controller
class StoryController {
    /** As much as fits on some thirty sheets; what is older is printed by choosing days. */
    static final int ON_PAPER = 400;

    private final Db db;
    private final Clock clock;
    private final FamilyStore families;
    private final PersonStore people;
    private final EnrollmentStore enrollments;
    private final Stories stories;
    private final ViewLog views;
    private final Definitions definitions;
    private final Pdf pdf;

    StoryController(
            Db db,
            Clock clock,
            FamilyStore families,
            PersonStore people,
            EnrollmentStore enrollments,
            Stories stories,
            ViewLog views,
            Definitions definitions,
            Pdf pdf) {
        this.db = db;
        this.clock = clock;
        this.families = families;
        this.people = people;
        this.enrollments = enrollments;
        this.stories = stories;
        this.views = views;
        this.definitions = definitions;
        this.pdf = pdf;
    }

    /** @throws NotFound if there is no such family within the actor's reach */
    @GetMapping("/families/{id}/story.pdf")
    ResponseEntity<byte[]> story(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @ModelAttribute("shell") Shell shell) {
        var filter = StoryFilter.of(show, from, until);
        var today = actor.today(clock);
        var say = new ContactWords(shell.words(), definitions, actor.agency(), today);
        var read = db.as(actor, () -> families.find(id).map(family -> read(actor, family, filter, say)))
                .orElseThrow(NotFound::new);
        var sheet = new Sheet(
                say.words(),
                say.say("field.story.of", read.family().name()),
                read.page().asked(),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                say.spoken().stamp(clock.instant(), actor.zone()));
        return Download.pdf(fileName(id, today), pdf.print("field/story-print", sheet, read.page()));
    }

    private record Read(Family family, StoryPage page) {}

    private Read read(Actor actor, Family family, StoryFilter filter, ContactWords say) {
        var id = family.id();
        views.opened(actor, "story-pdf", id, id);
        var told = stories.of(id, filter, Story.From.NEWEST, actor.zone(), ON_PAPER);
        var words = stories.words(
                say.words(), actor, say.today(), people.ofFamily(id), enrollments.enrolledOfFamily(id), told);
        return new Read(family, StoryPage.of(id, told.story(), filter, say, words));
    }

    /** Tells nothing about the family: files lie about on phones. */
    private static String fileName(UUID family, LocalDate day) {
        var id = family.toString();
        return "for-staff-story-%s-%s.pdf".formatted(day, id.substring(id.length() - 6));
    }
}
