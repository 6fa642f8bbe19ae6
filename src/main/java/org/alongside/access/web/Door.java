package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.alongside.access.Session;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session that this request came with, halfway ones too, and what its browser is given to hold. */
final class Door {
    private Door() {}

    static Optional<Session> session() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication known
                ? Optional.of(known.session())
                : Optional.empty();
    }

    static Optional<Session> halfway() {
        return session().filter(session -> !session.complete());
    }

    static boolean isSignedIn() {
        return session().filter(Session::complete).isPresent();
    }

    static String token(HttpServletRequest request) {
        return request.getAttribute(SessionFilter.TOKEN) instanceof String token ? token : "";
    }

    /** Gives the browser a session in place of whatever it held. */
    static void let(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookies.SESSION.set(request, response, token);
        if (Cookies.VISIT.in(request).isPresent()) Cookies.VISIT.clear(request, response);
    }
}
