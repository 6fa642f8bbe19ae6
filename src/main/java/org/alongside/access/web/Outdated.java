package org.alongside.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For a form that was shown before its person signed in anew: nothing was saved, and what was typed is one step back. */
@Controller
class Outdated {
    @GetMapping(SecuritySetup.OUTDATED)
    String show(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "access/outdated";
    }
}
