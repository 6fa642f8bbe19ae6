package org.alongside.partners.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.partners.SeeReceipts;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A piece of the page of a released report: which partners say that they have it. */
@Controller
class ReceiptController {
    private final SeeReceipts seeReceipts;
    private final Clock clock;

    ReceiptController(SeeReceipts seeReceipts, Clock clock) {
        this.seeReceipts = seeReceipts;
        this.clock = clock;
    }

    @GetMapping("/reports/{id}/receipts")
    String ofReport(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        view.addAttribute(
                "lines",
                seeReceipts.ofReport(actor, id).stream()
                        .map(receipt -> ReceiptLine.of(receipt, actor.zone(), today, shell))
                        .toList());
        return "partners/receipts";
    }
}
