package org.alongside.hours;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;

/** What keeps a duty from being entered. Pure: the day it is today is handed in. */
final class DutyRules {
    private static final int WORDS = 500;
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");

    private DutyRules() {}

    /** @param week that of the day typed, or any where there is none */
    static Wrongs wrongs(DutyDraft draft, Week week, CodeList kinds, LocalDate today) {
        var wrongs = new Wrongs();
        if (!kinds.code(draft.kind()).map(Code::offered).orElse(false)) wrongs.add("kind", "hours.wrong.kind");
        day(draft, week, today, wrongs);
        if (!draft.time().isEmpty() && Typed.time(draft.time()).isEmpty()) wrongs.add("time", "hours.wrong.time");
        minutes(draft, week, wrongs);
        wrongs.atMost("words", draft.words(), WORDS);
        if (draft.corrects() != null || week.state() == Week.State.APPROVED)
            wrongs.needed("reason", draft.reason(), WORDS, "hours.wrong.reason");
        return wrongs;
    }

    private static void day(DutyDraft draft, Week week, LocalDate today, Wrongs wrongs) {
        var day = Typed.day(draft.day());
        if (day.isEmpty()) wrongs.add("day", "hours.wrong.day");
        else if (!week.holds(day.get())) wrongs.add("day", "hours.wrong.other-week", week.monday(), week.sunday());
        else if (day.get().isAfter(today)) wrongs.add("day", "hours.wrong.future");
        else if (day.get().isBefore(week.whose().firstDay()))
            wrongs.add("day", "hours.wrong.before", week.whose().firstDay());
    }

    private static void minutes(DutyDraft draft, Week week, Wrongs wrongs) {
        var minutes = minutes(draft.minutes());
        int least = draft.corrects() == null ? 1 : 0;
        if (minutes.isEmpty()) {
            wrongs.add("minutes", "hours.wrong.minutes");
            return;
        }
        if (minutes.getAsInt() < least || minutes.getAsInt() > Oddity.DAY) {
            wrongs.add("minutes", "hours.wrong.length");
            return;
        }
        Typed.day(draft.day()).filter(week::holds).ifPresent(day -> {
            int others = Tally.of(week.on(day).stream()
                            .filter(entry -> !entry.id().equals(corrected(draft)))
                            .toList())
                    .worked();
            if (others + minutes.getAsInt() > Oddity.DAY)
                wrongs.add("minutes", "hours.wrong.more-than-a-day", day, Math.max(0, Oddity.DAY - others));
        });
    }

    private static UUID corrected(DutyDraft draft) {
        return draft.corrects() == null ? draft.id() : draft.corrects();
    }

    /** 90, or 1:30; empty for anything else. */
    static OptionalInt minutes(String typed) {
        if (MINUTES.matcher(typed).matches()) return OptionalInt.of(Integer.parseInt(typed));
        var clock = CLOCK.matcher(typed);
        return clock.matches()
                ? OptionalInt.of(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)))
                : OptionalInt.empty();
    }
}
