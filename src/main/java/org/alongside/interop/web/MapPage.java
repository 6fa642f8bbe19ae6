package org.alongside.interop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.interop.Column;
import org.alongside.interop.Field;
import org.alongside.interop.Guess;
import org.alongside.interop.Import;
import org.alongside.interop.Kind;
import org.alongside.interop.Plan;
import org.alongside.interop.Target;
import org.alongside.interop.TargetWords;
import org.alongside.interop.Vocabulary;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.Minutes;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/**
 * The page on which somebody says what the columns of a file are.
 *
 * @param readAs how the file was read: encoding and separator, or which sheet
 * @param tabs sheets to choose from; empty where there are not several
 * @param orders month or day first; empty where the file tells
 * @param units what bare numbers count; empty where no column holds lengths
 * @param signed how contacts come in; empty for other rows
 * @param asked words that turned up only now, so that the page is shown once more
 */
public record MapPage(
        String id,
        String title,
        String readAs,
        Steps steps,
        Problems problems,
        List<Choice> tabs,
        List<Line> columns,
        List<Always> always,
        List<Choice> orders,
        List<Choice> units,
        List<Choice> signed,
        List<Unknown> unknown,
        boolean asked) {

    private static final int MOST_WORDS = 120;
    private static final int CHILDREN_OFFERED = 4;

    /** One column: what it is called, what stands in it, and what it can be. */
    public record Line(String name, String heading, String samples, String filled, List<Choice> targets) {}

    /** What stands for every row; {@code choices} is empty where it is typed. */
    public record Always(String name, String label, String value, List<Choice> choices, String hint) {}

    /** The words of one list that nobody knows. */
    public record Unknown(String title, List<Word> words) {}

    public record Word(int number, String list, String word, String times, List<Choice> meanings) {}

    static MapPage of(Words words, Import one, Plan plan, Vocabulary vocabulary, Problems problems, boolean asked) {
        return new MapPage(
                one.id().toString(),
                one.fileName(),
                readAs(words, one),
                Steps.at(words, one, true),
                problems,
                one.tabs().size() > 1
                        ? one.tabs().stream()
                                .map(tab -> Choice.of(tab, tab, tab.equals(one.tab())))
                                .toList()
                        : List.of(),
                columns(words, one, plan),
                always(words, one, plan, vocabulary),
                orders(words, one, plan),
                units(words, one, plan),
                one.kind() == Kind.CONTACTS
                        ? List.of(
                                Choice.of("no", words.say("interop.signed.no"), !plan.signed()),
                                Choice.of("yes", words.say("interop.signed.yes"), plan.signed()))
                        : List.of(),
                unknown(words, one, plan, vocabulary),
                asked);
    }

    private static String readAs(Words words, Import one) {
        var rows = words.say("interop.rows", one.rowsTotal());
        var kind = words.say("interop.kind." + one.kind().code());
        if (one.tab() != null) return words.say("interop.read.workbook", kind, rows, one.tab());
        return words.say(
                "interop.read.text", kind, rows, one.charset(), separator(words, String.valueOf(one.separator())));
    }

    private static String separator(Words words, String separator) {
        return switch (separator) {
            case "," -> words.say("interop.read.comma");
            case ";" -> words.say("interop.read.semicolon");
            case "\t" -> words.say("interop.read.tab");
            case "|" -> words.say("interop.read.bar");
            default -> separator;
        };
    }

    private static List<Line> columns(Words words, Import one, Plan plan) {
        var targets = targets(one, plan);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < one.columns().size(); i++) {
            var column = one.columns().get(i);
            var chosen = plan.target(i).map(Target::code).orElse("");
            var choices = targets.stream()
                    .map(target -> Choice.of(
                            target.code(),
                            TargetWords.say(words, target),
                            target.code().equals(chosen)))
                    .toList();
            lines.add(new Line(
                    "column-" + i,
                    column.heading(),
                    String.join(" · ", column.samples()),
                    words.say("interop.column.filled", column.filled(), one.rowsTotal()),
                    choices));
        }
        return lines;
    }

    private static List<Target> targets(Import one, Plan plan) {
        var targets = new ArrayList<Target>();
        one.kind().fields().forEach(field -> targets.add(Target.of(field)));
        if (one.kind() != Kind.FAMILIES) return targets;
        int used = plan.columns().stream()
                .flatMap(code -> Target.find(code).stream())
                .mapToInt(Target::child)
                .max()
                .orElse(0);
        for (int child = 1; child <= Math.min(Math.max(used + 1, CHILDREN_OFFERED), Target.MOST_CHILDREN); child++) {
            for (var field : one.kind().fields()) if (field.isOfAPerson()) targets.add(new Target(field, child));
        }
        return targets;
    }

    private static List<Always> always(Words words, Import one, Plan plan, Vocabulary vocabulary) {
        return PlanForm.always(one.kind()).stream()
                .map(field -> {
                    var value = plan.always().getOrDefault(field.code(), "");
                    var choices = field.list()
                            .map(list -> choices(vocabulary.list(list), value))
                            .orElse(List.of());
                    return new Always(
                            "always-" + field.code(),
                            words.say("interop.field." + field.code()),
                            value,
                            choices,
                            field == Field.AT_TIME ? words.say("interop.always.time") : "");
                })
                .toList();
    }

    /** A program that was said by name before is picked by its name, too. */
    private static List<Choice> choices(Vocabulary.Values values, String value) {
        var picked = values.code(value).orElse(value);
        return values.titles().entrySet().stream()
                .map(code ->
                        Choice.of(code.getKey(), code.getValue(), code.getKey().equals(picked)))
                .toList();
    }

    private static List<Choice> orders(Words words, Import one, Plan plan) {
        boolean days = false;
        for (int i = 0; i < one.columns().size(); i++) {
            boolean isDay = plan.target(i)
                    .filter(target -> target.field().holds() == Field.Holds.DAY)
                    .isPresent();
            days |= isDay && one.columns().get(i).order() != DayOrder.Told.NOT_NEEDED;
        }
        if (!days && plan.order() != null) return List.of();
        return List.of(
                Choice.of("month-first", words.say("interop.order.month-first"), plan.order() == DayOrder.MONTH_FIRST),
                Choice.of("day-first", words.say("interop.order.day-first"), plan.order() == DayOrder.DAY_FIRST));
    }

    private static List<Choice> units(Words words, Import one, Plan plan) {
        var column = PlanForm.column(one, plan, Field.MINUTES);
        if (column.isEmpty() || column.get().looks() != Column.Looks.NUMBERS) return List.of();
        return List.of(
                Choice.of("minutes", words.say("interop.unit.minutes"), plan.unit() != Minutes.Unit.HOURS),
                Choice.of("hours", words.say("interop.unit.hours"), plan.unit() == Minutes.Unit.HOURS));
    }

    private static List<Unknown> unknown(Words words, Import one, Plan plan, Vocabulary vocabulary) {
        var lists = new ArrayList<Unknown>();
        var number = new int[1];
        Guess.unexplained(one.kind(), plan, one.columns(), vocabulary).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(list -> {
                    var meanings = new ArrayList<Choice>();
                    meanings.add(Choice.of(PlanForm.REFUSE, words.say("interop.word.refuse"), true));
                    meanings.add(Choice.of(PlanForm.LEAVE_OUT, words.say("interop.word.leave-out")));
                    vocabulary
                            .list(list.getKey())
                            .titles()
                            .forEach((code, title) -> meanings.add(Choice.of(code, title)));
                    var unknown = list.getValue().entrySet().stream()
                            .limit(Math.max(0, MOST_WORDS - number[0]))
                            .map(word -> new Word(
                                    number[0]++,
                                    list.getKey(),
                                    word.getKey(),
                                    words.say("interop.rows", word.getValue()),
                                    meanings))
                            .toList();
                    if (!unknown.isEmpty()) lists.add(new Unknown(words.say("interop.list." + list.getKey()), unknown));
                });
        return lists;
    }
}
