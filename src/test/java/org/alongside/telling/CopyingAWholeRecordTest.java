package org.alongside.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.consent.ConsentDecision;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Decided;
import org.alongside.consents.Item;
import org.alongside.consents.RecordException;
import org.alongside.network.Partner;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.telling.RecordCopy.Field;
import org.alongside.telling.Whole.Chapter;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;
import org.alongside.testing.Diary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyingAWholeRecordTest {
    private static final String AGENCY = "High Plains Family Network";
    private static final String NOTE = "Her mother calls at night.";

    private TestDatabase database;
    private World world;
    private ReportsUnderTest reports;
    private Partner court;
    private World.Household home;
    private UUID ben;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        reports = new ReportsUnderTest(database);
        court = reports.consents.partner(world.nora, "First District Court", "court", "court");
        home = world.household(world.program, world.recoveryProgram, world.rosa, "Wren", "Ashby", "Lou");
        ben = database.ids.next();
        var second = database.ids.next();
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into person (agency_id, id, family_id, kind, given_name) values (?, ?, ?, 'caregiver', 'Benno')")
                    .params(world.agency, ben, home.family())
                    .update();
            database.sql
                    .sql(
                            "insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, started_on) values (?, ?, ?, ?, ?, '2026-07-01')")
                    .params(world.agency, second, home.family(), ben, world.recoveryProgram)
                    .update();
        });
        var diary = new Diary(world);
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 3))
                .giving("emotional")
                .saying(NOTE)
                .write();
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 4))
                .tried("call", "not-safe")
                .write();
        diary.entry(
                        world.rosa,
                        new World.Household(home.family(), ben, home.child(), second),
                        LocalDate.of(2026, 11, 5))
                .saying("Benno wants to move out.")
                .write();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void theirOwnHasEveryWordAndNothingOfTheOtherCaregiver() {
        var act = database.ids.next();
        var copy = reports.wholeRecord
                .make(world.nora, act, WholeRecord.Asked.own(home.family(), home.caregiver()), Words.english(), AGENCY)
                .orElseThrow();
        assertThat(copy.json())
                .contains(NOTE, "\"format\" : \"alongside-record\"", "\"on\" : \"2026-11-03\"", "not-safe", "Lou")
                .doesNotContain("Benno");
        assertThat(copy.chapters())
                .extracting(RecordCopy.Chapter::id)
                .containsExactly(
                        "person",
                        "household",
                        "addresses",
                        "alerts",
                        "enrollments",
                        "agreements",
                        "goals",
                        "contacts",
                        "test-results",
                        "permissions",
                        "shared",
                        "reports");
        assertThat(ledger(act)).isEqualTo("self");
    }

    @Test
    void withLeaveToTellASummaryASupportersWordsStay() {
        allow("attendance", "contact-summary");
        var copy = forTheCourt(Purpose.CARE_COORDINATION).orElseThrow();
        assertThat(copy.json()).contains("Emotional", "42 CFR part 2").doesNotContain(NOTE, "not-safe", "\"Lou\"");
        assertThat(copy.chapters().getLast().note()).isEqualTo("Not part of this copy.");
    }

    @Test
    void byOrderOfACourtTheyGoToo() {
        assertThat(forTheCourt(Purpose.LEGAL_PROCEEDING)).isEmpty();
        order("court-order");
        order("subpoena");
        assertThat(forTheCourt(Purpose.LEGAL_PROCEEDING).orElseThrow().json())
                .contains(NOTE)
                .doesNotContain("not-safe", "Benno");
    }

    @Test
    void fromTheirOwnPagesItIsTheSameAndWrittenDown() {
        var act = database.ids.next();
        var copy = reports.wholeRecord.own(world.sam, act, home.family(), home.caregiver(), Words.english(), AGENCY);
        assertThat(copy.json()).contains(NOTE);
        assertThat(ledger(act)).isEqualTo("self");
        assertThatThrownBy(() -> reports.wholeRecord.own(
                        world.sam, database.ids.next(), home.family(), home.child(), Words.english(), AGENCY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyElseMakesOne() {
        var asked = WholeRecord.Asked.own(home.family(), home.caregiver());
        for (var actor : List.of(world.rosa, world.ana, world.otherManager))
            assertThatThrownBy(
                            () -> reports.wholeRecord.make(actor, database.ids.next(), asked, Words.english(), AGENCY))
                    .isInstanceOf(NotFound.class);
    }

    /** Over random records and decisions: what is refused is in no copy, and what may go is in it. */
    @Test
    void nothingRefusedGoesAndNothingAllowedIsMissing() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var whole = new Whole(List.of(
                    new Chapter("contacts", Readers.ALL, item(), things(random, 1)),
                    new Chapter("alerts", Readers.OWN, item(), things(random, 1))));
            var decided =
                    whole.items().stream().map(one -> decided(one, random)).toList();
            for (var decision : whole.decide(decided)) {
                var told = decision.in()
                        .map(RecordCopy::entry)
                        .flatMap(entry -> entry.fields().stream())
                        .map(Field::says)
                        .toList();
                var expected = new ArrayList<String>();
                decision.chapter().things().forEach(thing -> expected(thing, decided, expected));
                assertThat(told).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    private static void expected(Thing thing, List<Decided> decided, List<String> expected) {
        boolean goes = thing.items().stream()
                .map(item -> decided.stream()
                        .filter(one -> one.item().id().equals(item.id()))
                        .findFirst()
                        .orElseThrow()
                        .decision()
                        .by())
                .allMatch(by -> by != null
                        && (thing.readers() == Readers.ALL
                                || by.equals("self")
                                || thing.readers() == Readers.ORDERED && by.equals("court-order")));
        if (!goes) return;
        thing.fields().forEach(field -> expected.add(field.says()));
        thing.with().forEach(one -> expected(one, decided, expected));
    }

    private static List<Thing> things(Random random, int deep) {
        var things = new ArrayList<Thing>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            var said = "said " + random.nextLong();
            things.add(new Thing(
                    UUID.randomUUID(),
                    "",
                    Readers.values()[random.nextInt(3)],
                    random.nextBoolean() ? List.of(item()) : List.of(item(), item()),
                    List.of(new Field("words", "", said, said)),
                    deep == 0 ? List.of() : things(random, deep - 1)));
        }
        return things;
    }

    private static Item item() {
        return new Item(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, Information.PLAN, false);
    }

    private static Decided decided(Item item, Random random) {
        var by = List.of("self", "court-order", "consent:" + UUID.randomUUID(), "")
                .get(random.nextInt(4));
        return new Decided(
                item,
                new ConsentDecision(
                        "x",
                        by.isEmpty() ? ConsentDecision.Answer.REFUSE : ConsentDecision.Answer.ALLOW,
                        by.isEmpty() ? null : by,
                        null,
                        7,
                        List.of(),
                        List.of()),
                true,
                false);
    }

    private Optional<RecordCopy> forTheCourt(Purpose purpose) {
        return reports.wholeRecord.make(
                world.linda,
                database.ids.next(),
                new WholeRecord.Asked(home.family(), home.caregiver(), court.recipient(), purpose),
                Words.english(),
                AGENCY);
    }

    private void allow(String... information) {
        reports.consents.allow(world.rosa, home.caregiver(), court, information);
    }

    private void order(String kind) {
        reports.consents.recordException.record(
                world.petra,
                new RecordException.Draft(
                        database.ids.next(),
                        home.caregiver(),
                        kind,
                        List.of("court"),
                        List.of("attendance", "contact-summary"),
                        "2026-11-20",
                        "",
                        "First District Court",
                        "DN-26-14",
                        ""));
    }

    private String ledger(UUID act) {
        return database.db.read(
                world.nora,
                () -> database.sql
                        .sql("select basis from disclosure where act_id = ?")
                        .param(act)
                        .query(String.class)
                        .single());
    }
}
