package org.alongside.caregivers.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.caregivers.PreviewOwn;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A caregiver's own pages as the caregiver reads them, for those who write about the family. */
@Controller
class OwnPreviewController {
    private final PreviewOwn preview;
    private final Definitions definitions;
    private final Clock clock;

    OwnPreviewController(PreviewOwn preview, Definitions definitions, Clock clock) {
        this.preview = preview;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such caregiver within their reach */
    @GetMapping("/families/{family}/preview/own/{person}")
    String look(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable UUID contact,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var looked = preview.look(actor, family, person, Optional.ofNullable(contact));
        var today = actor.today(clock);
        var meetings = definitions.codes("meeting-kinds", actor.agency(), today);
        view.addAttribute("page", OwnHomePage.of(looked.home(), meetings, today, shell));
        view.addAttribute("about", new OwnPreview(looked.home().called(), looked.open(), family, contact));
        return "caregivers/preview";
    }
}
