package org.alongside.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many supporters stand where: of an agency, or of the network that works towards what a body certifies.
 *
 * @param on the day they were counted
 * @param people how many there are in all; of a network of few, nothing else is counted
 * @param due of how many of an agency what is counted is of an earlier day
 * @param fewest the smallest number that is shown where people may not be known
 * @param counts as they are: whoever shows them asks {@link #table}
 */
public record Figures(boolean network, LocalDate on, Instant at, int people, int due, int fewest, List<Count> counts) {
    /** Tables in which one person may stand in several rows, or in none. */
    private static final Set<String> OF_SEVERAL = Set.of("short", "county", "language", "need", "training");

    public Figures {
        counts = List.copyOf(counts);
    }

    /** @param what the table it belongs to; {@code code} the row */
    public record Count(String what, String code, int people) {}

    /** A row as it may be shown. */
    public record Cell(String code, int people, boolean hidden) {}

    /** A table as its reader may see it: whoever may not see the people sees no count of few. */
    public List<Cell> table(String what, boolean peopleMayBeSeen) {
        var rows = counts.stream().filter(count -> count.what().equals(what)).toList();
        var numbers = rows.stream().mapToInt(Count::people).toArray();
        var hidden = peopleMayBeSeen
                ? new boolean[numbers.length]
                : OF_SEVERAL.contains(what) ? SmallCells.few(numbers, fewest) : SmallCells.hidden(numbers, fewest);
        return IntStream.range(0, numbers.length)
                .mapToObj(n -> new Cell(rows.get(n).code(), hidden[n] ? 0 : numbers[n], hidden[n]))
                .sorted(Comparator.comparing(Cell::hidden).thenComparing(cell -> -cell.people()))
                .toList();
    }

    public int count(String what, String code) {
        return counts.stream()
                .filter(count -> count.what().equals(what) && count.code().equals(code))
                .mapToInt(Count::people)
                .sum();
    }
}
