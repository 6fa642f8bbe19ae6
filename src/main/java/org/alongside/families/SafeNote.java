package org.alongside.families;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Safe contact as the one shared piece shows it wherever somebody is about to call, text or write, every word ready.
 *
 * @param rules short sentences, the hours first
 * @param warnings what could do harm: who is not safe, what never to say
 * @param codeWord how one knows each other; "" where there is none
 */
public record SafeNote(UUID family, List<String> rules, List<String> warnings, String codeWord) {
    private static final int SHORT_CHARACTERS = 40;

    public static SafeNote of(@Nullable SafeContact safe, UUID family, Words words) {
        if (safe == null) return new SafeNote(family, List.of(), List.of(), "");
        return new SafeNote(safe.family(), rules(safe, words), warnings(safe, words), codeWord(safe, words));
    }

    public boolean isEmpty() {
        return rules.isEmpty() && warnings.isEmpty() && codeWord.isEmpty();
    }

    /** The rules as one line, to stand after "Safe contact.". */
    public String sentence() {
        return String.join(" ", rules);
    }

    /** Whether it is but one short rule, which may stand as a chip. */
    public boolean isShort() {
        return warnings.isEmpty()
                && codeWord.isEmpty()
                && !isEmpty()
                && sentence().length() <= SHORT_CHARACTERS;
    }

    private static List<String> rules(SafeContact safe, Words words) {
        var rules = new ArrayList<String>();
        var days = days(safe.days(), words);
        var from = safe.from() == null ? "" : words.spoken().time(safe.from());
        var until = safe.until() == null ? "" : words.spoken().time(safe.until());
        var any = days.isEmpty();
        if (safe.from() != null && safe.until() != null) {
            rules.add(words.say(any ? "families.safe.between" : "families.safe.between.days", from, until, days));
        } else if (safe.from() != null) {
            rules.add(words.say(any ? "families.safe.after" : "families.safe.after.days", from, days));
        } else if (safe.until() != null) {
            rules.add(words.say(any ? "families.safe.before" : "families.safe.before.days", until, days));
        } else if (!any) rules.add(words.say("families.safe.days", days));
        if (safe.noVoicemail()) rules.add(words.say("families.safe.no-voicemail"));
        if (safe.sharedPhone()) rules.add(words.say("families.safe.shared-phone"));
        if (!safe.words().isEmpty()) rules.add(safe.words());
        return rules;
    }

    private static List<String> warnings(SafeContact safe, Words words) {
        var warnings = new ArrayList<String>();
        if (!safe.unsafePeople().isEmpty()) warnings.add(words.say("families.safe.unsafe", safe.unsafePeople()));
        if (!safe.wordsNever().isEmpty()) warnings.add(words.say("families.safe.never", safe.wordsNever()));
        return warnings;
    }

    private static String codeWord(SafeContact safe, Words words) {
        if (!safe.codeWord().isEmpty()) return words.say("families.safe.code-word", safe.codeWord());
        return safe.codeWordAgreed() ? words.say("families.safe.code-word.kept") : "";
    }

    private static String days(List<DayOfWeek> days, Words words) {
        if (days.size() == DayOfWeek.values().length) return "";
        return days.isEmpty()
                ? ""
                : words.spoken()
                        .list(days.stream()
                                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()))
                                .toList());
    }
}
