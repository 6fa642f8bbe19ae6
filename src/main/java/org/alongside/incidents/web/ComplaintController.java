package org.alongside.incidents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.incidents.Complain;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A page on which anybody can complain to an agency without saying who they are. */
@Controller
class ComplaintController {
    private final Complain complain;
    private final Ids ids;

    ComplaintController(Complain complain, Ids ids) {
        this.complain = complain;
        this.ids = ids;
    }

    /** @throws NotFound if there is no such agency */
    @GetMapping("/grievances/{agency}")
    String blank(@PathVariable UUID agency, Model view) {
        return form(agency, ids.next(), "", Problems.none(), view);
    }

    /** @throws NotFound if there is no such agency */
    @PostMapping("/grievances/{agency}")
    String say(
            @PathVariable UUID agency,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var id = sent.id("id").orElseGet(ids::next);
        return switch (complain.say(agency, id, sent.words("words"))) {
            case Change.Done<String>(var reference) -> thanks(agency, reference, view);
            case Change.Overtaken<String>(var reference) -> thanks(agency, reference, view);
            case Change.Refused<String>(var wrongs) -> {
                response.setStatus(422);
                yield form(agency, id, sent.words("words"), Problems.of(wrongs, shell.words()), view);
            }
        };
    }

    private String thanks(UUID agency, String reference, Model view) {
        view.addAttribute("agency", complain.agency(agency).name());
        view.addAttribute("reference", reference);
        return "incidents/complained";
    }

    private String form(UUID agency, UUID id, String words, Problems problems, Model view) {
        view.addAttribute(
                "page",
                new ComplaintPage(
                        "/grievances/" + agency, id, complain.agency(agency).name(), words, problems));
        return "incidents/complain";
    }
}
