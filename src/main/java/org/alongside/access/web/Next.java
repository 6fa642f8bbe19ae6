package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody goes after signing in: a page of ours, never another site's. */
final class Next {
    private static final int LONGEST = 1_000;
    private static final String NOT_IN_A_PATH = "\\{}|^`<>\"";

    private Next() {}

    /** {@code path} if it is a plain path of ours, else the start. */
    static String local(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }

    /** The sign-in page that leads back to where this request came from; for guests theirs. */
    static String signIn(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.equals(SecuritySetup.OWN) || path.startsWith(SecuritySetup.OWN + "/")) return GuestController.HELLO;
        return with("/sign-in", local(wanted(request)));
    }

    /** A page on the way that remembers where to go afterwards. */
    static String with(String path, String next) {
        return next.equals("/") ? path : path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** The {@code next} of the sign-in page that a script was sent from. */
    static String ofReferer(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) return "/";
        try {
            return local(
                    UriComponentsBuilder.fromUriString(referer)
                            .build()
                            .getQueryParams()
                            .toSingleValueMap()
                            .entrySet()
                            .stream()
                            .filter(it -> it.getKey().equals("next") && it.getValue() != null)
                            .map(it -> URLDecoder.decode(it.getValue(), StandardCharsets.UTF_8))
                            .findFirst()
                            .orElse(null));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** A page that can be opened again: the one asked for, or for a form or a piece of a page the one it stood on. */
    private static @Nullable String wanted(HttpServletRequest request) {
        var piece = request.getHeader("HX-Request") != null;
        if (request.getMethod().equals("GET") && !piece) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        var shown = request.getHeader("HX-Current-URL");
        return pathOf(shown != null ? shown : request.getHeader(HttpHeaders.REFERER));
    }

    private static @Nullable String pathOf(@Nullable String address) {
        if (address == null) return null;
        try {
            var uri = URI.create(address);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isLocal(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/sign-in")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && NOT_IN_A_PATH.indexOf(c) < 0);
    }
}
