package org.alongside.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.access.DemoAccounts;
import org.alongside.access.GuestKeys;
import org.alongside.caregivers.OpenDoor;
import org.alongside.keeping.AnswerCorrection;
import org.alongside.keeping.AskCorrection;
import org.alongside.keeping.Correction;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.telling.OfferReport;
import org.alongside.telling.PrepareReport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells of caregivers who read their own pages: a door opened, a report that waits for its parent, a correction answered. */
@Component
@Profile("demo")
class Welcomed implements Chapter {
    private static final String READER_OF_REPORTS = "First District Family Court";
    private static final int DOORS = 2;
    private static final long WELCOMED = 20_261_370;

    private final OpenDoor openDoor;
    private final PrepareReport prepareReport;
    private final OfferReport offerReport;
    private final PartnerStore partners;
    private final AskCorrection askCorrection;
    private final AnswerCorrection answerCorrection;
    private final DemoAccounts accounts;
    private final Allowed allowed;
    private final Db db;
    private final Map<UUID, Actor> guests = new HashMap<>();

    Welcomed(
            OpenDoor openDoor,
            PrepareReport prepareReport,
            OfferReport offerReport,
            PartnerStore partners,
            AskCorrection askCorrection,
            AnswerCorrection answerCorrection,
            DemoAccounts accounts,
            Allowed allowed,
            Db db) {
        this.openDoor = openDoor;
        this.prepareReport = prepareReport;
        this.offerReport = offerReport;
        this.partners = partners;
        this.askCorrection = askCorrection;
        this.answerCorrection = answerCorrection;
        this.accounts = accounts;
        this.allowed = allowed;
        this.db = db;
    }

    /** Two caregivers read their own pages; the first has a report waiting there, and had something corrected. */
    @Override
    public void tell(Telling telling) {
        if (!allowed.knows(telling.agency().name(), READER_OF_REPORTS)) return;
        var chance = new Chance(WELCOMED);
        var homes = telling.stayed().subList(1, 1 + DOORS);
        var day = telling.today().minusDays(20);
        for (var home : homes) {
            var door = chance.id(day);
            telling.at(day.atTime(10, 0), () -> open(telling.signer(home), door));
        }
        var first = homes.getFirst();
        var correction = chance.id(day.plusDays(4));
        var answer = chance.id(day.plusDays(9));
        telling.at(day.plusDays(4).atTime(20, 15), () -> ask(telling.signer(first), correction));
        telling.at(day.plusDays(9).atTime(11, 0), () -> answer(telling.manager(), correction, answer));
        var reported = telling.now().minusDays(2);
        telling.at(reported, () -> report(telling.signer(first), reported.toLocalDate(), () -> chance.id(day)));
    }

    /** They sit together: link and code by hand, and the caregiver comes in. */
    private void open(Signer who, UUID door) {
        guests.put(who.family(), come(who, door));
    }

    private Actor come(Signer who, UUID door) {
        var draft = new OpenDoor.Draft(door, who.family(), who.caregiver(), "", GuestKeys.Way.BY_HAND.code());
        if (!(openDoor.open(who.supporter(), draft) instanceof Change.Done<GuestKeys.Given>))
            throw new IllegalStateException("No door was opened for " + who.name());
        return accounts.comeIn(who.supporter(), door, who.name());
    }

    /** Something is not right, they say. */
    private void ask(Signer who, UUID id) {
        askCorrection.ask(
                Objects.requireNonNull(guests.get(who.family())),
                id,
                who.family(),
                who.caregiver(),
                "My goal says that I want a smaller place to live.",
                "I said a place closer to the school. The size is fine.");
    }

    private void answer(Actor manager, UUID id, UUID step) {
        answerCorrection.answer(
                manager,
                new AnswerCorrection.Draft(
                        step,
                        id,
                        Correction.Kind.ACCEPTED,
                        "",
                        "You are right, and we are sorry. Your goal now says a place closer to the school."));
    }

    /** The month before that day, on the pages of its parent. */
    private void report(Signer who, LocalDate day, Supplier<UUID> ids) {
        var month = YearMonth.from(day).minusMonths(1);
        var to = db.read(who.supporter(), partners::all).stream()
                .filter(one -> one.name().equals(READER_OF_REPORTS))
                .map(Partner::id)
                .findFirst()
                .orElseThrow();
        var begun = prepareReport.begin(
                who.supporter(),
                new PrepareReport.Draft(
                        ids.get(),
                        who.family(),
                        who.caregiver().toString(),
                        "monthly-progress",
                        month.atDay(1).toString(),
                        month.atEndOfMonth().toString(),
                        to.toString(),
                        "care-coordination"));
        if (!(begun instanceof Change.Done<UUID>(var report)))
            throw new IllegalStateException("No report was begun: " + begun);
        offerReport.offer(who.supporter(), ids.get(), report);
    }
}
