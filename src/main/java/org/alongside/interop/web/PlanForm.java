package org.alongside.interop.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.interop.Column;
import org.alongside.interop.Field;
import org.alongside.interop.Guess;
import org.alongside.interop.Import;
import org.alongside.interop.Kind;
import org.alongside.interop.Plan;
import org.alongside.interop.Target;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.Minutes;
import org.alongside.interop.reading.Names;
import org.jspecify.annotations.Nullable;

/**
 * The form that says how a sheet is to be understood, and what was sent with it. Its inputs: {@code column-0} …,
 * {@code always-program} …, {@code order}, {@code unit}, {@code signed}, and for each word nobody knows
 * {@code list-0}, {@code word-0} and {@code means-0}.
 */
final class PlanForm {
    /** A word whose rows are to be refused: nobody says what it means. */
    static final String REFUSE = "?";

    /** A word that is left out. */
    static final String LEAVE_OUT = "-";

    private final Map<String, String> sent;

    PlanForm(Map<String, String> sent) {
        this.sent = sent;
    }

    /** What each kind of sheet may say for all rows at once. */
    static List<Field> always(Kind kind) {
        return switch (kind) {
            case FAMILIES -> List.of(Field.TOWN);
            case ENROLLMENTS -> List.of(Field.PROGRAM, Field.SITE);
            case ASSIGNMENTS -> List.of(Field.WORKER, Field.PROGRAM);
            case CONTACTS ->
                List.of(Field.WORKER, Field.PROGRAM, Field.MODE, Field.MINUTES, Field.AT_TIME, Field.PLACE);
        };
    }

    Plan plan(Import one) {
        return new Plan(columns(one), always(one), Map.of(), order(one), unit(), "yes".equals(sent.get("signed")))
                .withMeanings(one.plan().values())
                .withMeanings(meanings());
    }

    private List<String> columns(Import one) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < one.columns().size(); i++) {
            columns.add(Target.find(sent.getOrDefault("column-" + i, ""))
                    .filter(target -> target.isIn(one.kind()))
                    .map(Target::code)
                    .orElse(""));
        }
        return columns;
    }

    private Map<String, String> always(Import one) {
        var always = new LinkedHashMap<String, String>();
        for (var field : always(one.kind())) {
            var value = sent.getOrDefault("always-" + field.code(), "").strip();
            if (!value.isEmpty()) always.put(field.code(), value);
        }
        return always;
    }

    /** As said; where nobody was asked, as the columns tell. */
    private @Nullable DayOrder order(Import one) {
        return switch (sent.getOrDefault("order", "")) {
            case "month-first" -> DayOrder.MONTH_FIRST;
            case "day-first" -> DayOrder.DAY_FIRST;
            default -> Guess.order(columns(one), one.columns()).orElse(null);
        };
    }

    private Minutes.Unit unit() {
        return "hours".equals(sent.get("unit")) ? Minutes.Unit.HOURS : Minutes.Unit.MINUTES;
    }

    private Map<String, Map<String, String>> meanings() {
        var meanings = new LinkedHashMap<String, Map<String, String>>();
        for (int i = 0; sent.containsKey("word-" + i); i++) {
            var means = sent.getOrDefault("means-" + i, REFUSE);
            if (means.equals(REFUSE)) continue;
            meanings.computeIfAbsent(sent.getOrDefault("list-" + i, ""), _ -> new LinkedHashMap<>())
                    .put(Names.plain(sent.getOrDefault("word-" + i, "")), means.equals(LEAVE_OUT) ? "" : means);
        }
        return meanings;
    }

    /** Whether the person has been shown this word, whatever they said about it. */
    boolean hasShown(String list, String word) {
        for (int i = 0; sent.containsKey("word-" + i); i++) {
            if (list.equals(sent.get("list-" + i)) && word.equals(sent.get("word-" + i))) return true;
        }
        return false;
    }

    static Optional<Column> column(Import one, Plan plan, Field field) {
        return plan.column(Target.of(field)).map(at -> one.columns().get(at));
    }
}
