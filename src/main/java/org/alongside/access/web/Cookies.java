package org.alongside.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of ours: for this host alone, out of reach of scripts, and sent by other sites only when a link is followed.
 * Over plain http, as on one's own machine, a browser takes neither Secure nor the {@code __Host-} name that asks for it.
 */
public enum Cookies {
    /** Who is signed in. */
    SESSION("alongside"),
    /** A visit before signing in, to which its forms are bound. */
    VISIT("alongside-visit"),
    /** A passkey being asked for. */
    PASSKEY("alongside-passkey"),
    /** What the next page says first. */
    NOTICE("alongside-notice");

    private final String name;

    Cookies(String name) {
        this.name = name;
    }

    public String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    Optional<String> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        var name = name(request);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Kept until the browser is closed. */
    void set(HttpServletRequest request, HttpServletResponse response, String value) {
        add(request, response, value, Duration.ofSeconds(-1));
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
