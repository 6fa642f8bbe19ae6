package org.alongside.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enrollments, assignments and contacts come in, on families that are here already; again, and back out. */
class ImportingContactsTest extends ImportedContacts {
    @Test
    void aContactComesInWithItsHoursPeopleAndNextStep() {
        var id = importing.imported(world.ana, Kind.CONTACTS, CONTACTS);
        assertThat(importing.refusals(world.ana, id)).isEmpty();
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create create create");
        assertThat(importing.all(world.ana, """
                        select c.on_day::text, c.at_time::text, c.zone, c.minutes, c.mode, c.made, c.support_types::text, c.what_happened, c.signed_at,
                               w.minutes as hours, f.due_on::text, f.what, c.people = array[e.caregiver_id] as caregiver_took_part, c.entered_by, c.supporter_id, c.enrollment_id
                          from contact c
                          join contact_counted w on w.contact_id = c.id left join follow_up f on f.contact_id = c.id
                          join enrollment e on e.id = c.enrollment_id
                         where c.import_id = ? order by c.on_day
                        """, id))
                .satisfiesExactly(
                        visit -> assertThat(visit)
                                .containsEntry("on_day", "2026-11-05")
                                .containsEntry("at_time", "14:30:00")
                                .containsEntry("zone", "America/Denver")
                                .containsEntry("minutes", 55)
                                .containsEntry("mode", "visit")
                                .containsEntry("made", true)
                                .containsEntry("support_types", "{emotional,educational}")
                                .containsEntry("hours", 55)
                                .containsEntry("due_on", "2026-11-12")
                                .containsEntry("what", "Call the school")
                                .containsEntry("caregiver_took_part", true)
                                .containsEntry("entered_by", world.ana.account())
                                .containsEntry("supporter_id", world.rosa.account())
                                .containsEntry("enrollment_id", world.ortega.enrollment())
                                .containsEntry("signed_at", null),
                        tried -> assertThat(tried)
                                .containsEntry("made", false)
                                .containsEntry("minutes", 0)
                                .containsEntry("hours", 0),
                        call -> assertThat(call)
                                .containsEntry("what_happened", "Went over forms, twice")
                                .containsEntry("hours", 20));
        assertThat(importing.one(
                        world.ana,
                        "select count(*) from history where record = 'contact' and actor_id = ?",
                        world.ana.account()))
                .isEqualTo(3L);
    }

