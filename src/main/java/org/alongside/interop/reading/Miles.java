package org.alongside.interop.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A distance in miles, to two places, up to 1,000: {@code 12}, {@code 12.4}, {@code .5}, {@code 12.4 mi}, {@code 12 miles}. */
public final class Miles {
    private static final Pattern MILES =
            Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?|\\.\\d{1,6})\\s*(?:mi|mile|miles)?\\.?");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    private Miles() {}

    public static Optional<BigDecimal> read(String text) {
        var miles = MILES.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!miles.matches()) return Optional.empty();
        return Optional.of(new BigDecimal(miles.group(1)).setScale(2, RoundingMode.HALF_UP))
                .filter(read -> read.compareTo(MOST) <= 0);
    }
}
