package org.alongside.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.Family;
import org.alongside.families.FamilyStore;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may know what about a family until when, and what was told to whom. Looking at it is noted. */
@Component
public class ReadSharing {
    private static final int LATEST = 5;
    private static final int LEDGER = 200;
    private static final int PAGE = 50;

    private final Db db;
    private final Clock clock;
    private final FamilyStore families;
    private final PersonStore people;
    private final PartnerStore partners;
    private final ConsentStore consents;
    private final ExceptionStore exceptions;
    private final DisclosureStore disclosures;
    private final ConsentPapers papers;
    private final ViewLog views;

    ReadSharing(
            Db db,
            Clock clock,
            FamilyStore families,
            PersonStore people,
            PartnerStore partners,
            ConsentStore consents,
            ExceptionStore exceptions,
            DisclosureStore disclosures,
            ConsentPapers papers,
            ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.families = families;
        this.people = people;
        this.partners = partners;
        this.consents = consents;
        this.exceptions = exceptions;
        this.disclosures = disclosures;
        this.papers = papers;
        this.views = views;
    }

    /** @param partners all of the agency's, for their names */
    public record OfFamily(
            Family family,
            List<Person> people,
            List<Partner> partners,
            List<Standing> consents,
            List<SharingException> exceptions,
            List<Happened> events,
            List<Disclosure> disclosures) {}

    /** @param papers what was signed on paper, the first first */
    public record One(
            Standing standing,
            Person person,
            List<Partner> partners,
            List<Disclosure> disclosures,
            List<ConsentPapers.Paper> papers) {}

    /** @param ending of all families within reach, the first to end first */
    public record Desk(List<SignedConsent> ending, List<Partner> partners, List<Disclosure> disclosures) {
        public boolean hasMore() {
            return disclosures.size() == PAGE;
        }
    }

    /** @throws NotFound if there is no such family within the actor's reach */
    public OfFamily ofFamily(Actor actor, UUID family) {
        return read(actor, family, "sharing", LATEST);
    }

    /** With the whole ledger. @throws NotFound if there is no such family within the actor's reach */
    public OfFamily ledger(Actor actor, UUID family) {
        return read(actor, family, "disclosures", LEDGER);
    }

    private OfFamily read(Actor actor, UUID family, String opened, int most) {
        return db.as(actor, () -> {
            var found = families.find(family).orElseThrow(NotFound::new);
            views.opened(actor, opened, family, family);
            var others = exceptions.ofFamily(family);
            var today = actor.today(clock);
            return new OfFamily(
                    found,
                    people.ofFamily(family),
                    partners.all(),
                    consents.ofFamily(family).stream()
                            .map(signed -> Standing.of(signed, others.events(), today))
                            .toList(),
                    others.exceptions(),
                    others.events(),
                    disclosures.ofFamily(family, most));
        });
    }

    /** @throws NotFound if there is no such consent within the actor's reach */
    public One one(Actor actor, UUID consent) {
        return db.as(actor, () -> {
            var signed = consents.find(consent).orElseThrow(NotFound::new);
            views.opened(actor, "consent", consent, signed.family());
            return new One(
                    Standing.of(signed, exceptions.ofFamily(signed.family()).events(), actor.today(clock)),
                    people.find(signed.person()).orElseThrow(NotFound::new),
                    partners.all(),
                    disclosures.under(consent),
                    papers.of(consent));
        });
    }

    /** What was told of one person in the last years, but to themself; the earliest first. */
    public record Accounting(Person person, LocalDate from, List<Partner> partners, List<Disclosure> disclosures) {}

    /**
     * @param years 3, as 42 CFR 2.25 asks, or 6, as 45 CFR 164.528 does
     * @throws NotFound if there is no such person within the actor's reach
     */
    public Accounting accounting(Actor actor, UUID person, int years) {
        return db.as(actor, () -> {
            var whose = people.find(person).orElseThrow(NotFound::new);
            views.opened(actor, "accounting", person, whose.familyId());
            var from = actor.today(clock).minusYears(years);
            var told = disclosures.ofPerson(person, from).stream()
                    .filter(line -> !line.basis().equals("self"))
                    .toList();
            return new Accounting(whose, from, partners.all(), told);
        });
    }

    /**
     * For the privacy officer and managers: consents that end within thirty days, and what left, of all families.
     *
     * @param after the disclosure after which to go on; null for the latest
     * @throws NotFound for anybody else
     */
    public Desk desk(Actor actor, @Nullable UUID after) {
        if (!actor.is(Role.PRIVACY_OFFICER) && !actor.is(Role.MANAGER)) throw new NotFound();
        return db.read(actor, () -> {
            var today = actor.today(clock);
            return new Desk(
                    consents.ending(today, today.plusDays(Standing.SOON_DAYS), PAGE),
                    partners.all(),
                    disclosures.latest(after, PAGE));
        });
    }
}
