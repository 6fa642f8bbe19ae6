package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.AnswerAlike;
import org.alongside.families.FamilyRule;
import org.alongside.families.Person;
import org.alongside.families.SuggestAlike;
import org.alongside.families.SuggestAlike.Pair;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suggesting that two people are one, and reading what was decided. */
@Controller
class SameController {
    private final SuggestAlike suggesting;
    private final AnswerAlike answering;
    private final MergeChoices choices;
    private final Ids ids;
    private final Clock clock;

    SameController(SuggestAlike suggesting, AnswerAlike answering, MergeChoices choices, Ids ids, Clock clock) {
        this.suggesting = suggesting;
        this.answering = answering;
        this.choices = choices;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/same")
    String form(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustCorrect(actor);
        var sent = Sent.by(request);
        var with = sent.id("with");
        if (with.isEmpty()) {
            view.addAttribute("page", choices.suggested(actor, id, sent.line("q"), shell));
            return "families/merge-choose";
        }
        var pair = suggesting.pair(actor, id, with.get());
        return shown(page(ids.next(), pair, "", Problems.none(), shell), view);
    }

    @PostMapping("/people/{id}/same")
    String suggest(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var with = sent.id("with").orElse(id);
        var suggestion = sent.id("suggestion").orElseGet(ids::next);
        var why = sent.words("why");
        return switch (suggesting.suggest(actor, suggestion, id, with, why)) {
            case Change.Refused<Boolean>(var wrongs) -> {
                response.setStatus(422);
                var pair = suggesting.pair(actor, id, with);
                yield shown(page(suggestion, pair, why, Problems.of(wrongs, shell.words()), shell), view);
            }
            case Change.Done<Boolean>(var taken) -> {
                flash.addFlashAttribute(
                        Notice.FLASH,
                        taken
                                ? Notice.good(shell.say("families.same.sent"))
                                : Notice.note(shell.say("families.same.waits-already")));
                yield "redirect:/people/suggested";
            }
            case Change.Overtaken<Boolean> never -> throw new IllegalStateException();
        };
    }

    private static SamePage page(UUID suggestion, Pair pair, String why, Problems problems, Shell shell) {
        return new SamePage(
                suggestion,
                pair.one().id(),
                pair.other().id(),
                shell.say("families.same.title", pair.one().name(), pair.other().name()),
                Stream.of(pair.one(), pair.other())
                        .map(person -> side(person, shell))
                        .toList(),
                "",
                "",
                "",
                "",
                why,
                problems);
    }

    static SamePage.Side side(Person person, Shell shell) {
        var what = Stream.of(
                        shell.say("families.kind." + person.kind().code()),
                        person.bornOn() == null || person.bornMonthOnly()
                                ? ""
                                : shell.say(
                                        "families.same.born",
                                        shell.words().spoken().date(person.bornOn())))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(shell.say("families.between")));
        return new SamePage.Side(person.name(), what, "/families/" + person.familyId());
    }

    private static String shown(SamePage page, Model view) {
        view.addAttribute("page", page);
        return "families/same";
    }

    /** Whoever merges records is led to what waits for them. */
    @GetMapping("/people/suggested")
    String mine(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (FamilyRule.mayManage(actor)) return "redirect:/merges/suggested";
        view.addAttribute("lines", SameLine.mine(suggesting.mine(actor), shell, clock.instant(), actor.zone()));
        return "families/suggested";
    }

    /** A piece of the page of somebody's day: answers to them, and what waits for them to answer. Read after the rest of it. */
    @GetMapping("/people/suggested/waiting")
    String waiting(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var now = clock.instant();
        view.addAttribute("answers", SameLine.mine(suggesting.unread(actor), shell, now, actor.zone()));
        view.addAttribute("open", SameLine.waiting(answering.open(actor), shell, now, actor.zone()));
        return "families/same-waiting";
    }

    @PostMapping("/people/suggested/{id}/read")
    String read(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        suggesting.read(actor, id);
        return "redirect:/people/suggested";
    }
}
