package org.alongside.contacts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group or an outing: what holds for all who came.
 *
 * @param minutes of the gathering; a supporter's hours count them once
 * @param saidBefore what it said of all before it was put right, the oldest first
 * @param mine how many contacts of the reader's own stand in it, not voided
 * @param unsigned how many of those wait for a signature
 */
public record Gathering(
        UUID id,
        UUID facilitator,
        String facilitatorName,
        @Nullable UUID helper,
        @Nullable String helperName,
        String kind,
        String topic,
        LocalDate day,
        LocalTime time,
        String zone,
        int minutes,
        String place,
        List<String> supportTypes,
        String whatHappened,
        String largeBecause,
        List<Shared> saidBefore,
        int version,
        int mine,
        int unsigned) {

    /** Whether this person facilitated it or helped with it. */
    public boolean isLedBy(UUID account) {
        return account.equals(facilitator) || account.equals(helper);
    }

    /** All it ever said of all. */
    List<Shared> said() {
        return Stream.concat(saidBefore.stream(), Stream.of(shared())).toList();
    }

    Shared shared() {
        return new Shared(
                day.toString(),
                time.toString(),
                zone,
                Integer.toString(minutes),
                place,
                supportTypes.stream().sorted().toList(),
                whatHappened);
    }
}
