package org.alongside.interop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCellsTest {
    private static final ZoneId MONTANA = ZoneId.of("America/Denver");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-05            | 2026-11-05
            2026/11/5             | 2026-11-05
            20261105              | 2026-11-05
            11/5/2026             | 2026-11-05
            11/05/26              | 2026-11-05
            11-5-2026             | 2026-11-05
            11.5.2026             | 2026-11-05
            Nov 5, 2026           | 2026-11-05
            November 5 2026       | 2026-11-05
            Thu, Nov 5, 2026      | 2026-11-05
            5 Nov 2026            | 2026-11-05
            5-Nov-26              | 2026-11-05
            5th November 2026     | 2026-11-05
            Thursday 5 November 2026 | 2026-11-05
            46331                 | 2026-11-05
            11/5/2026 2:30 PM     | 2026-11-05
            2026-11-05 00:00:00   | 2026-11-05
            2026-11-05T14:30:00   | 2026-11-05
            2026-11-06T01:30:00Z  | 2026-11-05
            2026-11-05T00:00:00Z  | 2026-11-05
            6/1/58                | 1958-06-01
            6/1/27                | 2027-06-01
            """)
    void aDayIsReadHoweverItIsWritten(String cell, LocalDate day) {
        assertThat(Moment.read(cell, DayOrder.MONTH_FIRST, MONTANA, TODAY))
                .hasValueSatisfying(read -> assertThat(read.day()).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-02-30",
                "13/13/2026",
                "31/31/2026",
                "1998",
                "12",
                "2026",
                "11/5",
                "Foo 5, 2026",
                "5 5 5 5",
                "=1+1",
                "2026-11-05 25:99"
            })
    void whatIsNoDayIsNotTakenForOne(String cell) {
        assertThat(Moment.read(cell, DayOrder.MONTH_FIRST, MONTANA, TODAY)).isEmpty();
    }

    @Test
    void theOrderDecidesWhatCanBeReadTwoWays() {
        assertThat(Moment.read("3/4/2026", DayOrder.MONTH_FIRST, MONTANA, TODAY))
                .contains(new Moment(LocalDate.of(2026, 3, 4), null));
        assertThat(Moment.read("3/4/2026", DayOrder.DAY_FIRST, MONTANA, TODAY))
                .contains(new Moment(LocalDate.of(2026, 4, 3), null));
    }

    @Test
    void anEveningInMontanaIsNotTheNextMorningInUtc() {
        assertThat(Moment.read("2026-11-06T01:30:00Z", DayOrder.MONTH_FIRST, MONTANA, TODAY))
                .contains(new Moment(LocalDate.of(2026, 11, 5), LocalTime.of(18, 30)));
    }

    @ParameterizedTest(name = "{0} tell {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3/4/2026 5/6/2026       | UNSURE
            3/4/2026 5/16/2026      | MONTH_FIRST
            3/4/2026 16/5/2026      | DAY_FIRST
            3/3/2026 5/5/2026       | NOT_NEEDED
            2026-03-04 2026-05-06   | NOT_NEEDED
            13/1/2026 1/13/2026     | UNSURE
            """)
    void aWholeColumnTellsTheOrderOfItsDays(String cells, DayOrder.Told told) {
        var count = new DayOrder.Count();
        for (var cell : cells.split(" ")) count.add(cell);
        assertThat(count.told()).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "14:30, 14:30", "2:30 PM, 14:30", "2:30pm, 14:30", "2 p.m., 14:00", "2pm, 14:00", "12 am, 00:00",
                "12:15 AM, 00:15",
        "1430, 14:30", "0930, 09:30", "noon, 12:00", "14:30:59, 14:30", "0.604166667, 14:30", "9.05, 09:05",
                "14h30, 14:30"
    })
    void aTimeOfDayIsReadHoweverItIsWritten(String cell, LocalTime time) {
        assertThat(TimeOfDay.read(cell)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "25:00", "14:75", "13 pm", "later", "99", "2460"})
    void whatIsNoTimeIsNotTakenForOne(String cell) {
        assertThat(TimeOfDay.read(cell)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} minutes")
    @CsvSource({
        "75, 75",
        "1:15, 75",
        "1:15:00, 75",
        "1.25 h, 75",
        "1.25h, 75",
        "1 hr 15 min, 75",
        "1h15, 75",
        "1 hour and 15 minutes, 75",
        "90 minutes, 90",
        "90 min, 90",
        "90m, 90",
        "0:45, 45",
        ".5 hours, 30",
        "2 hrs., 120",
        "0, 0"
    })
    void aLengthIsReadAsMinutes(String cell, int minutes) {
        assertThat(Minutes.read(cell, Minutes.Unit.MINUTES)).hasValue(minutes);
    }

    @ParameterizedTest(name = "{0} hours are {1} minutes")
    @CsvSource({"1.25, 75", "1, 60", ".25, 15", "1:15, 75", "45 min, 45"})
    void whereTheColumnCountsHoursBareNumbersAreHours(String cell, int minutes) {
        assertThat(Minutes.read(cell, Minutes.Unit.HOURS)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "long", "-5", "1:75", "99999999999999999999", "1e9", "NaN"})
    void whatIsNoLengthIsNotTakenForOne(String cell) {
        assertThat(Minutes.read(cell, Minutes.Unit.MINUTES)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            María-José Ortega     | María-José | Ortega
            Ortega, María-José    | María-José | Ortega
            Tasha Bird Rattler    | Tasha      | Bird Rattler
            Jo Red Elk            | Jo         | Red Elk
            Kevin J. Lamb         | Kevin J.   | Lamb
            Cher                  | Cher       | ''
            """)
    void aFullNameIsTakenApart(String full, String given, String family) {
        assertThat(Names.read(full)).isEqualTo(new Names.Name(given, family));
    }

    @Test
    void twoSpellingsOfANameAreEqualInPlainForm() {
        assertThat(Names.plain("  MARÍA-JOSÉ  Ortega")).isEqualTo(Names.plain("maria jose ortega"));
    }

    @Test
    void cellsLoseBlanksAndWhatNoTextCanHold() {
        assertThat(Cells.clean("\u00a0 a\u0000b\r\nc\t\u200b")).isEqualTo("ab\nc");
        assertThat(Cells.clean("x\ud800y")).isEqualTo("x\ufffdy");
        assertThat(Cells.clean("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }
}
