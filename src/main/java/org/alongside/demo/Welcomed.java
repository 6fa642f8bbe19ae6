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
class Welcomed {
    private final OpenDoor openDoor;
    private final PrepareReport prepareReport;
    private final OfferReport offerReport;
    private final PartnerStore partners;
    private final AskCorrection askCorrection;
    private final AnswerCorrection answerCorrection;
    private final DemoAccounts accounts;
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
            Db db) {
        this.openDoor = openDoor;
        this.prepareReport = prepareReport;
        this.offerReport = offerReport;
        this.partners = partners;
        this.askCorrection = askCorrection;
        this.answerCorrection = answerCorrection;
        this.accounts = accounts;
        this.db = db;
    }

    /** They sit together: link and code by hand, and the caregiver comes in. */
    void open(Allowed.Signer who, UUID door) {
        guests.put(who.family(), come(who, door));
    }

    private Actor come(Allowed.Signer who, UUID door) {
        var draft = new OpenDoor.Draft(door, who.family(), who.caregiver(), "", GuestKeys.Way.BY_HAND.code());
        if (!(openDoor.open(who.supporter(), draft) instanceof Change.Done<GuestKeys.Given>))
            throw new IllegalStateException("No door was opened for " + who.name());
        return accounts.comeIn(who.supporter(), door, who.name());
    }

    /** Something is not right, they say. */
    void ask(Allowed.Signer who, UUID id) {
        askCorrection.ask(
                Objects.requireNonNull(guests.get(who.family())),
                id,
                who.family(),
                who.caregiver(),
                "My goal says that I want a smaller place to live.",
                "I said a place closer to the school. The size is fine.");
    }

    void answer(Actor manager, UUID id, UUID step) {
        answerCorrection.answer(
                manager,
                new AnswerCorrection.Draft(
                        step,
                        id,
                        Correction.Kind.ACCEPTED,
                        "",
                        "You are right, and we are sorry. Your goal now says a place closer to the school."));
    }

    /** The month before that day, for a partner by name, on the pages of its parent. */
    void report(Allowed.Signer who, String partner, LocalDate day, Supplier<UUID> ids) {
        var month = YearMonth.from(day).minusMonths(1);
        var to = db.read(who.supporter(), partners::all).stream()
                .filter(one -> one.name().equals(partner))
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
