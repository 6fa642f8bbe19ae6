package org.alongside.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Writes down what was agreed with a partner on sharing information, or takes it out again. Managers and administrators do. */
@Component
public class KeepAgreement {
    private static final int TITLE_CHARACTERS = 200;
    private static final int TERMS_CHARACTERS = 4000;

    private final Db db;
    private final PartnerStore partners;
    private final AgreementStore agreements;
    private final Ids ids;

    KeepAgreement(Db db, PartnerStore partners, AgreementStore agreements, Ids ids) {
        this.db = db;
        this.partners = partners;
        this.agreements = agreements;
        this.ids = ids;
    }

    /** @param agreements the latest first */
    public record OfPartner(Partner partner, List<SharingAgreement> agreements) {}

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice writes it down once
     */
    public record Draft(UUID id, UUID partner, String title, String terms, String startsOn, String endsOn) {}

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    public OfPartner of(Actor actor, UUID partner) {
        if (!KeepPartner.mayKeep(actor)) throw new NotFound();
        return db.read(
                actor,
                () -> new OfPartner(partners.find(partner).orElseThrow(NotFound::new), agreements.ofPartner(partner)));
    }

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    public Change<SharingAgreement> add(Actor actor, Draft draft) {
        of(actor, draft.partner());
        var wrongs = new Wrongs()
                .needed("title", draft.title(), TITLE_CHARACTERS, "network.wrong.agreement-title")
                .needed("terms", draft.terms(), TERMS_CHARACTERS, "network.wrong.agreement-terms");
        var starts = Typed.day(draft.startsOn());
        var ends = Typed.day(draft.endsOn());
        if (starts.isEmpty()) wrongs.add("starts-on", "network.wrong.not-a-day");
        if (ends.isEmpty() && !draft.endsOn().isEmpty()) wrongs.add("ends-on", "network.wrong.not-a-day");
        else if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get()))
            wrongs.add("ends-on", "network.wrong.ends-before");
        if (!wrongs.none()) return Change.refused(wrongs);
        LocalDate last = ends.orElse(null);
        var agreement = new SharingAgreement(
                draft.id(), draft.partner(), draft.title(), draft.terms(), starts.orElseThrow(), last);
        db.as(actor, () -> agreements.add(agreement));
        return Change.done(agreement);
    }

    /** @throws NotFound if there is no such agreement, or the actor keeps none */
    public void takeOut(Actor actor, UUID partner, UUID agreement, String why) {
        of(actor, partner);
        if (!db.as(actor, () -> agreements.makeVoid(partner, agreement, why))) throw new NotFound();
    }

    public UUID nextId() {
        return ids.next();
    }
}
