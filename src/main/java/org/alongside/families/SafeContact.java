package org.alongside.families;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to heed before calling, texting or writing to a family.
 *
 * @param version of the family
 * @param from when a call is safe, and {@code until} when no longer, on the clock of the agency; both or either may be open
 * @param days on which a call is safe; none means any day
 * @param unsafePeople who must not learn of it
 * @param wordsNever what must never be said, written or left as a message
 * @param words anything else
 * @param codeWordAgreed whether there is a code word, whoever may read it
 * @param mayKnowCodeWord whether whoever reads this walks with the family or supervises one who does
 * @param codeWord "" where there is none or the reader may not know it
 */
public record SafeContact(
        UUID family,
        int version,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        List<DayOfWeek> days,
        boolean noVoicemail,
        boolean sharedPhone,
        String unsafePeople,
        String wordsNever,
        String words,
        boolean codeWordAgreed,
        boolean mayKnowCodeWord,
        String codeWord) {
    static final int LINE_CHARACTERS = 300;
    static final int CODE_WORD_CHARACTERS = 60;

    public SafeContact {
        days = List.copyOf(days);
    }
}
