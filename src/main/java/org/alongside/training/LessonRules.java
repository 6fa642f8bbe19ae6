package org.alongside.training;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.platform.changes.Wrongs;

/** What keeps a course from being kept as it was typed. Pure: the codes there are to choose from are handed in. */
final class LessonRules {
    static final int LINE = 200;
    private static final int CODE = 60;
    private static final BigDecimal MOST_HOURS = new BigDecimal(200);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");

    /** Codes there are to choose from. */
    record Known(Set<String> topics, Set<String> standards, Set<String> practices) {}

    private LessonRules() {}

    static Wrongs wrongs(LessonDraft draft, Known known) {
        var wrongs = new Wrongs()
                .needed("title", draft.title(), LINE, "training.wrong.title")
                .needed("provider", draft.provider(), LINE, "training.wrong.provider");
        if (!Set.of(LessonDraft.CORE, "continuing").contains(draft.purpose()))
            wrongs.add("purpose", "training.wrong.purpose");
        var hours = hours(draft.hours());
        if (hours.isEmpty() || hours.get().signum() == 0) wrongs.add("hours", "training.wrong.hours");
        if (!draft.core()) credit(draft, hours, wrongs);
        wrongs.atMost("code", draft.code(), CODE).atMost("approval", draft.approval(), LINE);
        if (!known.topics().containsAll(draft.topics())) wrongs.add("topics", "training.wrong.choose");
        if (!known.standards().containsAll(draft.standards())) wrongs.add("standards", "training.wrong.choose");
        if (!known.practices().containsAll(draft.practices())) wrongs.add("practices", "training.wrong.choose");
        return wrongs;
    }

    private static void credit(LessonDraft draft, Optional<BigDecimal> hours, Wrongs wrongs) {
        if (draft.ceuHours().isEmpty()) return;
        var credit = hours(draft.ceuHours());
        if (credit.isEmpty()) wrongs.add("ceu-hours", "training.wrong.ceu");
        else if (hours.isPresent() && credit.get().compareTo(hours.get()) > 0)
            wrongs.add("ceu-hours", "training.wrong.more-credit");
    }

    /** 0 to 200 with at most two decimals, by point or comma; empty for anything else. */
    static Optional<BigDecimal> hours(String typed) {
        return decimal(typed).filter(hours -> hours.compareTo(MOST_HOURS) <= 0);
    }

    /** 0 to 999.99, by point or comma; empty for anything else. */
    static Optional<BigDecimal> decimal(String typed) {
        return DECIMAL.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    /** What was typed, once nothing is wrong with it: credit left out is none. */
    static Lesson lesson(LessonDraft draft) {
        return new Lesson(
                draft.title(),
                draft.provider(),
                draft.core(),
                draft.code(),
                hours(draft.hours()).orElseThrow(),
                draft.core() ? BigDecimal.ZERO : hours(draft.ceuHours()).orElse(BigDecimal.ZERO),
                draft.topics().stream().distinct().toList(),
                draft.standards().stream().distinct().toList(),
                draft.practices().stream().distinct().toList(),
                draft.approval());
    }
}
