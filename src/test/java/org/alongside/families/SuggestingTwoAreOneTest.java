package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.web.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/** Callie walks with two families and thinks that a mother in each is one; Nora answers, and Callie is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestingTwoAreOneTest {
    private static final String WHY = "She told me her married name.";

    private TestDatabase database;
    private World world;
    private SuggestAlike suggesting;
    private AnswerAlike answering;
    private MergeRecords merging;
    private UnmergeRecords unmerging;
    private Actor callie;
    private Household one;
    private Household two;
    private UUID id;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        world = new World(database);
        var under = new FamiliesUnderTest(database, event -> {});
        var store = new AlikeSuggestionStore(database.sql);
        var merges = new MergeStore(database.sql);
        suggesting = new SuggestAlike(database.db, under.people, store);
        answering = new AnswerAlike(database.db, store);
        merging = new MergeRecords(
                database.db,
                under.families,
                under.people,
                under.enrollments,
                merges,
                under.tokens,
                FamiliesUnderTest.DEFINITIONS);
        unmerging = new UnmergeRecords(database.db, merges, under.tokens);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void arrange() {
        callie = world.account(world.program, "Callie Newman", Role.SUPPORTER);
        one = world.household(world.program, world.familyProgram, callie, "Ana", "Reyes", "Iris");
        two = world.household(world.program, world.recoveryProgram, callie, "Anna", "Frost", "Leo");
        id = database.ids.next();
    }

    @Test
    void whatTheyAreIsToldBackWhenTheyAreMadeOneAndWhenThatIsTakenBack() {
        assertThat(suggest(id, one.caregiver(), two.caregiver())).isEqualTo(Change.done(true));
        assertThat(suggesting.mine(callie)).singleElement().matches(AlikeSuggestion::isOpen);
        assertThat(suggesting.unread(callie)).isEmpty();
        assertThat(answering.open(world.nora))
                .filteredOn(open -> open.id().equals(id))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.by()).isEqualTo("Callie Newman");
                    assertThat(open.why()).isEqualTo(WHY);
                    assertThat(open.one().name()).isEqualTo("Ana Reyes");
                    assertThat(open.other().name()).isEqualTo("Anna Frost");
                });

        var merge = database.ids.next();
        assertThat(merging.merge(world.nora, made(merge))).isInstanceOf(Change.Done.class);
        assertThat(answering.open(world.nora)).noneMatch(open -> open.id().equals(id));
        assertThat(suggesting.unread(callie)).singleElement().satisfies(told -> {
            assertThat(told.merge()).isEqualTo(merge);
            assertThat(told.undone()).isFalse();
        });
        unmerging.undo(world.nora, merge);
        assertThat(suggesting.unread(callie)).singleElement().matches(AlikeSuggestion::undone);
        suggesting.read(callie, id);
        assertThat(suggesting.unread(callie)).isEmpty();
        assertThat(suggest(database.ids.next(), two.caregiver(), one.caregiver()))
                .as("they are two again")
                .isEqualTo(Change.done(true));
    }

    private MergeDraft made(UUID merge) {
        return new MergeDraft(
                merge, two.family(), one.family(), Map.of(two.caregiver(), one.caregiver()), Map.of(), Set.of(), "");
    }

    @Test
    void thatTheyAreTwoIsToldWithWhy() {
        suggest(id, one.caregiver(), two.caregiver());
        assertThat(answering.areTwo(world.nora, id, " ")).isInstanceOf(Change.Refused.class);
        assertThat(answering.areTwo(world.nora, id, "x".repeat(501))).isInstanceOf(Change.Refused.class);
        assertThat(answering.areTwo(world.nora, id, "Cousins.")).isInstanceOf(Change.Done.class);
        assertThat(answering.areTwo(world.nora, id, "Neighbours."))
                .as("somebody else answered first")
                .isInstanceOf(Change.Overtaken.class);
        assertThat(suggesting.unread(callie)).singleElement().satisfies(told -> {
            assertThat(told.merge()).isNull();
            assertThat(told.answer()).isEqualTo("Cousins.");
        });
    }

    @Test
    void onePairWaitsOnceWhoeverSuggestsItAndHoweverOftenItIsSent() {
        suggest(id, one.caregiver(), two.caregiver());
        assertThat(suggest(id, one.caregiver(), two.caregiver()))
                .as("sent twice")
                .isEqualTo(Change.done(true));
        assertThat(suggest(database.ids.next(), two.caregiver(), one.caregiver()))
                .isEqualTo(Change.done(false));
    }

    @Test
    void onlyOfThoseWhomOneReachesAndOnlyManagersAnswer() {
        for (var stranger : List.of(world.ortega.caregiver(), world.across.caregiver(), one.caregiver())) {
            assertThatThrownBy(() -> suggest(id, one.caregiver(), stranger)).isInstanceOf(NotFound.class);
        }
        suggest(id, one.caregiver(), two.caregiver());
        for (var other : List.of(world.rosa, world.sam, world.linda, world.otherSupporter, world.otherManager)) {
            assertThat(suggesting.mine(other)).as(other.name()).isEmpty();
            assertThat(answering.open(other)).as(other.name()).isEmpty();
            assertThatThrownBy(() -> answering.areTwo(other, id, "No.")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> suggesting.read(other, id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> answering.areTwo(callie, id, "No.")).isInstanceOf(NotFound.class);
    }

    @Test
    void anAnswerStaysAsItWasGiven() {
        suggest(id, one.caregiver(), two.caregiver());
        answering.areTwo(world.nora, id, "Cousins.");
        assertThatThrownBy(() -> database.db.as(
                        callie,
                        () -> database.sql
                                .sql(
                                        "update alike_suggestion set answer = 'Yes', read_at = alongside.now() where id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.db.as(
                        callie,
                        () -> database.sql
                                .sql(
                                        "insert into alike_suggestion (agency_id, id, person_id, other_id) values (?, ?, ?, ?)")
                                .params(world.agency, database.ids.next(), one.caregiver(), world.ortega.caregiver())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private Change<Boolean> suggest(UUID suggestion, UUID person, UUID other) {
        return suggesting.suggest(callie, suggestion, person, other, WHY);
    }
}
