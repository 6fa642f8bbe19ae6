package org.alongside.access.web;

import java.time.Instant;
import java.util.List;
import org.alongside.access.Session;
import org.alongside.platform.db.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A session, as Spring Security knows it. The principal is the {@link Actor}. */
final class SessionAuthentication extends AbstractAuthenticationToken {
    /** Every factor asked of this person has been shown. */
    static final String SIGNED_IN = "signed-in";
    /** The password has been given; a second factor has not. */
    static final String HALFWAY = "halfway";

    private static final List<GrantedAuthority> COMPLETE = List.of(new SimpleGrantedAuthority(SIGNED_IN));
    private static final List<GrantedAuthority> HALF = List.of(new SimpleGrantedAuthority(HALFWAY));

    private final transient Session session;
    private final transient Actor actor;

    SessionAuthentication(Session session, Instant now) {
        super(session.complete() ? COMPLETE : HALF);
        this.session = session;
        this.actor = session.actor(now);
        setAuthenticated(true);
    }

    Session session() {
        return session;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
