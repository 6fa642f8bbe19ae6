package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else who helps a family.
 *
 * @param phone E.164; "" where none is known
 * @param mayTalk what the caregiver said about talking with them: yes, no or not-asked; a note, not a consent
 * @param does what they do for the family
 * @param until the last day of their help, counted in; null while it goes on
 */
public record Helper(
        UUID id,
        UUID familyId,
        String name,
        String role,
        String organisation,
        String phone,
        String mayTalk,
        String does,
        @Nullable LocalDate until,
        int version)
        implements Part {}
