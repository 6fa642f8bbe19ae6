package org.alongside.telling;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.alongside.consent.ConsentCase;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Item;
import org.alongside.consents.RandomConsents;
import org.alongside.network.Partner;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.words.Words;
import org.alongside.testing.Diary;
import org.alongside.testing.Printed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Over random families, consents, days and partners: a draft tells what the engine allows on that day and nothing else; what is
 * released has the same as PDF and as Word document, and in the accounting of disclosures; where the engine refuses that somebody
 * takes part, nothing leaves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsAsTheEngineDecidesTest {
    private static final List<Information> TOLD =
            List.of(Information.ATTENDANCE, Information.PLAN, Information.CONTACT_SUMMARY);
    private static final int ROUNDS = 24;
    private static final int PRINTED = 6;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 5);

    /** A word that stands in one thing of the record and nowhere else. */
    private record Mark(String word, World.Household home, UUID program, LocalDate day, Information information) {}

    private final Random random = new Random(11);
    private final List<World.Household> homes = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Pdf pdf =
            new Pdf(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.alongside.pages"));
    private TestDatabase database;
    private World world;
    private ReportsUnderTest reports;
    private RandomConsents consents;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        reports = new ReportsUnderTest(database);
        consents = new RandomConsents(world, random, TOLD);
        reports.consents.reviewPart2.review(
                world.nora, database.ids.next(), world.familyProgram, "not", "It is only peer support.");
        for (int n = 0; n < 3; n++)
            partners.add(reports.consents.partner(world.nora, "Partner " + n, "court", RandomConsents.CLASSES.get(n)));
        for (int n = 0; n < 4; n++) {
            var program = n == 0 ? world.recoveryProgram : world.familyProgram;
            var home = world.household(world.program, program, world.rosa, "Given" + n, "Family" + n, "Child");
            homes.add(home);
            consents.sign(home, partners, 5);
            live(home, program);
        }
    }

    /** Contacts with something to celebrate, and goals, each with a word of its own. */
    private void live(World.Household home, UUID program) {
        var diary = new Diary(world);
        for (int n = 0; n < 16; n++) {
            var day = FIRST.plusDays(10L * n);
            var contact = diary.entry(world.rosa, home, day).giving("emotional").write();
            database.superuser()
                    .sql("update contact set together = jsonb_build_object('accomplishment', ?::text) where id = ?")
                    .params(mark(home, program, day, Information.CONTACT_SUMMARY), contact)
                    .update();
        }
        database.db.as(world.program, () -> {
            for (int n = 0; n < 2; n++)
                database.sql
                        .sql(
                                "insert into caregiver_goal (agency_id, id, family_id, person_id, words, since_on) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                world.agency,
                                database.ids.next(),
                                home.family(),
                                home.caregiver(),
                                mark(home, program, FIRST, Information.PLAN),
                                FIRST)
                        .update();
        });
    }

    private String mark(World.Household home, UUID program, LocalDate day, Information information) {
        var word = "mark%04dx".formatted(marks.size());
        marks.add(new Mark(word, home, program, day, information));
        return word;
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void whatADraftTellsAndWhatLeavesIsWhatTheEngineAllows() throws IOException {
        int left = 0;
        int kept = 0;
        int refused = 0;
        for (int n = 0; n < ROUNDS; n++) {
            var home = consents.any(homes);
            var to = consents.any(partners);
            var purpose = consents.any(RandomConsents.PURPOSES);
            var on = LocalDate.of(2026, 7, 20).plusDays(random.nextInt(150));
            database.clock.set(on.atTime(LocalTime.NOON).atZone(World.MONTANA).toInstant());
            var id = begin(home, to, purpose, on);
            var allowed = allowed(home, to, purpose, on);
            refused += allowed.size() < marks(home, on).size() ? 1 : 0;

            var draft = reports.seeReports.draft(world.rosa, id);
            assertMarks(Told.JSON.writeValueAsString(draft.told()), allowed, "the draft of round " + n);

            read(id, draft, on);
            var act = database.ids.next();
            reports.releaseReport.release(world.rosa, id, act, "High Plains Family Network");
            var release = reports.seeReports.one(world.rosa, id).release();
            boolean may = allows(home, Information.ATTENDANCE, to, purpose, on);
            assertThat(release != null).as("round " + n).isEqualTo(may);
            assertThat(inTheLedger(act)).isEqualTo(may ? draft.items().size() : 0);
            if (release == null) {
                kept++;
                continue;
            }
            var content = Frozen.content(release);
            var fields = new TemplateFields(draft.kind());
            assertMarks(document(fields.fill(fields.shipped(), content)), allowed, "the Word document of round " + n);
            if (left++ < PRINTED) assertMarks(printed(content), allowed, "the PDF of round " + n);
        }
        assertThat(left).as("or this proves little").isGreaterThanOrEqualTo(PRINTED);
        assertThat(kept).isPositive();
        assertThat(refused).isGreaterThan(PRINTED);
        database.clock.set(TestDatabase.NOW);
    }

    private UUID begin(World.Household home, Partner to, Purpose purpose, LocalDate on) {
        var draft = new PrepareReport.Draft(
                database.ids.next(),
                home.family(),
                home.caregiver().toString(),
                "monthly-progress",
                from(on).toString(),
                on.toString(),
                to.id().toString(),
                purpose.word());
        return ((Change.Done<UUID>) reports.prepare.begin(world.rosa, draft)).now();
    }

    private void read(UUID id, Composed draft, LocalDate on) {
        reports.readTogether.record(
                world.rosa,
                new ReadTogether.Draft(
                        database.ids.next(), id, draft.told().sha256(), on.toString(), "together", "", "", false, ""));
    }

    private static LocalDate from(LocalDate on) {
        return on.minusDays(44);
    }

    /** Of the days of a report: goals hold from their day on. */
    private List<Mark> marks(World.Household home, LocalDate on) {
        return marks.stream()
                .filter(mark -> mark.home().equals(home))
                .filter(mark -> mark.information() == Information.PLAN
                        || !mark.day().isBefore(from(on)) && !mark.day().isAfter(on))
                .toList();
    }

    private List<String> allowed(World.Household home, Partner to, Purpose purpose, LocalDate on) {
        return marks(home, on).stream()
                .filter(mark -> allows(home, mark.information(), to, purpose, on))
                .map(Mark::word)
                .toList();
    }

    private boolean allows(World.Household home, Information information, Partner to, Purpose purpose, LocalDate on) {
        var program = marks.stream()
                .filter(mark -> mark.home().equals(home))
                .findFirst()
                .map(Mark::program)
                .orElseThrow();
        var item = new Item(database.ids.next(), home.family(), home.caregiver(), program, information, false);
        var reviewed = on.isBefore(World.TODAY) ? ConsentCase.Part2.PENDING : ConsentCase.Part2.NOT;
        return consents.allows(item, to, purpose, on, reviewed);
    }

    private void assertMarks(String text, List<String> allowed, String where) {
        assertThat(marks.stream().map(Mark::word).filter(text::contains))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    private int inTheLedger(UUID act) {
        return database.superuser()
                .sql("select coalesce(sum(items), 0)::int from disclosure where act_id = ?")
                .param(act)
                .query(Integer.class)
                .single();
    }

    private String printed(Frozen.Content content) {
        var sheet = new Sheet(
                Words.english(),
                content.told().title(),
                content.subtitle(),
                content.agency(),
                content.by(),
                content.when());
        return new Printed(pdf.print("telling/report-print", sheet, content, content.at())).text();
    }

    private static String document(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("There is no document in it");
    }
}
