package org.alongside.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.contacts.GatheringDraft.Guest;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Puts right what holds for all who came to a gathering, and with it one's own contacts in it that are not signed, all or
 * nothing. What was put otherwise for one family stays so. Signed contacts stay as they are, and so do a colleague's: the words
 * of each are their writer's.
 */
@Component
public class ChangeGathering {
    private final Db db;
    private final GatheringStore gatherings;
    private final AttendanceStore attendance;
    private final ContactStore contacts;
    private final LogContact logging;
    private final ChangeContact changing;

    ChangeGathering(
            Db db,
            GatheringStore gatherings,
            AttendanceStore attendance,
            ContactStore contacts,
            LogContact logging,
            ChangeContact changing) {
        this.db = db;
        this.gatherings = gatherings;
        this.attendance = attendance;
        this.contacts = contacts;
        this.logging = logging;
        this.changing = changing;
    }

    public sealed interface Outcome {}

    /**
     * It reads so now; also where it did already.
     *
     * @param followed contacts of one's own that say the same now
     * @param signed of one's own, which stay as they are
     * @param others of the colleague, as far as one sees them, which stay too
     */
    public record Changed(int followed, int signed, int others) implements Outcome {}

    /** Somebody changed it meanwhile: both texts, for a person to choose. */
    public record Stale(Gathering there, GatheringDraft sent) implements Outcome {}

    public record Refused(List<ContactProblem> problems) implements Outcome {}

    /** Not there, or not this person's to change. */
    public record NotFound() implements Outcome {}

    /** Ends the transaction with nothing written. */
    private static final class NotAll extends RuntimeException {
        private final transient List<ContactProblem> problems;

        NotAll(List<ContactProblem> problems) {
            super(null, null, false, false);
            this.problems = problems;
        }
    }

    /**
     * @param version the one that the change was made from
     * @param draft without families; who helped is said by the facilitator alone
     */
    public Outcome change(Actor leader, UUID id, int version, GatheringDraft draft) {
        try {
            return db.as(
                    leader,
                    () -> gatherings
                            .lock(id)
                            .<Outcome>map(there -> change(leader, there, version, mayName(leader, there, draft)))
                            .orElseGet(NotFound::new));
        } catch (NotAll refused) {
            return new Refused(refused.problems);
        }
    }

    private static GatheringDraft mayName(Actor leader, Gathering there, GatheringDraft draft) {
        return there.facilitator().equals(leader.account()) ? draft : draft.helpedBy(there.helper());
    }

    private Outcome change(Actor leader, Gathering there, int version, GatheringDraft sent) {
        var problems = GatheringRules.shared(sent);
        problems.addAll(size(there, sent));
        var reading = logging.read(leader, sent.contact(new Guest(there.id(), List.of(), "")));
        var like = reading.contact();
        reading.problems().stream()
                .filter(problem -> sent.asks(problem.field()))
                .forEach(problems::add);
        if (like == null || !problems.isEmpty()) return new Refused(List.copyOf(problems));
        if (sent.helper() != null && contacts.colleague(sent.helper()).isEmpty()) return new NotFound();
        if (there.version() != version) return new Stale(there, sent);
        if (!gatherings.change(there, sent, like)) return new NotFound();
        return followed(leader, there, Shared.of(like.draft()));
    }

    private List<ContactProblem> size(Gathering there, GatheringDraft sent) {
        int came = attendance.of(there.id()).came();
        return GatheringRules.size(
                came, gatherings.sizeLimit(there.id()).orElse(Integer.MAX_VALUE), sent.largeBecause());
    }

    private Changed followed(Actor leader, Gathering was, Shared now) {
        var problems = new ArrayList<ContactProblem>();
        int followed = 0;
        int signed = 0;
        int others = 0;
        for (var row : gatherings.contacts(was.id())) {
            if (row.voided()) continue;
            if (!row.supporter().equals(leader.account())) {
                others++;
                continue;
            }
            var there = contacts.lock(row.id()).orElseThrow();
            var kept = there.draft();
            var carried = kept.sharing(Shared.of(kept).following(was.said(), now));
            switch (changing.change(leader, row.id(), there.row().version(), carried)) {
                case ChangeContact.Changed changed -> followed++;
                case ChangeContact.Fixed fixed -> signed++;
                case ChangeContact.Refused(var same, var wrongs) -> problems.addAll(wrongs);
                case ChangeContact.Stale stale -> throw new IllegalStateException("Changed though locked: " + row.id());
                case ChangeContact.NotFound() -> throw new IllegalStateException("Gone though locked: " + row.id());
            }
        }
        if (!problems.isEmpty()) throw new NotAll(problems.stream().distinct().toList());
        return new Changed(followed, signed, others);
    }
}
