package org.alongside.interop.reading;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time of day, to the minute: {@code 14:30}, {@code 2:30 pm}, {@code 2pm}, {@code 1430}, {@code noon}, Excel's 0.604. */
public final class TimeOfDay {
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(?:[:.h](\\d{2}))?(?:[:.](\\d{2}))?(?:\\.\\d+)?\\s*(?:([ap])\\.?\\s?m?\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{3,}");

    private TimeOfDay() {}

    public static Optional<LocalTime> read(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("noon")) return Optional.of(LocalTime.NOON);
        if (word.equals("midnight")) return Optional.of(LocalTime.MIDNIGHT);
        if (FRACTION.matcher(word).matches()) {
            long minutes = Math.round(Double.parseDouble(word) * 1440);
            return minutes < 1440 ? Optional.of(LocalTime.ofSecondOfDay(minutes * 60)) : Optional.empty();
        }
        var military = MILITARY.matcher(word);
        if (military.matches()) return time(military.group(1), military.group(2), "");
        var clock = CLOCK.matcher(word);
        if (!clock.matches()) return Optional.empty();
        var half = clock.group(4) == null ? "" : clock.group(4);
        if (clock.group(2) == null && half.isEmpty()) return Optional.empty();
        return time(clock.group(1), clock.group(2) == null ? "0" : clock.group(2), half);
    }

    private static Optional<LocalTime> time(String hours, String minutes, String half) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        if (!half.isEmpty()) {
            if (hour < 1 || hour > 12) return Optional.empty();
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
