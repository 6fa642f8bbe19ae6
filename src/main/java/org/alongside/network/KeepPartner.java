package org.alongside.network;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Violated;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Adds a partner, or changes one. Managers and administrators do. */
@Component
public class KeepPartner {
    public static final String KINDS = "partner-kinds";
    public static final String CLASSES = "recipient-classes";

    private static final String ONE_NAME = "one_partner_of_a_name";
    private static final int NAME_CHARACTERS = 120;
    private static final int ADDRESS_CHARACTERS = 300;
    private static final int REACH_CHARACTERS = 500;

    private final Db db;
    private final Clock clock;
    private final PartnerStore partners;
    private final Definitions definitions;
    private final Ids ids;

    public KeepPartner(Db db, Clock clock, PartnerStore partners, Definitions definitions, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.partners = partners;
        this.definitions = definitions;
        this.ids = ids;
    }

    /** @throws NotFound if the actor keeps no partners */
    public Change<Partner> add(Actor actor, Partner typed) {
        return keep(actor, with(typed, typed.id(), 1), partner -> {
            partners.add(partner);
            return true;
        });
    }

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    public Change<Partner> edit(Actor actor, UUID id, int version, Partner typed) {
        return keep(actor, with(typed, id, version), partners::change);
    }

    /** An id for a partner that is about to be added. */
    public UUID nextId() {
        return ids.next();
    }

    private static Partner with(Partner typed, UUID id, int version) {
        return new Partner(
                id,
                typed.kind(),
                typed.name(),
                typed.organization(),
                typed.classes(),
                typed.address(),
                typed.phone(),
                typed.email(),
                typed.reach(),
                typed.closedOn(),
                version);
    }

    private Change<Partner> keep(Actor actor, Partner partner, Predicate<Partner> keeping) {
        if (!mayKeep(actor)) throw new NotFound();
        var wrongs = wrongs(actor, partner);
        if (!wrongs.none()) return Change.refused(wrongs);
        return Violated.refusing(
                ONE_NAME,
                Change.refused("name", "network.wrong.partner-name-taken", partner.called()),
                () -> db.as(actor, () -> {
                    var kept = keeping.test(partner);
                    var now = partners.find(partner.id()).orElseThrow(NotFound::new);
                    return kept ? Change.done(now) : Change.overtaken(now);
                }));
    }

    private Wrongs wrongs(Actor actor, Partner partner) {
        var today = actor.today(clock);
        var wrongs = new Wrongs().needed("name", partner.name(), NAME_CHARACTERS, "network.wrong.partner-name-missing");
        wrongs.atMost("organization", partner.organization(), NAME_CHARACTERS);
        if (!definitions.codes(KINDS, actor.agency(), today).has(partner.kind()))
            wrongs.add("kind", "network.wrong.partner-kind-missing");
        var classes = definitions.codes(CLASSES, actor.agency(), today);
        if (partner.classes().isEmpty() || !partner.classes().stream().allMatch(classes::has))
            wrongs.add("classes", "network.wrong.partner-classes-missing");
        return wrongs.atMost("address", partner.address(), ADDRESS_CHARACTERS)
                .atMost("phone", partner.phone(), NAME_CHARACTERS)
                .atMost("email", partner.email(), NAME_CHARACTERS)
                .atMost("reach", partner.reach(), REACH_CHARACTERS);
    }

    public static boolean mayKeep(Actor actor) {
        return KeepSite.mayKeep(actor);
    }
}
