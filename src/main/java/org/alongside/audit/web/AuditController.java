package org.alongside.audit.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.CheckHistory;
import org.alongside.audit.LookFilter;
import org.alongside.audit.WhoLooked;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who looked, as page and CSV, and checks of the chain. For privacy officers; to everyone else there is no such place. */
@Controller
@RequestMapping("/audit")
class AuditController {
    private static final int ON_A_PAGE = 50;
    private static final int DAYS_UNLESS_SAID = 30;

    private final WhoLooked whoLooked;
    private final CheckHistory checkHistory;
    private final Clock clock;
    private final Words words = Words.english();

    AuditController(WhoLooked whoLooked, CheckHistory checkHistory, Clock clock) {
        this.whoLooked = whoLooked;
        this.checkHistory = checkHistory;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Actor actor,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String after,
            Model view) {
        onlyPrivacyOfficers(actor);
        var filter = filter(actor, show, family, person, from, until);
        var looks = whoLooked.page(actor, filter, AuditPage.after(after), ON_A_PAGE + 1);
        var name = Optional.ofNullable(filter.family()).flatMap(id -> whoLooked.family(actor, id));
        view.addAttribute(
                "page",
                AuditPage.of(
                        words,
                        actor,
                        actor.today(clock),
                        filter,
                        name.map(WhoLooked.Named::name).orElse(""),
                        whoLooked.people(actor),
                        looks,
                        ON_A_PAGE));
        view.addAttribute("chain", ChainPage.of(words, actor, actor.today(clock), checkHistory.state(actor)));
        return "audit/who-looked";
    }

    @GetMapping("/looks.csv")
    ResponseEntity<StreamingResponseBody> csv(
            Actor actor,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        onlyPrivacyOfficers(actor);
        var filter = filter(actor, show, family, person, from, until);
        var name = words.say(
                "audit.csv.name", filter.from().toString(), filter.until().toString());
        return Download.longCsv(name, csv -> {
            csv.row(AuditPage.csvHead(words));
            whoLooked.all(actor, filter, look -> csv.row(AuditPage.csvRow(words, actor, look)));
        });
    }

    @PostMapping("/checks")
    String check(Actor actor) {
        onlyPrivacyOfficers(actor);
        return "redirect:/audit/checks/" + checkHistory.ask(actor);
    }

    @GetMapping("/checks/{id}")
    String check(Actor actor, @PathVariable UUID id, Model view) {
        onlyPrivacyOfficers(actor);
        var check = checkHistory.find(actor, id).orElseThrow(NotFound::new);
        view.addAttribute("page", CheckPage.of(words, actor, actor.today(clock), check));
        return "audit/check";
    }

    /** The piece that tells itself anew while the check goes on. */
    @GetMapping("/checks/{id}/progress")
    String progress(Actor actor, @PathVariable UUID id, Model view) {
        onlyPrivacyOfficers(actor);
        var check = checkHistory.find(actor, id).orElseThrow(NotFound::new);
        view.addAttribute("page", CheckPage.of(words, actor, actor.today(clock), check));
        return "audit/outcome";
    }

    private static void onlyPrivacyOfficers(Actor actor) {
        if (!actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
    }

    private LookFilter filter(
            Actor actor,
            String show,
            @Nullable String family,
            @Nullable String person,
            @Nullable String from,
            @Nullable String until) {
        var last = Typed.day(until).orElse(actor.today(clock));
        var first = Typed.day(from).orElse(last.minusDays(DAYS_UNLESS_SAID - 1));
        return new LookFilter(
                LookFilter.Kind.of(show),
                Typed.id(family).orElse(null),
                Typed.id(person).orElse(null),
                first.isAfter(last) ? last : first,
                last);
    }
}
