package org.alongside.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.alongside.access.Session;
import org.alongside.access.Sessions;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks. A controller takes an {@code Actor} as an argument and gets them; a session that is only halfway
 * through signing in gives no actor to the pages behind the door, because {@link SecuritySetup} lets it pass to none.
 */
final class SessionFilter extends OncePerRequestFilter {
    /** The cookie of a live session, to which the forms of its pages are bound. */
    static final String TOKEN = SessionFilter.class.getName() + ".token";

    private static final String HOW_LONG_IS_LEFT = "/session";

    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    SessionFilter(Sessions sessions, SecurityContextRepository contexts, Clock clock) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = Cookies.SESSION.in(request);
        var session = token.flatMap(it -> find(request, it));
        if (session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var authentication = new SessionAuthentication(session.get(), clock.instant());
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.setAttribute(TOKEN, token.get());
        var actor = authentication.actor();
        chain.doFilter(actor == null ? request : new Known(request, actor), response);
    }

    private Optional<Session> find(HttpServletRequest request, String token) {
        return request.getRequestURI().equals(HOW_LONG_IS_LEFT) ? sessions.peek(token) : sessions.find(token);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    private static final class Known extends HttpServletRequestWrapper {
        private final Actor actor;

        Known(HttpServletRequest request, Actor actor) {
            super(request);
            this.actor = actor;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return actor;
        }

        @Override
        public @Nullable String getRemoteUser() {
            return actor.getName();
        }
    }
}
