package org.alongside.platform.documents;

import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is the same on every page of a printed document: its title, whose it is, who printed it and when, in the words of
 * one language.
 *
 * @param subtitle what it is about, under the title; may be left out
 * @param printedAt as it shall be read
 */
public record Sheet(
        Words words, String title, @Nullable String subtitle, String agency, String printedBy, String printedAt) {

    public String say(String key, @Nullable Object... args) {
        return words.say(key, args);
    }

    public String language() {
        return words.locale().toLanguageTag();
    }
}
