package org.alongside.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a mile is paid from a day on.
 *
 * @param cents US cents a mile, such as 72.5
 * @param source who says so
 */
public record MileageRate(LocalDate from, BigDecimal cents, String source) {

    /** Whole cents for so many miles, half up: 12.4 miles at 72.5 are 899. Round each drive, then add: that is what is paid. */
    int of(BigDecimal miles) {
        return miles.multiply(cents).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
