package org.alongside.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.hours.AnswerWeek;
import org.alongside.hours.DutyStore;
import org.alongside.hours.Entry;
import org.alongside.hours.HandInWeek;
import org.alongside.hours.Tally;
import org.alongside.hours.Week;
import org.alongside.hours.WeekStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A year of a supporter's duties, in few statements, and the weeks that were approved; the last ones are handed in and
 * answered as people do.
 */
@Component
@Profile("demo")
record Ledger(Db db, DutyStore duties, WeekStore weeks, HandInWeek handIn, AnswerWeek answer) {
    private static final int WEEKS = 52;
    private static final List<String> NOW_AND_THEN = List.of("outreach", "administration", "training", "travel");

    void tell(Actor supporter, Actor supervisor, LocalDate today, Chance chance) {
        var thisMonday = Week.mondayOf(today);
        var mondays = Stream.iterate(thisMonday.minusWeeks(WEEKS), monday -> monday.plusWeeks(1))
                .limit(WEEKS + 1)
                .toList();
        db.as(supporter.asProgram(), () -> {
            duties.add(mondays.stream()
                    .flatMap(monday -> week(supporter, monday, chance).stream())
                    .filter(duty -> duty.on().isBefore(today))
                    .toList());
            settle(supporter, supervisor, mondays.subList(0, WEEKS - 1), chance);
        });
        var last = thisMonday.minusWeeks(1);
        if (handIn.handIn(supporter, last) instanceof Change.Refused<Week>)
            throw new IllegalStateException("A week of the story was refused.");
        if (chance.once(6))
            answer.sendBack(supervisor, supporter.person(), last, 1, "Is the Thursday meeting missing?");
    }

    private void settle(Actor supporter, Actor supervisor, List<LocalDate> mondays, Chance chance) {
        var entries = weeks
                .entries(
                        supporter.person(),
                        mondays.getFirst(),
                        mondays.getLast().plusWeeks(1))
                .stream()
                .collect(Collectors.groupingBy(entry -> Week.mondayOf(entry.on())));
        weeks.settle(mondays.stream()
                .map(monday -> new WeekStore.Settled(
                        chance.id(monday),
                        supporter.person(),
                        monday,
                        Tally.of(entries.getOrDefault(monday, List.of())),
                        at(monday.plusDays(4), 16, supporter.zone()),
                        at(monday.plusDays(7), 10, supporter.zone()),
                        supervisor.person()))
                .toList());
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    private static List<Entry.Duty> week(Actor supporter, LocalDate monday, Chance chance) {
        var week = new ArrayList<Entry.Duty>();
        week.add(duty(supporter, monday, LocalTime.of(8, 30), 60, "meeting", chance));
        for (var day : List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY))
            week.add(duty(
                    supporter,
                    monday.plusDays(day.getValue() - 1),
                    null,
                    15 * chance.between(2, 8),
                    "documentation",
                    chance));
        if (chance.once(2))
            week.add(duty(
                    supporter, monday.plusDays(2), null, 30 * chance.between(1, 6), chance.of(NOW_AND_THEN), chance));
        return week;
    }

    private static Entry.Duty duty(
            Actor supporter, LocalDate day, @Nullable LocalTime at, int minutes, String kind, Chance chance) {
        return new Entry.Duty(
                chance.id(day), supporter.person(), day, at, minutes, kind, true, false, "", null, "", false, true);
    }
}
