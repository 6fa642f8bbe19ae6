package org.alongside.reports;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Reads the month of a family or of a supporter, and notes who opened it. */
@Component
public class Months {
    private final Db db;
    private final MonthStore store;
    private final ViewLog views;
    private final Clock clock;

    Months(Db db, MonthStore store, ViewLog views, Clock clock) {
        this.db = db;
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /**
     * A family's month; empty where the actor does not reach the family.
     *
     * @param opened as what: {@code month} on the page, {@code month-csv} and {@code month-pdf} taken away as a file
     */
    public Optional<Month> ofFamily(Actor actor, UUID family, YearMonth month, String opened) {
        var from = month.atDay(1);
        var until = from.plusMonths(1);
        return db.as(
                actor,
                () -> store.family(family).map(name -> {
                    views.opened(actor, opened, family, family);
                    return new Month(
                            Month.Kind.FAMILY,
                            family,
                            name,
                            month,
                            store.walksWith(family, from, until),
                            store.contactsWith(family, from, until));
                }));
    }

    /** A supporter's month; empty where the actor may not count their work. */
    public Optional<Month> ofSupporter(Actor actor, UUID supporter, YearMonth month, String opened) {
        var from = month.atDay(1);
        var until = from.plusMonths(1);
        var today = clock.instant().atZone(actor.zone()).toLocalDate();
        return db.as(
                actor,
                () -> store.supporter(supporter, today).map(name -> {
                    views.opened(actor, opened, supporter, null);
                    return new Month(
                            Month.Kind.SUPPORTER,
                            supporter,
                            name,
                            month,
                            store.walksOf(supporter, from, until),
                            store.contactsOf(supporter, from, until));
                }));
    }
}
