package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.families.AcceptReferral;
import org.alongside.families.Enrollment;
import org.alongside.families.FamilyRule;
import org.alongside.families.FindPeople;
import org.alongside.families.PersonStore;
import org.alongside.families.ReferralStore;
import org.alongside.network.SiteStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.ProgramStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A referral is accepted: the caregiver, new or in the records already, starts in a program. */
@Controller
class AcceptController {
    private static final int KNOWN_SHOWN = 6;

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ReferralStore referrals;
    private final PersonStore people;
    private final FindPeople findPeople;
    private final ProgramStore programs;
    private final SiteStore sites;
    private final AcceptReferral acceptReferral;

    AcceptController(
            Db db,
            Ids ids,
            Clock clock,
            ReferralStore referrals,
            PersonStore people,
            FindPeople findPeople,
            ProgramStore programs,
            SiteStore sites,
            AcceptReferral acceptReferral) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.referrals = referrals;
        this.people = people;
        this.findPeople = findPeople;
        this.programs = programs;
        this.sites = sites;
        this.acceptReferral = acceptReferral;
    }

    /** @throws NotFound if the actor opens no enrollments, or there is no such referral open */
    @GetMapping("/referrals/{id}/accept")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var draft = new AcceptReferral.Draft(id, ids.next(), null, null, null, today.toString());
        view.addAttribute("form", form(actor, draft, shell, Problems.none()));
        return "families/accept";
    }

    /** @throws NotFound if the actor opens no enrollments, or there is no such referral open */
    @PostMapping("/referrals/{id}/accept")
    String accept(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new AcceptReferral.Draft(
                id,
                sent.id("enrollment").orElseGet(ids::next),
                sent.id("known").orElse(null),
                sent.id("program").orElse(null),
                sent.id("site").orElse(null),
                sent.line("starts-on"));
        if (acceptReferral.accept(actor, draft) instanceof Change.Refused<Enrollment>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", form(actor, draft, shell, Problems.of(wrongs, shell.words())));
            return "families/accept";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.enrolled")));
        return "redirect:/enrollments/" + draft.enrollment() + "/assignments/new";
    }

    private AcceptForm form(Actor actor, AcceptReferral.Draft draft, Shell shell, Problems problems) {
        return db.read(actor, () -> {
            var referral = referrals
                    .find(draft.referral())
                    .filter(one -> one.closedOn() == null)
                    .orElseThrow(NotFound::new);
            var wanted = draft.program() == null ? referral.program() : draft.program();
            var known = Stream.of(referral.name(), referral.phone())
                    .filter(typed -> !typed.isBlank())
                    .flatMap(typed -> findPeople.find(actor, typed).people().stream())
                    .filter(found -> people.find(found.person())
                            .filter(person -> person.isCaregiver())
                            .isPresent())
                    .distinct()
                    .limit(KNOWN_SHOWN)
                    .map(found -> Choice.of(
                            found.person().toString(),
                            shell.say("families.accept.known", found.name(), found.family(), found.town()),
                            found.person().equals(draft.known())));
            return new AcceptForm(
                    referral.id(),
                    draft.enrollment(),
                    referral.name(),
                    Stream.concat(
                                    Stream.of(Choice.of("", shell.say("families.accept.new"), draft.known() == null)),
                                    known)
                            .toList(),
                    programs.all().stream()
                            .map(one -> Choice.of(
                                    one.id().toString(), one.name(), one.id().equals(wanted)))
                            .toList(),
                    sites.all().stream()
                            .map(one -> Choice.of(
                                    one.id().toString(), one.name(), one.id().equals(draft.site())))
                            .toList(),
                    draft.startsOn(),
                    problems);
        });
    }
}
