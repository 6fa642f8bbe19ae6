package org.alongside.contacts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group or an outing: what holds for all who came.
 *
 * @param minutes of the gathering; a supporter's hours count them once
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
        int mine,
        int unsigned) {}
