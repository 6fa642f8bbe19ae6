package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.families.MergeDraft.Taken;
import org.alongside.families.MergeStore.Rows;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.web.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records that turn out to be one are made one, row by row of every table, and come apart again as if nothing had been. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergingRecordsTest {
    private TestDatabase database;
    private World world;
    private FamiliesUnderTest under;
    private JdbcClient sql;
    private MergeStore merges;
    private MergeRecords mergeRecords;
    private UnmergeRecords unmergeRecords;

    /** The same mother, written down twice, with a daughter and with a son. */
    private Household one;

    private Household two;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        world = new World(database);
        under = new FamiliesUnderTest(database, event -> {});
        sql = database.superuser();
        merges = new MergeStore(database.sql);
        mergeRecords = new MergeRecords(
                database.db,
                under.families,
                under.people,
                under.enrollments,
                merges,
                under.tokens,
                FamiliesUnderTest.DEFINITIONS);
        unmergeRecords = new UnmergeRecords(database.db, merges, under.tokens);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void arrange() {
        one = world.household(world.program, world.familyProgram, world.rosa, "Ana", "Reyes", "Iris");
        two = world.household(world.program, world.recoveryProgram, world.sam, "Anna", "Reyes", "Leo");
        fill(one);
        fill(two);
        database.db.as(
                world.program,
                () -> under.tokens.refresh(List.of(one.caregiver(), one.child(), two.caregiver(), two.child())));
    }

    @Test
    void everythingOfAMergedFamilyMovesAndEverythingComesBack() {
        var twin = person(two, "child", "Leonard", "Reyes");
        done(inFamily(two, Map.of(twin, two.child())));
        phone(two.family(), two.caregiver(), "+14065550888");
        insert("person_about", two, "person_id, pronouns", two.child(), "he/him");
        insert(
                "care_period",
                two,
                "child_id, kind, arrangement, carer_id, starts_on",
                two.child(),
                "placement",
                "relative",
                two.caregiver(),
                LocalDate.of(2026, 6, 10));
        kinship(two.family(), two.child(), person(two, "other", "Aunt", "Reyes"));
        var before = before();
        var draft = families(Map.of(two.caregiver(), one.caregiver(), two.child(), one.child()));
        var plan = mergeRecords.preview(world.nora, draft);
        assertThat(plan.wrongs().all()).isEmpty();

        var merge = done(draft);
        assertThat(moved(merge))
                .as("every reference there is was moved by this")
                .isEmpty();
        assertThat(sql.sql("select count(*) from contact where family_id = ? and signed_at is not null")
                        .param(one.family())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        read(world.nora, () -> {
            assertThat(under.families.find(two.family())).isEmpty();
            assertThat(under.people.ofFamily(one.family()))
                    .extracting(Person::givenName)
                    .containsExactlyInAnyOrder("Ana", "Iris", "Gran", "Gran", "Aunt");
            assertThat(merges.familyNow(two.family())).contains(one.family());
            assertThat(merges.personNow(two.caregiver())).contains(one.caregiver());
        });

        assertThat(unmergeRecords.undo(world.nora, merge)).isInstanceOf(Change.Done.class);
        assertThat(changedSince(before)).isEmpty();
        read(world.nora, () -> assertThat(merges.familyNow(two.family())).isEmpty());
    }

    @Test
    void whoeverWalksWithEitherReachesTheHouseholdWhileItIsOne() {
        read(world.sam, () -> assertThat(under.families.find(one.family())).isEmpty());
        var merge = done(families(Map.of(two.caregiver(), one.caregiver())));
        read(world.sam, () -> {
            assertThat(under.families.find(one.family())).isPresent();
            assertThat(merges.familyNow(two.family())).contains(one.family());
        });
        read(world.otherManager, () -> {
            assertThat(merges.familyNow(two.family())).isEmpty();
            assertThat(merges.find(merge)).isEmpty();
        });
        unmergeRecords.undo(world.nora, merge);
        read(world.sam, () -> assertThat(under.families.find(one.family())).isEmpty());
        read(world.rosa, () -> assertThat(under.families.find(two.family())).isEmpty());
    }

    @Test
    void whatIsKeptOfEachIsChosenAndGivenBack() {
        sql.sql("update person set born_on = '1988-06-03', name_to_use = 'Annie' where id = ?")
                .param(two.caregiver())
                .update();
        sql.sql(
                        "update family set safe_contact = 'Call after six', code_word_agreed = true, town = 'Cut Bank' where id = ?")
                .param(two.family())
                .update();
        var before = before();
        var merge = done(new MergeDraft(
                database.ids.next(),
                two.family(),
                one.family(),
                Map.of(two.caregiver(), one.caregiver()),
                Map.of(
                        one.caregiver(),
                        Set.of(Taken.BIRTHDAY, Taken.NAME_TO_USE),
                        one.family(),
                        Set.of(Taken.SAFE_CONTACT)),
                Set.of(one.caregiver()),
                "Same mother."));
        assertThat(row("person", one.caregiver()))
                .containsEntry("born_on", "1988-06-03")
                .containsEntry("name_to_use", "Annie")
                .containsEntry("given_name", "Ana");
        assertThat(row("family", one.family()))
                .containsEntry("safe_contact", "Call after six")
                .doesNotContainEntry("town", "Cut Bank");
        assertThat(row("family_secret", one.family())).containsEntry("words", "word of " + two.family());
        assertThat(sql.sql("select pronouns from person_about where person_id = ? and voided_at is null")
                        .param(one.caregiver())
                        .query(String.class)
                        .list())
                .containsExactly("of " + two.caregiver());
        unmergeRecords.undo(world.nora, merge);
        assertThat(changedSince(before)).isEmpty();
    }

    @Test
    void twoOfOneFamilyWhoTookPartInTheSameContactAreNamedOnceAndBothAgain() {
        var again = person(two, "child", "Leonard", "Reyes");
        var contact = contact(two, List.of(two.caregiver(), two.child(), again), true);
        var before = before();
        var draft = inFamily(two, Map.of(again, two.child()));
        assertThat(mergeRecords.preview(world.nora, draft).shared()).isEqualTo(1);
        var merge = done(draft);
        assertThat(people(contact)).containsExactly(two.caregiver(), two.child());
        unmergeRecords.undo(world.nora, merge);
        assertThat(people(contact)).containsExactly(two.caregiver(), two.child(), again);
        assertThat(changedSince(before)).isEmpty();
    }

    @Test
    void whatWasAddedSinceStaysOrGoesWithWhatItBelongsTo() {
        var merge = done(families(Map.of(two.caregiver(), one.caregiver())));
        var onTheEnrollmentThatGoesBack = contact(
                new Household(one.family(), one.caregiver(), two.child(), two.enrollment()),
                List.of(one.caregiver(), two.child()),
                true);
        var onTheOther = contact(one, List.of(one.caregiver()), false);
        var phoneOfTheSurvivor = phone(one.family(), one.caregiver(), "+14065550991");
        var phoneOfTheSon = phone(one.family(), two.child(), "+14065550992");
        var between = kinship(one.family(), one.child(), two.child());
        sql.sql("update family_alert set words = 'Changed since' where words = ?")
                .param("alert of " + two.family())
                .update();
        sql.sql("update person set given_name = 'Leopold', version = version + 1 where id = ?")
                .param(two.child())
                .update();

        var told = read(world.nora, () -> merges.find(merge).orElseThrow());
        assertThat(unmergeRecords.preview(world.nora, told))
                .contains(
                        new Rows("follows", "contact", 1),
                        new Rows("follows", "person_phone", 1),
                        new Rows("apart", "kinship", 1),
                        new Rows("stays", "contact", 1),
                        new Rows("stays", "person_phone", 1));
        assertThat(unmergeRecords.undo(world.nora, merge)).isInstanceOf(Change.Done.class);
        assertThat(row("contact", onTheEnrollmentThatGoesBack))
                .containsEntry("family_id", two.family().toString());
        assertThat(people(onTheEnrollmentThatGoesBack)).containsExactly(two.caregiver(), two.child());
        assertThat(row("contact", onTheOther))
                .containsEntry("family_id", one.family().toString());
        assertThat(row("person_phone", phoneOfTheSurvivor))
                .containsEntry("family_id", one.family().toString());
        assertThat(row("person_phone", phoneOfTheSon))
                .containsEntry("family_id", two.family().toString());
        assertThat(row("kinship", between)).containsEntry("void_reason", "unmerged");
        assertThat(row("person", two.child()))
                .containsEntry("given_name", "Leopold")
                .containsEntry("family_id", two.family().toString());
        assertThat(sql.sql("select count(*) from family_alert where words = 'Changed since' and family_id = ?")
                        .param(two.family())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aValueThatSomebodyChangedSinceStaysChanged() {
        sql.sql("update person set born_on = '1988-06-03' where id = ?")
                .param(two.caregiver())
                .update();
        var merge = done(new MergeDraft(
                database.ids.next(),
                two.family(),
                one.family(),
                Map.of(two.caregiver(), one.caregiver()),
                Map.of(one.caregiver(), Set.of(Taken.BIRTHDAY)),
                Set.of(),
                ""));
        sql.sql("update person set born_on = '1988-06-30' where id = ?")
                .param(one.caregiver())
                .update();
        var told = read(world.nora, () -> merges.find(merge).orElseThrow());
        assertThat(unmergeRecords.preview(world.nora, told)).contains(new Rows("changed", "person", 1));
        unmergeRecords.undo(world.nora, merge);
        assertThat(row("person", one.caregiver())).containsEntry("born_on", "1988-06-30");
        assertThat(row("person", two.caregiver())).containsEntry("born_on", "1988-06-03");
    }

    @Test
    void theLaterMergeIsTakenBackFirst() {
        var again = person(two, "child", "Leonard", "Reyes");
        var before = before();
        var third = person(two, "child", "Lennie", "Reyes");
        var first = done(inFamily(two, Map.of(again, two.child())));
        var second = done(inFamily(two, Map.of(two.child(), third)));
        read(world.nora, () -> assertThat(merges.personNow(again)).contains(third));
        assertThat(refusals(unmergeRecords.undo(world.nora, first))).containsExactly("families.merge.wrong.later");
        assertThat(unmergeRecords.undo(world.nora, second)).isInstanceOf(Change.Done.class);
        assertThat(unmergeRecords.undo(world.nora, first)).isInstanceOf(Change.Done.class);
        assertThat(refusals(unmergeRecords.undo(world.nora, first))).containsExactly("families.merge.wrong.undone");
        sql.sql("delete from person_token where person_id = ?").param(third).update();
        sql.sql("set session_replication_role = replica").update();
        sql.sql("delete from person where id = ?").param(third).update();
        assertThat(changedSince(before)).isEmpty();
    }

    @Test
    void whatCannotBeOneIsSaidInPlainWords() {
        var itself = new MergeDraft(
                database.ids.next(),
                one.family(),
                one.family(),
                Map.of(one.child(), one.child()),
                Map.of(),
                Set.of(),
                "");
        assertThat(refusals(mergeRecords.merge(world.nora, itself))).containsExactly("families.merge.wrong.itself");
        assertThat(refusals(mergeRecords.merge(world.nora, inFamily(one, Map.of()))))
                .containsExactly("families.merge.wrong.itself");

        var same = world.household(world.program, world.familyProgram, world.sam, "Anna", "Reyes", "Max");
        assertThat(refusals(mergeRecords.merge(
                        world.nora,
                        new MergeDraft(
                                database.ids.next(),
                                same.family(),
                                one.family(),
                                Map.of(same.caregiver(), one.caregiver()),
                                Map.of(),
                                Set.of(),
                                ""))))
                .containsExactly("families.merge.wrong.enrolled");

        assertThat(refusals(mergeRecords.merge(
                        world.nora,
                        new MergeDraft(
                                database.ids.next(),
                                two.family(),
                                one.family(),
                                Map.of(two.caregiver(), one.child()),
                                Map.of(),
                                Set.of(),
                                ""))))
                .containsExactly("families.merge.wrong.kind");

        done(families(Map.of(two.caregiver(), one.caregiver())));
        assertThat(refusals(mergeRecords.merge(world.nora, families(Map.of()))))
                .containsExactly("families.merge.wrong.already");
    }

    @Test
    void sendingTheFormTwiceMergesOnce() {
        var draft = families(Map.of(two.caregiver(), one.caregiver()));
        assertThat(done(draft)).isEqualTo(done(draft));
    }

    @Test
    void onlyManagersOfTheAgencyMayAndNobodyElseIsToldOfIt() {
        var draft = families(Map.of());
        for (var actor : List.of(
                world.rosa, world.sam, world.linda, world.petra, world.ana, world.otherManager, world.otherSupporter)) {
            assertThatThrownBy(() -> mergeRecords.merge(actor, draft)).isInstanceOf(NotFound.class);
        }
        var across = new MergeDraft(
                database.ids.next(), world.across.family(), one.family(), Map.of(), Map.of(), Set.of(), "");
        assertThatThrownBy(() -> mergeRecords.merge(world.nora, across)).isInstanceOf(NotFound.class);
        var merge = done(draft);
        for (var actor : List.of(world.rosa, world.linda, world.petra, world.otherManager)) {
            assertThatThrownBy(() -> unmergeRecords.undo(actor, merge)).isInstanceOf(NotFound.class);
        }
        read(
                world.rosa,
                () -> assertThat(database.sql
                                .sql("select count(*) from alongside.merge_plan(?, ?, '{}', '{}', '{}')")
                                .params(one.family(), world.sorensen.family())
                                .query(Integer.class)
                                .single())
                        .isZero());
        assertThatThrownBy(() -> database.db.as(
                        world.rosa,
                        () -> database.sql
                                .sql("select alongside.unmerge_records(?)")
                                .param(merge)
                                .query(row -> {})))
                .hasMessageContaining("no merge");
    }

    private MergeDraft families(Map<UUID, UUID> people) {
        return new MergeDraft(
                database.ids.next(), two.family(), one.family(), people, Map.of(), Set.of(), "Same mother.");
    }

    private MergeDraft inFamily(Household home, Map<UUID, UUID> people) {
        return new MergeDraft(database.ids.next(), home.family(), home.family(), people, Map.of(), Set.of(), "");
    }

    private UUID done(MergeDraft draft) {
        var change = mergeRecords.merge(world.nora, draft);
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<Merge>) change).now().id();
    }

    private static List<String> refusals(Change<Merge> change) {
        return ((Change.Refused<Merge>) change)
                .wrongs().stream().map(Wrong::key).toList();
    }

    private void read(Actor actor, Runnable work) {
        database.db.as(actor, work);
    }

    private <T> T read(Actor actor, Supplier<T> work) {
        return database.db.read(actor, work);
    }

    /** References of which this merge moved none. */
    private List<String> moved(UUID merge) {
        return sql.sql("""
                select record || '.' || refers
                  from alongside.merge_reference r
                 where moves
                   and r.refers <> 'merged_into'
                   and not exists (select from merge_row w where w.merge_id = ? and w.record = r.record and w.was ?? r.refers)
                """).param(merge).query(String.class).list();
    }

    /** With everybody found by what they are called. */
    private Map<String, List<String>> before() {
        database.db.as(
                world.program,
                () -> under.tokens.refresh(merges.everybody(sql.sql("select id from family where agency_id = ?")
                        .param(world.agency)
                        .query(UUID.class)
                        .list())));
        return everything();
    }

    /** Every row of every table that a merge touches or that follows from one, but for how often it was changed. */
    private Map<String, List<String>> everything() {
        var all = new TreeMap<String, List<String>>();
        for (var table : sql.sql("select distinct record from alongside.merge_reference where record <> 'merge'")
                .query(String.class)
                .list()) {
            all.put(
                    table,
                    sql.sql("select (to_jsonb(t) - '{version,merges}'::text[])::text as row from " + table
                                    + " t where agency_id = ? order by 1")
                            .param(world.agency)
                            .query(String.class)
                            .list());
        }
        return all;
    }

    /** Rows that are there now and were not then, or the other way round. */
    private List<String> changedSince(Map<String, List<String>> before) {
        var now = everything();
        var changed = new ArrayList<String>();
        before.forEach((table, rows) -> {
            rows.stream()
                    .filter(row -> !now.get(table).contains(row))
                    .forEach(row -> changed.add("was: " + table + " " + row));
            now.get(table).stream()
                    .filter(row -> !rows.contains(row))
                    .forEach(row -> changed.add("is: " + table + " " + row));
        });
        return changed;
    }

    private Map<String, String> row(String table, UUID id) {
        var columns = new HashMap<String, String>();
        sql.sql("select e.key, e.value from " + table
                        + " t cross join lateral jsonb_each_text(to_jsonb(t)) e where t.id = ?")
                .param(id)
                .query(row -> {
                    columns.put(row.getString(1), String.valueOf(row.getString(2)));
                });
        return columns;
    }

    private List<UUID> people(UUID contact) {
        return sql.sql("select unnest(people) from contact where id = ?")
                .param(contact)
                .query(UUID.class)
                .list();
    }

    private UUID person(Household home, String kind, String given, String family) {
        return insert("person", home, "kind, given_name, family_name", kind, given, family);
    }

    private UUID phone(UUID family, UUID person, String number) {
        return insert("person_phone", family, "person_id, number", person, number);
    }

    private UUID kinship(UUID family, UUID person, UUID to) {
        return insert("kinship", family, "person_id, relation, to_id", person, "sibling", to);
    }

    private UUID contact(Household home, List<UUID> people, boolean signed) {
        var id = insert(
                "contact",
                home,
                "enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash",
                home.enrollment(),
                world.rosa.person(),
                LocalDate.of(2026, 7, 1),
                LocalTime.of(10, 0),
                "America/Denver",
                30,
                "visit",
                true,
                new byte[] {1});
        sql.sql("update contact set people = cast(? as uuid[]) where id = ?")
                .params(people.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")), id)
                .update();
        if (signed)
            sql.sql("update contact set signed_at = now(), signed_by = ? where id = ?")
                    .params(world.rosa.person(), id)
                    .update();
        return id;
    }

    private UUID insert(String table, Household home, String columns, Object... values) {
        return insert(table, home.family(), columns, values);
    }

    private UUID insert(String table, UUID family, String columns, Object... values) {
        var id = database.ids.next();
        insert(table, id, family, columns, values);
        return id;
    }

    private void insert(String table, UUID id, UUID family, String columns, Object... values) {
        var marks = ", ?".repeat(values.length);
        var all = new ArrayList<Object>(List.of(world.agency, id, family));
        all.addAll(List.of(values));
        sql.sql("insert into " + table + " (agency_id, id, family_id, " + columns + ") values (?, ?, ?" + marks + ")")
                .params(all)
                .update();
    }

    /** A row in every table that names a family or somebody in it. */
    private void fill(Household home) {
        var day = LocalDate.of(2026, 6, 10);
        phone(home.family(), home.caregiver(), "+14065550134");
        phone(
                home.family(),
                home.child(),
                "+1406555" + Math.floorMod(home.child().hashCode(), 9000) + 1000);
        insert("person_about", home, "person_id, pronouns", home.caregiver(), "of " + home.caregiver());
        kinship(home.family(), home.caregiver(), home.child());
        kinship(home.family(), person(home, "other", "Gran", "Reyes" + home.family()), home.caregiver());
        insert(
                "care_period",
                home,
                "child_id, kind, arrangement, carer_id, starts_on",
                home.child(),
                "custody",
                "parent",
                home.caregiver(),
                day);
        insert("family_secret", home.family(), home.family(), "words", "word of " + home.family());
        insert("caregiver_goal", home, "person_id, words, since_on", home.caregiver(), "Sleep through", day);
        sql.sql(
                        "insert into draft (agency_id, id, account_id, kind, record_id, family_id, fields) values (?, ?, ?, 'contact', ?, ?, '[]')")
                .params(world.agency, database.ids.next(), world.rosa.person(), database.ids.next(), home.family())
                .update();
        insert("family_alert", home, "kind, words, starts_on", "other", "alert of " + home.family(), day);
        insert("family_address", home, "kind, lines", "home", "1 Main St");
        insert("family_helper", home, "name, may_talk", "Mr. Long", "yes");
        var phase = database.ids.next();
        sql.sql(
                        "insert into program_phase (agency_id, id, program_id, position, name) values (?, ?, ?, (select count(*) + 1 from program_phase), 'Starting')")
                .params(world.agency, phase, world.familyProgram)
                .update();
        insert("enrollment_phase", home, "enrollment_id, phase_id, starts_on", home.enrollment(), phase, day);
        insert("enrollment_pause", home, "enrollment_id, from_on, until_on, why", home.enrollment(), day, day, "Away");
        insert("agreement", home, "enrollment_id, agreed_on, way", home.enrollment(), day, "in-person");
        var next = insert(
                "assignment",
                home,
                "enrollment_id, supporter_id, kind, starts_on",
                home.enrollment(),
                world.linda.person(),
                "secondary",
                day);
        insert(
                "hand_over",
                next,
                home.family(),
                "enrollment_id, from_id, to_id, on_day, note",
                home.enrollment(),
                next,
                next,
                day,
                "Note");
        sql.sql("""
                insert into referral (agency_id, id, received_on, way, source, given_name, family_id, enrollment_id, closed_on, known_id)
                values (?, ?, ?, 'call', 'self', 'Ana', ?, ?, ?, ?)
                """)
                .params(world.agency, database.ids.next(), day, home.family(), home.enrollment(), day, home.caregiver())
                .update();
        var contact = contact(home, List.of(home.caregiver(), home.child()), true);
        insert(
                "contact_review",
                contact,
                home.family(),
                "supporter_id, reviewed_by",
                world.rosa.person(),
                world.linda.person());
        insert(
                "contact_message",
                home,
                "contact_id, supporter_id, words, written_by",
                contact,
                world.rosa.person(),
                "Well done",
                world.linda.person());
        insert("contact_addendum", home, "contact_id, words, written_by", contact, "Added", world.rosa.person());
        insert(
                "follow_up",
                contact,
                home.family(),
                "contact_id, supporter_id, what, due_on",
                contact,
                world.rosa.person(),
                "Call",
                day);
        insert(
                "scope_note",
                home,
                "contact_id, supporter_id, concern, words",
                contact,
                world.rosa.person(),
                "legal",
                "sue them");
    }
}
