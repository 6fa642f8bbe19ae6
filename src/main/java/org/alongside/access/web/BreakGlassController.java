package org.alongside.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.access.BreakGlass;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Breaking the glass, in two steps: is there a record, then why and for how long. And the privacy officer's review of it. */
@Controller
@RequestMapping("/break-glass")
class BreakGlassController {
    private final BreakGlass breakGlass;
    private final Clock clock;
    private final Words words = Words.english();

    BreakGlassController(BreakGlass breakGlass, Clock clock) {
        this.breakGlass = breakGlass;
        this.clock = clock;
    }

    @GetMapping("/new")
    String start(Actor actor, Model view) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
        if (breakGlass.current(actor).isPresent()) return "redirect:/break-glass/mine";
        return form(GlassFormPage.asking("", Problems.none()), view);
    }

    @PostMapping("/search")
    String search(Actor actor, @RequestParam(defaultValue = "") String whom, HttpServletResponse response, Model view) {
        if (whom.isBlank()) return notFound(whom, "access.glass.whom-missing", response, view);
        return switch (breakGlass.find(actor, whom)) {
            case BreakGlass.One() -> form(GlassFormPage.found(words, whom, "", 1, Problems.none()), view);
            case BreakGlass.WithinReach(var family) -> "redirect:/families/" + family;
            case BreakGlass.NotOne() -> notFound(whom, "access.glass.not-one", response, view);
            case BreakGlass.TooMany(var pause) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                var problems = Problems.none().and("whom", words.say("access.glass.too-many", 1 + pause.toMinutes()));
                yield form(GlassFormPage.asking(whom, problems), view);
            }
        };
    }

    @PostMapping
    String open(
            Actor actor,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") String hours,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        int wanted = hours.matches("[1-9]") ? Integer.parseInt(hours) : 0;
        return switch (breakGlass.open(actor, whom, reason, wanted)) {
            case BreakGlass.Broken(var grant) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.care(words.say("access.glass.open")));
                yield "redirect:/families/" + grant.family();
            }
            case BreakGlass.NotLikeThis(boolean tooShort, boolean tooLong) -> {
                var problems = Problems.none();
                if (tooShort) problems = problems.and("reason", words.say("access.glass.reason-short"));
                if (tooLong) problems = problems.and("hours", words.say("access.glass.hours-wrong"));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(GlassFormPage.found(words, whom, reason, wanted, problems), view);
            }
            case BreakGlass.OneIsOpen() -> "redirect:/break-glass/mine";
            case BreakGlass.NothingToOpen() -> notFound(whom, "access.glass.not-one", response, view);
        };
    }

    @GetMapping("/mine")
    String mine(Actor actor, Model view) {
        var grant = breakGlass.current(actor);
        if (grant.isEmpty()) return "redirect:/break-glass/new";
        view.addAttribute("page", GrantPage.mine(words, grant.get(), actor, clock.instant()));
        return "access/glass-mine";
    }

    @PostMapping("/{id}/end")
    String end(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        breakGlass.end(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(words.say("access.glass.ended")));
        return actor.is(Role.PRIVACY_OFFICER) ? "redirect:/break-glass/" + id : "redirect:/";
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean reviewed,
            @RequestParam(required = false) @Nullable UUID after,
            Model view) {
        var page = breakGlass.list(actor, !reviewed, after);
        view.addAttribute("page", GrantsPage.of(words, page, reviewed, actor, clock.instant()));
        return "access/glass-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model view) {
        return review(actor, id, "", Problems.none(), view);
    }

    @PostMapping("/{id}/review")
    String review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        if (note.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return review(actor, id, note, Problems.none().and("note", words.say("access.glass.note-missing")), view);
        }
        boolean kept = breakGlass.review(actor, id, note);
        flash.addFlashAttribute(
                Notice.FLASH,
                kept
                        ? Notice.good(words.say("access.glass.reviewed"))
                        : Notice.note(words.say("access.glass.reviewed-already")));
        return "redirect:/break-glass/" + id;
    }

    private String review(Actor actor, UUID id, String note, Problems problems, Model view) {
        var page = GrantPage.of(words, breakGlass.view(actor, id), actor, clock.instant(), note, problems);
        view.addAttribute("page", page);
        return "access/glass-review";
    }

    private String notFound(String whom, String key, HttpServletResponse response, Model view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(GlassFormPage.asking(whom, Problems.none().and("whom", words.say(key))), view);
    }

    private static String form(GlassFormPage page, Model view) {
        view.addAttribute("page", page);
        return page.found() ? "access/glass-reason" : "access/glass-search";
    }
}
