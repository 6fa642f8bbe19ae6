package org.alongside.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import org.alongside.access.Sessions;
import org.alongside.platform.db.Actor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser at which somebody has signed in: its cookie, and the token its forms carry. */
public record SignedIn(Actor actor, String token, String csrf) {
    /** The name of the cookie over plain http. */
    public static final String COOKIE = "alongside";

    static SignedIn as(Actor actor, Sessions sessions, MockMvc mvc) {
        var token = sessions.begin(actor.agency(), actor.person(), true, "Test");
        return new SignedIn(actor, token, csrf(token, mvc));
    }

    /** The token that a page shown to this session would carry. */
    private static String csrf(String token, MockMvc mvc) {
        try {
            var request = mvc.perform(get("/session").cookie(new Cookie(COOKIE, token)))
                    .andReturn()
                    .getRequest();
            return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Cookie cookie() {
        return new Cookie(COOKIE, token);
    }

    MockHttpServletRequestBuilder asks(MockHttpServletRequestBuilder request) {
        return request.cookie(cookie());
    }

    MockHttpServletRequestBuilder sends(MockHttpServletRequestBuilder request) {
        return asks(request).header("X-CSRF-Token", csrf);
    }
}
