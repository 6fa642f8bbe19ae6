package org.alongside.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.access.PartnerAccounts;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invites somebody of a partner to see what is shared with it, and ends that. For one family whoever writes about it may; for
 * all that is shared with the partner, whoever keeps partners. An invitation opens nothing by itself: families decide.
 */
@Component
public class InvitePartner {
    private static final int NAME_CHARACTERS = 120;
    private static final int WHY_CHARACTERS = 500;
    private static final int NOTES = 100;

    private final Db db;
    private final Clock clock;
    private final InvitationStore invitations;
    private final ReceiptStore receipts;
    private final NoteStore notes;
    private final PartnerAccounts accounts;
    private final PartnerStore partners;
    private final FamilyStore families;

    InvitePartner(
            Db db,
            Clock clock,
            InvitationStore invitations,
            ReceiptStore receipts,
            NoteStore notes,
            PartnerAccounts accounts,
            PartnerStore partners,
            FamilyStore families) {
        this.db = db;
        this.clock = clock;
        this.invitations = invitations;
        this.receipts = receipts;
        this.notes = notes;
        this.accounts = accounts;
        this.partners = partners;
        this.families = families;
    }

    /** @param invitations for the whole partner and for single families, those that hold first */
    public record OfPartner(Partner partner, List<Invitation> invitations) {}

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    public OfPartner ofPartner(Actor actor, UUID partner) {
        if (!KeepPartner.mayKeep(actor)) throw new NotFound();
        return db.read(
                actor,
                () -> new OfPartner(partners.find(partner).orElseThrow(NotFound::new), invitations.ofPartner(partner)));
    }

    /** @param partners that are open today; {@code receipts} and {@code notes} the latest first */
    public record OfFamily(
            String family,
            List<Partner> partners,
            List<Invitation> invitations,
            List<Receipt> receipts,
            List<PartnerNote> notes) {}

    /** @throws NotFound if the actor does not reach the family */
    public OfFamily ofFamily(Actor actor, UUID family) {
        return db.read(
                actor,
                () -> new OfFamily(
                        families.find(family).orElseThrow(NotFound::new).name(),
                        partners.all().stream()
                                .filter(partner -> partner.isOpenOn(today(actor)))
                                .toList(),
                        invitations.ofFamily(family),
                        receipts.ofFamily(family),
                        notes.ofFamily(family, NOTES)));
    }

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice invites once
     * @param family null for all that is shared with the partner
     */
    public record Draft(UUID id, String partner, @Nullable UUID family, String name, String email) {}

    /**
     * Done says no more than that a letter is on its way, wherever the address has an account.
     *
     * @throws NotFound if the actor may not, or does not reach the family
     */
    public Change<Draft> invite(Actor actor, Draft draft) {
        mayInvite(actor, draft.family());
        var today = today(actor);
        var wrongs = new Wrongs().needed("name", draft.name(), NAME_CHARACTERS, "partners.wrong.name");
        if (!draft.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) wrongs.add("email", "partners.wrong.email");
        var partner = db.read(actor, () -> {
            if (draft.family() != null && families.find(draft.family()).isEmpty()) throw new NotFound();
            return partners.all().stream()
                    .filter(one -> one.id().toString().equals(draft.partner()) && one.isOpenOn(today))
                    .findFirst();
        });
        if (partner.isEmpty()) wrongs.add("partner", "partners.wrong.partner");
        if (!wrongs.none()) return Change.refused(wrongs);
        return switch (accounts.invite(actor, draft.name(), draft.email())) {
            case PartnerAccounts.AddressTaken() -> Change.refused("email", "partners.wrong.taken");
            case PartnerAccounts.Elsewhere() -> Change.done(draft);
            case PartnerAccounts.Welcome(var account) -> add(actor, draft, account, partner.get());
        };
    }

    private Change<Draft> add(Actor actor, Draft draft, UUID account, Partner partner) {
        var program = actor.asProgram();
        return db.as(program, () -> {
            var holding = invitations.holding(account);
            if (holding.stream().anyMatch(one -> !one.partner().equals(partner.id())))
                return Change.refused("email", "partners.wrong.other-partner");
            if (holding.stream()
                    .noneMatch(one -> one.family() == null || one.family().equals(draft.family())))
                invitations.add(draft.id(), account, partner.id(), draft.family());
            return Change.done(draft);
        });
    }

    /**
     * Ends an invitation; with the last one the account closes and its sessions end.
     *
     * @throws NotFound if there is none that holds and that the actor may end
     */
    public Change<Invitation> end(Actor actor, UUID id, String why) {
        var wrongs = new Wrongs().needed("why", why, WHY_CHARACTERS, "partners.wrong.why");
        var invitation = db.as(actor, () -> {
            var there = invitations.find(id).filter(Invitation::holds).orElseThrow(NotFound::new);
            mayInvite(actor, there.family());
            if (wrongs.none() && !invitations.end(id, why)) throw new NotFound();
            return there;
        });
        if (!wrongs.none()) return Change.refused(wrongs);
        var left = db.read(actor.asProgram(), () -> invitations.holding(invitation.account()));
        if (left.isEmpty()) accounts.close(actor, invitation.account());
        return Change.done(invitation);
    }

    private static void mayInvite(Actor actor, @Nullable UUID family) {
        if (KeepPartner.mayKeep(actor)) return;
        if (family == null) throw new NotFound();
        FamilyRule.mustCorrect(actor);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
