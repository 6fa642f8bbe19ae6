package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.alongside.access.SessionSettings;
import org.alongside.access.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The session at this browser: how long it has left, and its end. */
@Controller
class SessionController {
    private final Sessions sessions;
    private final SessionSettings settings;
    private final Clock clock;

    SessionController(Sessions sessions, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seconds until the idle and the longest end, both 0 when signed out. Asking puts neither off. */
    @GetMapping("/session")
    @ResponseBody
    Left left() {
        var now = clock.instant();
        return current() instanceof SessionAuthentication known
                        && known.session().complete()
                ? new Left(
                        Duration.between(now, known.session().lastSeenAt().plus(settings.idle(known.session())))
                                .toSeconds(),
                        Duration.between(now, known.session().until()).toSeconds())
                : new Left(0, 0);
    }

    record Left(long idleSeconds, long longestSeconds) {}

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        Cookies.SESSION.in(request).ifPresent(sessions::end);
        Cookies.SESSION.clear(request, response);
        return "redirect:/sign-in?left";
    }

    private static @Nullable Authentication current() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
