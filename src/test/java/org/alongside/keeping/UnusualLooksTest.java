package org.alongside.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.keeping.UnusualLooks.Day;
import org.alongside.keeping.UnusualLooks.Found;
import org.alongside.keeping.UnusualLooks.Kind;
import org.alongside.keeping.UnusualLooks.Opened;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualLooksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID WHO = new UUID(0, 1);
    private static final UUID OFFICER = new UUID(0, 2);
    private static final UUID FAMILY = new UUID(0, 3);

    private final UnusualLooks rules = UnusualLooks.of(new Definitions(), new UUID(0, 9), TODAY);

    @ParameterizedTest
    @CsvSource({
        "24, 1, 0, 0",
        "25, 1, 0, 1",
        "25, 8, 0, 1",
        "25, 9, 0, 0",
        "27, 9, 0, 1",
        "25, 1, 14, 0",
        "25, 1, 13, 1",
        "400, 200, 0, 0",
    })
    void manyIsManyForThatPersonAndInTheWindow(int families, int usual, int daysAgo, int found) {
        var day = TODAY.minusDays(daysAgo);
        var days = new ArrayList<Day>();
        days.add(new Day(WHO, "Rosa Whitehorse", day, families, 0));
        for (int before = 1; before <= 5; before++)
            days.add(new Day(WHO, "Rosa Whitehorse", day.minusDays(before * 6L), usual, 0));
        days.add(new Day(WHO, "Rosa Whitehorse", day.minusDays(31), 9999, 0));
        days.add(new Day(OFFICER, "Petra Lund", day.minusDays(1), 9999, 0));
        assertThat(rules.in(days, List.of(), OFFICER, TODAY))
                .filteredOn(one -> one.kind() == Kind.MANY && one.who().equals(WHO))
                .hasSize(found);
    }

    @Test
    void whatIsUsualIsTheMiddleOfTheDaysBefore() {
        var days = List.of(
                new Day(WHO, "Rosa Whitehorse", TODAY, 90, 0),
                new Day(WHO, "Rosa Whitehorse", TODAY.minusDays(1), 100, 0),
                new Day(WHO, "Rosa Whitehorse", TODAY.minusDays(2), 6, 0),
                new Day(WHO, "Rosa Whitehorse", TODAY.minusDays(3), 2, 0));
        assertThat(rules.in(days, List.of(), OFFICER, TODAY))
                .extracting(Found::day, Found::families, Found::usual)
                .containsExactly(tuple(TODAY, 90, 6), tuple(TODAY.minusDays(1), 100, 6));
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1"})
    void threeAtNightIsAsked(int atNight, int found) {
        assertThat(rules.in(List.of(new Day(WHO, "Rosa Whitehorse", TODAY, 4, atNight)), List.of(), OFFICER, TODAY))
                .extracting(Found::kind)
                .hasSize(found)
                .allMatch(Kind.NIGHT::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "Rosa Whitehorse, Whitehorse, true",
        "Rosa Whitehorse, Whitehorse-Lamb, true",
        "Rosa Núñez, NUNEZ, true",
        "Rosa Whitehorse, Whitehorses, false",
        "Rosa Whitehorse, Rosa, false",
        "Li Wu, Wu, false",
        "—, Ortega, false",
    })
    void aFamilyThatIsCalledAsTheyAreIsAsked(String person, String family, boolean found) {
        assertThat(rules.in(List.of(), List.of(opened(WHO, person, family, null)), OFFICER, TODAY))
                .hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20, 1", "2026-05-21, 0"})
    void whatIsLongOverIsAskedOfAllButWhoAsks(LocalDate ended, int found) {
        var opened = List.of(
                opened(WHO, "Rosa Whitehorse", "Ortega", ended), opened(OFFICER, "Petra Lund", "Ortega", ended));
        assertThat(rules.in(List.of(), opened, OFFICER, TODAY))
                .hasSize(found)
                .allMatch(one -> one.kind() == Kind.LONG_OVER && one.who().equals(WHO));
    }

    private static Opened opened(UUID who, String name, String family, @Nullable LocalDate ended) {
        return new Opened(who, name, TODAY, FAMILY, family, ended);
    }
}
