package org.alongside.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PuttingADefinitionInForceTest {

    private static final String MODES = """
            kind: code-list
            id: %s
            version: %d
            title: How we meet
            jurisdiction: US-MT
            effective: {from: 2026-06-01}
            status: in-force
            source: our handbook
            codes:
              - {code: visit, title: Came by}
              - {code: porch, title: On the porch}
            """;
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private TestDatabase database;
    private World world;
    private OwnDefinitionStore store;
    private Definitions definitions;
    private PutDefinitionInForce put;
    private RetireDefinition retire;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        store = new OwnDefinitionStore(database.sql);
        var own = new OwnDefinitions(database.db, store);
        own.afterSingletonsInstantiated();
        definitions = new Definitions(own);
        put = new PutDefinitionInForce(database.db, database.ids, store, own);
        retire = new RetireDefinition(database.db, store, own);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void anAgencysOwnListHoldsForItAloneFromItsFirstDayUntilItIsRetired() {
        assertThat(put("modes", 2)).isInstanceOf(PutDefinitionInForce.Done.class);

        assertThat(modes(world.ana, JUNE)).extracting(Code::title).containsExactly("Came by", "On the porch");
        assertThat(modes(world.ana, JUNE.minusDays(1))).extracting(Code::title).contains("Visit");
        assertThat(modes(world.otherManager, JUNE)).extracting(Code::title).contains("Visit");
        assertThat(definitions.of("code-list", "modes", world.agency, JUNE).own())
                .isTrue();
        assertThat(definitions.codes("modes", world.agency, JUNE).title("letter"))
                .as("a code that only the shipped version has")
                .isEqualTo("Letter");

        var row = database.db
                .read(world.ana, () -> store.versions("code-list", "modes"))
                .getFirst();
        assertThat(row.createdBy()).isEqualTo("Ana Castillo");
        assertThat(retire.retire(world.ana, row.id())).isTrue();
        assertThat(retire.retire(world.ana, row.id())).as("a second time").isFalse();
        assertThat(modes(world.ana, JUNE)).extracting(Code::title).contains("Visit");
        assertThat(database.db.read(world.ana, () -> store.versions("code-list", "modes")))
                .as("the text is kept")
                .singleElement()
                .satisfies(kept -> assertThat(kept.retiredAt()).isEqualTo(TestDatabase.NOW));
        assertThat(put("modes", 2))
                .as("a version is never told twice")
                .isInstanceOf(PutDefinitionInForce.Refused.class);
    }

    @Test
    void aWrongOneIsRefusedWithLineAndReasonAndNothingIsLost() {
        put("places", 2);
        var wrong =
                put.put(world.ana, "places.yaml", MODES.formatted("places", 3).replace("title: Came by", "name: x"));
        assertThat(problems(wrong))
                .containsExactly(
                        "places.yaml:10: codes, number 1: 'title' is missing",
                        "places.yaml:10: codes, number 1: 'name' is not known here");
        assertThat(problems(put("places", 2)))
                .containsExactly(
                        "places.yaml:3: there has been a version 2 of 'places' already; give this one a higher number");
        assertThat(problems(put.put(world.ana, "n.yaml", """
                kind: nicknames
                id: ours
                version: 1
                title: Ours
                jurisdiction: any
                effective: {from: 2026-01-01}
                status: in-force
                source: us
                groups: [[Ana, Anita]]
                """)))
                .containsExactly("n.yaml:1: all agencies share the nicknames");
        assertThat(definitions.of("code-list", "places", world.agency, JUNE).version())
                .isEqualTo(2);
    }

    @Test
    void onlyAnAdministratorMay() {
        for (var actor : new Actor[] {world.rosa, world.linda, world.nora, world.petra}) {
            assertThatThrownBy(() -> put.put(actor, "x.yaml", MODES.formatted("languages", 9)))
                    .as(actor.name())
                    .isInstanceOf(DataAccessException.class);
        }
        put("need-kinds", 2);
        var row = database.db
                .read(world.ana, () -> store.versions("code-list", "need-kinds"))
                .getFirst();
        assertThat(retire.retire(world.rosa, row.id())).isFalse();
        assertThat(retire.retire(world.otherManager, row.id())).isFalse();
        assertThat(database.db.read(world.otherManager, () -> store.versions("code-list", "need-kinds")))
                .isEmpty();
    }

    @Test
    void aTextThatNoLongerReadsDoesNotHoldAndStopsNothing() {
        database.db.as(world.program, () -> {
            database.sql.sql("""
                    insert into definition_override (agency_id, id, kind, definition_id, definition_version, body)
                    values (?, ?, 'code-list', 'family-relations', 7, 'kind: code-list')
                    """).params(world.agency, database.ids.next()).update();
        });
        put("attempt-outcomes", 2);
        assertThat(definitions
                        .of("code-list", "family-relations", world.agency, JUNE)
                        .own())
                .isFalse();
        assertThat(definitions
                        .of("code-list", "attempt-outcomes", world.agency, JUNE)
                        .own())
                .isTrue();
    }

    private PutDefinitionInForce.Outcome put(String id, int version) {
        return put.put(world.ana, id + ".yaml", MODES.formatted(id, version));
    }

    private List<Code> modes(Actor actor, LocalDate day) {
        return definitions.codes("modes", actor.agency(), day).codes();
    }

    private static List<String> problems(PutDefinitionInForce.Outcome outcome) {
        assertThat(outcome).isInstanceOf(PutDefinitionInForce.Refused.class);
        return ((PutDefinitionInForce.Refused) outcome)
                .problems().stream().map(Problem::toString).toList();
    }
}
