package org.alongside.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** Rosa begins notes about the Ortegas; others look for them. */
class KeepingDraftsTest {
    private TestDatabase database;
    private World world;
    private DraftStore store;
    private Drafts drafts;
    private SaveDraft saving;
    private ThrowAwayDraft throwing;
    private HandOverDraft handing;
    private Household home;
    private UUID record;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        store = new DraftStore(database.sql);
        drafts = new Drafts(database.db, store);
        saving = new SaveDraft(database.db, store, database.ids, database.clock);
        throwing = new ThrowAwayDraft(database.db, store);
        handing = new HandOverDraft(database.db, store);
        home = world.ortega;
        record = database.ids.next();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void typedOnItIsOneDraftWithTheLastWords() {
        assertThat(saving.save(world.rosa, fresh(0, "She"))).isEqualTo(new SaveDraft.Saved(1, TestDatabase.NOW));
        assertThat(saving.save(world.rosa, fresh(1, "She called"))).isEqualTo(new SaveDraft.Saved(2, TestDatabase.NOW));
        assertThat(drafts.mine(world.rosa)).singleElement().satisfies(draft -> {
            assertThat(words(draft)).isEqualTo("She called");
            assertThat(draft.about()).isEqualTo("María-José Ortega");
            assertThat(draft.page()).isEqualTo("/contacts/new?family=%s&id=%s".formatted(home.family(), record));
        });
        assertThat(drafts.mine(world.rosa, home.family())).hasSize(1);
        assertThat(drafts.mine(world.rosa, world.sorensen.family())).isEmpty();
    }

    @Test
    void sentAgainNothingChanges() {
        saving.save(world.rosa, fresh(0, "She called"));
        database.clock.forward(Duration.ofMinutes(5));
        assertThat(saving.save(world.rosa, fresh(0, "She called"))).isEqualTo(new SaveDraft.Saved(1, TestDatabase.NOW));
    }

    @Test
    void otherWordsFromElsewhereAreNotOverwritten() {
        saving.save(world.rosa, fresh(0, "At the desk"));
        saving.save(world.rosa, fresh(1, "At the desk, later"));
        assertThat(saving.save(world.rosa, fresh(1, "On the phone")))
                .isInstanceOfSatisfying(
                        SaveDraft.Elsewhere.class,
                        elsewhere -> assertThat(words(elsewhere.there())).isEqualTo("At the desk, later"));
        assertThat(saving.save(world.rosa, fresh(2, "On the phone")))
                .isEqualTo(new SaveDraft.Saved(3, TestDatabase.NOW));
    }

    @Test
    void nobodyElseReadsItWhateverTheirRole() {
        saving.save(world.rosa, fresh(0, "Between us"));
        var colleague = walkingToo("Callie Newman");
        for (var other : List.of(
                colleague,
                world.sam,
                world.linda,
                world.nora,
                world.petra,
                world.ana,
                world.program,
                world.otherManager)) {
            assertThat(seenBy(other)).as(other.name()).isZero();
        }
        assertThat(seenBy(world.rosa)).isOne();
    }

    @Test
    void historyTellsThatItWasBegunNeitherItsWordsNorTheFamily() {
        saving.save(world.rosa, fresh(0, "Between us"));
        saving.save(world.rosa, fresh(1, "Between us two"));
        var told = database.superuser()
                .sql("select family_id::text as family, after::text as after from history where record = 'draft'")
                .query()
                .listOfRows();
        assertThat(told).singleElement().satisfies(row -> {
            assertThat(row.get("family")).isNull();
            assertThat(row.get("after").toString())
                    .doesNotContain("Between")
                    .doesNotContain(home.family().toString());
        });
    }

    @Test
    void aFamilyOutOfReachIsNotWrittenAbout() {
        for (var actor : List.of(world.sam, world.otherSupporter)) {
            assertThat(saving.save(actor, fresh(0, "Who are they?")))
                    .as(actor.name())
                    .isEqualTo(new SaveDraft.NotFound());
        }
    }

    @Test
    void loggingTheContactEndsItsDraftAndNoOther() {
        saving.save(world.rosa, fresh(0, "She called"));
        var other = database.ids.next();
        saving.save(world.rosa, new Sent(DraftKind.CONTACT, other, home.family(), true, 0, typed("The next day")));
        logged(world.rosa, record);
        assertThat(drafts.mine(world.rosa)).extracting(Draft::record).containsExactly(other);
        assertThat(drafts.of(world.rosa, DraftKind.CONTACT, record))
                .hasValueSatisfying(draft -> assertThat(draft.typed().entries()).isEmpty());
        assertThat(saving.save(world.rosa, fresh(1, "She called, typed on")))
                .as("a late one from another window")
                .isEqualTo(new SaveDraft.Finished());
    }

