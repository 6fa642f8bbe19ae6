package org.alongside.families;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number at which somebody can be reached.
 *
 * @param number E.164, such as +14065550134
 * @param asTyped what was typed
 * @param kind a code from the phone-kinds list, or ""
 * @param note what to know before using it, such as whose it is too
 */
public record Phone(
        UUID id,
        UUID familyId,
        UUID personId,
        String number,
        String asTyped,
        String kind,
        boolean mayText,
        String note,
        @Nullable UUID importId,
        int version) {

    /** As people read it: "(406) 555-0134". */
    public String shown() {
        return PhoneNumbers.shown(number);
    }
}
