package org.alongside.interop.reading;

import java.util.regex.Pattern;

/** Tells columns of phone numbers from others. */
final class Phones {
    private static final Pattern LIKE_A_PHONE =
            Pattern.compile("\\+?[\\d()./ -]{7,22}(?:\\s*(?:x|ext\\.?)\\s*\\d{1,6})?");
    private static final Pattern LIKE_SOMETHING_ELSE =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}.*|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}.*|\\d{1,9}|\\d+\\.\\d+");
    private static final int FEWEST_DIGITS = 7;

    private Phones() {}

    static boolean looksLikeOne(String text) {
        return LIKE_A_PHONE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && !LIKE_SOMETHING_ELSE.matcher(text).matches();
    }
}
