package org.alongside.contacts.web;

import java.util.List;
import org.alongside.platform.web.Choice;

/** The days for a next step that people choose most, at one tap. */
final class NextStepFields {
    private static final List<Integer> DAYS = List.of(3, 7, 14);

    private NextStepFields() {}

    /** Each a last day; the first is the usual one before it. */
    static List<Choice> windows(ContactSaid said) {
        return DAYS.stream()
                .map(days -> Choice.of(said.today().plusDays(days).toString(), said.say("contacts.step.within", days)))
                .toList();
    }
}
