package org.alongside.certification;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which counts of one table are not shown: those of few people, and, where each person stands in one row, as many others as it
 * takes so that none of them can be worked out from what is shown and the total. Pure.
 *
 * <p>Source: definition {@code small-cells}. Whoever knows the total and what is shown knows the sum of what is hidden; any
 * hidden count, at least 1 each, may then still be as large as the smallest number that is shown. Where that cannot be had,
 * everything is hidden, and so is a total of few.
 */
public final class SmallCells {
    private SmallCells() {}

    /**
     * @param counts of people, 0 or more
     * @param fewest the smallest number that is shown, besides 0
     * @return for each count whether it is hidden
     */
    public static boolean[] hidden(int[] counts, int fewest) {
        var hidden = few(counts, fewest);
        if (IntStream.range(0, counts.length).noneMatch(n -> hidden[n])) return hidden;
        while (!isSafe(counts, hidden, fewest)) {
            var next = IntStream.range(0, counts.length)
                    .filter(n -> !hidden[n] && counts[n] > 0)
                    .boxed()
                    .min((a, b) -> Integer.compare(counts[a], counts[b]));
            if (next.isEmpty()) {
                Arrays.fill(hidden, true);
                return hidden;
            }
            hidden[next.get()] = true;
        }
        return hidden;
    }

    /**
     * As {@link #hidden}, for a table in which one person may stand in several rows or in none: no row and no total tells how
     * large another row is, so nothing but the counts of few need be hidden.
     *
     * @param counts of people, 0 or more
     * @param fewest the smallest number that is shown, besides 0
     * @return for each count whether it is hidden
     */
    public static boolean[] few(int[] counts, int fewest) {
        var few = new boolean[counts.length];
        for (int n = 0; n < counts.length; n++) few[n] = counts[n] > 0 && counts[n] < fewest;
        return few;
    }

    private static boolean isSafe(int[] counts, boolean[] hidden, int fewest) {
        int sum = 0;
        int how = 0;
        for (int n = 0; n < counts.length; n++) {
            if (!hidden[n]) continue;
            sum += counts[n];
            how++;
        }
        return how >= 2 && sum - (how - 1) >= fewest;
    }
}
