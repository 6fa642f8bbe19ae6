package org.alongside.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.alongside.standards.Standard;
import org.springframework.stereotype.Component;

/** What somebody was written about their certification, on the screen too, for as long as it holds. */
@Component
public class SeeReminders {
    private final Db db;
    private final Clock clock;
    private final ReminderStore reminders;
    private final Definitions definitions;

    public SeeReminders(Db db, Clock clock, ReminderStore reminders, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.reminders = reminders;
        this.definitions = definitions;
    }

    /** The actor's own, the nearest day first. */
    public List<Reminder> of(Actor actor) {
        var today = actor.today(clock);
        return db.read(actor, () -> reminders.mine(today)).stream()
                .map(one -> new Reminder(one.kind(), title(actor, one.about(), today), one.on()))
                .toList();
    }

    /** By name; what is about no standard stays as it is. */
    private String title(Actor actor, String standard, LocalDate today) {
        return definitions
                .find(Standard.KIND, standard, actor.agency(), today)
                .map(Definition::title)
                .orElse(standard);
    }
}
