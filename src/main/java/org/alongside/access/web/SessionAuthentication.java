package org.alongside.access.web;

import java.time.Instant;
import java.util.List;
import org.alongside.access.Session;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A session, as Spring Security knows it. The principal is the {@link Actor}; of a session halfway through signing in it
 * is only the session's id, so that nobody takes its person for signed in.
 */
final class SessionAuthentication extends AbstractAuthenticationToken {
    /** Every factor asked of this person has been shown. */
    static final String SIGNED_IN = "signed-in";
    /** The password has been given; a second factor has not. */
    static final String HALFWAY = "halfway";
    /** Somebody of a partner, to whom what is shared with them is open, and nothing else. */
    static final String PARTNER = "partner";

    /** A caregiver, to whom only their own pages are open. */
    static final String GUEST = "guest";

    private static final List<GrantedAuthority> COMPLETE = List.of(new SimpleGrantedAuthority(SIGNED_IN));
    private static final List<GrantedAuthority> AS_GUEST = List.of(new SimpleGrantedAuthority(GUEST));
    private static final List<GrantedAuthority> AS_PARTNER = List.of(new SimpleGrantedAuthority(PARTNER));
    private static final List<GrantedAuthority> HALF = List.of(new SimpleGrantedAuthority(HALFWAY));

    private final transient Session session;
    private final transient @Nullable Actor actor;

    SessionAuthentication(Session session, Instant now) {
        super(!session.complete() ? HALF : session.isPartner() ? AS_PARTNER : session.isGuest() ? AS_GUEST : COMPLETE);
        this.session = session;
        this.actor = session.complete() ? session.actor(now) : null;
        setAuthenticated(true);
    }

    Session session() {
        return session;
    }

    /** Null while signing in is only halfway. */
    @Nullable
    Actor actor() {
        return actor;
    }

    @Override
    public Object getPrincipal() {
        return actor == null ? session.id() : actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
