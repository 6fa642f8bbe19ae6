package org.alongside.platform.web;

import java.time.Duration;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page is handed to draw its frame and to speak: {@code ${shell.say("field.day.title")}}.
 *
 * @param person who is signed in; null on the pages before the door
 * @param csrf null where no form is shown
 * @param notice what just happened, said once
 * @param idle how long one may be away before having to sign in again
 */
public record Shell(
        Words words,
        Assets assets,
        @Nullable Person person,
        @Nullable CsrfToken csrf,
        @Nullable Notice notice,
        Duration idle,
        boolean demo) {

    public String say(String key, @Nullable Object... args) {
        return words.say(key, args);
    }

    public String asset(String name) {
        return assets.path(name);
    }

    public String csrfName() {
        return csrf == null ? "" : csrf.getParameterName();
    }

    public String csrfHeader() {
        return csrf == null ? "" : csrf.getHeaderName();
    }

    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }

    public long idleSeconds() {
        return idle.toSeconds();
    }
}
