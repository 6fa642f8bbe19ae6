package org.alongside.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One supporter handed a family over to another.
 *
 * @param id that of the assignment that began with it
 * @param caregiver as they ask to be called
 * @param onDay the first day of the next supporter
 * @param toldOn when the caregiver was told; null while they were not
 * @param toldHow a code from the told-ways list
 * @param readAt when the next supporter said that they read it
 */
public record HandOver(
        UUID id,
        UUID family,
        UUID enrollment,
        String caregiver,
        String from,
        UUID toId,
        String to,
        LocalDate onDay,
        String note,
        @Nullable LocalDate toldOn,
        @Nullable String toldHow,
        String toldWords,
        @Nullable Instant readAt,
        int version) {}
