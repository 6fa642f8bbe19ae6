package org.alongside.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.consents.ConsentDraft;
import org.alongside.network.Partner;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.results.ResultsUnderTest;
import org.alongside.testing.Diary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataIntegrityViolationException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingWithTheParentFirstTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private TestDatabase database;
    private World world;
    private Diary diary;
    private ReportsUnderTest reports;
    private Partner worker;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        diary = new Diary(world);
        reports = new ReportsUnderTest(database);
        worker = reports.consents.partner(world.nora, "Joan Rivera", "child-welfare", "child-welfare");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void itsFiguresAreThoseOfTheMonth() {
        var home = home();
        allow(home, "attendance");
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 3))
                .giving("emotional")
                .write();
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 9)).by("call", 25).write();
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 10))
                .tried("call", "no-answer")
                .write();
        diary.entry(world.rosa, home, LocalDate.of(2026, 10, 31)).write();
        var told = reports.seeReports
                .draft(world.rosa, reports.begin(world.rosa, home, worker))
                .told();
        var month = reports.months
                .ofFamily(world.rosa, home.family(), YearMonth.of(2026, 11), "month")
                .orElseThrow()
                .figures()
                .all();
        assertThat(part(told, "contacts").figures())
                .extracting(Told.Row::value)
                .startsWith(Integer.toString(month.made()), Integer.toString(month.attempted()), "1 h 25 min");
        assertThat(month.minutes()).isEqualTo(85);
    }

    @Test
    void allSectionsStandInOrderAndWhatIsNotAllowedDoesNotEvenSayWhetherThereIsAnything() {
        var home = home();
        allow(home, "attendance");
        var kind = reports.seeReports
                .draft(world.rosa, reports.begin(world.rosa, home, worker))
                .kind();
        var bare = told(home);
        assertThat(bare.parts())
                .extracting(Told.Part::id)
                .containsExactlyElementsOf(kind.sections().stream()
                        .filter(section -> section.peerKind().isEmpty())
                        .map(ReportKind.Section::id)
                        .toList());
        assertThat(part(bare, "attendance").note()).isEqualTo("None recorded.");
        assertThat(part(bare, "goals").note()).isEqualTo("Not part of this report.");
        goal(home, "Sleep through the night");
        assertThat(told(home)).isEqualTo(bare);
        allow(home, "attendance", "plan");
        assertThat(part(told(home), "goals").lines()).containsExactly("Sleep through the night (since 1 Nov 2026)");
    }

    private Told told(World.Household home) {
        return reports.seeReports
                .draft(world.rosa, reports.begin(world.rosa, home, worker))
                .told();
    }

    @Test
    void theNoteOfAContactIsNotInAReport() {
        var home = home();
        allow(home, "attendance", "contact-summary", "plan", "child-welfare");
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 3))
                .saying("Her sister drinks.")
                .write();
        assertThat(told(home).toString()).doesNotContain("sister");
    }

    @Test
    void whatMayBeSharedStandsInTheSupportersWordsWhereItMayAndCanBeLeftOut() {
        var home = home();
        allow(home, "attendance");
        var contact = diary.entry(world.rosa, home, LocalDate.of(2026, 11, 3))
                .saying("Her sister drinks.")
                .sharing("She led the call to the school herself.")
                .write();
        assertThat(part(told(home), "contacts").lines()).isEmpty();
        assertThat(part(told(home), "contacts").figures()).isNotEmpty();
        allow(home, "attendance", "contact-summary");
        assertThat(part(told(home), "contacts").lines())
                .containsExactly("3 Nov 2026, in the supporter’s words: She led the call to the school herself.");
        assertThat(told(home).toString()).doesNotContain("sister");
        var report = reports.begin(world.rosa, home, worker);
        done(reports.prepare.write(
                world.rosa, new PrepareReport.Writing(report, 0, Map.of(), Set.of("contacts/" + contact + "/shared"))));
        var told = reports.seeReports.draft(world.rosa, report).told();
        assertThat(part(told, "contacts").lines()).isEmpty();
        assertThat(part(told, "contacts").figures())
                .isEqualTo(part(told(home), "contacts").figures());
    }

    @Test
    void nothingLeavesBeforeTheParentHasReadIt() {
        var home = home();
        allow(home, "attendance");
        var report = reports.begin(world.rosa, home, worker);
        assertThat(wrong(reports.release(world.rosa, report))).isEqualTo("telling.wrong.not-yet-read");
        done(reports.read(world.rosa, report, "", ""));
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 12)).write();
        assertThat(wrong(reports.release(world.rosa, report))).isEqualTo("telling.wrong.changed-since-read");
        assertThat(ledger(home)).isZero();
        done(reports.read(world.rosa, report, "", ""));
        done(reports.release(world.rosa, report));
        done(reports.release(world.rosa, report));
        assertThat(ledger(home)).isOne();
    }

    @Test
    void theDatabaseHoldsToItToo() {
        var home = home();
        allow(home, "attendance");
        var report = reports.begin(world.rosa, home, worker);
        assertThatThrownBy(() -> release(home, report))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("was not read with the caregiver");
    }

    private void release(World.Household home, UUID report) {
        database.db.as(world.rosa, () -> {
            database.sql
                    .sql("""
                    insert into family_report_release (agency_id, id, family_id, report_id, told_sha256, content, sources, sha256)
                    values (alongside.agency(), ?, ?, ?, sha256('x'), 'x', 'y', sha256('xy'))
                    """)
                    .params(database.ids.next(), home.family(), report)
                    .update();
        });
    }

    @Test
    void aReasonWhyItWasNotReadStandsInPlaceOfReading() {
        var home = home();
        allow(home, "attendance");
        var report = reports.begin(world.rosa, home, worker);
        var told = reports.seeReports.draft(world.rosa, report).told().sha256();
        var blank =
                new ReadTogether.Draft(database.ids.next(), report, told, World.TODAY.toString(), "", "", "", true, "");
        assertThat(wrong(reports.readTogether.record(world.rosa, blank))).isEqualTo("telling.wrong.not-read");
        done(reports.readTogether.record(
                world.rosa,
                new ReadTogether.Draft(
                        blank.id(),
                        report,
                        told,
                        blank.on(),
                        "",
                        "",
                        "",
                        true,
                        "In hospital; asked us by text to send it.")));
        done(reports.release(world.rosa, report));
    }

    @Test
    void whatTheParentSaysGoesInAndWhoReadSomethingElseReadsAgain() {
        var home = home();
        allow(home, "attendance", "contact-summary");
        var report = reports.begin(world.rosa, home, worker);
        var shown = reports.seeReports.draft(world.rosa, report).told().sha256();
        done(reports.prepare.write(
                world.rosa,
                new PrepareReport.Writing(report, 0, Map.of("shared-notes", "We went to the library."), Set.of())));
        var overtaken = reports.readTogether.record(
                world.rosa,
                new ReadTogether.Draft(
                        database.ids.next(), report, shown, World.TODAY.toString(), "together", "", "", false, ""));
        assertThat(overtaken).isInstanceOf(Change.Overtaken.class);
        done(reports.read(world.rosa, report, "", "I am proud of Eli."));
        var released = done(reports.release(world.rosa, report));
        var content = Frozen.content(released.release());
        assertThat(part(content.told(), "parent").lines()).containsExactly("I am proud of Eli.");
        assertThat(part(content.told(), "shared-notes").written()).isEqualTo("We went to the library.");
        assertThat(content.notices()).anyMatch(notice -> notice.startsWith("Shared under a written consent of"));
        assertThat(Frozen.isWhole(released.release())).isTrue();
    }

    @Test
    void hardNewsIsToldByTheParentFirst() {
        var home = world.household(world.program, world.recoveryProgram, world.rosa, "Jo", "Fern", "Kit");
        allow(home, "attendance", "sud-treatment");
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 6)).write();
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "update contact set together = '{\"after_return_to_use\": [\"listened\"]}' where family_id = ?")
                    .param(home.family())
                    .update();
        });
        var report = reports.begin(world.rosa, home, worker);
        var hard = part(reports.seeReports.draft(world.rosa, report).told(), "hard-news");
        assertThat(hard.words()).startsWith("Return to use can be part of recovery.");
        assertThat(hard.lines()).containsExactly("6 Nov 2026: Listened, without judging");
        assertThat(wrong(reports.read(world.rosa, report, "", ""))).isEqualTo("telling.wrong.hard-news");
        done(reports.read(world.rosa, report, "told", ""));
        done(reports.release(world.rosa, report));
    }

    @Test
    void resultsOfTestsAreToldItemByItemAndAPositiveOneIsHardNews() {
        var home = world.household(world.program, world.recoveryProgram, world.rosa, "Ash", "Rowan", "Ivy");
        var results = new ResultsUnderTest(database);
        var clinic = results.clinic(world.nora, "Alder Recovery");
        results.consents.give(world.rosa, results.consents.tellsUs(home.caregiver(), clinic));
        var draft = results.draft(home, clinic);
        var result = results.record(
                world.rosa, home, ResultsUnderTest.positive(draft, "confirmed", false, "methamphetamine"));
        forTheCase(home, "attendance", "plan");
        var report = courtReport(home);
        assertThat(results(report).note()).isEqualTo("Not part of this report.");
        assertThat(reports.seeReports.draft(world.rosa, report).told().toString())
                .doesNotContain("Methamphetamine");

        forTheCase(home, "attendance", "test-results");
        assertThat(results(report).lines())
                .containsExactly(
                        "19 Nov 2026: Positive for Methamphetamine, confirmed by a laboratory. Urine, Five kinds"
                                + " of drugs. Told by Alder Recovery");
        assertThat(wrong(reports.read(world.rosa, report, "", ""))).isEqualTo("telling.wrong.hard-news");
        results.recordResult.takeOut(world.rosa, result.id(), "Somebody else's");
        assertThat(results(report).note()).isEqualTo("None recorded.");
        done(reports.read(world.rosa, report, "", ""));
    }

    private Told.Part results(UUID report) {
        return part(reports.seeReports.draft(world.rosa, report).told(), "test-results");
    }

    private UUID courtReport(World.Household home) {
        return ((Change.Done<UUID>) reports.prepare.begin(
                        world.rosa,
                        new PrepareReport.Draft(
                                database.ids.next(),
                                home.family(),
                                home.caregiver().toString(),
                                "court-report",
                                "2026-11-01",
                                World.TODAY.toString(),
                                worker.id().toString(),
                                "child-welfare-case")))
                .now();
    }

    private void forTheCase(World.Household home, String... information) {
        var draft = reports.consents.draft(home.caregiver(), worker);
        reports.consents.give(
                world.rosa,
                new ConsentDraft(
                        database.ids.next(),
                        draft.person(),
                        draft.form(),
                        draft.version(),
                        "",
                        draft.recipients(),
                        List.of(information),
                        List.of("child-welfare-case"),
                        draft.signedOn(),
                        draft.signer(),
                        false,
                        "",
                        draft.expiresOn(),
                        "",
                        draft.way(),
                        "",
                        "",
                        true));
    }

    @Test
    void itIsDecidedAgainWhenItGoes() {
        var home = home();
        var consent = allow(home, "attendance");
        var report = reports.begin(world.rosa, home, worker);
        done(reports.read(world.rosa, report, "", ""));
        reports.consents.endConsent.revoke(world.rosa, consent, "spoken", "Dana Sorensen", "");
        assertThat(wrong(reports.release(world.rosa, report))).isEqualTo("telling.wrong.may-not");
        assertThat(ledger(home)).isZero();
    }

    @Test
    void theNextOneSaysWhatCameLateAndAnAmendmentSaysWhy() {
        var home = home();
        allow(home, "attendance");
        diary.entry(world.rosa, home, LocalDate.of(2026, 10, 6)).write();
        var october = reports.begin(world.rosa, home, worker, OCTOBER, LocalDate.of(2026, 10, 31));
        done(reports.read(world.rosa, october, "", ""));
        done(reports.release(world.rosa, october));
        diary.entry(world.rosa, home, LocalDate.of(2026, 10, 20)).by("call", 15).write();
        var told = told(home);
        assertThat(part(told, "late").lines()).containsExactly("20 Oct 2026: Call. Written down on 21 Nov 2026.");
        assertThat(part(told, "changes").lines()).contains("Contacts made: 0; in the report before 1.");
        var amended = done(reports.prepare.amend(world.rosa, database.ids.next(), october, "A call came late."));
        done(reports.read(world.rosa, amended, "", ""));
        done(reports.release(world.rosa, amended));
        assertThat(Frozen.content(reports.seeReports.one(world.rosa, amended).release())
                        .told()
                        .facts())
                .contains(new Told.Row("Amended, and stands in place of the report before", "A call came late."));
        assertThat(reports.seeReports.one(world.rosa, october).amendedBy()).isEqualTo(amended);
        assertThat(database.db.read(world.rosa, () -> reports.store.releasedTo(worker.id(), 50)))
                .extracting(Report::id)
                .contains(amended)
                .doesNotContain(october);
    }

    @Test
    void twoWritersLoseNothing() {
        var home = home();
        var report = reports.begin(world.rosa, home, worker);
        done(reports.prepare.write(
                world.rosa, new PrepareReport.Writing(report, 0, Map.of("goals", "Hers"), Set.of())));
        assertThat(reports.prepare.write(
                        world.linda, new PrepareReport.Writing(report, 0, Map.of("goals", "Theirs"), Set.of())))
                .isInstanceOfSatisfying(
                        Change.Overtaken.class,
                        overtaken -> assertThat(
                                        ((Report) overtaken.theirs()).text().of("goals"))
                                .isEqualTo("Hers"));
    }

    @Test
    void nobodyElseSeesOrMakesOne() {
        var home = home();
        var report = reports.begin(world.rosa, home, worker);
        for (var actor : List.of(world.sam, world.otherManager, world.otherSupporter)) {
            assertThatThrownBy(() -> reports.seeReports.one(actor, report)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reports.seeReports.ofFamily(actor, home.family()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reports.prepare.choices(actor, home.family()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reports.release(actor, report)).isInstanceOf(NotFound.class);
        }
        for (Actor actor : List.of(world.linda, world.nora, world.petra))
            assertThat(reports.seeReports.one(actor, report).id()).isEqualTo(report);
        assertThatThrownBy(() -> reports.release(world.petra, report)).isInstanceOf(NotFound.class);
    }

    private World.Household home() {
        return world.household(world.program, world.familyProgram, world.rosa, "Dana", "Sorensen", "Eli");
    }

    private UUID allow(World.Household home, String... information) {
        return reports.consents
                .allow(world.rosa, home.caregiver(), worker, information)
                .id();
    }

    private void goal(World.Household home, String words) {
        database.db.as(world.rosa, () -> {
            database.sql
                    .sql(
                            "insert into caregiver_goal (agency_id, id, family_id, person_id, words, since_on) values (?, ?, ?, ?, ?, '2026-11-01')")
                    .params(world.agency, database.ids.next(), home.family(), home.caregiver(), words)
                    .update();
        });
    }

    private int ledger(World.Household home) {
        return database.db.read(
                world.rosa,
                () -> database.sql
                        .sql("select count(*) from disclosure where family_id = ?")
                        .param(home.family())
                        .query(Integer.class)
                        .single());
    }

    private static Told.Part part(Told told, String id) {
        return told.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).now();
    }

    private static String wrong(Change<?> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<?>) change).wrongs().getFirst().key();
    }
}
