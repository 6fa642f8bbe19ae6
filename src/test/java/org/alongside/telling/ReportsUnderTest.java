package org.alongside.telling;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.consents.ConsentsUnderTest;
import org.alongside.families.FamiliesUnderTest;
import org.alongside.families.Goals;
import org.alongside.keeping.CorrectionsUnderTest;
import org.alongside.network.Partner;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.jobs.Jobs;
import org.alongside.reports.Months;
import org.alongside.reports.MonthsUnderTest;
import org.alongside.results.ResultStore;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Reports on a test database, put together as the program does. */
public final class ReportsUnderTest {
    private static final Definitions DEFINITIONS = new Definitions();

    public final ConsentsUnderTest consents;
    public final Months months;
    public final ReportStore store;
    public final PrepareReport prepare;
    public final ReadTogether readTogether;
    public final ReleaseReport releaseReport;
    public final Notices notices;
    public final SeeReports seeReports;
    public final WholeRecord wholeRecord;
    public final BatchOfMonth batches;
    private final TestDatabase database;

    public ReportsUnderTest(TestDatabase database) {
        this.database = database;
        var db = database.db;
        var views = new ViewLog(db, database.sql);
        var families = new FamiliesUnderTest(database, event -> {});
        consents = new ConsentsUnderTest(database);
        months = MonthsUnderTest.of(database, views);
        store = new ReportStore(database.sql);
        var compose = new Compose(
                db,
                database.clock,
                store,
                new ToldStore(database.sql),
                months,
                new Goals(database.sql, DEFINITIONS),
                new ResultStore(database.sql),
                families.enrollments,
                consents.partners,
                consents.mayShare,
                DEFINITIONS);
        prepare = new PrepareReport(
                db, database.clock, store, compose, families.families, families.people, consents.partners);
        readTogether = new ReadTogether(db, database.clock, store, compose, DEFINITIONS);
        notices = new Notices(
                database.clock,
                consents.consents,
                consents.partners,
                DEFINITIONS,
                CorrectionsUnderTest.answering(database));
        releaseReport = new ReleaseReport(db, database.clock, store, compose, consents.disclose, notices, event -> {});
        wholeRecord = new WholeRecord(
                db,
                database.clock,
                new WholeStore(database.sql),
                new ResultStore(database.sql),
                consents.consents,
                consents.disclosures,
                store,
                consents.partners,
                consents.mayShare,
                consents.disclose,
                notices,
                compose,
                views,
                DEFINITIONS);
        batches = new BatchOfMonth(
                db,
                database.clock,
                new ReportBatchStore(database.sql),
                store,
                compose,
                consents.partners,
                new Pdf(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.alongside.pages")),
                new StaticListableBeanFactory().getBeanProvider(Jobs.class));
        seeReports = new SeeReports(db, database.clock, store, compose, families.families, views);
    }

    /** A monthly report for care coordination, from the first of November to today. */
    public UUID begin(Actor actor, World.Household home, Partner partner) {
        return begin(actor, home, partner, LocalDate.of(2026, 11, 1), World.TODAY);
    }

    public UUID begin(Actor actor, World.Household home, Partner partner, LocalDate from, LocalDate to) {
        var draft = new PrepareReport.Draft(
                database.ids.next(),
                home.family(),
                home.caregiver().toString(),
                "monthly-progress",
                from.toString(),
                to.toString(),
                partner.id().toString(),
                "care-coordination");
        return ((Change.Done<UUID>) prepare.begin(actor, draft)).now();
    }

    public Change<Composed> read(Actor actor, UUID report, String hardNews, String ownWords) {
        return readTogether.record(
                actor,
                new ReadTogether.Draft(
                        database.ids.next(),
                        report,
                        seeReports.draft(actor, report).told().sha256(),
                        World.TODAY.toString(),
                        "together",
                        hardNews,
                        ownWords,
                        false,
                        ""));
    }

    public Change<Report> release(Actor actor, UUID report) {
        return releaseReport.release(actor, report, database.ids.next(), "High Plains Family Network");
    }
}
