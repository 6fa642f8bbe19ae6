package org.alongside.families;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.jspecify.annotations.Nullable;

/**
 * Safe contact as somebody writes it down.
 *
 * @param from and {@code until} as typed, "" for open
 * @param codeWord heeded only from those who may know it
 */
public record SafeContactDraft(
        String from,
        String until,
        List<DayOfWeek> days,
        boolean noVoicemail,
        boolean sharedPhone,
        String unsafePeople,
        String wordsNever,
        String words,
        String codeWord) {

    public SafeContactDraft {
        days = days.stream().distinct().sorted().toList();
    }

    public static SafeContactDraft of(SafeContact safe) {
        return new SafeContactDraft(
                text(safe.from()),
                text(safe.until()),
                safe.days(),
                safe.noVoicemail(),
                safe.sharedPhone(),
                safe.unsafePeople(),
                safe.wordsNever(),
                safe.words(),
                safe.codeWord());
    }

    Wrongs wrongs() {
        var wrongs = new Wrongs();
        if (!from.isBlank() && Typed.time(from).isEmpty()) wrongs.add("from", "families.wrong.not-a-time");
        if (!until.isBlank() && Typed.time(until).isEmpty()) wrongs.add("until", "families.wrong.not-a-time");
        if (wrongs.none() && !from.isBlank() && !until.isBlank()) {
            var begins = Typed.time(from).orElseThrow();
            if (!Typed.time(until).orElseThrow().isAfter(begins))
                wrongs.add("until", "families.wrong.hours-end-first", from);
        }
        return wrongs.atMost("unsafe-people", unsafePeople, SafeContact.LINE_CHARACTERS)
                .atMost("words-never", wordsNever, SafeContact.LINE_CHARACTERS)
                .atMost("code-word", codeWord, SafeContact.CODE_WORD_CHARACTERS)
                .atMost("safe-contact", words, Family.WORDS_CHARACTERS);
    }

    /** Only for one that was found right. */
    SafeContact of(UUID family, int version, SafeContact was) {
        return new SafeContact(
                family,
                version,
                Typed.time(from).orElse(null),
                Typed.time(until).orElse(null),
                days,
                noVoicemail,
                sharedPhone,
                unsafePeople,
                wordsNever,
                words,
                was.mayKnowCodeWord() ? !codeWord.isBlank() : was.codeWordAgreed(),
                was.mayKnowCodeWord(),
                was.mayKnowCodeWord() ? codeWord : was.codeWord());
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
