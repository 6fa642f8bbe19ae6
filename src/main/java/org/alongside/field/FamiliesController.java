package org.alongside.field;

import java.time.Clock;
import java.util.UUID;
import org.alongside.families.SafeContactStore;
import org.alongside.network.SiteStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.programs.ProgramStore;
import org.alongside.workforce.AssignmentStore;
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
    private static final int SUPPORTERS_TO_CHOOSE_FROM = 300;

    private final Db db;
    private final FamiliesStore families;
    private final SafeContactStore safeContact;
    private final ProgramStore programs;
    private final SiteStore sites;
    private final AssignmentStore assignments;
    private final Definitions definitions;
    private final Clock clock;

    FamiliesController(
            Db db,
            FamiliesStore families,
            SafeContactStore safeContact,
            ProgramStore programs,
            SiteStore sites,
            AssignmentStore assignments,
            Definitions definitions,
            Clock clock) {
        this.db = db;
        this.families = families;
        this.safeContact = safeContact;
        this.programs = programs;
        this.sites = sites;
        this.assignments = assignments;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * @param which now, waiting, new or ended
     * @param supporter who walks with them today
     * @param from where the page before this one ended, with {@code after}
     * @throws NotFound for anybody but supporters, supervisors and managers
     */
    @GetMapping("/families")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "now") String which,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(required = false) @Nullable UUID site,
            @RequestParam(required = false) @Nullable UUID supporter,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) @Nullable UUID after,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        boolean filtered = actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER);
        if (!filtered && !actor.is(Role.SUPPORTER)) throw new NotFound();
        var today = actor.today(clock);
        var asked = new FamiliesStore.Asked(
                actor.person(), actor.is(Role.MANAGER), which(which), program, site, supporter, today);
        var cursor = after == null ? FamiliesStore.Cursor.START : new FamiliesStore.Cursor(from, after);
        var words = new ContactWords(shell.words(), definitions, actor.agency(), today);
        view.addAttribute("page", db.read(actor, () -> page(asked, cursor, filtered, words)));
        return "field/families";
    }

    private FamiliesPage page(
            FamiliesStore.Asked asked, FamiliesStore.Cursor cursor, boolean filtered, ContactWords words) {
        var listed = families.page(asked, cursor, FamiliesPage.SHOWN + 1);
        return FamiliesPage.of(
                listed,
                safeContact.of(listed.stream().map(FamiliesStore.Listed::family).toList()),
                filtered
                        ? FamiliesPage.Filters.of(
                                asked,
                                programs.all(),
                                sites.all(),
                                assignments.supporterNames(SUPPORTERS_TO_CHOOSE_FROM))
                        : FamiliesPage.Filters.NONE,
                asked,
                filtered,
                words);
    }

    private static FamiliesStore.Which which(String asked) {
        return switch (asked) {
            case "waiting" -> FamiliesStore.Which.WAITING;
            case "new" -> FamiliesStore.Which.NEW;
            case "ended" -> FamiliesStore.Which.ENDED;
            default -> FamiliesStore.Which.NOW;
        };
    }
}
