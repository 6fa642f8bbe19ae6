package org.alongside.families;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accepts a referral: the caregiver, new or known already, starts in a program, and the referral is closed with that
 * enrollment. All of it or nothing. Managers do.
 */
@Component
public class AcceptReferral {

    /**
     * @param enrollment made by whoever fills in the form, so that sending it twice accepts once
     * @param known a caregiver who is in the records already; null for a new family
     * @param startsOn as typed
     */
    public record Draft(
            UUID referral,
            UUID enrollment,
            @Nullable UUID known,
            @Nullable UUID program,
            @Nullable UUID site,
            String startsOn) {}

    /** Leaves the transaction without a trace. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Wrong> wrongs;

        Refusal(List<Wrong> wrongs) {
            super(wrongs.toString(), null, false, false);
            this.wrongs = wrongs;
        }
    }

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ReferralStore referrals;
    private final PersonStore people;
    private final AddFamily addFamily;
    private final OpenEnrollment openEnrollment;

    AcceptReferral(
            Db db,
            Ids ids,
            Clock clock,
            ReferralStore referrals,
            PersonStore people,
            AddFamily addFamily,
            OpenEnrollment openEnrollment) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.referrals = referrals;
        this.people = people;
        this.addFamily = addFamily;
        this.openEnrollment = openEnrollment;
    }

    /** @throws NotFound if the actor opens no enrollments, or there is no such referral open */
    public Change<Enrollment> accept(Actor actor, Draft draft) {
        FamilyRule.mustManage(actor);
        try {
            return db.as(actor, () -> {
                var referral = referrals.find(draft.referral()).orElseThrow(NotFound::new);
                if (referral.closedOn() != null && !draft.enrollment().equals(referral.enrollment()))
                    throw new NotFound();
                var caregiver = draft.known() == null || referral.closedOn() != null
                        ? added(actor, referral)
                        : people.find(draft.known()).orElseThrow(NotFound::new);
                var enrollment = done(openEnrollment.open(
                        actor,
                        new OpenEnrollment.Draft(
                                draft.enrollment(),
                                caregiver.familyId(),
                                caregiver.id(),
                                draft.program(),
                                draft.site(),
                                draft.startsOn())));
                referrals.accept(referral.id(), actor.today(clock), enrollment);
                return Change.done(enrollment);
            });
        } catch (Refusal refusal) {
            return new Change.Refused<>(refusal.wrongs);
        }
    }

    private Person added(Actor actor, Referral referral) {
        if (referral.family() != null) return caregiver(referral.family());
        var phones = referral.phone().isBlank()
                ? List.<PhoneDraft>of()
                : List.of(new PhoneDraft(null, referral.phone(), false, ""));
        var caregiver = new PersonDraft(
                Person.Kind.CAREGIVER,
                referral.givenName(),
                referral.familyName(),
                "",
                "",
                "",
                List.of(),
                false,
                phones);
        var family = done(addFamily.add(
                actor,
                new AddFamily.Draft(ids.next(), "", referral.town(), referral.safeContact(), List.of(caregiver))));
        return caregiver(family.id());
    }

    private Person caregiver(UUID family) {
        return people.ofFamily(family).stream()
                .filter(Person::isCaregiver)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static <T> T done(Change<T> change) {
        return switch (change) {
            case Change.Done<T>(var now) -> now;
            case Change.Overtaken<T>(var theirs) -> theirs;
            case Change.Refused<T>(var wrongs) -> throw new Refusal(wrongs);
        };
    }
}
