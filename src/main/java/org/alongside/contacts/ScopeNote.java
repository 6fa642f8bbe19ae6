package org.alongside.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wording outside the scope of peer support that stands in a contact because its writer kept it.
 *
 * @param concern code of one of the guard's concerns
 * @param words as they stand in the contact
 * @param seenBy name of who looked at it; null while nobody has
 * @param answer what she said to it, "" for nothing
 */
public record ScopeNote(
        UUID id,
        String concern,
        String words,
        Instant notedAt,
        @Nullable Instant seenAt,
        @Nullable String seenBy,
        String answer) {

    public boolean seen() {
        return seenAt != null;
    }
}
