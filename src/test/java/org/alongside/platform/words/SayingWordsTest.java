package org.alongside.platform.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingWordsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final Words words = Words.english();
    private final Spoken spoken = words.spoken();

    @Test
    void aKeyNobodyWroteIsThrownWhereAssertionsAreOn() {
        assertThatThrownBy(() -> words.say("platform.no-such-thing"))
                .isInstanceOf(Words.MissingWords.class)
                .hasMessage("No words for platform.no-such-thing: add it to messages/platform.properties");
        assertThat(words.has("platform.no-such-thing")).isFalse();
        assertThat(words.has("nowhere.title")).isFalse();
        assertThat(words.has("platform.day.today")).isTrue();
    }

    @Test
    void aLanguageWithoutItsOwnSentenceSpeaksEnglish() {
        assertThat(Words.in(Locale.of("xx")).say("platform.minutes", 5)).isEqualTo("5 min");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            We don't know yet                             | We don't know yet
            Hello, {0}                                    | Hello, María-José
            {1} of {2}, {0}                               | 1,234 of 20 Nov 2026, María-José
            It''s {0}''s day                              | It's María-José's day
            '{0}' stays                                   | {0} stays
            {1,plural,one{# visit} other{# visits}}       | 1,234 visits
            {1,number,::group-off}                        | 1234
            {2,date,::yMMMMd}                             | November 20, 2026
            """)
    void patternsAreFilled(String pattern, String expected) {
        assertThat(Phrase.of(pattern, Locale.US).with(new Object[] {"María-José", 1234, FRIDAY}, words))
                .isEqualTo(expected);
    }

    @Test
    void manyThreadsCanSayTheSameSentence() {
        assertThat(IntStream.range(2, 20_000)
                        .parallel()
                        .allMatch(n -> words.say("platform.from-today.days-ago", n)
                                .equals(words.say("platform.minutes", n).replace(" min", " days ago"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, Today",
        "2026-11-19, Yesterday",
        "2026-11-21, Tomorrow",
        "2026-11-17, Tue 17 Nov",
        "2025-12-31, Wed 31 Dec 2025"
    })
    void daysAreNamedFromToday(LocalDate day, String said) {
        assertThat(spoken.day(day, FRIDAY)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, today",
        "2026-11-19, yesterday",
        "2026-11-21, tomorrow",
        "2026-11-08, 12 days ago",
        "2026-09-25, 56 days ago",
        "2026-09-20, 2 months ago",
        "2024-11-20, 2 years ago",
        "2026-11-24, in 4 days"
    })
    void distancesAreCountedFromToday(LocalDate day, String said) {
        assertThat(spoken.fromToday(day, FRIDAY)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 min", "45, 45 min", "60, 1 h", "65, 1 h 5 min", "600, 10 h"})
    void minutesBecomeHours(int minutes, String said) {
        assertThat(spoken.minutes(minutes)).isEqualTo(said);
    }

    @Test
    void timesMonthsAndLists() {
        assertThat(spoken.time(LocalTime.of(9, 5))).isEqualTo("9:05");
        assertThat(spoken.moment(LocalDateTime.of(2026, 11, 17, 20, 0), FRIDAY)).isEqualTo("Tue 17 Nov, 20:00");
        assertThat(spoken.month(YearMonth.of(2026, 11))).isEqualTo("November 2026");
        assertThat(spoken.longDay(FRIDAY)).isEqualTo("Friday 20 November");
        assertThat(spoken.list(List.of("Ana", "Luis"))).isEqualTo("Ana and Luis");
    }
}
