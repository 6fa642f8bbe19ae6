package org.alongside.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.Accounts;
import org.alongside.access.ChangeAccount;
import org.alongside.access.Email;
import org.alongside.access.InvitePerson;
import org.alongside.access.Supervise;
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

/** The people of an agency: administrators let them in and out, managers say who supervises whom. */
@Controller
@RequestMapping("/accounts")
class AccountsController {
    private final Accounts accounts;
    private final InvitePerson invitePerson;
    private final ChangeAccount changeAccount;
    private final Supervise supervise;
    private final Words words = Words.english();

    AccountsController(Accounts accounts, InvitePerson invitePerson, ChangeAccount changeAccount, Supervise supervise) {
        this.accounts = accounts;
        this.invitePerson = invitePerson;
        this.changeAccount = changeAccount;
        this.supervise = supervise;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Model view) {
        view.addAttribute("page", AccountsPage.of(words, accounts.list(actor, q, after), q, actor));
        return "access/accounts";
    }

    @GetMapping("/new")
    String invitation(Actor actor, Model view) {
        administratorsOnly(actor);
        view.addAttribute("page", InvitePage.of(words, "", "", Set.of(Role.SUPPORTER), Problems.none()));
        return "access/invite";
    }

    @PostMapping
    String invite(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "role", required = false) @Nullable List<String> role,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        administratorsOnly(actor);
        var roles = roles(role);
        var problems = problems(name, roles);
        if (!Email.isLikely(Email.plain(email))) problems = problems.and("email", words.say("access.email.unlikely"));
        if (problems.isEmpty() && invitePerson.invite(actor, name, email, roles) instanceof InvitePerson.AddressTaken) {
            problems = problems.and("email", words.say("access.invite.taken"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            view.addAttribute("page", InvitePage.of(words, name, email, roles, problems));
            return "access/invite";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(words.say("access.invite.sent", Email.plain(email))));
        return "redirect:/accounts";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model view) {
        view.addAttribute("page", AccountPage.of(words, accounts.view(actor, id), actor, Problems.none()));
        return "access/account";
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "role", required = false) @Nullable List<String> role,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        administratorsOnly(actor);
        var roles = roles(role);
        var guest = Accounts.areOfAGuest(accounts.view(actor, id).account().roles());
        var problems = guest ? named(name) : problems(name, roles);
        if (problems.isEmpty()) {
            problems = switch (changeAccount.describe(actor, id, name, roles, version)) {
                case DONE -> problems;
                case STALE -> problems.and("", words.say("access.account.stale"));
                case LAST_ADMINISTRATOR -> problems.and("role", words.say("access.account.last-administrator"));
            };
        }
        if (!problems.isEmpty()) {
            return refused(
                    AccountPage.of(words, accounts.view(actor, id), actor, problems)
                            .typed(words, name, roles),
                    response,
                    view);
        }
        return done(id, "access.account.saved", flash);
    }

    @PostMapping("/{id}/invitation")
    String inviteAgain(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        invitePerson.again(actor, id);
        return done(id, "access.account.invited-again", flash);
    }

    @PostMapping("/{id}/closure")
    String close(
            Actor actor, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes flash, Model view) {
        if (changeAccount.close(actor, id) == ChangeAccount.Outcome.LAST_ADMINISTRATOR) {
            var problems = Problems.none().and("", words.say("access.account.last-administrator"));
            return refused(AccountPage.of(words, accounts.view(actor, id), actor, problems), response, view);
        }
        return done(id, "access.account.closed", flash);
    }

    @PostMapping("/{id}/second-factor-reset")
    String resetSecondFactor(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        changeAccount.resetSecondFactor(actor, id);
        return done(id, "access.account.factors-reset", flash);
    }

    @PostMapping("/{id}/unlock")
    String unlock(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        changeAccount.unlock(actor, id);
        return done(id, "access.account.unlocked", flash);
    }

    @PostMapping("/{id}/supervisions")
    String supervise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID supervisor,
            @RequestParam(required = false) @Nullable UUID supporter,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        var page = accounts.view(actor, id);
        var which = fields.containsKey("supporter") ? "supporter" : "supervisor";
        var other = which.equals("supporter") ? supporter : supervisor;
        var from = fields.getOrDefault(which + "-from", "");
        var until = fields.getOrDefault(which + "-until", "");
        var first = day(from);
        var last = day(until);
        var problems = Problems.none();
        if (other == null) problems = problems.and(which, words.say("access.supervision.whom"));
        if (first.isEmpty()) problems = problems.and(which + "-from", words.say("access.supervision.day"));
        if (last.isEmpty() && !until.isBlank())
            problems = problems.and(which + "-until", words.say("access.supervision.day"));
        if (other != null && problems.isEmpty()) {
            var over = which.equals("supporter") ? id : other;
            var under = which.equals("supporter") ? other : id;
            problems = switch (supervise.start(actor, over, under, first.orElseThrow(), last.orElse(null))) {
                case DONE -> problems;
                case ENDS_BEFORE_IT_STARTS -> problems.and(which + "-until", words.say("access.supervision.backwards"));
                case ALREADY -> problems.and(which + "-from", words.say("access.supervision.already"));
                case NOT_THESE_TWO -> problems.and(which, words.say("access.supervision.not-these"));
            };
        }
        if (!problems.isEmpty()) return refused(AccountPage.of(words, page, actor, problems), response, view);
        return done(id, "access.supervision.saved", flash);
    }

    @PostMapping("/{id}/supervisions/{link}/end")
    String endSupervision(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes flash) {
        var today = accounts.view(actor, id).today();
        var ended = supervise.end(actor, link, day(until).orElse(today));
        return done(id, ended ? "access.supervision.ended" : "access.supervision.not-ended", flash);
    }

    private Problems problems(String name, Set<Role> roles) {
        var problems = named(name);
        return roles.isEmpty() ? problems.and("role", words.say("access.account.role-missing")) : problems;
    }

    private Problems named(String name) {
        var problems = Problems.none();
        if (name.isBlank()) problems = problems.and("name", words.say("access.account.name-missing"));
        if (name.strip().length() > 200) problems = problems.and("name", words.say("access.account.name-long"));
        return problems;
    }

    private String refused(AccountPage page, HttpServletResponse response, Model view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        view.addAttribute("page", page);
        return "access/account";
    }

    private String done(UUID id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(words.say(key)));
        return "redirect:/accounts/" + id;
    }

    /** What is no role of an account is as if it had not been sent. */
    private static Set<Role> roles(@Nullable List<String> codes) {
        var roles = EnumSet.noneOf(Role.class);
        if (codes == null) return roles;
        for (var role : AccountPage.ROLES) if (codes.contains(role.code())) roles.add(role);
        return roles;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static void administratorsOnly(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) throw new NotFound();
    }
}
