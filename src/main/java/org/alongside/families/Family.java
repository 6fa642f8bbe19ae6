package org.alongside.families;

import java.util.UUID;
import org.alongside.platform.changes.Wrongs;
import org.jspecify.annotations.Nullable;

/**
 * The household around one or more caregivers.
 *
 * @param name how it is called in lists, such as Ortega
 * @param town "" where none is said
 * @param safeContact what to know before calling, texting or writing; "" where nothing is
 * @param externalRef its number in the system it was imported from
 * @param importId the import that brought it
 */
public record Family(
        UUID id,
        String name,
        String town,
        String safeContact,
        @Nullable String externalRef,
        @Nullable UUID importId,
        int version) {
    static final int NAME_CHARACTERS = 120;
    static final int WORDS_CHARACTERS = 2000;

    /** One that is new. */
    public static Family of(UUID id, String name, String town, String safeContact) {
        return new Family(id, name, town, safeContact, null, null, 1);
    }

    public Wrongs wrongs() {
        return new Wrongs()
                .needed("name", name, NAME_CHARACTERS, "families.wrong.family-name-missing")
                .atMost("town", town, NAME_CHARACTERS)
                .atMost("safe-contact", safeContact, WORDS_CHARACTERS);
    }

    Family with(String name, String town, String safeContact, int version) {
        return new Family(id, name, town, safeContact, externalRef, importId, version);
    }
}
