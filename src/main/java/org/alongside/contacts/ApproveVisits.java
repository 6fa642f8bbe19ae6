package org.alongside.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Approves a supporter for supervised visits with children, from a day on, and ends an approval. Managers do, never for
 * themselves. Visits that were written down while it held stay.
 *
 * <p>Source: NCSACW, Peer Support Specialist Programs, Module 3, roles 1: supervised visits only with training and approval.
 */
@Component
public class ApproveVisits {
    private static final int BASIS_CHARACTERS = 300;
    private static final int YEARS_AT_MOST = 5;

    /**
     * @param id made by whoever fills in the form, so that sending it twice approves once
     * @param from as typed, like {@code until}; the last day may be left open
     */
    public record Draft(UUID id, UUID supporter, String from, String until, String basis) {}

    private final Db db;
    private final Clock clock;
    private final VisitApprovals approvals;

    ApproveVisits(Db db, Clock clock, VisitApprovals approvals) {
        this.db = db;
        this.clock = clock;
        this.approvals = approvals;
    }

    /** @throws NotFound if the actor does not manage, or nobody of that id meets families */
    public Change<List<VisitApproval>> approve(Actor actor, Draft draft) {
        FamilyRule.mustManage(actor);
        return Violated.refusing(
                "approved_once_at_a_time",
                Change.refused("from", "contacts.wrong.approved-already"),
                () -> db.as(actor, () -> {
                    if (approvals.supporterName(draft.supporter()).isEmpty()) throw new NotFound();
                    if (approvals.whose(draft.id()).isPresent()) return Change.done(approvals.of(draft.supporter()));
                    var wrongs = wrongs(actor, draft);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    approvals.add(
                            draft.id(),
                            draft.supporter(),
                            Typed.day(draft.from()).orElseThrow(),
                            Typed.day(draft.until()).orElse(null),
                            draft.basis());
                    return Change.done(approvals.of(draft.supporter()));
                }));
    }

    private Wrongs wrongs(Actor actor, Draft draft) {
        var wrongs = new Wrongs();
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        if (draft.supporter().equals(actor.account())) wrongs.add("", "contacts.wrong.approves-self");
        var from = Typed.day(draft.from());
        var until = Typed.day(draft.until());
        if (from.isEmpty()) wrongs.add("from", "contacts.wrong.not-a-day");
        else if (from.get().isBefore(today.minusYears(YEARS_AT_MOST))
                || from.get().isAfter(today.plusYears(YEARS_AT_MOST)))
            wrongs.add("from", "contacts.wrong.approval-far", YEARS_AT_MOST);
        if (!draft.until().isBlank() && until.isEmpty()) wrongs.add("until", "contacts.wrong.not-a-day");
        else if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get()))
            wrongs.add("until", "contacts.wrong.ends-first");
        else if (until.isPresent() && until.get().isAfter(today.plusYears(2L * YEARS_AT_MOST)))
            wrongs.add("until", "contacts.wrong.approval-far", 2 * YEARS_AT_MOST);
        return wrongs.needed("basis", draft.basis(), BASIS_CHARACTERS, "contacts.wrong.basis-missing");
    }

    /**
     * @param lastDay as typed: the last day on which it holds; before its first day, it never held
     * @throws NotFound if the actor does not manage, or there is no such approval
     */
    public Change<UUID> end(Actor actor, UUID id, int version, String lastDay) {
        FamilyRule.mustManage(actor);
        return db.as(actor, () -> {
            var supporter = approvals.whose(id).orElseThrow(NotFound::new);
            var last = Typed.day(lastDay);
            if (last.isEmpty()) return Change.refused("last-day", "contacts.wrong.not-a-day");
            return approvals.end(id, version, last.get()) ? Change.done(supporter) : Change.overtaken(supporter);
        });
    }
}
