package org.alongside.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.ConsentStore;
import org.alongside.consents.Decided;
import org.alongside.consents.Disclose;
import org.alongside.consents.Item;
import org.alongside.consents.MayShare;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.consents.SignedConsent;
import org.alongside.families.FamilyRule;
import org.alongside.families.Goals;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.keeping.AnswerCorrection;
import org.alongside.keeping.Correction;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints for somebody outside what they may know of a caregiver, and nothing else: decided item by item, shown before, decided
 * again when it is made, and written into the ledger of disclosures.
 */
@Component
class TellOutside {
    private static final String WAY = "printed";

    private final Db db;
    private final Clock clock;
    private final PersonStore people;
    private final PartnerStore partners;
    private final OutsideStore contacts;
    private final Goals goals;
    private final MayShare mayShare;
    private final Disclose disclose;
    private final ConsentStore consents;
    private final AnswerCorrection corrections;
    private final ViewLog views;

    TellOutside(
            Db db,
            Clock clock,
            PersonStore people,
            PartnerStore partners,
            OutsideStore contacts,
            Goals goals,
            MayShare mayShare,
            Disclose disclose,
            ConsentStore consents,
            AnswerCorrection corrections,
            ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.partners = partners;
        this.contacts = contacts;
        this.goals = goals;
        this.mayShare = mayShare;
        this.disclose = disclose;
        this.consents = consents;
        this.corrections = corrections;
        this.views = views;
    }

    /**
     * Whom, to whom, what for and of which days.
     *
     * @param to {@code partner:} or {@code person:} and an id
     * @param contact the only one that is asked about; null for all of those days, and goals
     */
    record Asked(
            UUID family,
            UUID person,
            String to,
            Purpose purpose,
            LocalDate from,
            LocalDate until,
            @Nullable UUID contact) {
        Asked(UUID family, UUID person, String to, Purpose purpose, LocalDate from, LocalDate until) {
            this(family, person, to, purpose, from, until, null);
        }
    }

    /**
     * What is on the paper, with the notice that must be on it and the consents it rests on.
     *
     * @param disagreed corrections that were denied and that the person disagrees with: their words go along (45 CFR 164.526(d)(5))
     */
    record Told(Outside.Preview preview, String notice, List<SignedConsent> consents, List<Correction> disagreed) {}

