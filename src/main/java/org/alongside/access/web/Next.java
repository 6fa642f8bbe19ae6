package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where somebody goes after signing in: a page of ours, never another site's. */
final class Next {
    private static final int LONGEST = 1_000;

    private Next() {}

    /** {@code path} if it is a plain path of ours, else the start. */
    static String local(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }

    /** The sign-in page that leads back to where this request came from. */
    static String signIn(HttpServletRequest request) {
        var back = local(wanted(request));
        return back.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
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
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
