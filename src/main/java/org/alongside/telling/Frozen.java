package org.alongside.telling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as it left: what is printed, and what it was made from. Both are kept as they were written. */
public final class Frozen {
    private Frozen() {}

    /**
     * All that is printed.
     *
     * @param subtitle what it is about
     * @param notices that the law wants on it; none where none is due
     * @param by who released it; {@code when} as it shall be read
     */
    public record Content(
            Told told, String subtitle, String agency, List<String> notices, String by, String when, Instant at) {}

    /**
     * What it was made from.
     *
     * @param contacts that counted in its days
     */
    public record Sources(List<Source> items, List<UUID> contacts, int made, int attempted, int minutes) {}

    /**
     * One thing, whether it went in, and what that rested on.
     *
     * @param program in which it came about; null for none, and in reports of before it was kept
     * @param sud whether its section tells of a substance use disorder; null in reports of before it was kept
     */
    public record Source(
            String section,
            UUID id,
            String information,
            boolean in,
            String why,
            @Nullable UUID program,
            @Nullable Boolean sud) {}

    public static Content content(Report.Release release) {
        return Told.JSON.readValue(release.content(), Content.class);
    }

    public static Sources sources(Report.Release release) {
        return Told.JSON.readValue(release.sources(), Sources.class);
    }

    /** Whether nothing of it was changed where it is kept. */
    public static boolean isWhole(Report.Release release) {
        return Told.sha256(release.content() + release.sources()).equals(release.sha256());
    }
}
