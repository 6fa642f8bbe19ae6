package org.alongside.interop.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, with the time of day where the cell has one.
 *
 * <p>Read from {@code 2026-11-21}, {@code 11/21/26 2:30 PM}, {@code 21.11.2026}, {@code Nov 21, 2026}, {@code 21-Nov-26},
 * {@code 20261121}, {@code 2026-11-22T01:00:00Z} and Excel's count of days, 46347.
 */
public record Moment(LocalDate day, @Nullable LocalTime time) {
    private static final String REST = "(?:[T, ]\\s*(.+))?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + REST);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})" + REST);
    private static final Pattern COMPACT = Pattern.compile("(19|20)(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\\p{L}{3,9})\\.?[-/., ]+(\\d{4}|\\d{2})"
                    + REST);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?,\\s+)?(\\p{L}{3,9})\\.?[-/ ]+(\\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\\d{4}|\\d{2})" + REST);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.(\\d+))?");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("ene", 1),
            Map.entry("abr", 4),
            Map.entry("ago", 8),
            Map.entry("dic", 12));
    private static final int MOST_SERIAL = 73_050;

    /**
     * @param zone of the agency, for moments that say how far from UTC they are
     * @param today years of two digits lie before it: at most one year ahead
     */
    public static Optional<Moment> read(String text, DayOrder order, ZoneId zone, LocalDate today) {
        try {
            return Optional.ofNullable(find(text, order, zone, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Moment find(String text, DayOrder order, ZoneId zone, LocalDate today) {
        var match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return at(LocalDate.of(number(match, 1), number(match, 3), number(match, 4)), match.group(5), zone);
        }
        match = NUMBERS.matcher(text);
        if (match.matches()) {
            int one = number(match, 1);
            int two = number(match, 3);
            int year = year(match.group(4), today);
            var day = order == DayOrder.MONTH_FIRST ? LocalDate.of(year, one, two) : LocalDate.of(year, two, one);
            return at(day, match.group(5), zone);
        }
        match = COMPACT.matcher(text);
        if (match.matches()) {
            return at(
                    LocalDate.of(number(match, 1) * 100 + number(match, 2), number(match, 3), number(match, 4)),
                    null,
                    zone);
        }
        match = DAY_MONTH.matcher(text);
        if (match.matches()) {
            return at(
                    LocalDate.of(year(match.group(3), today), month(match.group(2)), number(match, 1)),
                    match.group(4),
                    zone);
        }
        match = MONTH_DAY.matcher(text);
        if (match.matches()) {
            return at(
                    LocalDate.of(year(match.group(3), today), month(match.group(1)), number(match, 2)),
                    match.group(4),
                    zone);
        }
        match = SERIAL.matcher(text);
        return match.matches() ? serial(match) : null;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String word) {
        var month = MONTHS.get(word.substring(0, 3).toLowerCase(Locale.ROOT));
        if (month == null) throw new DateTimeException(word);
        return month;
    }

    private static int year(String digits, LocalDate today) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) return year;
        int near = today.getYear() / 100 * 100 + year;
        return near > today.getYear() + 1 ? near - 100 : near;
    }

    private static @Nullable Moment serial(Matcher match) {
        int days = number(match, 1);
        if (days > MOST_SERIAL) return null;
        var day = LocalDate.of(1899, 12, 30).plusDays(days);
        if (match.group(2) == null) return new Moment(day, null);
        long seconds = Math.round(Double.parseDouble("0." + match.group(2)) * 86_400 / 60) * 60;
        return new Moment(day, LocalTime.ofSecondOfDay(Math.min(seconds, 86_340)));
    }

    private static @Nullable Moment at(LocalDate day, @Nullable String rest, ZoneId zone) {
        if (rest == null || rest.isBlank()) return new Moment(day, null);
        var offset = OFFSET.matcher(rest.strip());
        if (offset.matches()) {
            var time = TimeOfDay.read(offset.group(1)).orElse(null);
            if (time == null) return null;
            if (time.equals(LocalTime.MIDNIGHT)) return new Moment(day, null);
            return there(LocalDateTime.of(day, time), offset.group(2), zone);
        }
        var time = TimeOfDay.read(rest.strip()).orElse(null);
        if (time == null) return null;
        return new Moment(day, time.equals(LocalTime.MIDNIGHT) ? null : time);
    }

    private static final Pattern OFFSET =
            Pattern.compile("([0-9:.]+)\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})", Pattern.CASE_INSENSITIVE);

    /** An evening in Montana is written as the next morning in UTC: it is told as it was on the agency's own clock. */
    private static Moment there(LocalDateTime moment, String offset, ZoneId zone) {
        var from = offset.length() < 5 ? ZoneOffset.UTC : ZoneOffset.of(offset);
        var local = OffsetDateTime.of(moment, from).atZoneSameInstant(zone);
        return new Moment(local.toLocalDate(), local.toLocalTime());
    }
}
