package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.families.FamilyRule;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.families.PhoneNumbers;
import org.alongside.families.Referral;
import org.alongside.families.ReferralStore;
import org.alongside.families.ReferredBefore;
import org.alongside.families.TakeReferral;
import org.alongside.families.web.AlikeForms.Use;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Referrals in: the list, taking one in, reaching the family, and closing it where it leads to no enrollment. */
@Controller
class ReferralController {
    private static final int SHOWN = 200;
    private static final int LONG_DAYS = 7;
    private static final int BEFORE_SHOWN = 5;

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ReferralStore referrals;
    private final ReferralForms forms;
    private final Definitions definitions;
    private final TakeReferral takeReferral;
    private final PersonStore people;
    private final AlikeForms alikes;

    ReferralController(
            Db db,
            Ids ids,
            Clock clock,
            ReferralStore referrals,
            ReferralForms forms,
            Definitions definitions,
            TakeReferral takeReferral,
            PersonStore people,
            AlikeForms alikes) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.referrals = referrals;
        this.forms = forms;
        this.definitions = definitions;
        this.takeReferral = takeReferral;
        this.people = people;
        this.alikes = alikes;
    }

    /** @throws NotFound for those whose work has nothing to do with referrals */
    @GetMapping("/referrals")
    String all(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "open") String show,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!FamilyRule.mayLead(actor) && !actor.is(Role.SUPPORTER)) throw new NotFound();
        boolean closed = show.equals("closed");
        var rows = db.read(actor, () -> closed ? referrals.closed(SHOWN) : referrals.open(SHOWN));
        view.addAttribute(
                "page",
                new ReferralsPage(
                        closed,
                        FamilyRule.mayLead(actor),
                        rows.stream().map(one -> row(one, actor, shell)).toList()));
        return "families/referrals";
    }

    /** @throws NotFound if the actor takes in no referrals */
    @GetMapping("/referrals/new")
    String blank(@AuthenticationPrincipal Actor actor, Model view) {
        FamilyRule.mustLead(actor);
        var draft = new TakeReferral.Draft(
                ids.next(), actor.today(clock).toString(), "", "", "", "", "", "", "", "", "", "", null, null);
        view.addAttribute(
                "form",
                forms.fresh(actor, draft, AlikeNote.asking(AlikeForms.ask("", Use.REFERRAL, null)), Problems.none()));
        return "families/new-referral";
    }

    /** @throws NotFound if the actor takes in no referrals */
    @PostMapping("/referrals")
    String take(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = ReferralForms.draft(sent.id("id").orElseGet(ids::next), sent);
        FamilyRule.mustLead(actor);
        var described = List.of(AlikeController.referral(sent));
        var alike = alikes.notes(actor, described, List.of(""), Use.REFERRAL, null, sent, shell)
                .getFirst();
        if (AlikeForms.unseen(List.of(alike), sent)) {
            response.setStatus(422);
            var look = AlikeForms.problems(List.of(alike), List.of(""), shell);
            view.addAttribute("form", forms.fresh(actor, draft, alike.halting(), look));
            return "families/new-referral";
        }
        if (takeReferral.take(actor, draft) instanceof Change.Refused<Referral>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", forms.fresh(actor, draft, alike, Problems.of(wrongs, shell.words())));
            return "families/new-referral";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.referral")));
        return "redirect:/referrals/" + draft.id();
    }

    /** @throws NotFound if there is no such referral for the actor */
    @GetMapping("/referrals/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", page(actor, id, Sent.nothing(), shell, Problems.none()));
        return "families/referral";
    }

    /** @throws NotFound if there is no such referral open for the actor */
    @PostMapping("/referrals/{id}/tries")
    String tried(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        FamilyRule.mustCorrect(actor);
        var sent = Sent.by(request);
        var change = takeReferral.reach(
                actor,
                sent.id("trial").orElseGet(ids::next),
                id,
                sent.line("on-day"),
                sent.line("way"),
                sent.ticked("reached"),
                sent.words("words"));
        return answer(change, actor, id, sent, "families.notice.tried", response, shell, flash, view);
    }

    /** @throws NotFound if the actor takes in no referrals, or there is no such one */
    @PostMapping("/referrals/{id}/reacher")
    String ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        takeReferral.ask(actor, id, Sent.by(request).id("reacher").orElse(null));
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.asked")));
        return "redirect:/referrals/" + id;
    }

    /** @throws NotFound if the actor takes in no referrals, or there is none open */
    @PostMapping("/referrals/{id}/close")
    String close(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = takeReferral.close(actor, id, sent.line("ending"), sent.words("note"));
        return answer(change, actor, id, sent, "families.notice.referral-closed", response, shell, flash, view);
    }

    private String answer(
            Change<Referral> change,
            Actor actor,
            UUID id,
            Sent sent,
            String notice,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (change instanceof Change.Refused<Referral>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("page", page(actor, id, sent, shell, Problems.of(wrongs, shell.words())));
            return "families/referral";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(notice)));
        return "redirect:/referrals/" + id;
    }

    private ReferralsPage.Row row(Referral one, Actor actor, Shell shell) {
        var what = Stream.of(
                        one.programName(),
                        title("referral-sources", one.source(), actor),
                        one.sourceName(),
                        one.town(),
                        one.reacherName())
                .filter(words -> words != null && !words.isEmpty())
                .toList();
        return new ReferralsPage.Row(
                one.id(),
                one.name(),
                String.join(shell.say("families.between"), what),
                waited(one, actor, shell),
                state(one, actor, shell),
                tone(one, actor));
    }

    private String waited(Referral one, Actor actor, Shell shell) {
        var closed = one.closedOn();
        if (closed != null) return shell.say("families.referral.closed-on", closed);
        return shell.say("families.referral.waited", ChronoUnit.DAYS.between(one.receivedOn(), actor.today(clock)));
    }

    private String state(Referral one, Actor actor, Shell shell) {
        return one.state() == Referral.State.CLOSED
                ? title("referral-endings", Objects.requireNonNull(one.ending()), actor)
                : shell.say("families.referral.state." + one.state().name().toLowerCase(Locale.ROOT));
    }

    private String tone(Referral one, Actor actor) {
        return switch (one.state()) {
            case ACCEPTED -> "good";
            case CLOSED -> "";
            default -> one.receivedOn().plusDays(LONG_DAYS).isBefore(actor.today(clock)) ? "care" : "wait";
        };
    }

    private ReferralPage page(Actor actor, UUID id, Sent sent, Shell shell, Problems problems) {
        return db.read(actor, () -> {
            var one = referrals.find(id).orElseThrow(NotFound::new);
            boolean open = one.closedOn() == null;
            var e164 = PhoneNumbers.parse(one.phone()).orElse("");
            var day = sent.has("on-day")
                    ? sent.line("on-day")
                    : actor.today(clock).toString();
            return new ReferralPage(
                    id,
                    one.name(),
                    waited(one, actor, shell),
                    state(one, actor, shell),
                    tone(one, actor),
                    one.safeContact(),
                    e164,
                    e164.isEmpty() ? one.phone() : PhoneNumbers.shown(e164),
                    facts(one, actor, shell),
                    known(one),
                    referrals.before(id, BEFORE_SHOWN).stream()
                            .map(before -> before(before, actor, shell))
                            .toList(),
                    referrals.tries(id).stream()
                            .map(tried -> new ReferralPage.Tried(
                                    shell.say(
                                            tried.reached()
                                                    ? "families.referral.reached"
                                                    : "families.referral.not-reached",
                                            title("told-ways", tried.way(), actor)),
                                    tried.words(),
                                    shell.words().spoken().day(tried.onDay(), actor.today(clock))
                                            + shell.say("families.between")
                                            + tried.by(),
                                    tried.reached()))
                            .toList(),
                    one.enrollment() == null ? "" : "/enrollments/" + one.enrollment(),
                    open,
                    FamilyRule.mayLead(actor),
                    FamilyRule.mayManage(actor),
                    referrals.supporters().stream()
                            .map(supporter -> Choice.of(
                                    supporter.id().toString(),
                                    supporter.name(),
                                    supporter.id().equals(one.reacher())))
                            .toList(),
                    sent.id("trial").orElseGet(ids::next),
                    day,
                    choices("told-ways", sent.has("way") ? sent.line("way") : "call", actor),
                    sent.ticked("reached"),
                    sent.words("words"),
                    choices("referral-endings", sent.line("ending"), actor),
                    sent.words("note"),
                    problems);
        });
    }

    private ReferralPage.Before before(ReferredBefore before, Actor actor, Shell shell) {
        var spoken = shell.words().spoken();
        var closed = before.closedOn();
        String ended;
        if (closed == null) ended = shell.say("families.referral.before.open");
        else if (before.ending() != null)
            ended = shell.say(
                    "families.referral.before.closed",
                    spoken.date(closed),
                    title("referral-endings", before.ending(), actor));
        else if (before.endedOn() != null)
            ended = shell.say("families.referral.before.ended", spoken.date(closed), spoken.date(before.endedOn()));
        else ended = shell.say("families.referral.before.enrolled", spoken.date(closed));
        return new ReferralPage.Before(
                "/referrals/" + before.id(),
                shell.say(
                        "families.referral.before.on",
                        before.name(),
                        spoken.date(before.receivedOn()),
                        title("referral-sources", before.source(), actor)),
                ended,
                shell.say(
                        "families.referral.before.same." + before.same().name().toLowerCase(Locale.ROOT)));
    }

    /** Within the actor's reach; none or one. */
    private List<Person> known(Referral one) {
        return one.known() == null
                ? List.of()
                : people.find(one.known()).stream().toList();
    }

    private List<ReferralPage.Fact> facts(Referral one, Actor actor, Shell shell) {
        var program = one.programName() == null ? "" : one.programName();
        return Stream.of(
                        fact(
                                "families.referral.received-on",
                                shell.words().spoken().date(one.receivedOn()),
                                shell),
                        fact("families.referral.way", title("referral-ways", one.way(), actor), shell),
                        fact("families.referral.source", title("referral-sources", one.source(), actor), shell),
                        fact("families.referral.source-name", one.sourceName(), shell),
                        fact("families.referral.source-phone", one.sourcePhone(), shell),
                        fact("families.referral.program", program, shell),
                        fact("families.town", one.town(), shell),
                        fact("families.referral.what-for", one.whatFor(), shell),
                        fact("families.referral.note", one.endingNote(), shell))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static ReferralPage.Fact fact(String key, String value, Shell shell) {
        return new ReferralPage.Fact(shell.say(key), value);
    }

    private String title(String list, String code, Actor actor) {
        return definitions.codes(list, actor.agency(), actor.today(clock)).title(code);
    }

    private List<Choice> choices(String list, String picked, Actor actor) {
        return definitions.codes(list, actor.agency(), actor.today(clock)).codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), code.code().equals(picked)))
                .toList();
    }
}
