package org.alongside.drafts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.words.Words;

/**
 * A draft as lists show it.
 *
 * @param who the caregiver it is about, or that its writer no longer walks with them
 * @param what "You began a note 2 hours ago"
 * @param page where one goes on with it; "" where one may not any more
 */
public record DraftLine(UUID id, String who, String what, String page) {

    /** @param now by the program's clock; days are told in {@code zone} */
    public static List<DraftLine> of(List<Draft> drafts, Words words, Instant now, ZoneId zone) {
        return drafts.stream().map(draft -> of(draft, words, now, zone)).toList();
    }

    public static DraftLine of(Draft draft, Words words, Instant now, ZoneId zone) {
        return new DraftLine(
                draft.id(),
                !draft.about().isEmpty()
                        ? draft.about()
                        : words.say(
                                draft.family() == null
                                        ? "drafts.about-none." + draft.kind().code()
                                        : "drafts.about-lost"),
                draft.from() == null
                        ? words.say("drafts.line." + draft.kind().code(), ago(draft.savedAt(), words, now, zone))
                        : words.say("drafts.line.handed", draft.from(), ago(draft.savedAt(), words, now, zone)),
                draft.writable() ? draft.page() : "");
    }

    /** "a moment ago", "20 minutes ago", "2 hours ago", then by days. */
    public static String ago(Instant at, Words words, Instant now, ZoneId zone) {
        var since = Duration.between(at, now);
        var today = LocalDate.ofInstant(now, zone);
        var day = LocalDate.ofInstant(at, zone);
        if (since.toMinutes() < 1) return words.say("drafts.ago.now");
        if (since.toHours() < 1) return words.say("drafts.ago.minutes", since.toMinutes());
        if (day.equals(today)) return words.say("drafts.ago.hours", since.toHours());
        return words.spoken().fromToday(day, today);
    }
}
