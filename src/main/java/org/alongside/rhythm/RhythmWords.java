package org.alongside.rhythm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.cadence.CadenceAnswer.Due;
import org.alongside.cadence.CadencePolicy.Expectation;
import org.alongside.cadence.CadencePolicy.Per;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** Expectations and windows in plain words, kind where something did not happen. */
public record RhythmWords(Words words, Definitions definitions, UUID agency, LocalDate today) {

    /** "Each week: one visit or video call of 30 to 45 minutes". */
    public String expectation(Expectation expectation) {
        return words.say("rhythm.per." + code(expectation.per()), what(expectation));
    }

    /** "One visit or video call of 30 to 45 minutes". */
    public String what(Expectation expectation) {
        if (expectation.minutes() == null) {
            int count = expectation.count() == null ? 1 : expectation.count();
            return words.say("rhythm.count", count, contact(expectation));
        }
        var minutes = words.spoken().minutes(expectation.minutes());
        return isAny(expectation)
                ? words.say("rhythm.minutes.any", minutes)
                : words.say("rhythm.minutes", minutes, contact(expectation));
    }

    private static boolean isAny(Expectation expectation) {
        return isEmpty(expectation.modes())
                && isEmpty(expectation.activities())
                && expectation.minMinutes() == null
                && expectation.maxMinutes() == null;
    }

    private static boolean isEmpty(@Nullable Set<String> codes) {
        return codes == null || codes.isEmpty();
    }

    private String contact(Expectation expectation) {
        var parts = new ArrayList<String>();
        var modes = expectation.modes();
        parts.add(
                modes == null || modes.isEmpty()
                        ? words.say("rhythm.contact")
                        : either(modes.stream()
                                .sorted()
                                .map(mode -> title("modes", mode).toLowerCase(words.locale()))
                                .toList()));
        var activities = expectation.activities();
        if (activities != null && !activities.isEmpty())
            parts.add(words.say(
                    "rhythm.with",
                    either(activities.stream()
                            .sorted()
                            .map(activity -> title("scope-activities", activity).toLowerCase(words.locale()))
                            .toList())));
        var length = length(expectation.minMinutes(), expectation.maxMinutes());
        if (!length.isEmpty()) parts.add(length);
        return String.join(" ", parts);
    }

    private String length(@Nullable Integer from, @Nullable Integer to) {
        var spoken = words.spoken();
        if (from == null || from == 0) return to == null ? "" : words.say("rhythm.at-most", spoken.minutes(to));
        if (to == null) return words.say("rhythm.at-least", spoken.minutes(from));
        return to.equals(from)
                ? words.say("rhythm.of", spoken.minutes(from))
                : words.say("rhythm.between", spoken.minutes(from), spoken.minutes(to));
    }

    private String either(List<String> several) {
        return several.size() == 1
                ? several.getFirst()
                : words.say(
                        "rhythm.either", String.join(", ", several.subList(0, several.size() - 1)), several.getLast());
    }

    /** "One visit by Sunday", with how much of it there is already where there is some. */
    public String due(Rhythm rhythm, Due due) {
        var expectation = rhythm.expectation(due.phase(), due.expect());
        var what = capital(what(expectation));
        var until = switch ((int) Math.min(ChronoUnit.DAYS.between(today, due.to()), 2)) {
            case 0 -> words.say("rhythm.due.today", what);
            case 1 -> words.say("rhythm.due.tomorrow", what);
            default -> words.say("rhythm.due.by", what, words.spoken().dayWithin(due.to(), today));
        };
        return due.have() == 0
                ? until
                : until + words.say("rhythm.due.so-far", had(expectation, due.have(), due.need()));
    }

    private String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(words.locale()) + sentence.substring(1);
    }

    /** "1 of 2", or "30 min of 9 h" where minutes are counted. */
    public String had(Expectation expectation, int have, int need) {
        return expectation.minutes() == null
                ? words.say("rhythm.of-count", have, need)
                : words.say(
                        "rhythm.of-minutes",
                        words.spoken().minutes(have),
                        words.spoken().minutes(need));
    }

    /** "It has been longer than planned, since Nov 3"; "" where nothing is behind. */
    public String behind(Rhythm rhythm) {
        return rhythm.behindSince()
                .map(since -> words.say("rhythm.behind", words.spoken().dayWithin(since, today)))
                .orElse("");
    }

    private String title(String list, String code) {
        return definitions.codes(list, agency, today).title(code);
    }

    private static String code(Per per) {
        return switch (per) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
            case PHASE -> "phase";
            case FIRST_VISIT -> "first-visit";
        };
    }
}
