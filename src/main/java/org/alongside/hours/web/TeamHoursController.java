package org.alongside.hours.web;

import org.alongside.hours.Week;
import org.alongside.hours.Weeks;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The weeks of those whom a supervisor supervises; everybody's, for a manager. */
@Controller
class TeamHoursController {
    private final Weeks weeks;

    TeamHoursController(Weeks weeks) {
        this.weeks = weeks;
    }

    /** @throws org.alongside.platform.web.NotFound for anybody but supervisors and managers */
    @GetMapping("/hours/team")
    String team(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var thisMonday = Week.mondayOf(weeks.today(actor));
        view.addAttribute("page", TeamHoursPage.of(weeks.board(actor), thisMonday, shell));
        return "hours/team";
    }
}
