package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.alongside.access.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Binds every form to whom it was shown: the token is an HMAC of the session, or of a visit before signing in, under a
 * key of this installation. Nothing is stored.
 */
@Component
class CsrfTokens implements CsrfTokenRepository {
    static final String HEADER = "X-CSRF-Token";
    static final String FIELD = "_csrf";

    private static final String NEW_VISIT = CsrfTokens.class.getName() + ".visit";
    private static final int VISIT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Keys.Key key;

    CsrfTokens(Keys keys) {
        this.key = keys.of("csrf");
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (request.getAttribute(SessionFilter.TOKEN) instanceof String session) return token("session:" + session);
        if (request.getAttribute(NEW_VISIT) instanceof String visit) return token("visit:" + visit);
        return Cookies.VISIT.in(request).map(visit -> token("visit:" + visit)).orElse(null);
    }

    /** A first visit: its cookie is set when {@link #saveToken} is called right after. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var bytes = new byte[VISIT_BYTES];
        random.nextBytes(bytes);
        var visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NEW_VISIT, visit);
        return token("visit:" + visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW_VISIT) instanceof String visit) {
            Cookies.VISIT.set(request, response, visit);
        }
    }

    private CsrfToken token(String boundTo) {
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(boundTo));
        return new DefaultCsrfToken(HEADER, FIELD, signature);
    }
}
