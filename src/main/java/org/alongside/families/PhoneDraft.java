package org.alongside.families;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as somebody writes it down.
 *
 * @param id of the number that is changed; null for a new one
 * @param kind a code from the phone-kinds list, or ""
 * @param typed left blank, the number is taken away
 */
public record PhoneDraft(@Nullable UUID id, String typed, String kind, boolean mayText, String note) {

    /** A number of which nobody said what kind it is. */
    public PhoneDraft(@Nullable UUID id, String typed, boolean mayText, String note) {
        this(id, typed, "", mayText, note);
    }

    public static PhoneDraft of(Phone phone) {
        return new PhoneDraft(
                phone.id(),
                phone.asTyped().isEmpty() ? phone.shown() : phone.asTyped(),
                phone.kind(),
                phone.mayText(),
                phone.note());
    }

    public boolean isBlank() {
        return typed.isBlank();
    }

    /** Only for one whose number was found right. */
    Phone phone(UUID id, Person of) {
        return new Phone(
                id,
                of.familyId(),
                of.id(),
                PhoneNumbers.parse(typed).orElseThrow(),
                typed,
                kind,
                mayText,
                note,
                null,
                1);
    }
}
