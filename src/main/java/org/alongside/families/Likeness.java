package org.alongside.families;

import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much two descriptions look like one person, and why. Pure.
 *
 * <p>{@code points} only put those found in order, the likeliest first; what a person decides by is {@code why}. A number
 * alone is enough to be pointed out, and so is a name that is the same, turned round, a nickname, sounds alike or is spelt
 * nearly so. A birthday is only with some likeness of the name; two birthdays that differ speak against it.
 */
public record Likeness(int points, Set<Why> why) {
    private static final int ENOUGH = 30;
    private static final int BIRTHDAYS_DIFFER = -25;
    private static final int LONG_NAME = 7;

    /** What looks alike, in the order in which it is told. */
    public enum Why {
        SAME_PHONE(40),
        SAME_NAME(50),
        TURNED_NAME(45),
        NICKNAME(40),
        SOUNDS_ALIKE(35),
        SPELT_NEARLY(30),
        SAME_GIVEN_NAME(10),
        SAME_FAMILY_NAME(10),
        SAME_BIRTHDAY(40),
        SAME_BIRTH_MONTH(15),
        NEARLY_SAME_BIRTHDAY(10);

        private final int points;

        Why(int points) {
            this.points = points;
        }

        boolean isOfTheWholeName() {
            return switch (this) {
                case SAME_NAME, TURNED_NAME, NICKNAME, SOUNDS_ALIKE, SPELT_NEARLY -> true;
                default -> false;
            };
        }
    }

    public Likeness {
        why = Set.copyOf(why);
    }

    /** In the order in which they are told. */
    public List<Why> told() {
        return Stream.of(Why.values()).filter(why::contains).toList();
    }

    /**
     * @param nicknames other names for a given name
     * @return empty where there is too little to point anybody out
     */
    static Optional<Likeness> between(Described one, Described other, Function<String, Set<String>> nicknames) {
        var why = EnumSet.noneOf(Why.class);
        if (one.numbers().stream().anyMatch(other.numbers()::contains)) why.add(Why.SAME_PHONE);
        name(one, other, nicknames).ifPresent(why::add);
        if (why.isEmpty()) return Optional.empty();
        var points = why.stream().mapToInt(reason -> reason.points).sum() + birth(one, other, why);
        return points < ENOUGH ? Optional.empty() : Optional.of(new Likeness(points, why));
    }

    private static Optional<Why> name(Described one, Described other, Function<String, Set<String>> nicknames) {
        var best = new ArrayList<Why>();
        for (var mine : one.names()) {
            for (var theirs : other.names()) best.addAll(name(mine, one.family(), theirs, other.family(), nicknames));
        }
        return best.stream().min(Why::compareTo);
    }

    private static List<Why> name(
            List<String> mine,
            List<String> myFamily,
            List<String> theirs,
            List<String> theirFamily,
            Function<String, Set<String>> nicknames) {
        if (myFamily.isEmpty() || theirFamily.isEmpty())
            return !mine.isEmpty() && joined(mine).equals(joined(theirs)) ? List.of(Why.SAME_GIVEN_NAME) : List.of();
        var family = alike(myFamily, theirFamily);
        var given = alike(mine, theirs);
        if (family == Match.SAME && given == Match.SAME) return List.of(Why.SAME_NAME);
        if (joined(mine).equals(joined(theirFamily)) && joined(myFamily).equals(joined(theirs)))
            return List.of(Why.TURNED_NAME);
        if (family == Match.SAME && nicknamed(mine, theirs, nicknames)) return List.of(Why.NICKNAME);
        if (family != Match.NO && given != Match.NO)
            return List.of(family == Match.NEAR || given == Match.NEAR ? Why.SPELT_NEARLY : Why.SOUNDS_ALIKE);
        if (given == Match.SAME) return List.of(Why.SAME_GIVEN_NAME);
        return family == Match.SAME ? List.of(Why.SAME_FAMILY_NAME) : List.of();
    }

    private enum Match {
        SAME,
        SOUND,
        NEAR,
        NO
    }

    /** Of double names one may be left out: Ana María Ortega Ruiz is Ana Ortega as well. */
    private static Match alike(List<String> mine, List<String> theirs) {
        if (joined(mine).equals(joined(theirs)) || begins(mine, theirs) || begins(theirs, mine)) return Match.SAME;
        return mine.size() == theirs.size() || mine.isEmpty() || theirs.isEmpty()
                ? alike(joined(mine), joined(theirs))
                : alike(mine.getFirst(), theirs.getFirst());
    }

    private static boolean begins(List<String> all, List<String> first) {
        return !first.isEmpty()
                && all.size() > first.size()
                && all.subList(0, first.size()).equals(first);
    }

    private static Match alike(String mine, String theirs) {
        if (Sound.of(mine).equals(Sound.of(theirs))) return Match.SOUND;
        return near(mine, theirs) ? Match.NEAR : Match.NO;
    }

    /** One letter more, less, other or changed with its neighbour; in long names two. */
    static boolean near(String mine, String theirs) {
        var shorter = Math.min(mine.length(), theirs.length());
        return shorter > 3 && distance(mine, theirs) <= (shorter >= LONG_NAME ? 2 : 1);
    }

    private static boolean nicknamed(List<String> mine, List<String> theirs, Function<String, Set<String>> nicknames) {
        return Stream.concat(Stream.of(joined(mine), String.join(" ", mine)), mine.stream())
                .flatMap(name -> nicknames.apply(name).stream())
                .map(Plain::joined)
                .anyMatch(name -> name.equals(joined(theirs)) || theirs.contains(name));
    }

    private static int birth(Described one, Described other, Set<Why> why) {
        var mine = one.birth();
        var theirs = other.birth();
        if (mine == null || theirs == null) return 0;
        var reason = birth(mine, theirs);
        if (reason.isEmpty()) return BIRTHDAYS_DIFFER;
        why.add(reason.get());
        return reason.get().points;
    }

    private static Optional<Why> birth(Birth mine, Birth theirs) {
        var sameMonth = mine.day().withDayOfMonth(1).equals(theirs.day().withDayOfMonth(1));
        if (mine.monthOnly() || theirs.monthOnly())
            return sameMonth ? Optional.of(Why.SAME_BIRTH_MONTH) : Optional.empty();
        if (mine.day().equals(theirs.day())) return Optional.of(Why.SAME_BIRTHDAY);
        var sameParts = Stream.of(ChronoField.YEAR, ChronoField.MONTH_OF_YEAR, ChronoField.DAY_OF_MONTH)
                .filter(part -> mine.day().get(part) == theirs.day().get(part))
                .count();
        var turned = mine.day().getYear() == theirs.day().getYear()
                && mine.day().getMonthValue() == theirs.day().getDayOfMonth()
                && mine.day().getDayOfMonth() == theirs.day().getMonthValue();
        return sameParts == 2 || turned ? Optional.of(Why.NEARLY_SAME_BIRTHDAY) : Optional.empty();
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }

    /** Letters to add, take away, change, or change with their neighbour. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) rows[i][0] = i;
        for (var j = 0; j <= b.length(); j++) rows[0][j] = j;
        for (var i = 1; i <= a.length(); i++) {
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
        return rows[a.length()][b.length()];
    }
}
