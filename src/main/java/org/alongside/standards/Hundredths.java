package org.alongside.standards;

import java.math.BigDecimal;

/** Hours and percents as whole hundredths: 7.5 is 750. Sums of them are exact. */
final class Hundredths {
    private Hundredths() {}

    /** @throws ArithmeticException if the value has more than two decimals */
    static long of(BigDecimal value) {
        return value.movePointRight(2).longValueExact();
    }

    /** Whole units. */
    static long of(long units) {
        return units * 100;
    }

    /** With two decimals: {@code 750} is {@code 7.50}. */
    static String text(long hundredths) {
        long rest = Math.abs(hundredths % 100);
        return (hundredths < 0 && hundredths > -100 ? "-" : "") + hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /** As a person writes it, for a sentence: {@code 750} is 7.5, {@code 4000} is 40. */
    static Number said(long hundredths) {
        if (hundredths % 100 == 0) return hundredths / 100;
        return BigDecimal.valueOf(hundredths, hundredths % 10 == 0 ? 1 : 2).scale() == 1
                ? BigDecimal.valueOf(hundredths / 10, 1)
                : BigDecimal.valueOf(hundredths, 2);
    }
}