    @Test
    void aDraftThatArrivesAfterItsContactIsNotBegun() {
        logged(world.rosa, record);
        assertThat(saving.save(world.rosa, fresh(0, "On its way when it was saved")))
                .isEqualTo(new SaveDraft.Finished());
        assertThat(drafts.mine(world.rosa)).isEmpty();
    }

    @Test
    void aContactThatIsThereCanBeMendedInADraftOfItsOwn() {
        saving.save(world.rosa, fresh(0, "She called"));
        logged(world.rosa, record);
        var mended = new Sent(DraftKind.CONTACT, record, home.family(), false, 0, typed("She called twice"));
        assertThat(saving.save(world.rosa, mended)).isInstanceOf(SaveDraft.Saved.class);
        assertThat(drafts.mine(world.rosa))
                .singleElement()
                .satisfies(draft -> assertThat(words(draft)).isEqualTo("She called twice"));
    }

    @Test
    void thrownAwayItIsBroughtBackForThirtyDays() {
        saving.save(world.rosa, fresh(0, "She called"));
        var id = drafts.mine(world.rosa).getFirst().id();
        assertThat(throwing.throwAway(world.rosa, id)).isTrue();
        assertThat(throwing.throwAway(world.rosa, id)).as("twice").isTrue();
        assertThat(drafts.mine(world.rosa)).isEmpty();
        assertThat(throwing.throwAway(world.linda, id)).isFalse();
        assertThat(throwing.bringBack(world.linda, id)).isFalse();
        database.clock.forward(Duration.ofDays(30));
        assertThat(throwing.bringBack(world.rosa, id)).isTrue();
        assertThat(drafts.mine(world.rosa)).hasSize(1);
    }

    @Test
    void afterThatItsWordsAreGoneWhenAnotherIsThrownAway() {
        saving.save(world.rosa, fresh(0, "She called"));
        var id = drafts.mine(world.rosa).getFirst().id();
        throwing.throwAway(world.rosa, id);
        database.clock.forward(Duration.ofDays(31));
        record = database.ids.next();
        saving.save(world.rosa, fresh(0, "Another"));
        throwing.throwAway(world.rosa, drafts.mine(world.rosa).getFirst().id());
        assertThat(throwing.bringBack(world.rosa, id)).isFalse();
        assertThat(drafts.thrownAway(world.rosa)).hasSize(1);
    }

    @Test
    void aHundredFitAndOneMoreWaits() {
        for (int i = 0; i < SaveDraft.MOST; i++) {
            record = database.ids.next();
            assertThat(saving.save(world.rosa, fresh(0, "Note"))).isInstanceOf(SaveDraft.Saved.class);
        }
        record = database.ids.next();
        assertThat(saving.save(world.rosa, fresh(0, "One more"))).isEqualTo(new SaveDraft.TooMany());
        throwing.throwAway(world.rosa, drafts.mine(world.rosa).getFirst().id());
        assertThat(saving.save(world.rosa, fresh(0, "One more"))).isInstanceOf(SaveDraft.Saved.class);
    }

    @Test
    void theLongestNoteFitsEvenInLettersOfFourBytes() {
        var longest = "\uD83D\uDC9B".repeat((Typed.LONGEST_CHARACTERS - 12) / 2);
        assertThat(saving.save(world.rosa, fresh(0, longest))).isInstanceOf(SaveDraft.Saved.class);
        record = database.ids.next();
        assertThat(saving.save(world.rosa, fresh(0, longest + "and some more"))).isEqualTo(new SaveDraft.TooLong());
    }

