package org.alongside.reports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.alongside.testing.Printed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.util.UriComponentsBuilder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingAMonthTest {
    /** With a day that has no 02:30, one that has it twice, and a 29 February. */
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 11), YearMonth.of(2028, 2));

    private static final Definitions DEFINITIONS = new Definitions();

    private TestDatabase database;
    private World world;
    private Months months;
    private MonthShown shown;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        months = new Months(
                database.db,
                new MonthStore(database.sql),
                new ViewLog(database.db, database.sql),
                DEFINITIONS,
                database.clock);
        for (var seed = 0; seed < 3; seed++) ContactsOfChance.write(world, MONTHS, new Random(20261121 + seed));
        shown = new MonthShown(world.agency);
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set ends_on = '2026-11-10' where family_id = ?")
                    .param(world.sorensen.family())
                    .update();
        });
        database.superuser().sql("update program set late_entry_days = 0").update();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void pageCsvPdfAndTheViewAgreeForEveryFamilyAndSupporter() {
        for (var month : MONTHS) {
            for (var home : List.of(world.ortega, world.sorensen, world.lamb)) {
                var told = months.ofFamily(world.nora, home.family(), month, "month")
                        .orElseThrow();
                agree(told, counted("family_id", home.family(), month));
            }
            for (var supporter : List.of(world.rosa, world.sam)) {
                var told = months.ofSupporter(world.nora, supporter.person(), month, "month")
                        .orElseThrow();
                agree(told, counted("supporter_id", supporter.person(), month));
            }
        }
    }

    @Test
    void aSupportersOwnMonthIsTheManagersTooWhenAnAssignmentHasEnded() {
        for (var month : MONTHS) {
            var own = months.ofSupporter(world.rosa, world.rosa.person(), month, "month")
                    .orElseThrow();
            var managers = months.ofSupporter(world.nora, world.rosa.person(), month, "month")
                    .orElseThrow();
            var supervisors = months.ofSupporter(world.linda, world.rosa.person(), month, "month")
                    .orElseThrow();
            assertThat(own.figures()).isEqualTo(managers.figures()).isEqualTo(supervisors.figures());
            assertThat(own.contacts())
                    .filteredOn(contact -> contact.family().equals(world.sorensen.family()))
                    .allSatisfy(contact -> {
                        assertThat(contact.inReach()).isFalse();
                        assertThat(contact.time()).isNull();
                        assertThat(contact.tookPart()).isEmpty();
                    });
        }
    }

    @Test
    void minutesAreTheHoursOfTheLedger() {
        for (var month : MONTHS) {
            var told = months.ofSupporter(world.rosa, world.rosa.person(), month, "month")
                    .orElseThrow();
            assertThat(told.figures().all().minutes()).isEqualTo(hours(world.rosa, month));
        }
    }

    @Test
    void aMonthIsNotThereForThoseWhoDoNotReachIt() {
        var month = YearMonth.of(2026, 11);
        for (var other : List.of(world.sam, world.ana, world.otherManager, world.otherSupporter)) {
            assertThat(months.ofFamily(other, world.ortega.family(), month, "month"))
                    .isEmpty();
            assertThat(months.ofSupporter(other, world.rosa.person(), month, "month"))
                    .isEmpty();
        }
        assertThat(months.ofSupporter(world.linda, world.sam.person(), month, "month"))
                .isEmpty();
        assertThat(months.ofFamily(world.petra, world.ortega.family(), month, "month"))
                .isPresent();
    }

    @Test
    void openingAFamilysMonthIsNoted() {
        months.ofFamily(world.linda, world.ortega.family(), YearMonth.of(2026, 11), "month-pdf");
        var noted = database.db.read(
                world.petra,
                () -> database.sql
                        .sql(
                                "select count(*) from history where operation = 'view' and record = 'month-pdf' and family_id = ? and actor_id = ?")
                        .params(world.ortega.family(), world.linda.person())
                        .query(Integer.class)
                        .single());
        assertThat(noted).isEqualTo(1);
    }

    @Test
    void theMonthOfAProgramIsThatOfItsContacts() {
        for (var month : MONTHS) {
            for (var program : List.of(world.familyProgram, world.recoveryProgram)) {
                var told = months.ofProgram(world.nora, program, month, "month").orElseThrow();
                agree(told, counted("program_id", program, month));
                assertThat(months.ofProgram(world.petra, program, month, "month"))
                        .map(Month::figures)
                        .contains(told.figures());
            }
        }
        for (var other : List.of(world.rosa, world.linda, world.ana, world.otherManager))
            assertThat(months.ofProgram(other, world.familyProgram, MONTHS.getFirst(), "month"))
                    .isEmpty();
    }

    @Test
    void everyTotalOpensToAsManyContacts() {
        for (var month : MONTHS) {
            for (var told : List.of(
                    months.ofFamily(world.nora, world.ortega.family(), month, "month")
                            .orElseThrow(),
                    months.ofSupporter(world.nora, world.rosa.person(), month, "month")
                            .orElseThrow(),
                    months.ofProgram(world.nora, world.familyProgram, month, "month")
                            .orElseThrow())) {
                var page = shown.page(told);
                totals(page)
                        .forEach(total -> assertThat(listed(told, total.href()))
                                .as("%s of %s", total.href(), told.name())
                                .hasSize(total.number()));
            }
        }
    }

    /** Every number on the page that opens. */
    private static List<MonthPage.Total> totals(MonthPage page) {
        return Stream.of(
                        Stream.of(page.made(), page.attempted(), page.signed(), page.unsigned()),
                        Stream.concat(page.modes().stream(), page.with().stream())
                                .flatMap(row -> Stream.of(row.made(), row.attempted())),
                        Stream.of(
                                        page.places().stream(),
                                        page.supportTypes().stream(),
                                        page.held().stream(),
                                        page.people().stream(),
                                        page.activities().stream().flatMap(group -> group.rows().stream()))
                                .flatMap(rows -> rows)
                                .map(MonthPage.NumberRow::contacts))
                .flatMap(totals -> totals)
                .toList();
    }

    /** The contacts that the page under this address lists. */
    private List<Month.Contact> listed(Month month, String href) {
        var asked = UriComponentsBuilder.fromUriString(href).build().getQueryParams();
        var reached = asked.getFirst("reached");
        var signed = asked.getFirst("signed");
        var filter = new MonthFilter(
                reached == null ? null : Boolean.valueOf(reached),
                signed == null ? null : Boolean.valueOf(signed),
                asked.getFirst("by"),
                asked.getFirst("key"),
                null);
        return month.contacts().stream()
                .filter(contact -> filter.shows(contact, month.kind()))
                .toList();
    }

    @Test
    void amountsOpenToTheContactsTheyAddUpFrom() {
        for (var month : MONTHS) {
            var told = months.ofSupporter(world.nora, world.rosa.person(), month, "month")
                    .orElseThrow();
            var page = shown.page(told);
            assertThat(page.hours().amount())
                    .isEqualTo(hours(listed(told, page.hours().href()), Month.Contact::minutes));
            assertThat(page.travel().amount())
                    .isEqualTo(hours(listed(told, page.travel().href()), Month.Contact::travelMinutes));
            assertThat(page.worked().amount())
                    .isEqualTo(hours(
                            listed(told, page.worked().href()),
                            contact -> contact.minutes() + contact.travelMinutes()));
            var driven = listed(told, page.miles().href());
            assertThat(new BigDecimal(page.miles().amount()))
                    .isEqualByComparingTo(
                            driven.stream().map(Month.Contact::miles).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(told.figures().all().cents())
                    .isEqualTo(driven.stream()
                            .mapToInt(contact -> Objects.requireNonNull(contact.cents()))
                            .sum());
        }
    }

    private static String hours(List<Month.Contact> contacts, ToIntFunction<Month.Contact> minutes) {
        return Hours.of(contacts.stream().mapToInt(minutes).sum()).toPlainString();
    }

    @Test
    void modesPlacesAndCompanionsAddUpToWhatWasMade() {
        for (var month : MONTHS) {
            var page = shown.page(months.ofProgram(world.nora, world.familyProgram, month, "month")
                    .orElseThrow());
            assertThat(page.with().stream().mapToInt(row -> row.made().number()).sum())
                    .isEqualTo(page.made().number());
            assertThat(page.modes().stream()
                            .mapToInt(row -> row.made().number())
                            .sum())
                    .isEqualTo(page.made().number());
            assertThat(page.places().stream()
                            .mapToInt(row -> row.contacts().number())
                            .sum())
                    .isEqualTo(page.made().number());
        }
    }

    @Test
    void aLongListComesInParts() {
        var contacts = IntStream.range(0, 2 * MonthPage.LINES + 1)
                .mapToObj(i -> MonthShown.contact(i, "Alma"))
                .toList();
        var month = new Month(
                Month.Kind.SUPPORTER,
                world.rosa.person(),
                "Rosa",
                YearMonth.of(2026, 11),
                List.of(),
                List.of(),
                contacts,
                List.of());
        var seen = new ArrayList<String>();
        var part = MonthFilter.reached(true);
        for (var number = 1; number <= 3; number++) {
            var page = MonthPage.of(month, part.inPart(number), shown.words());
            page.lines().forEach(line -> seen.add(line.href()));
            assertThat(page.listed()).isEqualTo("401 of 401 contacts");
            assertThat(page.go().before().isEmpty()).isEqualTo(number == 1);
            assertThat(page.go().after().isEmpty()).isEqualTo(number == 3);
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(contacts.size());
        assertThat(MonthPage.whole(month, shown.words()).lines()).hasSize(contacts.size());
    }

    @Test
    void aFamilysMonthTellsNoMoney() {
        var told = months.ofFamily(world.nora, world.ortega.family(), MONTHS.getFirst(), "month")
                .orElseThrow();
        assertThat(told.contacts())
                .allSatisfy(contact -> assertThat(contact.cents()).isNull());
        assertThat(shown.page(told).paid()).isEmpty();
        assertThat(shown.page(told).rates()).isEmpty();
    }

    @Test
    void nothingIsToldAsNothing() {
        var page = shown.page(months.ofFamily(world.nora, world.ortega.family(), YearMonth.of(2025, 1), "month")
                .orElseThrow());
        assertThat(page.isEmpty()).isTrue();
        assertThat(page.hours().amount()).isEqualTo("0.00");
        assertThat(page.miles().amount()).isEqualTo("0");
        assertThat(page.places()).hasSizeGreaterThan(20);
        assertThat(page.held()).hasSize(5);
        assertThat(page.people())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.contacts().number()).isZero());
        assertThat(page.modes())
                .hasSize(ContactsOfChance.MODES.size())
                .allSatisfy(row -> assertThat(row.made().number()).isZero());
        assertThat(page.supportTypes()).hasSize(ContactsOfChance.TYPES.size());
        assertThat(page.activities()).isNotEmpty();
    }

    private record Sums(long made, long attempted, long minutes, long signed, long travel, BigDecimal miles) {}

    private void agree(Month told, Sums counted) {
        var page = shown.page(told);
        assertThat(new Sums(
                        page.made().number(),
                        page.attempted().number(),
                        told.figures().all().minutes(),
                        page.signed().number(),
                        told.figures().all().travelMinutes(),
                        told.figures().all().miles().setScale(2)))
                .as("%s %s on the page", told.name(), told.month())
                .isEqualTo(counted);
        var rows = shown.csv(told);
        assertThat(new Sums(
                        sum(rows, "Made"),
                        sum(rows, "Tried"),
                        sum(rows, "Minutes"),
                        sum(rows, "Signed"),
                        sum(rows, "Minutes on the way"),
                        rows.stream()
                                .map(row -> new BigDecimal(row.getField("Miles")))
                                .reduce(new BigDecimal("0.00"), BigDecimal::add)))
                .as("%s %s as CSV", told.name(), told.month())
                .isEqualTo(counted);
        assertThat(new Printed(shown.print(told)).text())
                .as("%s %s as PDF", told.name(), told.month())
                .contains(
                        "Contacts made " + counted.made(),
                        "Tried " + counted.attempted(),
                        "Hours with families %s (%s)"
                                .formatted(
                                        Hours.of(counted.minutes()),
                                        Words.english().spoken().minutes(counted.minutes())),
                        "Signed " + counted.signed());
        assertThat(page.hours().amount()).isEqualTo(Hours.of(counted.minutes()).toString());
        assertThat(page.worked().amount())
                .isEqualTo(Hours.of(counted.minutes() + counted.travel()).toString());
    }

    private static long sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .sum();
    }

    private Sums counted(String column, UUID of, YearMonth month) {
        return database.superuser()
                .sql("""
                        select count(*) filter (where made), count(*) filter (where attempted), coalesce(sum(minutes), 0), count(*) filter (where signed),
                               coalesce(sum(travel_minutes), 0), coalesce(sum(miles), 0.00)
                          from contact_counted where %s = ? and month = ?
                        """.formatted(column))
                .params(of, month.atDay(1))
                .query((row, n) -> new Sums(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBigDecimal(6)))
                .single();
    }

    private int hours(Actor supporter, YearMonth month) {
        return database.superuser()
                .sql("select coalesce(sum(minutes), 0) from contact_counted where supporter_id = ? and month = ?")
                .params(supporter.person(), month.atDay(1))
                .query(Integer.class)
                .single();
    }
}
