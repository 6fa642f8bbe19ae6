package org.alongside.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayingMileageTest {
    private final MileageRates rates = new MileageRates(new Definitions(), new UUID(0, 0));

    @ParameterizedTest(name = "{0}: {1} cents a mile")
    @CsvSource({
        "2018-01-01, 54.5",
        "2021-12-31, 56",
        "2022-06-30, 58.5",
        "2022-07-01, 62.5",
        "2023-12-31, 65.5",
        "2024-02-29, 67",
        "2025-12-31, 70",
        "2026-01-01, 72.5",
        "2026-11-21, 72.5"
    })
    void aMileIsPaidByTheRateOfItsDay(LocalDate day, BigDecimal cents) {
        assertThat(rates.on(day)).map(MileageRate::cents).contains(cents);
    }

    @Test
    void beforeTheFirstRateThereIsNone() {
        assertThat(rates.on(LocalDate.of(2017, 12, 31))).isEmpty();
    }

    @ParameterizedTest(name = "{0} miles at {1} are {2} cents")
    @CsvSource({
        "0, 72.5, 0",
        "1, 72.5, 73",
        "2, 72.5, 145",
        "12.4, 72.5, 899",
        "0.01, 72.5, 1",
        "0.05, 67, 3",
        "31.5, 70, 2205",
        "1000, 72.5, 72500",
        "0.20, 72.5, 15",
        "0.006, 72.5, 0"
    })
    void centsAreWholeAndRoundedHalfUp(BigDecimal miles, BigDecimal rate, int cents) {
        assertThat(new MileageRate(LocalDate.EPOCH, rate, "a test").of(miles)).isEqualTo(cents);
    }
}
