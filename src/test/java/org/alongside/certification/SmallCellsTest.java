package org.alongside.certification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {
    private static final int FEWEST = 11;

    @ParameterizedTest(name = "{0}: hidden are {1}")
    @CsvSource({
        "40 20 11, ''",
        "40 20 0, ''",
        "40 20 3, 1 2",
        "40 20 3 9, 2 3",
        "40 20 1 1, 1 2 3",
        "40 3, 0 1",
        "5 3 0, 0 1 2",
        "7, 0",
        "12, ''"
    })
    void fewAreHiddenAndAsManyOthersAsItTakes(String counts, String hidden) {
        var is = SmallCells.hidden(numbers(counts), FEWEST);
        var expected = new boolean[is.length];
        for (int n : numbers(hidden)) expected[n] = true;
        assertThat(is).containsExactly(expected);
    }

    /** What somebody who knows the total, what is shown and the rule can work out: never a number of few. */
    @RepeatedTest(200)
    void nothingHiddenCanBeWorkedOutFromTheTotal(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var counts =
                random.ints(2 + random.nextInt(6), 0, 3 + random.nextInt(40)).toArray();
        var hidden = SmallCells.hidden(counts, FEWEST);
        int total = Arrays.stream(counts).sum();
        int shown = 0;
        int how = 0;
        for (int n = 0; n < counts.length; n++) {
            if (hidden[n]) how++;
            else shown += counts[n];
            assertThat(hidden[n] || counts[n] == 0 || counts[n] >= FEWEST).isTrue();
        }
        if (how == 0) return;
        int left = total - shown;
        boolean everything = how == counts.length;
        assertThat(everything || how >= 2).isTrue();
        assertThat(everything || left - (how - 1) >= FEWEST)
                .as(Arrays.toString(counts))
                .isTrue();
    }

    /**
     * Whoever knows how many people there are, what is shown and the rule, thinks of every table of three rows that would look
     * the same: each hidden count may still be any number of few, whatever stands in the other rows.
     */
    @Test
    void whereOneMayStandInSeveralRowsEachHiddenCountMayStillBeAnyOfFew() {
        int people = 7;
        int fewest = 4;
        var possible = new HashMap<String, List<Set<Integer>>>();
        for (int a = 0; a <= people; a++)
            for (int b = 0; b <= people; b++)
                for (int c = 0; c <= people; c++) {
                    int[] counts = {a, b, c};
                    var seen = possible.computeIfAbsent(
                            shown(counts, fewest), none -> List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
                    for (int row = 0; row < counts.length; row++) seen.get(row).add(counts[row]);
                }
        assertThat(possible).hasSizeGreaterThan(100);
        possible.forEach((shown, rows) -> {
            var cells = shown.split(" ");
            for (int row = 0; row < cells.length; row++)
                if (cells[row].equals("few"))
                    assertThat(rows.get(row)).as(shown).containsExactly(1, 2, 3);
        });
    }

    private static String shown(int[] counts, int fewest) {
        var few = SmallCells.few(counts, fewest);
        return IntStream.range(0, counts.length)
                .mapToObj(n -> few[n] ? "few" : Integer.toString(counts[n]))
                .collect(joining(" "));
    }

    @Test
    void thereARowOfManyIsShownBesideOneOfFew() {
        assertThat(SmallCells.few(new int[] {40, 3, 0, 11}, FEWEST)).containsExactly(false, true, false, false);
    }

    private static int[] numbers(String words) {
        return words.isEmpty()
                ? new int[0]
                : Arrays.stream(words.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
