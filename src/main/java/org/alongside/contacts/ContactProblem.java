package org.alongside.contacts;

import java.util.List;
import org.alongside.platform.words.Words;

/**
 * Why a contact cannot be written down as it is, and how to mend it.
 *
 * @param field of the form, or "" where it is about all of it
 * @param what the end of the key of its sentence, {@code contacts.wrong.<what>}
 */
public record ContactProblem(String field, String what, List<Object> about) {

    static ContactProblem at(String field, String what, Object... about) {
        return new ContactProblem(field, what, List.of(about));
    }

    public String words(Words words) {
        return words.say("contacts.wrong." + what, about.toArray());
    }
}
