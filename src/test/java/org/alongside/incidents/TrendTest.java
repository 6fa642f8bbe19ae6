package org.alongside.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.alongside.incidents.Trend.Counted;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private final List<Counted> counted = new ArrayList<>();

    @Test
    void smallCountsAreNotTold() {
        some(4, "gift", MAY, false);
        some(5, "grievance", MAY, false);
        var trend = Trend.of(counted, List.of(MAY, JUNE), 5);
        assertThat(trend.kinds()).extracting(one -> one.all().told()).containsExactly(false, true);
        assertThat(trend.kinds().getFirst().days()).isEmpty();
        assertThat(trend.months()).extracting(one -> one.all().told()).containsExactly(true, true);
        assertThat(trend.months().getLast().all().value()).isZero();
    }

    /** Six, of which two are open, would tell of four closed. */
    @Test
    void howManyAreOpenIsToldOnlyWhereItTellsOfNoSmallRest() {
        some(2, "gift", MAY, true);
        some(4, "gift", MAY, false);
        assertThat(Trend.of(counted, List.of(MAY), 5).kinds().getFirst().open().told())
                .isFalse();
        some(3, "gift", JUNE, true);
        some(1, "gift", JUNE, false);
        var open = Trend.of(counted, List.of(MAY), 5).kinds().getFirst().open();
        assertThat(open).isEqualTo(new Trend.Count(5, true));
    }

    @Test
    void howLongIsTheMedian() {
        for (long days : new long[] {1, 2, 3, 40, 90}) counted.add(new Counted("gift", MAY, false, days));
        assertThat(Trend.of(counted, List.of(MAY), 5).kinds().getFirst().days()).hasValue(3);
    }

    private void some(int many, String kind, YearMonth month, boolean open) {
        for (int i = 0; i < many; i++) counted.add(new Counted(kind, month, open, 7));
    }
}
