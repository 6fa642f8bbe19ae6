package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What somebody gets who may not pass: the sign-in page that leads back, when they are signed out; the second factor, when
 * they are halfway; the same "not found" as for anything that is not there, when it is not theirs.
 *
 * <p>Scripts are told in numbers: 401 with {@code HX-Redirect} for a piece of a page, 401 as JSON for everything else.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SIGN_IN_AGAIN = "{\"status\":401}";
    private static final String OUTDATED = "{\"status\":403}";

    /** Signed out. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException e)
            throws IOException {
        send(request, response, Next.signIn(request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof SessionAuthentication known)) {
            send(request, response, beforeTheDoor(request, refused));
        } else if (refused instanceof CsrfException) {
            outdated(request, response);
        } else if (known.session().complete()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(request, response, SecuritySetup.SECOND_STEP);
        }
    }

    /** A form before the door that has lost its cookie is shown afresh; any other leads to the door. */
    private static String beforeTheDoor(HttpServletRequest request, AccessDeniedException refused) {
        boolean ownForm = refused instanceof CsrfException && SecuritySetup.isBeforeTheDoor(request);
        return ownForm ? request.getRequestURI() + "?again" : Next.signIn(request);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", path);
        } else if (wantsJson(request)) {
            json(response, HttpServletResponse.SC_UNAUTHORIZED, SIGN_IN_AGAIN);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, path);
        }
    }

    /** Signed in, but the form is from before: what was typed is in the browser still, one step back. */
    private static void outdated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (wantsJson(request)) json(response, HttpServletResponse.SC_FORBIDDEN, OUTDATED);
        else response.sendRedirect(SecuritySetup.OUTDATED);
    }

    private static void json(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var type = request.getContentType();
        return accept != null && accept.contains("json") && !accept.contains("html")
                || type != null && type.contains("json");
    }
}
