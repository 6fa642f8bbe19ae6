package org.alongside.standards;

import org.alongside.platform.words.Words;

/** What people call a requirement. */
public final class Requirements {
    private Requirements() {}

    /** In the words of the bundle, or by its id where a definition of one's own names one that nobody has put in words. */
    public static String title(String id, Words words) {
        var key = "standards.requirement." + id;
        if (words.has(key)) return words.say(key);
        var plain = id.replace('-', ' ');
        return plain.substring(0, 1).toUpperCase(words.locale()) + plain.substring(1);
    }
}
