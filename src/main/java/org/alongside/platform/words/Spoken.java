package org.alongside.platform.words;

import com.ibm.icu.text.ListFormatter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days, times and durations as people say them. No clock: {@code today} is handed in, so that yesterday's page can be
 * told again.
 */
public final class Spoken {

    private final Words words;
    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

    Spoken(Words words) {
        this.words = words;
    }

    /** "Today", "Yesterday", "Tomorrow", else "Tue 18 Nov", with the year where it is not this one: "Wed 31 Dec 2025". */
    public String day(LocalDate day, LocalDate today) {
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today, day), -2, 2)) {
            case 0 -> words.say("platform.day.today");
            case 1 -> words.say("platform.day.tomorrow");
            case -1 -> words.say("platform.day.yesterday");
            default -> day.getYear() == today.getYear() ? formatted("platform.day.short", day) : weekday(day);
        };
    }

    /** The same, to stand inside a sentence: "today", "yesterday", "tomorrow", else "Tue 18 Nov". */
    public String dayWithin(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(day, today)) <= 1 ? fromToday(day, today) : day(day, today);
    }

    /** "Friday 21 November", the heading of a day. */
    public String longDay(LocalDate day) {
        return formatted("platform.day.long", day);
    }

    /** "18 Nov 2026": the date by itself, unmistakable in a document. */
    public String date(LocalDate day) {
        return formatted("platform.day.date", day);
    }

    /** "Tue 18 Nov 2026". */
    public String weekday(LocalDate day) {
        return formatted("platform.day.weekday", day);
    }

    /** "November 2026". */
    public String month(YearMonth month) {
        return formatted("platform.day.month", month.atDay(1));
    }

    /** "Tuesday". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    /** "today", "yesterday", "12 days ago", "3 months ago"; "tomorrow", "in 4 days", to stand inside a sentence. */
    public String fromToday(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        var months = ChronoUnit.MONTHS.between(day, today);
        if (days == 0) return words.say("platform.from-today.today");
        if (days == 1) return words.say("platform.from-today.yesterday");
        if (days == -1) return words.say("platform.from-today.tomorrow");
        if (months >= 24) return words.say("platform.from-today.years-ago", months / 12);
        if (months >= 2) return words.say("platform.from-today.months-ago", months);
        if (days > 0) return words.say("platform.from-today.days-ago", days);
        return words.say("platform.from-today.days-ahead", -days);
    }

    /** "9:05" and "20:00", as a clock on the wall of a clinic would. */
    public String time(LocalTime time) {
        return formatter("platform.day.time").format(time);
    }

    /** "Tue 18 Nov, 10:00". */
    public String moment(LocalDateTime moment, LocalDate today) {
        return words.say("platform.day.moment", day(moment.toLocalDate(), today), time(moment.toLocalTime()));
    }

    /** An instant on the clock of a place: "Today, 10:00". */
    public String moment(Instant instant, ZoneId zone, LocalDate today) {
        return moment(LocalDateTime.ofInstant(instant, zone), today);
    }

    /** The same, to stand inside a sentence: "today, 10:00". */
    public String momentWithin(Instant instant, ZoneId zone, LocalDate today) {
        var local = LocalDateTime.ofInstant(instant, zone);
        return words.say("platform.day.moment", dayWithin(local.toLocalDate(), today), time(local.toLocalTime()));
    }

    /** An instant in full, for documents: "18 Nov 2026, 10:00". */
    public String stamp(Instant instant, ZoneId zone) {
        var local = LocalDateTime.ofInstant(instant, zone);
        return words.say("platform.day.moment", date(local.toLocalDate()), time(local.toLocalTime()));
    }

    /** "45 min", "2 h", "1 h 5 min". */
    public String minutes(long minutes) {
        if (minutes < 60) return words.say("platform.minutes", minutes);
        if (minutes % 60 == 0) return words.say("platform.hours", minutes / 60);
        return words.say("platform.hours-and-minutes", minutes / 60, minutes % 60);
    }

    public String minutes(Duration duration) {
        return minutes(duration.toMinutes());
    }

    /** "Ana", "Ana and Luis", "Ana, Luis and Rosa" as the language joins them. */
    public String list(List<String> several) {
        return ListFormatter.getInstance(words.locale()).format(several);
    }

    /** "12,345" as the language groups it. */
    public String number(long number) {
        return words.argument(number);
    }

    private String formatted(String key, LocalDate day) {
        return formatter(key).format(day);
    }

    private DateTimeFormatter formatter(String key) {
        return formatters.computeIfAbsent(key, k -> DateTimeFormatter.ofPattern(words.say(k), words.locale()));
    }
}
