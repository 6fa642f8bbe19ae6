package org.alongside.families;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as somebody writes it down.
 *
 * @param id of the number that is changed; null for a new one
 * @param typed left blank, the number is taken away
 */
public record PhoneDraft(@Nullable UUID id, String typed, boolean mayText, String note) {

    public static PhoneDraft of(Phone phone) {
        return new PhoneDraft(
                phone.id(), phone.asTyped().isEmpty() ? phone.shown() : phone.asTyped(), phone.mayText(), phone.note());
    }

    public boolean isBlank() {
        return typed.isBlank();
    }

    /** Only for one whose number was found right. */
    Phone phone(UUID id, Person of) {
        return new Phone(
                id, of.familyId(), of.id(), PhoneNumbers.parse(typed).orElseThrow(), typed, mayText, note, null, 1);
    }
}
