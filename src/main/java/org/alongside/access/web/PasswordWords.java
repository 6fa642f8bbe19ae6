package org.alongside.access.web;

import org.alongside.access.PasswordRule;
import org.alongside.platform.words.Words;

/** How to mend a password that will not do. */
final class PasswordWords {
    private PasswordWords() {}

    static String of(Words words, PasswordRule.Problem problem, int shortest) {
        return switch (problem) {
            case TOO_SHORT -> words.say("access.password.too-short", shortest);
            case TOO_LONG -> words.say("access.password.too-long", PasswordRule.LONGEST);
            case COMMON -> words.say("access.password.common");
            case ABOUT_ITS_OWNER -> words.say("access.password.about-you");
        };
    }
}