    /** @throws NotFound if the actor writes nothing about families, or there is no such family within reach */
    Outside of(Actor actor, UUID family, LocalDate from, LocalDate until) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var home = people.ofFamily(family);
            if (home.stream().noneMatch(Person::isCaregiver)) throw new NotFound();
            views.opened(actor, "outside", family, family);
            return new Outside(family, home, partners.all(), from, until);
        });
    }

    /** The same, and what may be told where that is asked. */
    record Look(Outside outside, Optional<Outside.Preview> preview) {}

    /**
     * @param asked null where nothing is asked yet
     * @throws NotFound as above
     */
    Look look(Actor actor, UUID family, LocalDate from, LocalDate until, @Nullable Asked asked) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var outside = of(actor, family, from, until);
            return new Look(outside, asked == null ? Optional.empty() : preview(actor, outside, asked));
        });
    }

    /** Empty where they cannot be asked so: nobody of the family, nobody to tell, or no such purpose. */
    Optional<Outside.Preview> preview(Actor actor, Outside outside, Asked asked) {
        var person = outside.caregivers().stream()
                .filter(one -> one.id().equals(asked.person()))
                .findFirst();
        var recipient = person.flatMap(one -> recipient(actor, outside, one, asked.to()));
        if (recipient.isEmpty() || !Outside.PURPOSES.contains(asked.purpose())) return Optional.empty();
        return Optional.of(db.as(actor, () -> {
            var things = things(person.get(), asked);
            var items = things.stream().map(Found::item).toList();
            var decided =
                    mayShare.decide(actor, new Sharing(recipient.get(), asked.purpose(), items), actor.today(clock));
            var weighed = new ArrayList<Outside.Weighed>();
            for (int n = 0; n < things.size(); n++)
                weighed.add(new Outside.Weighed(things.get(n).thing(), decided.get(n)));
            return new Outside.Preview(person.get(), recipient.get(), asked.purpose(), List.copyOf(weighed));
        }));
    }

    private Optional<Recipient> recipient(Actor actor, Outside outside, Person person, String to) {
        var self = Recipient.self(person.id(), person.name());
        if (to.equals(self.id())) return Optional.of(self);
        var today = actor.today(clock);
        return outside.partners().stream()
                .filter(partner ->
                        partner.isOpenOn(today) && partner.recipient().equals(to))
                .findFirst()
                .map((Partner partner) -> Recipient.of(partner));
    }

    private record Found(Outside.Thing thing, Item item) {}

    /** A goal is of the program in which they met last; where they did not, it is treated as protected. */
    private List<Found> things(Person person, Asked asked) {
        var found = new ArrayList<Found>();
        var family = person.familyId();
        var met = contacts.contacts(family, person.id(), asked.from(), asked.until()).stream()
                .filter(one -> asked.contact() == null || one.id().equals(asked.contact()))
                .toList();
        for (var one : met) {
            found.add(new Found(
                    new Outside.Met(one.id(), one.day(), one.mode(), one.made()),
                    new Item(one.id(), family, person.id(), one.program(), Information.ATTENDANCE, false)));
            if (one.made())
                found.add(new Found(
                        new Outside.Did(one.id(), one.day(), one.supportTypes(), one.activities()),
                        new Item(one.id(), family, person.id(), one.program(), Information.CONTACT_SUMMARY, false)));
        }
        for (var one : met) {
            if (!one.shareable().isEmpty())
                found.add(new Found(
                        new Outside.Said(one.id(), one.day(), one.shareable()),
                        new Item(one.id(), family, person.id(), one.program(), Information.CONTACT_SUMMARY, false)));
        }
        if (asked.contact() != null) return found;
        var program = met.isEmpty() ? null : met.getLast().program();
        for (var goal : goals.ofFamily(family)) {
            if (goal.person().equals(person.id()))
                found.add(new Found(
                        new Outside.Wants(goal.id(), goal.words()),
                        new Item(goal.id(), family, person.id(), program, Information.PLAN, false)));
        }
        return found;
    }

    /**
     * Makes it: only what may be told as of now, and a line in the ledger. Empty where nothing of it may.
     *
     * @param act made with the page, so that sending it twice writes one line
     * @param what a brief description for the ledger
     */
    Optional<Told> tell(Actor actor, UUID act, Outside outside, Asked asked, String what) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var preview = preview(actor, outside, asked).orElse(null);
            if (preview == null || preview.in().isEmpty()) return Optional.<Told>empty();
            var in = preview.in();
            var items = in.stream().map(one -> one.decided().item()).toList();
            var outcome =
                    disclose.record(actor, act, new Sharing(preview.recipient(), asked.purpose(), items), WAY, what);
            if (!(outcome instanceof Disclose.Left left)) return Optional.<Told>empty();
            return Optional.of(told(actor, preview, left.items(), left.notice()));
        });
    }

    /** The same as a look, and the paper as it would be made now; empty where nothing may be told, or nothing is asked. */
    record LookAsTold(Look look, Optional<Told> told) {}

    /**
     * What would be told, without telling it: nothing leaves, and nothing is written into the ledger.
     *
     * @throws NotFound as above
     */
    LookAsTold lookAsTold(Actor actor, UUID family, LocalDate from, LocalDate until, @Nullable Asked asked) {
        return db.as(actor, () -> {
            var look = look(actor, family, from, until, asked);
            var told = look.preview().filter(preview -> !preview.in().isEmpty()).map(preview -> {
                var items = preview.in().stream().map(Outside.Weighed::decided).toList();
                return told(actor, preview, items, disclose.notice(actor, items));
            });
            return new LookAsTold(look, told);
        });
    }

    private Told told(Actor actor, Outside.Preview preview, List<Decided> items, String notice) {
        var rests = items.stream()
                .map(Decided::consent)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var signed = consents.ofFamily(preview.person().familyId()).stream()
                .filter(consent -> rests.contains(consent.id()))
                .sorted(Comparator.comparingInt(consent -> rests.indexOf(consent.id())))
                .toList();
        var in = new Outside.Preview(preview.person(), preview.recipient(), preview.purpose(), preview.in());
        return new Told(
                in,
                notice,
                signed,
                corrections.disagreed(actor, List.of(preview.person().id())));
    }

    /**
     * Says that something of what may be told tells of substance use, or takes that back.
     *
     * @throws NotFound if it is not among what was asked for, or the actor writes nothing about families
     */
    void tag(Actor actor, Asked asked, UUID record, boolean sud) {
        db.as(actor, () -> {
            var things = look(actor, asked.family(), asked.from(), asked.until(), asked)
                    .preview()
                    .map(Outside.Preview::things)
                    .orElse(List.of());
            if (things.stream().noneMatch(one -> one.decided().item().id().equals(record))) throw new NotFound();
            mayShare.tag(actor, asked.family(), record, sud);
        });
    }
}
