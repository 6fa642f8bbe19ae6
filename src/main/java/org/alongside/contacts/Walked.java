package org.alongside.contacts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A family somebody walks with. {@code reachedOn} is the last day on which anybody of the program reached them. */
public record Walked(
        UUID family,
        String familyName,
        String caregiver,
        String safeContact,
        @Nullable LocalDate reachedOn) {}
