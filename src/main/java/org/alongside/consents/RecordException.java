package org.alongside.consents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consent.Information;
import org.alongside.families.FamilyRule;
import org.alongside.families.PersonStore;
import org.alongside.network.KeepPartner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Writes down what lets something be shared without a consent: a court order or subpoena, by a manager or the privacy officer; a
 * medical emergency at once, by whoever is there. A subpoena alone lets nothing out that 42 CFR Part 2 protects (2.61).
 */
@Component
public class RecordException {
    private static final int CHARACTERS = 1000;

    private final Db db;
    private final Clock clock;
    private final PersonStore people;
    private final PartnerStore partners;
    private final ExceptionStore exceptions;
    private final Definitions definitions;

    RecordException(
            Db db,
            Clock clock,
            PersonStore people,
            PartnerStore partners,
            ExceptionStore exceptions,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.partners = partners;
        this.exceptions = exceptions;
        this.definitions = definitions;
    }

    /**
     * As typed.
     *
     * @param until "" for an order without end; an emergency ends on the day it began unless said
     */
    public record Draft(
            UUID id,
            UUID person,
            String kind,
            List<String> recipients,
            List<String> information,
            String on,
            String until,
            String issuer,
            String reference,
            String nature) {}

    /** @throws NotFound if the actor records no such thing, or cannot reach the person */
    public Change<SharingException> record(Actor actor, Draft draft) {
        var kind = SharingException.Kind.of(draft.kind());
        if (!(kind.isPresent() && mayRecord(actor, kind.get()) || FamilyRule.mayCorrect(actor) && kind.isEmpty()))
            throw new NotFound();
        return db.as(actor, () -> {
            var person = people.find(draft.person()).orElseThrow(NotFound::new);
            var wrongs = wrongs(actor, draft, kind);
            if (!wrongs.none()) return Change.refused(wrongs);
            boolean emergency = kind.orElseThrow() == SharingException.Kind.EMERGENCY;
            var on = Typed.day(draft.on()).orElseThrow();
            var until = Typed.day(draft.until()).orElse(emergency ? on : null);
            var exception = new SharingException(
                    draft.id(),
                    person.familyId(),
                    person.id(),
                    kind.get(),
                    draft.recipients(),
                    emergency ? List.of() : draft.information(),
                    on,
                    until,
                    draft.issuer(),
                    draft.reference(),
                    draft.nature());
            exceptions.add(exception);
            return Change.done(exception);
        });
    }

    private Wrongs wrongs(Actor actor, Draft draft, Optional<SharingException.Kind> kind) {
        var today = actor.today(clock);
        var wrongs = new Wrongs();
        if (kind.isEmpty()) return wrongs.add("kind", "consents.wrong.exception-kind");
        boolean emergency = kind.get() == SharingException.Kind.EMERGENCY;
        var classes = definitions.codes(KeepPartner.CLASSES, actor.agency(), today);
        var open = partners.all().stream()
                .filter(partner -> partner.isOpenOn(today))
                .map(partner -> partner.recipient())
                .toList();
        if (draft.recipients().isEmpty()
                || !draft.recipients().stream().allMatch(one -> classes.has(one) || open.contains(one)))
            wrongs.add("recipients", "consents.wrong.recipients");
        var known =
                List.of(Information.values()).stream().map(Information::word).toList();
        if (!emergency && (draft.information().isEmpty() || !known.containsAll(draft.information())))
            wrongs.add("information", "consents.wrong.information");
        var on = Typed.day(draft.on());
        if (on.isEmpty()) wrongs.add("on", "consents.wrong.not-a-day");
        else if (on.get().isAfter(today)) wrongs.add("on", "consents.wrong.later-than-today");
        var until = Typed.day(draft.until());
        if (!draft.until().isEmpty() && until.isEmpty()) wrongs.add("until", "consents.wrong.not-a-day");
        else if (until.isPresent() && on.isPresent() && until.get().isBefore(on.get()))
            wrongs.add("until", "consents.wrong.ends-before");
        if (emergency) wrongs.needed("nature", draft.nature(), CHARACTERS, "consents.wrong.nature");
        else wrongs.needed("issuer", draft.issuer(), CHARACTERS, "consents.wrong.issuer");
        return wrongs.atMost("reference", draft.reference(), CHARACTERS);
    }

    /** @throws NotFound if the actor takes none back, or cannot reach it */
    public void takeBack(Actor actor, UUID id, String reason) {
        if (!keepsOrders(actor)) throw new NotFound();
        if (!db.as(actor, () -> exceptions.takeBack(id, reason))) throw new NotFound();
    }

    public static boolean mayRecord(Actor actor, SharingException.Kind kind) {
        return keepsOrders(actor) || kind == SharingException.Kind.EMERGENCY && FamilyRule.mayCorrect(actor);
    }

    private static boolean keepsOrders(Actor actor) {
        return FamilyRule.mayManage(actor) || actor.is(Role.PRIVACY_OFFICER);
    }
}
