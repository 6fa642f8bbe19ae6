package org.alongside.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.families.Goal;
import org.alongside.families.Goals;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeContactStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** What a form for a contact begins with: most of it as it was the last time, so that little is left to fill in. */
@Component
public class PrepareContact {
    private static final String FIRST_MODE = "visit";
    private static final String FIRST_PLACE = "home";
    private static final int FIRST_MINUTES = 60;
    private static final int ROUNDED_TO_MINUTES = 15;
    private static final int REACHED_LATELY_DAYS = 60;

    private final Db db;
    private final ContactStore contacts;
    private final SafeContactStore safeContact;
    private final Goals goals;
    private final VisitApprovals approvals;
    private final Clock clock;

    PrepareContact(
            Db db,
            ContactStore contacts,
            SafeContactStore safeContact,
            Goals goals,
            VisitApprovals approvals,
            Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.safeContact = safeContact;
        this.goals = goals;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** A program in which the family is enrolled and the person asking is assigned. */
    public record InProgram(UUID enrollment, String name, String peerKind) {}

    /**
     * A form about to be filled in.
     *
     * @param draft what stands in it to begin with
     * @param programs the newest first
     * @param safe what to heed before the family is contacted again
     * @param goals those that go on or were reached lately, and any that the draft names
     * @param mayVisit whether the person asking was ever approved for supervised visits
     */
    public record Prepared(
            Household household,
            ContactDraft draft,
            List<InProgram> programs,
            Optional<SafeContact> safe,
            List<Goal> goals,
            boolean mayVisit) {}

    /** The families the actor walks with today, those longest without being reached first. */
    public List<Walked> families(Actor supporter) {
        var today = LocalDate.ofInstant(clock.instant(), supporter.zone());
        return db.read(supporter, () -> contacts.walked(supporter.person(), today));
    }

    /** The families the actor walked with until lately, of which they may still write down contacts. */
    public List<Closing> closing(Actor supporter) {
        return db.read(supporter, () -> contacts.closing(supporter.person()));
    }

    /** A fresh form about a family; nothing if the actor does not see it. */
    public Optional<Prepared> fresh(Actor supporter, UUID family) {
        return db.read(
                supporter,
                () -> contacts.household(family).map(household -> {
                    var last = contacts.last(family, supporter.person(), true);
                    var draft = asLastTime(supporter, household, last);
                    return prepared(supporter, household, walked(draft, supporter));
                }));
    }

    /** A form that is shown again with what was typed; nothing if the actor does not see the family. */
    public Optional<Prepared> again(Actor supporter, ContactDraft draft) {
        return db.read(
                supporter,
                () -> contacts.household(draft.family()).map(household -> prepared(supporter, household, draft)));
    }

    private Prepared prepared(Actor supporter, Household household, ContactDraft draft) {
        return new Prepared(
                household,
                draft,
                programs(draft.family(), supporter),
                safeContact.find(draft.family()),
                goals(draft, supporter),
                !approvals.of(supporter.person()).isEmpty());
    }

    private List<Goal> goals(ContactDraft draft, Actor supporter) {
        var lately = LocalDate.ofInstant(clock.instant(), supporter.zone()).minusDays(REACHED_LATELY_DAYS);
        return goals.ofFamily(draft.family()).stream()
                .filter(goal -> goal.reachedOn() == null
                        || !goal.reachedOn().isBefore(lately)
                        || draft.goals().contains(goal.id()))
                .toList();
    }

    private List<InProgram> programs(UUID family, Actor supporter) {
        return contacts.walks(family, supporter.person()).stream()
                .filter(walk -> !walk.assigned().isEmpty())
                .map(walk -> new InProgram(walk.enrollment(), walk.program(), walk.peerKind()))
                .toList();
    }

    private ContactDraft asLastTime(Actor supporter, Household household, Optional<ContactRow> last) {
        int minutes = last.map(ContactRow::minutes).orElse(FIRST_MINUTES);
        var began = began(LocalDateTime.ofInstant(clock.instant(), supporter.zone()), minutes);
        return new ContactDraft(
                household.family(),
                null,
                began.toLocalDate().toString(),
                began.toLocalTime().toString(),
                supporter.zone().getId(),
                Integer.toString(minutes),
                last.map(ContactRow::mode).orElse(FIRST_MODE),
                true,
                "",
                last.map(ContactRow::place).orElse(FIRST_PLACE),
                household.people().stream()
                        .filter(person -> person.kind().equals("caregiver"))
                        .limit(1)
                        .map(Named::id)
                        .toList(),
                List.of(),
                List.of(),
                "",
                "",
                "");
    }

    /** After an assignment its last day is where one begins to remember. */
    private ContactDraft walked(ContactDraft draft, Actor supporter) {
        return contacts.closing(supporter.person()).stream()
                .filter(one -> one.family().equals(draft.family()))
                .findFirst()
                .map(one -> draft.on(one.walkedUntil()))
                .orElse(draft);
    }

    /** Logged right after it ended, it began so many minutes ago; on the quarter of an hour before. */
    private static LocalDateTime began(LocalDateTime now, int minutes) {
        var exactly = now.minusMinutes(minutes);
        return exactly.truncatedTo(ChronoUnit.HOURS)
                .plusMinutes(exactly.getMinute() / ROUNDED_TO_MINUTES * ROUNDED_TO_MINUTES);
    }
}
