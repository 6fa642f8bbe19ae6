package org.alongside.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.alongside.families.RowsOfAFamily;
import org.alongside.keeping.AnswerCorrection;
import org.alongside.keeping.Correction;
import org.alongside.keeping.CorrectionsUnderTest;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where a correction was denied, what its caregiver says goes along with everything that leaves (45 CFR 164.526(d)(5)). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsGoAlongTest extends PageTest {
    private static final String ASKED = "I was at the hearing.";
    private static final String DENIED = "The clerk wrote absent.";
    private static final String SAID = "The clerk was at lunch.";

    private World.Household home;
    private ReportsUnderTest reports;
    private Partner court;
    private UUID report;

    @BeforeAll
    void arrange() {
        home = world.household(world.program, world.familyProgram, world.rosa, "Philippa", "Goalong", "Bo");
        reports = new ReportsUnderTest(database);
        court = reports.consents.partner(world.nora, "Goalong District Court", "court", "court");
        reports.consents.give(world.rosa, reports.consents.draft(home.caregiver(), court));
        new Diary(world)
                .entry(world.rosa, home, LocalDate.of(2026, 11, 4))
                .giving("emotional")
                .signed()
                .write();
        disagree();
        report = reports.begin(world.rosa, home, court);
        reports.read(world.rosa, report, "", "");
        reports.release(world.rosa, report);
    }

    private void disagree() {
        var account = new RowsOfAFamily(database, world).door(home);
        var caregiver =
                new Actor(account, world.agency, EnumSet.of(Role.CAREGIVER), "A caregiver", World.MONTANA, null);
        var asking = CorrectionsUnderTest.asking(database);
        var id = database.ids.next();
        asking.ask(caregiver, id, home.family(), home.caregiver(), ASKED, "It says that I was not.");
        CorrectionsUnderTest.answering(database)
                .answer(
                        world.petra,
                        new AnswerCorrection.Draft(database.ids.next(), id, Correction.Kind.DENIED, "right", DENIED));
        asking.disagree(caregiver, id, database.ids.next(), SAID);
    }

    @Test
    void onWhatIsPrintedForSomebodyOutside() throws IOException {
        var path = "/families/" + home.family() + "/outside";
        assertThat(open(
                        world.rosa,
                        path + "?person=" + home.caregiver() + "&to=" + court.recipient()
                                + "&purpose=care-coordination&from=2026-11-01"))
                .bodyText()
                .contains("goes along");
        var pdf = post(
                world.rosa,
                path,
                "person",
                home.caregiver().toString(),
                "to",
                court.recipient(),
                "purpose",
                "care-coordination",
                "from",
                "2026-11-01");
        assertSaid(text(pdf));
    }

    @Test
    void onAReportAsPdfAndForAWordProcessor() throws IOException {
        assertSaid(text(open(world.rosa, "/reports/" + report + "/pdf")));
        assertSaid(document(open(world.rosa, "/reports/" + report + "/docx")));
    }

    @Test
    void beforeThePartnerAndOnWhatTheyTakeAlong() throws IOException {
        var guest = world.account(world.program, "Clerk Of Goalong", Role.PARTNER);
        database.superuser()
                .sql("insert into partner_invitation (agency_id, id, account_id, partner_id) values (?, ?, ?, ?)")
                .params(world.agency, database.ids.next(), guest.person(), court.id())
                .update();
        assertThat(open(guest, "/shared/reports/" + report)).bodyText().contains(ASKED, DENIED, SAID);
        assertSaid(text(open(guest, "/shared/reports/" + report + "/pdf")));
    }

    @Test
    void onACopyOfTheWholeRecord() throws IOException {
        for (var form : List.of("pdf", "json")) {
            var copy = post(
                    world.linda,
                    "/families/" + home.family() + "/whole-record",
                    "person",
                    home.caregiver().toString(),
                    "to",
                    court.recipient(),
                    "purpose",
                    "care-coordination",
                    "form",
                    form);
            assertSaid(form.equals("pdf") ? text(copy) : copy.getResponse().getContentAsString());
        }
    }

    private static void assertSaid(String text) {
        assertThat(text.replaceAll("\\s+", " ")).contains(ASKED, DENIED, SAID);
    }

    private static String text(MvcTestResult pdf) {
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        return new Printed(pdf.getResponse().getContentAsByteArray()).text();
    }

    private static String document(MvcTestResult docx) throws IOException {
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml")) return new String(zip.readAllBytes(), "UTF-8");
        }
        throw new AssertionError("There is no document in it");
    }
}
