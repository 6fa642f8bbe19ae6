package org.alongside.contacts;

import static org.alongside.contacts.ContactDraft.text;

import java.util.stream.Stream;

/**
 * Parts of a contact's note that are for somebody else than who reads the record. The note itself is for the record.
 *
 * @param shareable may be shared in these words: with the caregiver, and with partners where a permission covers it
 * @param forSupervisor for whoever supervises the writer, and nobody else; "" too for a reader whom it is not for
 */
public record NoteParts(String shareable, String forSupervisor) {
    public static final NoteParts NONE = new NoteParts("", "");

    public NoteParts {
        shareable = text(shareable);
        forSupervisor = text(forSupervisor);
    }

    public boolean any() {
        return !shareable.isBlank() || !forSupervisor.isBlank();
    }

    /** What was written in words. */
    Stream<String> words() {
        return Stream.of(shareable, forSupervisor);
    }

    /** The same, with nothing where only spaces were typed. */
    NoteParts read() {
        return new NoteParts(shareable.isBlank() ? "" : shareable, forSupervisor.isBlank() ? "" : forSupervisor);
    }
}
