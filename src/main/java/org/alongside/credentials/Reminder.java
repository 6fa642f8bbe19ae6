package org.alongside.credentials;

import java.time.LocalDate;
import org.alongside.platform.words.Words;

/**
 * What a supporter was reminded of, for their own screen.
 *
 * @param kind expiry, over or shortfall
 * @param about what it is about, by name: the standard of a certificate
 * @param on the last day in force, the first day out of force, or the day of the shortfall
 */
public record Reminder(String kind, String about, LocalDate on) {

    public String title(Words words) {
        return words.say("credentials.reminder." + kind, on);
    }

    public String what(Words words) {
        return words.say("credentials.reminder." + kind + ".what", about);
    }
}
