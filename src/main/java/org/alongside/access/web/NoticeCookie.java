package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.alongside.access.Keys;
import org.alongside.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Carries a {@link Notice} over a redirect in a sealed cookie, as there is no servlet session to keep it in. A notice is
 * said once, within a minute, or not at all. Nothing else survives a redirect.
 */
@Component("flashMapManager")
class NoticeCookie implements FlashMapManager {
    private static final Duration LASTS = Duration.ofMinutes(1);
    private static final int LONGEST = 2_000;
    private static final char BETWEEN = '\n';

    private final Keys.Key key;
    private final Clock clock;

    NoticeCookie(Keys keys, Clock clock) {
        this.key = keys.of("notice");
        this.clock = clock;
    }

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/assets/")) return null;
        var cookie = Cookies.NOTICE.in(request);
        if (cookie.isEmpty()) return null;
        Cookies.NOTICE.clear(request, response);
        return opened(cookie.get()).map(NoticeCookie::flash).orElse(null);
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (!(flash.get(Notice.FLASH) instanceof Notice notice)
                || notice.words().length() > LONGEST) return;
        var plain =
                clock.instant().plus(LASTS).toString() + BETWEEN + notice.tone().name() + BETWEEN + notice.words();
        var sealed = key.seal(plain.getBytes(StandardCharsets.UTF_8));
        Cookies.NOTICE.set(
                request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    private Optional<Notice> opened(String cookie) {
        try {
            return key.open(Base64.getUrlDecoder().decode(cookie)).flatMap(this::read);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<Notice> read(byte[] plain) {
        var parts = new String(plain, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN), 3);
        if (clock.instant().isAfter(Instant.parse(parts[0]))) return Optional.empty();
        return Arrays.stream(Notice.Tone.values())
                .filter(tone -> tone.name().equals(parts[1]))
                .findFirst()
                .map(tone -> new Notice(tone, parts[2]));
    }

    private static FlashMap flash(Notice notice) {
        var flash = new FlashMap();
        flash.put(Notice.FLASH, notice);
        return flash;
    }
}
