package org.alongside.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Weeks for reading: one's own, those one answers. */
@Component
public class Weeks {
    private static final int MOST = 200;

    private final Db db;
    private final WeekStore weeks;
    private final Clock clock;

    public Weeks(Db db, WeekStore weeks, Clock clock) {
        this.db = db;
        this.weeks = weeks;
        this.clock = clock;
    }

    /** @throws NotFound if that day is no Monday up to today, or the supporter's work is not the actor's to look at */
    public Week of(Actor actor, UUID supporter, LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY || monday.isAfter(today(actor))) throw new NotFound();
        return db.read(actor, () -> weeks.week(weeks.whose(supporter).orElseThrow(NotFound::new), monday));
    }

    /** What a supervisor or manager has before them. */
    public record Board(List<WeekStore.Waiting> waiting, List<WeekStore.Member> members) {}

    /** @throws NotFound for anybody but supervisors and managers */
    public Board board(Actor actor) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
        return db.read(actor, () -> new Board(weeks.waiting(MOST), weeks.members(MOST)));
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}
