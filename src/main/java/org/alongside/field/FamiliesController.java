package org.alongside.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The families one walks with, supervises or, as a manager, answers for. */
@Controller
class FamiliesController {
    private final Db db;
    private final FamiliesStore families;
    private final Definitions definitions;
    private final Clock clock;

    FamiliesController(Db db, FamiliesStore families, Definitions definitions, Clock clock) {
        this.db = db;
        this.families = families;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * @param which now, waiting or ended
     * @param from where the page before this one ended, with {@code after}
     * @throws NotFound for anybody but supporters, supervisors and managers
     */
    @GetMapping("/families")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "now") String which,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) @Nullable UUID after,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        boolean filtered = actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER);
        if (!filtered && !actor.is(Role.SUPPORTER)) throw new NotFound();
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var asked = new FamiliesStore.Asked(actor.person(), actor.is(Role.MANAGER), which(which), program, today);
        var cursor = after == null ? FamiliesStore.Cursor.START : new FamiliesStore.Cursor(from, after);
        var words = new ContactWords(shell.words(), definitions, actor.agency(), today);
        view.addAttribute(
                "page",
                db.read(
                        actor,
                        () -> FamiliesPage.of(
                                families.page(asked, cursor, FamiliesPage.SHOWN + 1),
                                filtered ? families.programs() : List.of(),
                                asked,
                                filtered,
                                words)));
        return "field/families";
    }

    private static FamiliesStore.Which which(String asked) {
        return switch (asked) {
            case "waiting" -> FamiliesStore.Which.WAITING;
            case "ended" -> FamiliesStore.Which.ENDED;
            default -> FamiliesStore.Which.NOW;
        };
    }
}
