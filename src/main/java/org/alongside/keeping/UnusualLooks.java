package org.alongside.keeping;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;

/**
 * Looks into families' records that somebody should ask about. Each only asks; none says that anything was wrong. Pure.
 *
 * <p>Source: the definition {@code unusual-looks}.
 *
 * @param windowDays how far back is looked, today included
 * @param usualDays days before one that tell what is usual for a person
 * @param nightFrom until {@code nightUntil} of the next morning, by the agency's clock
 */
public record UnusualLooks(
        int windowDays,
        int usualDays,
        int manyAtLeast,
        double timesUsual,
        LocalTime nightFrom,
        LocalTime nightUntil,
        int nightAtLeast,
        int longOverMonths) {
    private static final String KIND = "unusual-looks";
    private static final int SHORTEST_NAME = 3;

    public enum Kind {
        /** Far more families in a day than this person usually opens. */
        MANY,
        NIGHT,
        /** A family that is called as they are. */
        OWN_NAME,
        /** A family whose time in every program ended long ago. */
        LONG_OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What one person opened on one day: records of {@code families} families, {@code atNight} of them at night. */
    public record Day(UUID who, String name, LocalDate day, int families, int atNight) {}

    /** @param endedOn when the family's time in every program had ended; null while it goes on */
    public record Opened(
            UUID who,
            String name,
            LocalDate day,
            UUID family,
            String familyName,
            @Nullable LocalDate endedOn) {}

    /**
     * @param family whose record; null where it is about several
     * @param families how many it is about
     * @param usual how many that person usually opens in a day; 0 where it does not matter
     */
    public record Found(
            Kind kind,
            UUID who,
            String name,
            LocalDate day,
            @Nullable UUID family,
            String familyName,
            int families,
            int usual) {}

    static UnusualLooks of(Definitions definitions, UUID agency, LocalDate today) {
        return of(definitions.of(KIND, "looks", agency, today));
    }

    private static UnusualLooks of(Definition definition) {
        var body = definition.body();
        return new UnusualLooks(
                body.get("window_days").asInt(),
                body.get("usual_days").asInt(),
                body.at("/many/at_least").asInt(),
                body.at("/many/times_usual").asDouble(),
                LocalTime.parse(body.at("/night/from").asString()),
                LocalTime.parse(body.at("/night/until").asString()),
                body.at("/night/at_least").asInt(),
                body.at("/long_over/months").asInt());
    }

    LocalDate since(LocalDate today) {
        return today.minusDays(windowDays - 1L);
    }

    /**
     * The latest first.
     *
     * @param days of the window and of {@code usualDays} before it
     * @param opened in the window
     * @param asks whose own looks at what is long over are their work
     */
    List<Found> in(List<Day> days, List<Opened> opened, UUID asks, LocalDate today) {
        var found = new ArrayList<Found>();
        for (var day : days) {
            if (day.day().isBefore(since(today))) continue;
            int usual = usual(day, days);
            if (day.families() >= manyAtLeast && day.families() >= timesUsual * usual)
                found.add(of(Kind.MANY, day, day.families(), usual));
            if (day.atNight() >= nightAtLeast) found.add(of(Kind.NIGHT, day, day.atNight(), 0));
        }
        for (var one : opened) {
            if (isCalledAlike(one.name(), one.familyName())) found.add(of(Kind.OWN_NAME, one));
            if (isLongOver(one) && !one.who().equals(asks)) found.add(of(Kind.LONG_OVER, one));
        }
        found.sort(Comparator.comparing(Found::day)
                .reversed()
                .thenComparing(Found::name)
                .thenComparing(Found::kind)
                .thenComparing(Found::familyName));
        return List.copyOf(found);
    }

    /** The middle of the days before on which they looked at anything; 0 without any. */
    private int usual(Day day, List<Day> days) {
        var before = days.stream()
                .filter(other -> other.who().equals(day.who())
                        && other.day().isBefore(day.day())
                        && !other.day().isBefore(day.day().minusDays(usualDays)))
                .mapToInt(Day::families)
                .sorted()
                .toArray();
        return before.length == 0 ? 0 : before[before.length / 2];
    }

    private boolean isLongOver(Opened one) {
        return one.endedOn() != null && one.endedOn().plusMonths(longOverMonths).isBefore(one.day());
    }

    /** The last name of the person is one of the family's. */
    private static boolean isCalledAlike(String person, String family) {
        var names = Arrays.asList(words(person));
        var last = names.getLast();
        return last.length() >= SHORTEST_NAME && Set.of(words(family)).contains(last);
    }

    private static String[] words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), all -> all.isEmpty() ? new String[] {""} : all.toArray(String[]::new)));
    }

    private static Found of(Kind kind, Day day, int families, int usual) {
        return new Found(kind, day.who(), day.name(), day.day(), null, "", families, usual);
    }

    private static Found of(Kind kind, Opened one) {
        return new Found(kind, one.who(), one.name(), one.day(), one.family(), one.familyName(), 1, 0);
    }
}
