package org.alongside.field;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.ContactList;
import org.alongside.contacts.ReviewContacts;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.SeeScopeNotes;
import org.alongside.families.SafeContactStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.rhythm.Rhythms;
import org.alongside.scope.ScopeRules.Concern;
import org.alongside.workforce.AwayStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The team at work, for the supervisor; the whole agency, for the manager. */
@Controller
class TeamController {
    static final int MEMBERS_SHOWN = 20;

    /** A larger team than this is listed by name: what needs a look first is worked out over all of it. */
    static final int RANKED = 500;

    private static final int WAITING_SHOWN = 10;
    private static final int CONTACTS_SHOWN = 15;
    private static final int SCOPE_NOTES_SHOWN = 10;
    private static final int ANSWERS_SHOWN = 10;
    private static final int MOST_DAYS = 366;

    private final Db db;
    private final TeamStore team;
    private final DayStore days;
    private final ContactList contacts;
    private final SafeContactStore safeContact;
    private final SeeScopeNotes scopeNotes;
    private final ReviewContacts reviews;
    private final ScopeGuards guards;
    private final AwayStore aways;
    private final Rhythms rhythms;
    private final Definitions definitions;
    private final Clock clock;

    TeamController(
            Db db,
            TeamStore team,
            DayStore days,
            ContactList contacts,
            SafeContactStore safeContact,
            SeeScopeNotes scopeNotes,
            ReviewContacts reviews,
            ScopeGuards guards,
            AwayStore aways,
            Rhythms rhythms,
            Definitions definitions,
            Clock clock) {
        this.db = db;
        this.team = team;
        this.days = days;
        this.contacts = contacts;
        this.safeContact = safeContact;
        this.scopeNotes = scopeNotes;
        this.reviews = reviews;
        this.guards = guards;
        this.aways = aways;
        this.rhythms = rhythms;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * @param place {@code program:id} or {@code site:id}
     * @param days after which a family counts as not seen; null for what the program says
     * @throws NotFound for anybody but supervisors and managers
     */
    @GetMapping("/team")
    String team(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "needs") String sort,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) @Nullable UUID after,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
        var words = words(shell, actor);
        db.read(actor, () -> {
            var asked = asked(place, days, TeamPage.Sort.of(sort));
            var scope = scope(actor, asked);
            var cursor = Optional.ofNullable(after).map(id -> new TeamStore.Cursor(from, id));
            var read = read(actor, scope, asked, cursor);
            view.addAttribute("page", TeamPage.of(read, scope, asked, WAITING_SHOWN, words));
            view.addAttribute("scope", scopeNotes(actor, words));
            return view.addAttribute("answers", answers(actor, words));
        });
        return "field/team";
    }

    /** Where nobody says after how many days, the program does; the most careful of them where there are several. */
    private TeamPage.Asked asked(String place, @Nullable Integer days, TeamPage.Sort sort) {
        if (days != null) return new TeamPage.Asked(place, Math.clamp(days, 1, MOST_DAYS), sort);
        var program = new TeamPage.Asked(place, 1, sort).placeOf("program");
        return new TeamPage.Asked(place, team.unseenAfter(program), sort);
    }

    private TeamPage.Read read(
            Actor actor, TeamStore.Scope scope, TeamPage.Asked asked, Optional<TeamStore.Cursor> cursor) {
        var team = Team.read(this.team, actor.person(), scope, asked.sort(), cursor);
        var ids = team.shown().stream().map(TeamStore.Named::id).toList();
        return new TeamPage.Read(
                team,
                this.team.carried(ids, scope),
                rhythms.keptBy(actor, ids, scope.today().minusDays(TeamPage.RHYTHM_DAYS), scope.today()),
                aways.on(scope.today(), ids),
                TeamCare.of(definitions, actor.agency(), scope.today()),
                scope.everyone() ? this.team.waiting(scope, WAITING_SHOWN + 1) : List.of(),
                scope.everyone() ? this.team.places() : List.of());
    }

    private List<DayPage.Message> answers(Actor actor, ContactWords words) {
        return reviews.answers(actor, ANSWERS_SHOWN).stream()
                .map(one -> DayPage.message(one, words))
                .toList();
    }

    private ScopeNotesCard scopeNotes(Actor actor, ContactWords words) {
        var waiting = scopeNotes.unseen(actor, SCOPE_NOTES_SHOWN + 1);
        return ScopeNotesCard.of(
                waiting,
                SCOPE_NOTES_SHOWN,
                code -> guards.concern(actor, code).map(Concern::title).orElse(code),
                words);
    }

    /** @throws NotFound for a supporter whose work the actor may not count */
    @GetMapping("/team/{supporter}")
    String supporter(
            @PathVariable UUID supporter,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
        var scope = scope(actor, TeamPage.Asked.NOTHING);
        var page = db.read(actor, () -> {
            var member = team.member(actor.person(), supporter, scope).orElseThrow(NotFound::new);
            var recent = contacts.ofSupporter(supporter, Optional.empty()).stream()
                    .limit(CONTACTS_SHOWN)
                    .toList();
            var walked = days.families(supporter, scope.today());
            var safe =
                    safeContact.of(walked.stream().map(DayStore.Walked::family).toList());
            return SupporterPage.of(
                    member,
                    walked,
                    safe,
                    recent,
                    aways.of(supporter, scope.today()),
                    rhythms.of(actor, supporter, scope.today()),
                    actor.is(Role.MANAGER),
                    words(shell, actor));
        });
        view.addAttribute("page", page);
        return "field/supporter";
    }

    private TeamStore.Scope scope(Actor actor, TeamPage.Asked asked) {
        var today = today(actor);
        return new TeamStore.Scope(
                actor.is(Role.MANAGER),
                asked.placeOf("program"),
                asked.placeOf("site"),
                today,
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                asked.days());
    }

    private ContactWords words(Shell shell, Actor actor) {
        return new ContactWords(shell.words(), definitions, actor.agency(), today(actor));
    }

    private LocalDate today(Actor actor) {
        return clock.instant().atZone(actor.zone()).toLocalDate();
    }
}
