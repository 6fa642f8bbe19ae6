package org.alongside.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.alongside.platform.db.World;
import org.alongside.testing.Diary;

/** Contacts of chance, many at the edges of days and months. */
final class ContactsOfChance {
    private static final List<String> ZONES = List.of(
            "America/Denver", "America/Anchorage", "Pacific/Honolulu", "America/Los_Angeles", "Pacific/Kiritimati");
    static final List<String> MODES = List.of("visit", "call", "text", "video", "group", "letter", "meeting");
    static final List<String> TYPES = List.of("emotional", "informational", "educational", "concrete");
    private static final List<String> ACTIVITIES =
            List.of("listening", "link-service", "crisis-response", "goal-setting");
    private static final List<String> PLACES = List.of("home", "school", "court");

    private ContactsOfChance() {}

    /** Sixty contacts of Rosa and Sam, many at the edges of days and months. */
    static void write(World world, List<YearMonth> months, Random chance) {
        var diary = new Diary(world);
        for (var i = 0; i < 60; i++) {
            var month = months.get(chance.nextInt(months.size()));
            var day = chance.nextInt(3) == 0
                    ? pick(
                            chance,
                            List.of(
                                    month.atDay(1),
                                    month.atEndOfMonth(),
                                    month.atDay(1).minusDays(1),
                                    month.atEndOfMonth().plusDays(1)))
                    : month.atDay(1 + chance.nextInt(month.lengthOfMonth()));
            var home = pick(chance, List.of(world.ortega, world.sorensen, world.lamb));
            var entry = diary.entry(pick(chance, List.of(world.rosa, world.rosa, world.sam)), home, day)
                    .at(pick(chance, List.of(0, 2, 10, 16, 23)), pick(chance, List.of(0, 30, 59)), pick(chance, ZONES));
            if (chance.nextInt(4) == 0) entry.tried(pick(chance, MODES), "no-answer");
            else
                entry.by(pick(chance, MODES), 1 + chance.nextInt(240))
                        .giving(some(chance, TYPES))
                        .doing(some(chance, ACTIVITIES));
            if (chance.nextInt(3) == 0)
                entry.in(pick(chance, PLACES))
                        .travelling(chance.nextInt(90), chance.nextInt(80) + "." + chance.nextInt(10));
            if (chance.nextBoolean()) entry.with(home.caregiver(), home.child());
            if (chance.nextBoolean()) entry.signed();
            if (chance.nextInt(8) == 0) entry.voided();
            entry.write();
        }
    }

    private static <T> T pick(Random chance, List<T> from) {
        return Objects.requireNonNull(from.get(chance.nextInt(from.size())));
    }

    private static String[] some(Random chance, List<String> from) {
        return from.stream().filter(_ -> chance.nextBoolean()).toArray(String[]::new);
    }
}
