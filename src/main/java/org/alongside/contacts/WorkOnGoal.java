package org.alongside.contacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.FamilyRule;
import org.alongside.families.Goal;
import org.alongside.families.Goals;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Opens a goal with the contacts that worked on it, which is noted in history as a look at the family's record. */
@Component
public class WorkOnGoal {
    private final Db db;
    private final Goals goals;
    private final ContactStore people;
    private final ContactList contacts;
    private final ViewLog views;

    WorkOnGoal(Db db, Goals goals, ContactStore people, ContactList contacts, ViewLog views) {
        this.db = db;
        this.goals = goals;
        this.people = people;
        this.contacts = contacts;
        this.views = views;
    }

    /**
     * @param whose the caregiver's name
     * @param count of all contacts that worked on it, voided ones left out
     * @param contacts a page of them, the latest first
     * @param mayChange whether the reader may put the goal itself right
     */
    public record Opened(Goal goal, String whose, int count, List<ContactRow> contacts, boolean mayChange) {}

    /** Empty where the reader does not reach the family, or the goal was taken out. */
    public Optional<Opened> open(Actor reader, UUID family, UUID goal, Optional<ContactList.Cursor> after) {
        return db.as(
                reader,
                () -> goals.find(family, goal)
                        .filter(there -> people.reaches(family))
                        .map(there -> {
                            views.opened(reader, "family", family, family);
                            return new Opened(
                                    there,
                                    people.peopleOf(family).stream()
                                            .filter(one -> one.id().equals(there.person()))
                                            .map(Named::name)
                                            .findFirst()
                                            .orElse(""),
                                    contacts.countServing(family, goal),
                                    contacts.serving(family, goal, after),
                                    FamilyRule.mayCorrect(reader));
                        }));
    }
}
