package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Db;
import org.alongside.telling.PrepareReport;
import org.alongside.telling.ReadTogether;
import org.alongside.telling.ReleaseReport;
import org.alongside.telling.SeeReports;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells of {@code demo/sharing.yaml} the reports: begun, written, some read with the parent, some released. */
@Component
@Profile("demo")
class ReportsTold {
    private final Db db;
    private final PartnerStore partners;
    private final PrepareReport prepareReport;
    private final ReadTogether readTogether;
    private final SeeReports seeReports;
    private final ReleaseReport releaseReport;

    ReportsTold(
            Db db,
            PartnerStore partners,
            PrepareReport prepareReport,
            ReadTogether readTogether,
            SeeReports seeReports,
            ReleaseReport releaseReport) {
        this.db = db;
        this.partners = partners;
        this.prepareReport = prepareReport;
        this.readTogether = readTogether;
        this.seeReports = seeReports;
        this.releaseReport = releaseReport;
    }

    /**
     * A report about the caregiver who comes so-manieth among those whom supporters walk with.
     *
     * @param to a partner by name
     * @param daysAgo the last day it is about; {@code days} how many it is about
     * @param section in which {@code words} are written
     * @param ownWords what the parent wants to say; "" where it waits to be read
     */
    record Report(
            int nth,
            String kind,
            String to,
            String purpose,
            int daysAgo,
            int days,
            String section,
            String words,
            String ownWords) {
        boolean isReleased() {
            return !ownWords.isEmpty();
        }
    }

    /** Begun two days after the last day it is about, and read and released two days later. */
    void tell(Telling telling, Report report, Home home, Chance chance) {
        var day = telling.today().minusDays(Math.max(report.daysAgo() - 2, 1));
        var id = chance.id(day);
        var reading = chance.id(day);
        var act = chance.id(day);
        telling.at(day.atTime(11, 0), () -> begin(report, id, telling.signer(home), telling.today()));
        if (!report.isReleased()) return;
        var on = day.plusDays(2);
        telling.at(
                on.atTime(11, 0),
                () -> release(
                        report,
                        id,
                        reading,
                        act,
                        telling.signer(home),
                        on,
                        telling.agency().name()));
    }

    private void begin(Report report, UUID id, Signer signer, LocalDate today) {
        var to = today.minusDays(report.daysAgo());
        var partner = db.read(signer.supporter(), partners::all).stream()
                .filter(one -> one.name().equals(report.to()))
                .findFirst()
                .orElseThrow();
        done(prepareReport.begin(
                signer.supporter(),
                new PrepareReport.Draft(
                        id,
                        signer.family(),
                        signer.caregiver().toString(),
                        report.kind(),
                        to.minusDays(report.days() - 1L).toString(),
                        to.toString(),
                        partner.id().toString(),
                        report.purpose())));
        done(prepareReport.write(
                signer.supporter(),
                new PrepareReport.Writing(id, 0, Map.of(report.section(), report.words()), Set.of())));
    }

    private void release(Report report, UUID id, UUID reading, UUID act, Signer signer, LocalDate on, String agency) {
        var shown = seeReports.draft(signer.supporter(), id).sha256();
        done(readTogether.record(
                signer.supporter(),
                new ReadTogether.Draft(
                        reading, id, shown, on.toString(), "together", "", report.ownWords(), false, "")));
        done(releaseReport.release(signer.supporter(), id, act, agency));
    }
}