    @Test
    void afterTheAssignmentItStaysReadableAndIsHandedOverOrThrownAway() {
        saving.save(world.rosa, fresh(0, "She called"));
        endedOn("2026-10-01");
        assertThat(drafts.mine(world.rosa)).singleElement().satisfies(draft -> {
            assertThat(words(draft)).isEqualTo("She called");
            assertThat(draft.writable()).isFalse();
            assertThat(draft.about()).as("the family is closed to her").isEmpty();
        });
        assertThat(saving.save(world.rosa, fresh(1, "She called twice"))).isEqualTo(new SaveDraft.NotFound());
        var id = drafts.mine(world.rosa).getFirst().id();
        assertThat(handing.takers(world.rosa, id)).isEmpty();
        var colleague = walkingToo("Callie Newman");
        assertThat(handing.takers(world.rosa, id))
                .extracting(HandOverDraft.Taker::name)
                .containsExactly("Callie Newman");
        database.superuser()
                .sql(
                        "update draft set fields = fields || '[[\"forSupervisor\", \"Between Linda and me.\"]]' where id = ?")
                .param(id)
                .update();
        assertThat(handing.handOver(world.rosa, id, world.sam.person())).isFalse();
        assertThat(handing.handOver(world.rosa, id, colleague.person())).isTrue();
        assertThat(drafts.mine(world.rosa)).isEmpty();
        assertThat(drafts.mine(colleague)).singleElement().satisfies(draft -> {
            assertThat(words(draft)).isEqualTo("She called");
            assertThat(draft.typed().first("forSupervisor"))
                    .as("hers has another supervisor")
                    .isEmpty();
            assertThat(draft.from()).isEqualTo("Rosa Whitehorse");
            assertThat(draft.record()).isNotEqualTo(record);
            assertThat(draft.writable()).isTrue();
        });
    }

    @Test
    void whileTheDaysForLateNotesLastItsWriterGoesOn() {
        saving.save(world.rosa, fresh(0, "She called"));
        endedOn("2026-11-20");
        assertThat(saving.save(world.rosa, fresh(1, "She called twice"))).isInstanceOf(SaveDraft.Saved.class);
        assertThat(drafts.mine(world.rosa))
                .singleElement()
                .satisfies(draft -> assertThat(draft.writable()).isTrue());
    }

    @Test
    void aManagerHandsOverWhatALeaverLeftWithoutReadingIt() {
        saving.save(world.rosa, fresh(0, "Between us"));
        var colleague = walkingToo("Callie Newman");
        assertThat(handing.left(world.nora)).as("she is still here").isEmpty();
        database.superuser()
                .sql("update account set status = 'closed' where id = ?")
                .param(world.rosa.person())
                .update();
        for (var other : List.of(world.sam, world.linda, world.petra, world.ana, world.otherManager)) {
            assertThat(handing.left(other)).as(other.name()).isEmpty();
        }
        var left = handing.left(world.nora);
        assertThat(left).singleElement().satisfies(one -> {
            assertThat(one.writer()).isEqualTo("Rosa Whitehorse");
            assertThat(one.familyNames()).containsExactly("Ortega");
            assertThat(one.takers()).extracting(HandOverDraft.Taker::account).containsExactly(colleague.person());
        });
        var id = left.getFirst().id();
        assertThat(handing.handOver(world.linda, id, colleague.person())).isFalse();
        assertThat(handing.handOver(world.otherManager, id, colleague.person())).isFalse();
        assertThat(handing.handOver(world.nora, id, colleague.person())).isTrue();
        assertThat(seenBy(world.nora)).isZero();
        assertThat(drafts.mine(colleague)).extracting(this::words).containsExactly("Between us");
        assertThat(database.superuser()
                        .sql("select actor_id from history where record = 'draft' and operation = 'update'")
                        .query(UUID.class)
                        .list())
                .containsExactly(world.nora.person());
    }

    private Sent fresh(int version, String words) {
        return new Sent(DraftKind.CONTACT, record, home.family(), true, version, typed(words));
    }

    private static Typed typed(String words) {
        return Typed.ofPairs(List.of(List.of("whatHappened", words)));
    }

    private String words(Draft draft) {
        return draft.typed().first("whatHappened");
    }

    private int seenBy(Actor actor) {
        return database.db.read(
                actor,
                () -> database.sql
                        .sql("select count(*) from draft")
                        .query(Integer.class)
                        .single());
    }

    private Actor walkingToo(String name) {
        var colleague = world.account(world.program, name, Role.SUPPORTER);
        database.db.as(
                world.program,
                () -> database.sql
                        .sql(
                                "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on) values (?, ?, ?, ?, ?, 'secondary', '2026-11-01')")
                        .params(world.agency, database.ids.next(), home.family(), home.enrollment(), colleague.person())
                        .update());
        return colleague;
    }

    private void endedOn(String day) {
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("update assignment set ends_on = cast(? as date) where family_id = ?")
                        .params(day, home.family())
                        .update());
    }

    private void logged(Actor supporter, UUID id) {
        database.db.as(
                supporter,
                () -> database.sql
                        .sql(
                                "insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash) values (?, ?, ?, ?, ?, '2026-11-20', '10:00', 'America/Denver', 45, 'call', true, '\\x00')")
                        .params(world.agency, id, home.family(), home.enrollment(), supporter.person())
                        .update());
    }
}
