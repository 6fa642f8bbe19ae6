package org.alongside.field;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.contacts.ContactList;
import org.alongside.contacts.ReviewContacts;
import org.alongside.credentials.SeeReminders;
import org.alongside.drafts.DraftLine;
import org.alongside.drafts.Drafts;
import org.alongside.families.Agreement;
import org.alongside.families.LifeStore;
import org.alongside.families.ReferralStore;
import org.alongside.families.SafeContactStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.rhythm.Rhythm;
import org.alongside.rhythm.Rhythms;
import org.alongside.workforce.HandOver;
import org.alongside.workforce.HandOverStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** My day: what is due, whom it would be good to reach, and what is not finished. */
@Controller
class DayController {
    private static final int UNSIGNED_SHOWN = 6;
    private static final int MESSAGES_SHOWN = 10;

    private final Db db;
    private final DayStore days;
    private final ContactList contacts;
    private final SafeContactStore safeContact;
    private final HandOverStore handOvers;
    private final LifeStore life;
    private final ReferralStore referrals;
    private final ReviewContacts reviews;
    private final Rhythms rhythms;
    private final Drafts drafts;
    private final SeeReminders reminders;
    private final Definitions definitions;
    private final Clock clock;

    DayController(
            Db db,
            DayStore days,
            ContactList contacts,
            SafeContactStore safeContact,
            HandOverStore handOvers,
            LifeStore life,
            ReferralStore referrals,
            ReviewContacts reviews,
            Rhythms rhythms,
            Drafts drafts,
            SeeReminders reminders,
            Definitions definitions,
            Clock clock) {
        this.db = db;
        this.days = days;
        this.contacts = contacts;
        this.safeContact = safeContact;
        this.handOvers = handOvers;
        this.life = life;
        this.referrals = referrals;
        this.reviews = reviews;
        this.rhythms = rhythms;
        this.drafts = drafts;
        this.reminders = reminders;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @throws NotFound for anybody but a supporter */
    @GetMapping("/day")
    String day(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        var now = clock.instant().atZone(actor.zone()).toLocalDateTime();
        var today = now.toLocalDate();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var day = db.read(actor, () -> {
            view.addAttribute("drafts", DraftLine.of(drafts.mine(actor), shell.words(), clock.instant(), actor.zone()));
            view.addAttribute("reminders", reminders.of(actor));
            return read(actor, today, monday);
        });
        var codes = new ContactWords(shell.words(), definitions, actor.agency(), today);
        view.addAttribute("page", DayPage.of(actor.name(), now, monday, day, codes));
        return "field/day";
    }

    private Day read(Actor actor, LocalDate today, LocalDate monday) {
        var me = actor.person();
        var families = days.families(me, today);
        var expected = rhythms.of(actor, me, today).stream()
                .collect(toMap(Rhythm::family, Function.identity(), (first, second) -> first));
        var reached = Day.goodToReach(families, expected, today).stream()
                .limit(Day.REACH_SHOWN)
                .map(DayStore.Walked::family)
                .toList();
        return new Day(
                families,
                expected,
                contacts.followUps(me, today.plusDays(Day.AHEAD_DAYS)),
                contacts.ofDayAndUnsigned(me, today, UNSIGNED_SHOWN + 1),
                UNSIGNED_SHOWN,
                days.work(me, monday, monday.plusWeeks(1)),
                safeContact.of(reached),
                handedOver(me),
                referrals.toReach(me),
                reviews.unread(actor, MESSAGES_SHOWN));
    }

    private List<Day.HandedOver> handedOver(UUID me) {
        var waiting = handOvers.waitingFor(me);
        var agreed = life.agreements(waiting.stream().map(HandOver::enrollment).toList()).stream()
                .collect(groupingBy(Agreement::enrollment));
        return waiting.stream()
                .map(one -> new Day.HandedOver(one, agreed.getOrDefault(one.enrollment(), List.of())))
                .toList();
    }
}
