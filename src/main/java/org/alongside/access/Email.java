package org.alongside.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as accounts have them: without space around, in small letters. */
public final class Email {
    private static final Pattern LIKELY =
            Pattern.compile("[^\\s@\"<>(),;:]{1,64}@[^\\s@\"<>(),;:.]+(\\.[^\\s@\"<>(),;:.]+)*");
    private static final int LONGEST = 254;

    private Email() {}

    public static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a letter could be sent there; whether one arrives, only sending it tells. */
    public static boolean isLikely(String plain) {
        return plain.length() <= LONGEST && LIKELY.matcher(plain).matches();
    }
}
