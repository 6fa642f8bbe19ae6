package org.alongside.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Minutes as hours, for people who add hours. */
public final class Hours {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private Hours() {}

    /** To two places, half up: 735 minutes are 12.25. Add up minutes first; hours rounded one by one need not add up. */
    public static BigDecimal of(long minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }
}
