package org.alongside.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.springframework.stereotype.Component;

/** Reads the month of a family, of a supporter or of a program, and notes who opened it. */
@Component
public class Months {
    private final Db db;
    private final MonthStore store;
    private final ViewLog views;
    private final Definitions definitions;
    private final Clock clock;

    Months(Db db, MonthStore store, ViewLog views, Definitions definitions, Clock clock) {
        this.db = db;
        this.store = store;
        this.views = views;
        this.definitions = definitions;
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
                            store.people(family),
                            store.contactsWith(family, from, until),
                            List.of());
                }));
    }

    /**
     * The contacts with a family that count from one day to another, both counted in: those that its months show, oldest first.
     * None where the actor does not reach the family.
     */
    public List<Month.Contact> contactsWith(Actor actor, UUID family, LocalDate from, LocalDate to) {
        return db.read(actor, () -> store.contactsWith(family, from, to.plusDays(1)));
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
                    return paid(
                            actor,
                            Month.Kind.SUPPORTER,
                            supporter,
                            name,
                            month,
                            store.walksOf(supporter, from, until),
                            store.contactsOf(supporter, from, until));
                }));
    }

    /** A program's month, for those who see all of the agency's work; empty for others. */
    public Optional<Month> ofProgram(Actor actor, UUID program, YearMonth month, String opened) {
        var from = month.atDay(1);
        var until = from.plusMonths(1);
        return db.as(
                actor,
                () -> store.program(program).map(name -> {
                    views.opened(actor, opened, program, null);
                    return paid(
                            actor,
                            Month.Kind.PROGRAM,
                            program,
                            name,
                            month,
                            store.walksIn(program, from, until),
                            store.contactsIn(program, from, until));
                }));
    }

    private Month paid(
            Actor actor,
            Month.Kind kind,
            UUID of,
            String name,
            YearMonth month,
            List<Month.Walk> walks,
            List<Month.Contact> contacts) {
        var rates = new MileageRates(definitions, actor.agency());
        var ofDay = new HashMap<LocalDate, Optional<MileageRate>>();
        var paid = contacts.stream()
                .map(contact -> contact.miles().signum() == 0
                        ? contact
                        : contact.paid(ofDay.computeIfAbsent(contact.day(), rates::on)
                                .map(rate -> rate.of(contact.miles()))
                                .orElse(null)))
                .toList();
        var used = ofDay.values().stream()
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(MileageRate::from))
                .toList();
        return new Month(kind, of, name, month, walks, List.of(), paid, used);
    }
}
