package org.alongside.families;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was explained to a caregiver, and what they agreed to.
 *
 * @param way a code from the told-ways list
 * @param explained codes from the agreement-items list
 * @param words what the caregiver wants and agreed to, or ""
 * @param recordedBy who wrote it down; null for the program
 */
public record Agreement(
        UUID id,
        UUID enrollment,
        LocalDate agreedOn,
        String way,
        List<String> explained,
        String words,
        @Nullable String recordedBy,
        int version) {}
