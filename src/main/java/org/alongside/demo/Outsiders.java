package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.access.DemoAccounts;
import org.alongside.network.PartnerStore;
import org.alongside.partners.InvitePartner;
import org.alongside.partners.ReferIn;
import org.alongside.partners.SeeShared;
import org.alongside.partners.WriteBack;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.telling.PrepareReport;
import org.alongside.telling.ReadTogether;
import org.alongside.telling.ReleaseReport;
import org.alongside.telling.SeeReports;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells {@code demo/outsiders.yaml}: people of partners, what was released to them, and what came back. */
@Component
@Profile("demo")
class Outsiders implements Chapter {
    private static final long INVITED = 20_261_380;

    private final File file = Cast.Yaml.read("/demo/outsiders.yaml", File.class);
    private final Db db;
    private final DemoAccounts accounts;
    private final PartnerStore partners;
    private final InvitePartner invitePartner;
    private final PrepareReport prepareReport;
    private final SeeReports seeReports;
    private final ReadTogether readTogether;
    private final ReleaseReport releaseReport;
    private final SeeShared seeShared;
    private final WriteBack writeBack;
    private final ReferIn referIn;

    Outsiders(
            Db db,
            DemoAccounts accounts,
            PartnerStore partners,
            InvitePartner invitePartner,
            PrepareReport prepareReport,
            SeeReports seeReports,
            ReadTogether readTogether,
            ReleaseReport releaseReport,
            SeeShared seeShared,
            WriteBack writeBack,
            ReferIn referIn) {
        this.db = db;
        this.accounts = accounts;
        this.partners = partners;
        this.invitePartner = invitePartner;
        this.prepareReport = prepareReport;
        this.seeReports = seeReports;
        this.readTogether = readTogether;
        this.releaseReport = releaseReport;
        this.seeShared = seeShared;
        this.writeBack = writeBack;
        this.referIn = referIn;
    }

    private record File(List<Outsider> outsiders) {}

    /**
     * Somebody of a partner.
     *
     * @param nth of the families that stayed, as in {@code sharing.yaml}
     * @param note what they write back; "" for nothing
     * @param sud whether it is information of a program under 42 CFR Part 2
     */
    record Outsider(
            String agency,
            String name,
            String email,
            String partner,
            int nth,
            String purpose,
            String ownWords,
            String note,
            boolean sud,
            Referred refers) {}

    /** A family they refer. @param safe how to reach them safely */
    record Referred(String given, String family, String phone, String town, String safe, String why, String knows) {}

    @Override
    public void tell(Telling telling) {
        var chance = new Chance(INVITED);
        var stayed = telling.stayed();
        for (var one : file.outsiders())
            if (one.agency().equals(telling.agency().name()) && one.nth() <= stayed.size())
                tell(telling, one, stayed.get(one.nth() - 1), chance);
    }

    private void tell(Telling telling, Outsider one, Home home, Chance chance) {
        var now = telling.now();
        var day = telling.today().minusDays(4);
        var invitation = chance.id(day);
        var report = chance.id(day);
        var reading = chance.id(day);
        var act = chance.id(day);
        var note = chance.id(day);
        var referral = chance.id(day);
        telling.at(
                now.minusDays(30),
                () -> telling.comes(one.name(), invite(telling.manager(), telling.zone(), one, invitation)));
        telling.at(day.atTime(11, 0), () -> release(one, telling.signer(home), report, reading, act, day));
        telling.at(now.minusDays(2), () -> answer(one, telling.who(one.name()), report, note));
        telling.at(now.minusDays(1), () -> refer(one, telling.who(one.name()), referral));
    }

    /** Invited for all that is shared with the partner, and at home already. */
    private Actor invite(Actor manager, ZoneId zone, Outsider one, UUID id) {
        var guest = accounts.add(manager.agency(), zone, one.name(), one.email(), List.of(Role.PARTNER));
        done(invitePartner.invite(
                manager, new InvitePartner.Draft(id, partner(manager, one).toString(), null, one.name(), one.email())));
        return guest;
    }

    /** Drawn, read with the caregiver, and released. */
    private void release(Outsider one, Signer signer, UUID report, UUID reading, UUID act, LocalDate day) {
        var by = signer.supporter();
        done(prepareReport.begin(
                by,
                new PrepareReport.Draft(
                        report,
                        signer.family(),
                        signer.caregiver().toString(),
                        "monthly-progress",
                        day.minusDays(31).toString(),
                        day.minusDays(1).toString(),
                        partner(by, one).toString(),
                        one.purpose())));
        var composed = seeReports.draft(by, report);
        done(readTogether.record(
                by,
                new ReadTogether.Draft(
                        reading,
                        report,
                        composed.sha256(),
                        day.toString(),
                        "together",
                        composed.tellsHardNews() ? "tells" : "",
                        one.ownWords(),
                        false,
                        "")));
        done(releaseReport.release(by, report, act, one.agency()));
    }

    /** They look, say that they have it, and write back. */
    private void answer(Outsider one, Actor guest, UUID report, UUID note) {
        seeShared.desk(guest);
        seeShared.open(guest, report, SeeShared.Way.SHOWN);
        seeShared.received(guest, report);
        if (!one.note().isEmpty()
                && !(writeBack.write(guest, new WriteBack.Draft(note, report, one.note(), one.sud()))
                        instanceof WriteBack.Written))
            throw new IllegalStateException("A note of the demo was refused: " + one.note());
    }

    private void refer(Outsider one, Actor guest, UUID id) {
        var who = one.refers();
        done(referIn.send(
                guest,
                new ReferIn.Draft(
                        id,
                        who.given(),
                        who.family(),
                        who.phone(),
                        who.town(),
                        who.safe(),
                        who.why(),
                        "",
                        who.knows())));
    }

    private UUID partner(Actor actor, Outsider one) {
        return db.read(actor, partners::all).stream()
                .filter(partner -> partner.name().equals(one.partner()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
