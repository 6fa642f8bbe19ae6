package org.alongside.certification.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has no account sends us little, and says before how much: more is turned away unread. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PacketSize extends OncePerRequestFilter {
    static final String PATH = "/packets";
    private static final long MOST = 6L << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean unsaid = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!unsaid && request.getContentLengthLong() <= MOST) chain.doFilter(request, response);
        else response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }
}
