package org.alongside.interop.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A length of time in whole minutes: {@code 75}, {@code 1:15}, {@code 1.25 h}, {@code 1 hr 15 min}, {@code 90 minutes}. */
public final class Minutes {
    /** What a bare number counts. */
    public enum Unit {
        MINUTES,
        HOURS
    }

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::[0-5]\\d)?");
    private static final Pattern BARE = Pattern.compile("\\d+(?:[.,]\\d+)?|[.,]\\d+");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d*[.,]?\\d+)\\s*(?:h|hr|hrs|hour|hours)\\.?(?:\\s*(?:and)?\\s*(\\d{1,3})\\s*(?:m|min|mins|minute|minutes)?\\.?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:m|min|mins|minute|minutes)\\.?");

    private Minutes() {}

    public static OptionalInt read(String text, Unit bare) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        var clock = CLOCK.matcher(word);
        if (clock.matches()) return within(Integer.parseInt(clock.group(1)) * 60L + Integer.parseInt(clock.group(2)));
        if (BARE.matcher(word).matches()) return within(times(word, bare == Unit.HOURS ? 60 : 1));
        var hours = HOURS.matcher(word);
        if (hours.matches()) {
            long rest = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
            return within(times(hours.group(1), 60) + rest);
        }
        var minutes = MINUTES.matcher(word);
        return minutes.matches() ? within(times(minutes.group(1), 1)) : OptionalInt.empty();
    }

    private static long times(String number, int factor) {
        if (number.length() > 12) return Long.MAX_VALUE;
        return new BigDecimal(number.replace(',', '.'))
                .multiply(BigDecimal.valueOf(factor))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static OptionalInt within(long minutes) {
        return minutes <= 1_000_000 ? OptionalInt.of((int) minutes) : OptionalInt.empty();
    }
}
