package org.alongside.contacts.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.FinishFollowUp;
import org.alongside.contacts.FollowUps;
import org.alongside.contacts.PutOffFollowUp;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own next steps in a list, each done, put off or let go with one tap, and taken back with another. */
@Controller
@RequestMapping("/follow-ups")
class StepsController {
    private static final List<Integer> ONE_TAP_DAYS = List.of(1, 7);

    private final Db db;
    private final FollowUps steps;
    private final FinishFollowUp finishing;
    private final PutOffFollowUp puttingOff;
    private final SaidFor words;

    StepsController(Db db, FollowUps steps, FinishFollowUp finishing, PutOffFollowUp puttingOff, SaidFor words) {
        this.db = db;
        this.steps = steps;
        this.finishing = finishing;
        this.puttingOff = puttingOff;
        this.words = words;
    }

    /** @throws NotFound for whoever logs no contacts */
    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam @Nullable UUID family,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
        return page(actor, shell, show, family, Problems.none(), HttpStatus.OK);
    }

    private ModelAndView page(
            Actor actor, Shell shell, String show, @Nullable UUID family, Problems problems, HttpStatus status) {
        var said = words.person(actor, shell.words());
        var page = db.read(
                actor, () -> StepsPage.of(steps.open(actor), steps.finished(actor), show, family, said, problems));
        return new ModelAndView("contacts/steps", Map.of("page", page), status);
    }

    @PostMapping("/{id}/done")
    String done(
            @PathVariable UUID id,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return back(finishing.done(actor, id), Notice.good(shell.say("contacts.notice.step-done")), id, back, flash);
    }

    @PostMapping("/{id}/not-needed")
    String notNeeded(
            @PathVariable UUID id,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return back(
                finishing.notNeeded(actor, id),
                Notice.note(shell.say("contacts.notice.step-not-needed")),
                id,
                back,
                flash);
    }

    /** Takes back that it was done or not needed. */
    @PostMapping("/{id}/open")
    String open(
            @PathVariable UUID id,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return back(finishing.undone(actor, id), Notice.note(shell.say("contacts.notice.step-open")), id, back, flash);
    }

    /** By {@code days} with one tap, or to a window of one's own; a first day left out is the last one. */
    @PostMapping("/{id}/later")
    ModelAndView later(
            @PathVariable UUID id,
            @RequestParam @Nullable Integer days,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return switch (putOff(actor, id, days, from, until)) {
            case PUT_OFF -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("contacts.notice.step-put-off")));
                yield new ModelAndView(Back.to(back, "/contacts/" + id));
            }
            case FINISHED -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("contacts.notice.step-finished")));
                yield new ModelAndView(Back.to(back, "/contacts/" + id));
            }
            case NO_WINDOW -> {
                var why = shell.say("contacts.wrong.window", PutOffFollowUp.LATEST_YEARS);
                yield page(actor, shell, "all", null, Problems.none().and("", why), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case NOT_FOUND -> throw new NotFound();
        };
    }

    private PutOffFollowUp.Outcome putOff(Actor actor, UUID id, @Nullable Integer days, String from, String until) {
        if (days != null && ONE_TAP_DAYS.contains(days)) return puttingOff.byDays(actor, id, days);
        var last = day(until);
        var first = from.isBlank() ? last : day(from);
        if (first.isEmpty() || last.isEmpty()) return PutOffFollowUp.Outcome.NO_WINDOW;
        return puttingOff.to(actor, id, first.get(), last.get());
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Takes back that it was put off. */
    @PostMapping("/{id}/sooner")
    String sooner(
            @PathVariable UUID id,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return back(
                puttingOff.back(actor, id), Notice.note(shell.say("contacts.notice.step-put-back")), id, back, flash);
    }

    private static String back(boolean there, Notice notice, UUID id, @Nullable String back, RedirectAttributes flash) {
        if (!there) throw new NotFound();
        flash.addFlashAttribute(Notice.FLASH, notice);
        return Back.to(back, "/contacts/" + id);
    }
}
