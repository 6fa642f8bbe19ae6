package org.alongside.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/**
 * What is shown when a page cannot be: not found, not understood, too large, broken, or away for a moment. None of them
 * asks the database, and "not found" tells nobody whether there was something to find.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final View JSON = new JacksonJsonView();
    private static final String SECONDS_UNTIL_RETRY = "10";

    private final Shells shells;

    ErrorPages(Shells shells) {
        this.shells = shells;
    }

    @ExceptionHandler
    ModelAndView answer(Exception problem, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return switch (problem) {
            case AuthenticationException signIn -> throw signIn;
            case AccessDeniedException denied when request.getUserPrincipal() == null -> throw denied;
            case AccessDeniedException denied -> page(Kind.NOT_FOUND, request, response);
            case NotFound notFound -> page(Kind.NOT_FOUND, request, response);
            case TypeMismatchException notAnId -> page(Kind.NOT_FOUND, request, response);
            case HttpMessageNotReadableException garbled -> page(Kind.NOT_UNDERSTOOD, request, response);
            case MaxUploadSizeExceededException tooLarge -> page(Kind.TOO_LARGE, request, response);
            case CannotCreateTransactionException away -> page(Kind.AWAY, request, response, away);
            case DataAccessResourceFailureException away -> page(Kind.AWAY, request, response, away);
            case TransientDataAccessException busy -> page(Kind.AWAY, request, response, busy);
            case ErrorResponse refused
            when refused.getStatusCode().is4xxClientError() ->
                page(Kind.of(refused.getStatusCode().value()), request, response);
            default -> page(Kind.BROKEN, request, response, problem);
        };
    }

    /** Where the server itself gives up on a request before or after the controllers. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var kind = status == null ? Kind.NOT_FOUND : Kind.of(status);
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem
                        && kind == Kind.BROKEN
                ? page(kind, request, response, problem)
                : page(kind, request, response);
    }

    private ModelAndView page(Kind kind, HttpServletRequest request, HttpServletResponse response, Throwable problem) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "{} {} could not be answered, reference {}",
                request.getMethod(),
                request.getRequestURI(),
                reference,
                problem);
        return page(kind, reference, request, response);
    }

    private ModelAndView page(Kind kind, HttpServletRequest request, HttpServletResponse response) {
        return page(kind, "", request, response);
    }

    private ModelAndView page(Kind kind, String reference, HttpServletRequest request, HttpServletResponse response) {
        if (kind == Kind.AWAY) response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        if (!wantsPage(request)) {
            var answer = new ModelAndView(JSON, Map.of("status", kind.status.value(), "reference", reference));
            answer.setStatus(kind.status);
            return answer;
        }
        var model = Map.of("shell", shells.bare(), "kind", kind.code, "reference", reference);
        return new ModelAndView("platform/error", model, kind.status);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null
                || !accept.contains(MediaType.APPLICATION_JSON_VALUE)
                || accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private enum Kind {
        NOT_FOUND(HttpStatus.NOT_FOUND, "not-found"),
        NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST, "not-understood"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many"),
        BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, "broken"),
        AWAY(HttpStatus.SERVICE_UNAVAILABLE, "away");

        private final HttpStatus status;
        private final String code;

        Kind(HttpStatus status, String code) {
            this.status = status;
            this.code = code;
        }

        static Kind of(int status) {
            return switch (status) {
                case 401, 403, 404, 405 -> NOT_FOUND;
                case 413 -> TOO_LARGE;
                case 429 -> TOO_MANY;
                case 503 -> AWAY;
                default -> status < 500 ? NOT_UNDERSTOOD : BROKEN;
            };
        }
    }
}
