package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.families.MergeStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads whoever asks for a family that turned out to be another one, or for any page beneath it, to the same page of the family
 * it is now. A page is only asked about once it was not found, so that all others pay nothing. What was sent goes along, except
 * to the two forms that hold a version of the family: that version was the other family's.
 */
@Component
class LeadToTheSurvivor implements HandlerExceptionResolver, Ordered {
    private static final Pattern OF_FAMILY =
            Pattern.compile("/families/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/.*)?");

    private final Db db;
    private final MergeStore merges;

    LeadToTheSurvivor(Db db, MergeStore merges) {
        this.db = db;
        this.merges = merges;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        return problem instanceof NotFound
                ? survivor(request).map(to -> lead(request, to)).orElse(null)
                : null;
    }

    private Optional<String> survivor(HttpServletRequest request) {
        var asked = OF_FAMILY.matcher(request.getRequestURI());
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!asked.matches() || signedIn == null || !(signedIn.getPrincipal() instanceof Actor actor))
            return Optional.empty();
        var page = Optional.ofNullable(asked.group(2)).orElse("");
        if (!isRead(request) && (page.isEmpty() || page.equals("/safe-contact"))) return Optional.empty();
        return db.read(actor, () -> merges.familyNow(UUID.fromString(asked.group(1))))
                .map(now -> "/families/" + now + page);
    }

    private static ModelAndView lead(HttpServletRequest request, String to) {
        var query = request.getQueryString();
        var view = new RedirectView(isRead(request) && query != null ? to + "?" + query : to);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(isRead(request) ? HttpStatus.FOUND : HttpStatus.TEMPORARY_REDIRECT);
        return new ModelAndView(view);
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
