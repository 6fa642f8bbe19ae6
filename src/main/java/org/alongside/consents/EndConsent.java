package org.alongside.consents;

import java.time.Clock;
import java.util.UUID;
import org.alongside.consent.Consent;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody takes a permission back, or it turns out to have been entered by mistake. From that moment nothing is shared under
 * it; what was shared before stays in the ledger. A permission given in a treatment court holds until its event (42 CFR 2.35).
 */
@Component
public class EndConsent {
    public static final String WAYS = "revocation-ways";

    private static final String ON_SCREEN = "screen";
    private static final int WHY_CHARACTERS = 1000;

    private final Db db;
    private final Clock clock;
    private final ConsentStore consents;
    private final Definitions definitions;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    EndConsent(
            Db db,
            Clock clock,
            ConsentStore consents,
            Definitions definitions,
            Ids ids,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.consents = consents;
        this.definitions = definitions;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Takes a permission back from now on; a second time changes nothing.
     *
     * @param way a code from the revocation-ways list
     * @param by who takes it back, by name
     * @throws NotFound if the actor writes nothing about families, or cannot reach the consent
     */
    public Change<SignedConsent> revoke(Actor actor, UUID consent, String way, String by, String why) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var signed = consents.find(consent).orElseThrow(NotFound::new);
            var wrongs = new Wrongs();
            if (signed.consent().kind() == Consent.Kind.COURT_REFERRAL) wrongs.add("", "consents.wrong.not-revocable");
            var today = actor.today(clock);
            if (!definitions.codes(WAYS, actor.agency(), today).has(way)) wrongs.add("way", "consents.wrong.way");
            wrongs.needed("by", by, ConsentRule.NAME_CHARACTERS, "consents.wrong.by")
                    .atMost("why", why, WHY_CHARACTERS);
            if (!wrongs.none()) return Change.refused(wrongs);
            return ended(signed, new SignedConsent.End(SignedConsent.How.REVOKED, today, way, by, why));
        });
    }

    /**
     * A caregiver takes their own permission back, on their own pages; a second time changes nothing.
     *
     * @param called how they are called
     * @throws NotFound if the actor is no caregiver, or it is not theirs
     */
    public Change<SignedConsent> takeBackOwn(Actor actor, UUID consent, String called) {
        if (!actor.is(Role.CAREGIVER)) throw new NotFound();
        return db.as(actor, () -> {
            var signed = consents.find(consent).orElseThrow(NotFound::new);
            if (signed.consent().kind() == Consent.Kind.COURT_REFERRAL)
                return Change.refused("", "consents.wrong.not-revocable");
            var ended = ended(
                    signed,
                    new SignedConsent.End(SignedConsent.How.REVOKED, actor.today(clock), ON_SCREEN, called, ""));
            events.publishEvent(new PermissionTakenBack(actor.agency(), signed.family(), signed.person(), signed.id()));
            return ended;
        });
    }

    /**
     * Says that a permission should never have been entered: it allows nothing, and never did.
     *
     * @throws NotFound if the actor writes nothing about families, or cannot reach the consent
     */
    public Change<SignedConsent> mistaken(Actor actor, UUID consent, String why) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var signed = consents.find(consent).orElseThrow(NotFound::new);
            var wrongs = new Wrongs().needed("why", why, WHY_CHARACTERS, "consents.wrong.why");
            if (!wrongs.none()) return Change.refused(wrongs);
            return ended(
                    signed,
                    new SignedConsent.End(SignedConsent.How.MISTAKEN, actor.today(clock), "", actor.name(), why));
        });
    }

    private Change<SignedConsent> ended(SignedConsent signed, SignedConsent.End end) {
        consents.end(ids.next(), signed, end);
        return Change.done(consents.find(signed.id()).orElseThrow(NotFound::new));
    }
}
