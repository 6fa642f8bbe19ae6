package org.alongside.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.drafts.SaveDraft.Sent;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosa began to write a group down, of two families, and left. Each of them walks with somebody else now. */
class HandingOverGroupsTest {
    private TestDatabase database;
    private World world;
    private Drafts drafts;
    private SaveDraft saving;
    private HandOverDraft handing;
    private Actor callie;
    private Actor marcus;
    private Household one;
    private Household two;
    private UUID record;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var store = new DraftStore(database.sql);
        drafts = new Drafts(database.db, store);
        saving = new SaveDraft(database.db, store, database.ids, database.clock);
        handing = new HandOverDraft(database.db, store);
        callie = world.account(world.program, "Callie Newman", Role.SUPPORTER);
        marcus = world.account(world.program, "Marcus Hale", Role.SUPPORTER);
        one = world.household(world.program, world.familyProgram, callie, "Ana", "Reyes", "Iris");
        two = world.household(world.program, world.recoveryProgram, marcus, "Joan", "Bird", "Leo");
        record = database.ids.next();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachColleagueGetsWhatIsSaidOfTheirFamiliesAndOfAll() {
        began(DraftKind.GATHERING, both());
        assertThat(handing.left(world.nora)).as("she is still here").isEmpty();
        left(world.rosa);
        for (var other : List.of(world.sam, world.linda, world.petra, world.ana, world.otherManager)) {
            assertThat(handing.left(other)).as(other.name()).isEmpty();
        }
        var there = handing.left(world.nora).getFirst();
        assertThat(there.familyNames()).containsExactly("Bird", "Reyes");
        assertThat(there.takers())
                .extracting(HandOverDraft.Taker::name)
                .containsExactly("Callie Newman", "Marcus Hale");
        assertThat(handing.handOver(world.nora, there.id(), world.sam.person())).isFalse();

        assertThat(handing.handOver(world.nora, there.id(), callie.person())).isTrue();
        assertThat(drafts.mine(callie)).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(DraftKind.GATHERING);
            assertThat(draft.from()).isEqualTo("Rosa Whitehorse");
            assertThat(draft.record()).isNotEqualTo(record);
            assertThat(draft.typed().pairs())
                    .containsExactly(
                            List.of("topic", "Sleep"),
                            List.of("came", one.family().toString()),
                            List.of("people", one.child().toString()),
                            List.of("note-" + one.family(), "Ana spoke."));
        });
        assertThat(handing.left(world.nora)).singleElement().satisfies(rest -> {
            assertThat(rest.familyNames()).containsExactly("Bird");
            assertThat(rest.takers()).extracting(HandOverDraft.Taker::name).containsExactly("Marcus Hale");
        });
        assertThat(handing.handOver(world.nora, there.id(), marcus.person())).isTrue();
        assertThat(drafts.mine(marcus))
                .singleElement()
                .satisfies(draft -> assertThat(draft.typed().pairs())
                        .containsExactly(
                                List.of("topic", "Sleep"),
                                List.of("missed", two.family().toString()),
                                List.of("people", two.child().toString()),
                                List.of("nextStep-" + two.family(), "Call Joan")));
        assertThat(handing.left(world.nora)).isEmpty();
    }

    private List<List<String>> both() {
        return List.of(
                List.of("topic", "Sleep"),
                List.of("came", one.family().toString()),
                List.of("people", one.child().toString()),
                List.of("note-" + one.family(), "Ana spoke."),
                List.of("missed", two.family().toString()),
                List.of("people", two.child().toString()),
                List.of("nextStep-" + two.family(), "Call Joan"));
    }

    @Test
    void oneThatNamesNobodyYetGoesToWhoeverHelpedOrWalksWithTheirFamilies() {
        var families = new ArrayList<>(List.of(List.of("topic", "Sleep")));
        began(DraftKind.GATHERING, families);
        left(world.rosa);
        assertThat(handing.left(world.nora).getFirst().takers()).isEmpty();
        walks(callie, world.ortega);
        assertThat(handing.left(world.nora).getFirst().takers())
                .extracting(HandOverDraft.Taker::name)
                .containsExactly("Callie Newman");
    }

    @Test
    void familiesToAddToAGroupGoToWhoLedItTooForThatSameGroup() {
        database.db.as(
                world.rosa,
                () -> database.sql
                        .sql("""
                                insert into gathering (agency_id, id, facilitator_id, helper_id, kind, topic, on_day, at_time, zone, minutes, place,
                                                       support_types, what_happened, large_because, payload_hash)
                                values (?, ?, ?, ?, 'class', 'Sleep', '2026-11-18', '10:00', 'America/Denver', 60, 'program', '{}', '', '', '\\x00')
                                """)
                        .params(world.agency, record, world.rosa.person(), callie.person())
                        .update());
        began(DraftKind.GATHERING_FAMILIES, both().subList(1, 4));
        left(world.rosa);
        var there = handing.left(world.nora).getFirst();
        assertThat(there.takers()).extracting(HandOverDraft.Taker::name).containsExactly("Callie Newman");
        assertThat(handing.handOver(world.nora, there.id(), callie.person())).isTrue();
        assertThat(drafts.of(callie, DraftKind.GATHERING_FAMILIES, record))
                .hasValueSatisfying(draft ->
                        assertThat(draft.typed().first("note-" + one.family())).isEqualTo("Ana spoke."));
        assertThat(handing.left(world.nora)).isEmpty();
    }

    private void began(DraftKind kind, List<List<String>> pairs) {
        var sent = new Sent(kind, record, null, kind == DraftKind.GATHERING, 0, Typed.ofPairs(pairs));
        assertThat(saving.save(world.rosa, sent)).isInstanceOf(SaveDraft.Saved.class);
    }

    private void left(Actor who) {
        database.superuser()
                .sql("update account set status = 'closed' where id = ?")
                .param(who.person())
                .update();
    }

    private void walks(Actor supporter, Household home) {
        database.db.as(
                world.program,
                () -> database.sql
                        .sql(
                                "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on) values (?, ?, ?, ?, ?, 'secondary', '2026-11-01')")
                        .params(world.agency, database.ids.next(), home.family(), home.enrollment(), supporter.person())
                        .update());
    }
}
