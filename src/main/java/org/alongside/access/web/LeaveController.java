package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.access.LeaveSettings;
import org.alongside.access.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The quick way out: a link, so that it works in any browser at once. It ends the session, has the browser drop what it holds
 * of us, and leads to a page that anybody might look at.
 */
@Controller
class LeaveController {
    private final Sessions sessions;
    private final LeaveSettings settings;

    LeaveController(Sessions sessions, LeaveSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/leave")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        Cookies.SESSION.in(request).ifPresent(sessions::end);
        for (var cookie : Cookies.values()) cookie.clear(request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, settings.to().toString())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
