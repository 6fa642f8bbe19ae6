package org.alongside.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.alongside.platform.words.Words;

/**
 * One thing that does not hold together.
 *
 * @param facts for its sentence, in {@code messages/audit.properties}
 */
record Break(Kind kind, List<Object> facts) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    enum Kind {
        /** The entries of a batch are as many as were sealed, but not as they were. */
        ALTERED,
        REMOVED,
        ADDED,
        /** The entries are right, but the seal gives another number of them. */
        MISCOUNTED,
        /** Entries that stand before the first batch or between two. */
        STRAY,
        BATCHES_MISSING,
        /** A batch that does not begin where the one before it ended. */
        RANGE,
        CHECKPOINT_MISSING,
        CHECKPOINT_FORGED,
        CHECKPOINT_OTHER_KEY,
        CHECKPOINT_DISAGREES,
        CHECKPOINT_WITHOUT_BATCH,
        /** What is left of a batch after a purge was signed by nobody we know, or altered since. */
        REMAINDER_FORGED,
        REMAINDER_OTHER_KEY,
        /** The file of checkpoints knows batches that the database no longer has. */
        CUT_OFF,
        FILE_DISAGREES,
        FILE_FORGED,
        FILE_UNREADABLE,
        ROW_DIFFERS,
        ROW_UNKNOWN,
        ROW_MISSING,
        TRIGGER_OFF;

        String key() {
            return "audit.break." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Break of(Kind kind, Object... facts) {
        return new Break(kind, List.of(facts));
    }

    String words(Words words) {
        return words.say(
                kind.key(),
                facts.stream()
                        .map(fact -> fact instanceof Instant time ? time(time) : fact)
                        .toArray());
    }

    static String time(Instant time) {
        return UTC.format(time);
    }
}
