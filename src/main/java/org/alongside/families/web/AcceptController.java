package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.families.AcceptReferral;
import org.alongside.families.Described;
import org.alongside.families.Enrollment;
import org.alongside.families.FamilyRule;
import org.alongside.families.FindAlike;
import org.alongside.families.LooksAlike;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.families.Referral;
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
import org.jspecify.annotations.Nullable;
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
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ReferralStore referrals;
    private final PersonStore people;
    private final FindAlike findAlike;
    private final ProgramStore programs;
    private final SiteStore sites;
    private final AcceptReferral acceptReferral;

    AcceptController(
            Db db,
            Ids ids,
            Clock clock,
            ReferralStore referrals,
            PersonStore people,
            FindAlike findAlike,
            ProgramStore programs,
            SiteStore sites,
            AcceptReferral acceptReferral) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.referrals = referrals;
        this.people = people;
        this.findAlike = findAlike;
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
        var today = actor.today(clock);
        var known =
                db.read(actor, () -> referrals.find(id)).map(Referral::known).orElse(null);
        var draft = new AcceptReferral.Draft(id, ids.next(), known, null, null, today.toString());
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
            return new AcceptForm(
                    referral.id(),
                    draft.enrollment(),
                    referral.name(),
                    known(actor, referral, draft.known(), shell),
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

    /** A new family first, then the caregivers who look alike, and whoever the referral is about. */
    private List<Choice> known(Actor actor, Referral referral, @Nullable UUID picked, Shell shell) {
        var described = Described.of(referral.givenName(), referral.familyName(), "", "", List.of(referral.phone()));
        var all = new LinkedHashMap<String, String>();
        all.put("", shell.say("families.accept.new"));
        if (referral.known() != null)
            people.find(referral.known())
                    .filter(Person::isCaregiver)
                    .ifPresent(person -> all.put(person.id().toString(), person.name()));
        findAlike.find(actor, List.of(described), Set.of()).getFirst().stream()
                .map(LooksAlike::found)
                .filter(found -> found.kind() == Person.Kind.CAREGIVER)
                .forEach(found -> all.put(
                        found.person().toString(),
                        shell.say("families.accept.known", found.name(), found.family(), found.town())));
        return all.entrySet().stream()
                .map(one -> Choice.of(
                        one.getKey(), one.getValue(), one.getKey().equals(picked == null ? "" : picked.toString())))
                .toList();
    }
}
