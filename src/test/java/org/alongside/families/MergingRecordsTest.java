package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    private RowsOfAFamily rows;

    /** The same mother, written down twice, with a daughter and with a son. */
    private Household one;

    private Household two;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        world = new World(database);
        under = new FamiliesUnderTest(database, event -> {});
        sql = database.superuser();
        rows = new RowsOfAFamily(database, world);
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
        rows.fill(one);
        rows.fill(two);
        database.db.as(
                world.program,
                () -> under.tokens.refresh(List.of(one.caregiver(), one.child(), two.caregiver(), two.child())));
    }

    @Test
    void everythingOfAMergedFamilyMovesAndEverythingComesBack() {
        var twin = rows.person(two, "child", "Leonard", "Reyes");
        done(inFamily(two, Map.of(twin, two.child())));
        rows.phone(two.family(), two.caregiver(), "+14065550888");
        rows.insert("person_about", two, "person_id, pronouns", two.child(), "he/him");
        rows.insert(
                "care_period",
                two,
                "child_id, kind, arrangement, carer_id, starts_on",
                two.child(),
                "placement",
                "relative",
                two.caregiver(),
                LocalDate.of(2026, 6, 10));
        rows.kinship(two.family(), two.child(), rows.person(two, "other", "Aunt", "Reyes"));
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
        assertThat(rows.changedSince(before)).isEmpty();
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
        assertThat(rows.row("person", one.caregiver()))
                .containsEntry("born_on", "1988-06-03")
                .containsEntry("name_to_use", "Annie")
                .containsEntry("given_name", "Ana");
        assertThat(rows.row("family", one.family()))
                .containsEntry("safe_contact", "Call after six")
                .doesNotContainEntry("town", "Cut Bank");
        assertThat(rows.row("family_secret", one.family())).containsEntry("words", "word of " + two.family());
        assertThat(sql.sql("select pronouns from person_about where person_id = ? and voided_at is null")
                        .param(one.caregiver())
                        .query(String.class)
                        .list())
                .containsExactly("of " + two.caregiver());
        unmergeRecords.undo(world.nora, merge);
        assertThat(rows.changedSince(before)).isEmpty();
    }

    @Test
    void twoOfOneFamilyWhoTookPartInTheSameContactAreNamedOnceAndBothAgain() {
        var again = rows.person(two, "child", "Leonard", "Reyes");
        var contact = rows.contact(two, List.of(two.caregiver(), two.child(), again), true);
        var before = before();
        var draft = inFamily(two, Map.of(again, two.child()));
        assertThat(mergeRecords.preview(world.nora, draft).shared()).isEqualTo(1);
        var merge = done(draft);
        assertThat(rows.people(contact)).containsExactly(two.caregiver(), two.child());
        unmergeRecords.undo(world.nora, merge);
        assertThat(rows.people(contact)).containsExactly(two.caregiver(), two.child(), again);
        assertThat(rows.changedSince(before)).isEmpty();
    }

    @Test
    void whatWasAddedSinceStaysOrGoesWithWhatItBelongsTo() {
        var merge = done(families(Map.of(two.caregiver(), one.caregiver())));
        var onTheEnrollmentThatGoesBack = rows.contact(
                new Household(one.family(), one.caregiver(), two.child(), two.enrollment()),
                List.of(one.caregiver(), two.child()),
                true);
        var onTheOther = rows.contact(one, List.of(one.caregiver()), false);
        var phoneOfTheSurvivor = rows.phone(one.family(), one.caregiver(), "+14065550991");
        var phoneOfTheSon = rows.phone(one.family(), two.child(), "+14065550992");
        var between = rows.kinship(one.family(), one.child(), two.child());
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
        assertThat(rows.row("contact", onTheEnrollmentThatGoesBack))
                .containsEntry("family_id", two.family().toString());
        assertThat(rows.people(onTheEnrollmentThatGoesBack)).containsExactly(two.caregiver(), two.child());
        assertThat(rows.row("contact", onTheOther))
                .containsEntry("family_id", one.family().toString());
        assertThat(rows.row("person_phone", phoneOfTheSurvivor))
                .containsEntry("family_id", one.family().toString());
        assertThat(rows.row("person_phone", phoneOfTheSon))
                .containsEntry("family_id", two.family().toString());
        assertThat(rows.row("kinship", between)).containsEntry("void_reason", "unmerged");
        assertThat(rows.row("person", two.child()))
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
        assertThat(rows.row("person", one.caregiver())).containsEntry("born_on", "1988-06-30");
        assertThat(rows.row("person", two.caregiver())).containsEntry("born_on", "1988-06-03");
    }

    @Test
    void theLaterMergeIsTakenBackFirst() {
        var again = rows.person(two, "child", "Leonard", "Reyes");
        var before = before();
        var third = rows.person(two, "child", "Lennie", "Reyes");
        var first = done(inFamily(two, Map.of(again, two.child())));
        var second = done(inFamily(two, Map.of(two.child(), third)));
        read(world.nora, () -> assertThat(merges.personNow(again)).contains(third));
        assertThat(refusals(unmergeRecords.undo(world.nora, first))).containsExactly("families.merge.wrong.later");
        assertThat(unmergeRecords.undo(world.nora, second)).isInstanceOf(Change.Done.class);
        assertThat(unmergeRecords.undo(world.nora, first)).isInstanceOf(Change.Done.class);
        assertThat(refusals(unmergeRecords.undo(world.nora, first))).containsExactly("families.merge.wrong.undone");
        sql.sql("delete from person_token where person_id = ?").param(third).update();
        sql.sql("delete from person where id = ?").param(third).update();
        assertThat(rows.changedSince(before)).isEmpty();
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
        return rows.everything();
    }
}
