package org.alongside.interop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.interop.Column.Looks;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.Minutes;
import org.alongside.interop.reading.Names;

/** Guesses what the columns of a sheet are, from their headings and what stands in them. Pure. */
public final class Guess {
    private static final Pattern CHILD = Pattern.compile(
            "(?:child|children|kid|youth|dependent)\\s*([1-8])\\s*(.*)|(.*?)\\s*(?:of )?(?:child|kid|youth|dependent)\\s*([1-8])");
    private static final Pattern WHOSE = Pattern.compile(
            "(?:primary |first )?(?:caregiver|parent|guardian|client|participant|consumer|member|person|head of household|hoh|mother|parent guardian|adult)(?: 1)?(?: s)? (.+)");
    private static final double SURE = 1.0;
    private static final double LIKELY = 0.6;
    private static final double BY_CONTENT = 0.3;

    private Guess() {}

    private record Match(int column, Target target, double score) {}

    /** A plan for a sheet nobody has mapped yet. */
    public static Plan plan(Kind kind, List<Column> columns, Vocabulary words) {
        var matches = new ArrayList<Match>();
        for (int i = 0; i < columns.size(); i++) matches.addAll(byHeading(kind, i, columns.get(i), words));
        matches.addAll(byContent(kind, columns));
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::column));
        var chosen = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        var taken = new HashSet<Target>();
        for (var match : matches) {
            if (chosen.get(match.column).isEmpty() && !taken.contains(match.target)) {
                chosen.set(match.column, match.target.code());
                taken.add(match.target);
            }
        }
        return new Plan(chosen, Map.of(), Map.of(), order(chosen, columns).orElse(null), unit(chosen, columns), false);
    }

    private static List<Match> byHeading(Kind kind, int at, Column column, Vocabulary words) {
        var plain = Names.plain(column.heading().replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"));
        var matches = new ArrayList<Match>();
        var child = CHILD.matcher(plain);
        if (kind == Kind.FAMILIES && child.matches()) {
            boolean before = child.group(1) != null;
            int number = Integer.parseInt(before ? child.group(1) : child.group(4));
            var rest = before ? child.group(2) : child.group(3);
            var what = rest == null || rest.isBlank() ? "name" : rest;
            for (var field : kind.fields()) {
                if (field.isOfAPerson()) {
                    score(field, what, column, words)
                            .ifPresent(score -> matches.add(new Match(at, new Target(field, number), score)));
                }
            }
            return matches;
        }
        for (var field : kind.fields()) {
            var whole = score(field, plain, column, words);
            var whose = WHOSE.matcher(plain);
            var part = whose.matches()
                    ? score(field, whose.group(1), column, words).map(score -> score - 0.1)
                    : Optional.<Double>empty();
            double best = Math.max(whole.orElse(0.0), field.isOfAPerson() ? part.orElse(0.0) : 0);
            if (best > 0) matches.add(new Match(at, Target.of(field), best));
        }
        return matches;
    }

    /** An exact heading is surest, the earlier in the list the surer; then one that holds or is held in a heading of two words or more. */
    private static Optional<Double> score(Field field, String plain, Column column, Vocabulary words) {
        var headings = words.headings().getOrDefault(field, List.of());
        int at = headings.indexOf(plain);
        double score = at >= 0 ? SURE - at * 0.004 : within(plain, headings);
        if (score == 0) return Optional.empty();
        return Optional.of(score + fits(field, column));
    }

    private static double within(String plain, List<String> headings) {
        double best = 0;
        for (var heading : headings) {
            boolean several = heading.indexOf(' ') > 0 || heading.length() > 5;
            if (several && (" " + plain + " ").contains(" " + heading + " ")) {
                best = Math.max(best, LIKELY + heading.length() * 0.002);
            }
        }
        return best;
    }

    /** A little more where the cells look as they should, much less where they do not. */
    private static double fits(Field field, Column column) {
        if (column.looks() == Looks.EMPTY) return -0.15;
        if (field == Field.WORKER)
            return column.looks() == Looks.EMAILS ? 0.2 : column.looks() == Looks.WORDS ? 0 : -0.6;
        return switch (field.holds()) {
            case DAY -> column.looks() == Looks.DAYS ? 0.05 : column.looks() == Looks.NUMBERS ? -0.1 : -0.5;
            case TIME ->
                column.looks() == Looks.TIMES || column.looks() == Looks.NUMBERS
                        ? 0.05
                        : column.looks() == Looks.DAYS ? -0.2 : -0.4;
            case MINUTES ->
                column.looks() == Looks.NUMBERS || column.looks() == Looks.TIMES
                        ? 0.05
                        : column.looks() == Looks.DAYS ? -0.6 : 0;
            case MILES -> column.looks() == Looks.NUMBERS ? 0.05 : column.looks() == Looks.DAYS ? -0.6 : 0;
            case PHONE -> column.looks() == Looks.PHONES || column.looks() == Looks.NUMBERS ? 0.05 : -0.4;
            case CODE ->
                column.looks() == Looks.DAYS || column.looks() == Looks.SENTENCES && !field.several() ? -0.5 : 0;
            case TEXT -> column.looks() == Looks.DAYS || column.looks() == Looks.EMAILS ? -0.5 : 0;
            case YES_NO -> column.looks() == Looks.DAYS || column.looks() == Looks.SENTENCES ? -0.5 : 0;
        };
    }

    /** What nothing else claims, by what stands in it. */
    private static List<Match> byContent(Kind kind, List<Column> columns) {
        var matches = new ArrayList<Match>();
        for (int i = 0; i < columns.size(); i++) {
            var field = switch (columns.get(i).looks()) {
                case EMAILS -> Field.WORKER;
                case PHONES -> Field.PHONE;
                case SENTENCES -> Field.WHAT_HAPPENED;
                case DAYS ->
                    switch (kind) {
                        case FAMILIES -> Field.BORN_ON;
                        case ENROLLMENTS -> Field.STARTED_ON;
                        case ASSIGNMENTS -> Field.STARTS_ON;
                        case CONTACTS -> Field.ON_DAY;
                    };
                default -> null;
            };
            if (field != null && field.isIn(kind)) matches.add(new Match(i, Target.of(field), BY_CONTENT - i * 0.001));
        }
        return matches;
    }

    /** What the columns of days say together; one that can be told tells for those that cannot. Empty: nobody can tell. */
    public static Optional<DayOrder> order(List<String> targets, List<Column> columns) {
        int month = 0;
        int day = 0;
        int unsure = 0;
        for (int i = 0; i < Math.min(targets.size(), columns.size()); i++) {
            boolean days = Target.find(targets.get(i))
                    .filter(target -> target.field().holds() == Field.Holds.DAY)
                    .isPresent();
            if (!days) continue;
            switch (columns.get(i).order()) {
                case MONTH_FIRST -> month++;
                case DAY_FIRST -> day++;
                case UNSURE -> unsure++;
                case NOT_NEEDED -> {}
            }
        }
        if (day > month) return Optional.of(DayOrder.DAY_FIRST);
        if (month > day || unsure == 0 && month == 0) return Optional.of(DayOrder.MONTH_FIRST);
        return Optional.empty();
    }

    private static Minutes.Unit unit(List<String> targets, List<Column> columns) {
        int at = targets.indexOf(Field.MINUTES.code());
        return at < 0 ? Minutes.Unit.MINUTES : columns.get(at).unit();
    }

    /** Values in mapped columns that no word explains yet, by list: each with how often it stands there. */
    public static Map<String, Map<String, Integer>> unexplained(
            Kind kind, Plan plan, List<Column> columns, Vocabulary words) {
        var unknown = new java.util.TreeMap<String, Map<String, Integer>>();
        for (int i = 0; i < columns.size(); i++) {
            var target = plan.target(i).filter(one -> one.isIn(kind)).orElse(null);
            if (target == null || target.field().list().isEmpty()) continue;
            var list = target.field().list().get();
            var known = words.list(list);
            columns.get(i).values().forEach((value, times) -> {
                var parts = target.field().several() ? Vocabulary.several(value, known) : List.of(value);
                for (var part : parts) {
                    if (known.code(part).isEmpty()
                            && plan.meaning(list, part) == null
                            && !Names.plain(part).isEmpty()) {
                        unknown.computeIfAbsent(list, _ -> new java.util.LinkedHashMap<>())
                                .merge(part, times, Integer::sum);
                    }
                }
            });
        }
        return new HashMap<>(unknown);
    }
}
