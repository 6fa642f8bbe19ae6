package org.alongside.incidents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Counts without names, pure: by kind with how many are open and how long they took, and by month. Counts from one to less than
 * {@code least} are not told, and kinds and months are told apart, never crossed, so that nothing can be reckoned back.
 */
public record Trend(List<ByKind> kinds, List<ByMonth> months, int least) {

    /** One incident, stripped to what is counted. @param days open, until it was closed or until today */
    public record Counted(String kind, YearMonth month, boolean open, long days) {}

    /** @param days the median, of those told; empty where the count is not */
    public record ByKind(String kind, Count all, Count open, OptionalLong days) {}

    public record ByMonth(YearMonth month, Count all) {}

    /** @param told false where it is too small to tell */
    public record Count(long value, boolean told) {
        static Count of(long value, int least) {
            return new Count(value, value == 0 || value >= least);
        }
    }

    public static Trend of(List<Counted> counted, List<YearMonth> months, int least) {
        var kinds = new TreeMap<String, List<Counted>>();
        counted.forEach(one ->
                kinds.computeIfAbsent(one.kind(), none -> new ArrayList<>()).add(one));
        return new Trend(
                kinds.entrySet().stream()
                        .map(one -> byKind(one.getKey(), one.getValue(), least))
                        .toList(),
                months.stream()
                        .map(month -> new ByMonth(
                                month,
                                Count.of(
                                        counted.stream()
                                                .filter(one -> one.month().equals(month))
                                                .count(),
                                        least)))
                        .toList(),
                least);
    }

    /** What is open is told only where both it and what is closed are large enough, or none. */
    private static ByKind byKind(String kind, List<Counted> some, int least) {
        var all = Count.of(some.size(), least);
        long open = some.stream().filter(Counted::open).count();
        boolean told = all.told()
                && Count.of(open, least).told()
                && Count.of(some.size() - open, least).told();
        return new ByKind(
                kind, all, new Count(open, told), all.told() ? OptionalLong.of(median(some)) : OptionalLong.empty());
    }

    private static long median(List<Counted> some) {
        var days = some.stream()
                .map(Counted::days)
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.get((days.size() - 1) / 2);
    }
}
