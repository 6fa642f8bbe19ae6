package org.alongside.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What cannot be so, or can hardly be, in a stretch of days: pointed out to whoever looks, forbidden to nobody. */
public sealed interface Oddity {
    int DAY = 24 * 60;

    /** Two entries at one time. Groups with several families are one. */
    record AtOnce(Entry first, Entry second, int minutes) implements Oddity {}

    /** More than 24 hours on one day. */
    record MoreThanADay(LocalDate on, int minutes) implements Oddity {}

    /** In order of days. */
    static List<Oddity> in(List<? extends Entry> entries) {
        var counting = entries.stream()
                .filter(entry -> !(entry instanceof Entry.Duty duty && duty.replaced()))
                .toList();
        var found = new ArrayList<Oddity>();
        for (int i = 0; i < counting.size(); i++)
            for (var other : counting.subList(i + 1, counting.size())) {
                int minutes =
                        sameGroup(counting.get(i), other) ? 0 : counting.get(i).overlap(other);
                if (minutes > 0) found.add(new AtOnce(counting.get(i), other, minutes));
            }
        counting.stream().collect(Collectors.groupingBy(Entry::on)).forEach((day, those) -> {
            int worked = Tally.of(those).worked();
            if (worked > DAY) found.add(new MoreThanADay(day, worked));
        });
        found.sort((a, b) -> day(a).compareTo(day(b)));
        return List.copyOf(found);
    }

    private static boolean sameGroup(Entry one, Entry other) {
        return one instanceof Entry.Met a
                && other instanceof Entry.Met b
                && a.mode().equals("group")
                && b.mode().equals("group")
                && a.minutes() == b.minutes()
                && a.on().equals(b.on())
                && String.valueOf(a.at()).equals(String.valueOf(b.at()));
    }

    private static LocalDate day(Oddity odd) {
        return switch (odd) {
            case AtOnce(var first, var second, var minutes) -> first.on();
            case MoreThanADay(var on, var minutes) -> on;
        };
    }
}
