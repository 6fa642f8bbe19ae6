package org.alongside.field;

import java.time.Clock;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.LifeStore;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.families.ReferralStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.AssignmentStore;
import org.alongside.workforce.HandOverStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The life of an enrollment on one page. Opening it is noted as opening the family's record. */
@Controller
class EnrollmentController {
    private final Db db;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final LifeStore life;
    private final PersonStore people;
    private final AssignmentStore assignments;
    private final HandOverStore handOvers;
    private final ReferralStore referrals;
    private final ViewLog views;
    private final Definitions definitions;

    EnrollmentController(
            Db db,
            Clock clock,
            EnrollmentStore enrollments,
            LifeStore life,
            PersonStore people,
            AssignmentStore assignments,
            HandOverStore handOvers,
            ReferralStore referrals,
            ViewLog views,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.enrollments = enrollments;
        this.life = life;
        this.people = people;
        this.assignments = assignments;
        this.handOvers = handOvers;
        this.referrals = referrals;
        this.views = views;
        this.definitions = definitions;
    }

    /** @throws NotFound if there is no such enrollment within the actor's reach */
    @GetMapping("/enrollments/{id}")
    String enrollment(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var read = db.as(actor, () -> read(actor, id));
        var today = actor.today(clock);
        var say = new ContactWords(shell.words(), definitions, actor.agency(), today);
        view.addAttribute("page", EnrollmentPage.of(read, actor, say));
        return "field/enrollment";
    }

    private EnrollmentPage.Read read(Actor actor, UUID id) {
        var enrolled = enrollments.enrolled(id).orElseThrow(NotFound::new);
        var enrollment = enrolled.enrollment();
        var caregiver = people.find(enrollment.caregiverId()).map(Person::name).orElseThrow(NotFound::new);
        views.opened(actor, "family", enrollment.familyId(), enrollment.familyId());
        return new EnrollmentPage.Read(
                enrolled,
                caregiver,
                life.phases(id),
                life.pauses(id),
                life.agreements(id),
                assignments.ofFamily(enrollment.familyId()).stream()
                        .filter(one -> one.assignment().enrollmentId().equals(id))
                        .toList(),
                handOvers.ofEnrollment(id),
                referrals.ofEnrollment(id),
                enrollments.enrolledOfFamily(enrollment.familyId()).stream()
                        .filter(one -> one.enrollment().caregiverId().equals(enrollment.caregiverId())
                                && !one.enrollment().id().equals(id))
                        .toList());
    }
}
