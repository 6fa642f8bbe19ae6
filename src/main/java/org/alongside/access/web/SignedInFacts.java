package org.alongside.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.access.Session;
import org.alongside.access.SessionSettings;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.ShellFacts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the frame of a page tells about who is signed in. The session knows it; nothing is asked of the database. */
@Component
class SignedInFacts implements ShellFacts {
    private final SessionSettings settings;
    private final Clock clock;

    SignedInFacts(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String agencyName(Actor actor) {
        return session().map(Session::agencyName).orElse("");
    }

    @Override
    public Optional<Instant> breakGlassUntil(Actor actor) {
        return session().filter(session -> session.hasGrant(clock.instant())).map(Session::grantUntil);
    }

    @Override
    public Duration idle() {
        return session().map(settings::idle).orElseGet(settings::idle);
    }

    private static Optional<Session> session() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication known
                ? Optional.of(known.session())
                : Optional.empty();
    }
}