    @Test
    void travelComesInWithTheContactAndStaysTheSame() {
        var file = """
                Case ID,Staff email,Service date,Duration (min),Contact type,Contact made,Travel minutes,Mileage
                ORT,rosa.whitehorse@example.org,11/5/2026,55,Home visit,Yes,35,28.4
                ORT,rosa.whitehorse@example.org,11/6/2026,,Home visit,No,1:10,61 miles
                ORT,rosa.whitehorse@example.org,11/7/2026,20,Phone call,Yes,,
                """;
        var id = importing.imported(world.ana, Kind.CONTACTS, file);
        assertThat(importing.refusals(world.ana, id)).isEmpty();
        assertThat(importing.all(
                        world.ana,
                        "select travel_minutes || ' ' || miles as travel from contact where import_id = ? order by on_day",
                        id))
                .extracting(row -> row.get("travel"))
                .containsExactly("35 28.40", "70 61.00", "0 0.00");
        assertThat(importing.verdicts(world.ana, importing.checked(world.ana, Kind.CONTACTS, file)))
                .isEqualTo("same same same");
        var changed = importing.checked(world.ana, Kind.CONTACTS, file.replace("28.4", "29"));
        assertThat(importing.rows(world.ana, changed).getFirst().changes())
                .containsExactly(new Change("contact.miles", "28.40", "29.00"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        importing.imported(world.ana, Kind.CONTACTS, CONTACTS);
        var again = importing.checked(world.ana, Kind.CONTACTS, CONTACTS);
        assertThat(importing.verdicts(world.ana, again)).isEqualTo("same same same");
    }

    @Test
    void anUpdateShowsBeforeAndAfterAndHoursFollow() {
        importing.imported(world.ana, Kind.CONTACTS, CONTACTS);
        var id = importing.checked(
                world.ana, Kind.CONTACTS, CONTACTS.replace(",55,", ",65,").replace("11/12/2026", "11/13/2026"));
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("update same same");
        assertThat(importing.rows(world.ana, id).getFirst().changes())
                .containsExactly(
                        new Change("contact.minutes", "55", "65"),
                        new Change("contact.due_on", "2026-11-12", "2026-11-13"));
        importing.confirm(world.ana, id);
        assertThat(importing.one(world.ana, "select minutes from contact_counted where minutes = 65"))
                .isEqualTo(65);
        assertThat(importing.one(world.ana, "select due_on::text from follow_up"))
                .isEqualTo("2026-11-13");
        importing.undo(world.ana, id);
        assertThat(importing.one(world.ana, "select minutes from contact_counted where minutes > 50"))
                .isEqualTo(55);
        assertThat(importing.one(world.ana, "select due_on::text from follow_up"))
                .isEqualTo("2026-11-12");
        assertThat(importing.verdicts(world.ana, importing.checked(world.ana, Kind.CONTACTS, CONTACTS)))
                .isEqualTo("same same same");
    }

    @Test
    void undoVoidsContactsHoursAndNextSteps() {
        var id = importing.imported(world.ana, Kind.CONTACTS, CONTACTS);
        importing.undo(world.ana, id);
        for (var table : List.of("contact", "follow_up")) {
            assertThat(importing.all(world.ana, "select id from " + table + " where voided_at is null"))
                    .isEmpty();
        }
        assertThat(importing.verdicts(world.ana, importing.imported(world.ana, Kind.CONTACTS, CONTACTS)))
                .isEqualTo("create create create");
        assertThat(importing.one(world.ana, "select sum(minutes) from contact_counted"))
                .isEqualTo(75L);
    }

    @Test
    void contactsThatComeInSignedStayAsTheyAre() {
        var first = importing.uploaded(world.ana, Kind.CONTACTS, CONTACTS);
        var plan = importing.get(world.ana, first).plan();
        importing.check(
                world.ana,
                first,
                new Plan(plan.columns(), plan.always(), plan.values(), plan.order(), plan.unit(), true));
        importing.confirm(world.ana, first);
        assertThat(importing.one(world.ana, "select count(*) from contact where signed_by = ?", world.ana.account()))
                .isEqualTo(3L);
        var again = importing.checked(world.ana, Kind.CONTACTS, CONTACTS.replace(",55,", ",65,"));
        assertThat(importing.verdicts(world.ana, again)).isEqualTo("refused same same");
        assertThat(importing.refusals(world.ana, again)).containsExactly("signed-already");
    }

    @Test
    void twoContactsAlikeOnOneDayAreToldApartByTheirOrder() {
        var file = """
                Case ID,Staff email,Service date,Minutes,Contact type,Note
                ORT,rosa.whitehorse@example.org,11/15/2026,10,text,First
                ORT,rosa.whitehorse@example.org,11/15/2026,10,text,Second
                """;
        assertThat(importing.verdicts(world.ana, importing.imported(world.ana, Kind.CONTACTS, file)))
                .isEqualTo("create create");
        assertThat(importing.verdicts(world.ana, importing.checked(world.ana, Kind.CONTACTS, file)))
                .isEqualTo("same same");
    }

    @Test
    void familiesMayBeNamedInsteadOfNumbered() {
        var id = importing.checked(world.ana, Kind.CONTACTS, """
                Client,DOB,Worker,Date,Hours,Type
                "Ortega, Maria-Jose",,Rosa Whitehorse,2026-11-05,1.25,In person
                Dana Sorensen,,Rosa Whitehorse,2026-11-05,.5,Zoom
                Who Knows,,Rosa Whitehorse,2026-11-05,.5,Zoom
                """);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create create refused");
        importing.confirm(world.ana, id);
        assertThat(importing.all(
                        world.ana, "select minutes, mode from contact where import_id = ? order by minutes", id))
                .extracting(row -> row.get("minutes") + " " + row.get("mode"))
                .containsExactly("30 video", "75 visit");
    }

    @Test
    void enrollmentsAndAssignmentsComeIn() {
        var enrollments = """
                Case ID,Program,Start date,End date,Exit reason
                ORT,Parents in Recovery,2026-07-01,,
                SOR,Family to Family,2026-08-01,,
                LAM,Family to Family,2026-01-05,2026-03-31,Moved away
                LAM,Family to Family,2026-02-05,,
                LAM,Family to Family,2026-05-05,2026-04-30,
                """;
        var id = importing.imported(world.ana, Kind.ENROLLMENTS, enrollments);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create refused create refused refused");
        assertThat(importing.refusals(world.ana, id))
                .containsExactly("enrolled-already", "enrolled-already", "ends-before-it-starts");
        assertThat(importing.verdicts(world.ana, importing.checked(world.ana, Kind.ENROLLMENTS, enrollments)))
                .startsWith("same refused same");

        var assignments = """
                Case ID,Program,Worker,Assigned on,Until,Assignment type
                ORT,Parents in Recovery,sam.tremblay@example.org,2026-07-02,,Primary
                ORT,Parents in Recovery,Rosa Whitehorse,2026-08-02,,Primary
                ORT,Parents in Recovery,Rosa Whitehorse,2026-08-02,,Backup
                ORT,,Rosa Whitehorse,2026-08-02,,Backup
                """;
        var given = importing.imported(world.ana, Kind.ASSIGNMENTS, assignments);
        assertThat(importing.verdicts(world.ana, given)).isEqualTo("create refused create refused");
        assertThat(importing.refusals(world.ana, given)).containsExactly("assigned-already", "several-enrollments");
        assertThat(database.db.read(
                        world.sam,
                        () -> database.sql
                                .sql("select id from family")
                                .query(UUID.class)
                                .list()))
                .contains(world.ortega.family());
        importing.undo(world.ana, id);
        assertThat(importing.imports.rows(world.ana, id, null, true, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.leftWhy()).isEqualTo("has-later-records"));
        importing.undo(world.ana, given);
        assertThat(database.db.read(
                        world.sam,
                        () -> database.sql
                                .sql("select id from family")
                                .query(UUID.class)
                                .list()))
                .doesNotContain(world.ortega.family());
    }

    /** Small files by chance: whatever came in, the same file again is the same in every row that was not refused. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheFileTheSecondTimeChangesNothing(long seed) {
        var chance = new Random(seed);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            lines.add(String.join(
                    ",",
                    pick(chance, "ORT", "SOR", "LAM", "NOBODY", ""),
                    pick(chance, "rosa.whitehorse@example.org", "Sam Tremblay", "sam.tremblay@example.org", "Nobody"),
                    "2026-%02d-%02d".formatted(6 + chance.nextInt(5), 1 + chance.nextInt(30)),
                    pick(chance, "", "9:00", "2:30 PM", "14:30"),
                    pick(chance, "10", "1:15", "45 min", "", "x"),
                    pick(chance, "call", "Home visit", "text", "Zoom", "owl"),
                    pick(chance, "yes", "no", "", "No show"),
                    pick(chance, "", "emotional", "Concrete; Educational", "emotional,informational"),
                    pick(chance, "", "\"A note, with a comma\"", "\"two\nlines\"", "=1+1", "'quoted", "é̀ 漢字 😀"),
                    pick(chance, "", "Call back")));
        }
        Collections.shuffle(lines, chance);
        var file = "Case ID,Worker,Date,Time,Duration,Contact type,Made,Support types,Note,Next step\n"
                + String.join("\n", lines) + "\n";
        var first = importing.imported(world.ana, Kind.CONTACTS, file);
        var before = importing.all(world.ana, "select to_jsonb(c)::text as row from contact c order by id");
        var again = importing.imported(world.ana, Kind.CONTACTS, file);
        assertThat(importing.verdicts(world.ana, again))
                .isEqualTo(importing.verdicts(world.ana, first).replace("create", "same"));
        assertThat(importing.all(world.ana, "select to_jsonb(c)::text as row from contact c order by id"))
                .isEqualTo(before);
        assertThat(importing.get(world.ana, again).counts().toWrite()).isZero();
        importing.undo(world.ana, first);
        assertThat(importing.all(world.ana, "select id from contact where voided_at is null"))
                .isEmpty();
        assertThat(importing.one(world.ana, "select coalesce(sum(minutes), 0) from contact_counted"))
                .isEqualTo(0L);
    }

    private static String pick(Random chance, String... from) {
        return from[chance.nextInt(from.length)];
    }
}
