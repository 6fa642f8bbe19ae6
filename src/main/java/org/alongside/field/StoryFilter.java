package org.alongside.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a story is told.
 *
 * @param from the first day, and {@code until} the last, both counted in; null is open on that side
 */
record StoryFilter(
        Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {
    static final StoryFilter ALL = new StoryFilter(Kind.ALL, null, null);

    /** The kinds of moments that can be told by themselves. */
    enum Kind {
        ALL,
        CONTACTS,
        CHANGES,
        DISCHARGES,
        HAND_OVERS,
        GOALS;

        /** As it stands in an address. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean tellsContacts() {
            return this == ALL || this == CONTACTS || this == GOALS;
        }

        boolean tellsChanges() {
            return this != CONTACTS;
        }
    }

    /** As asked for in an address; what cannot be read there filters nothing. */
    static StoryFilter of(@Nullable String show, @Nullable String from, @Nullable String until) {
        var kind = Kind.ALL;
        for (var one : Kind.values()) if (one.code().equals(show)) kind = one;
        return new StoryFilter(kind, day(from), day(until));
    }

    boolean hasDays() {
        return from != null || until != null;
    }

    /** When the days begin on the clock of the agency. */
    Instant begins(ZoneId zone) {
        return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
    }

    /** How the address goes on that asks for the same: {@code show=goals&from=2026-01-01}. */
    String query() {
        return "show=" + kind.code() + (from == null ? "" : "&from=" + from) + (until == null ? "" : "&until=" + until);
    }

    private static @Nullable LocalDate day(@Nullable String words) {
        if (words == null) return null;
        try {
            var day = LocalDate.parse(words);
            return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
