package org.alongside.platform.changes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, ready to be kept. Only what a database cannot hold (the NUL character) and blanks around it go. */
public final class Typed {
    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    private static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    /** One line: line breaks become blanks. */
    public static String line(@Nullable String typed) {
        return BREAKS.matcher(words(typed)).replaceAll(" ");
    }

    /** Several lines, as a browser sends them or as a file has them. */
    public static String words(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\0", "").replace("\r\n", "\n").strip();
    }

    /** A day as a browser's date field sends it, {@code 2026-11-21}, or as people write it, 11/21/2026; empty when it is none. */
    public static Optional<LocalDate> day(@Nullable String typed) {
        var line = line(typed);
        try {
            return Optional.of(line.indexOf('/') < 0 ? LocalDate.parse(line) : LocalDate.parse(line, AS_WRITTEN))
                    .filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of day as a browser's time field sends it, {@code 14:30} or {@code 14:30:00}; empty when it is none. */
    public static Optional<LocalTime> time(@Nullable String typed) {
        try {
            return Optional.of(LocalTime.parse(line(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<UUID> id(@Nullable String typed) {
        var line = line(typed);
        if (line.length() != 36) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(line));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
