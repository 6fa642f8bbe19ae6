package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alongside.audit.ViewLog;
import org.alongside.families.Goals;
import org.alongside.families.SafeContactStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosa walked with a family until 20 November; the program lets her write down what happened until 4 December. */
class WritingDownLateTest {
    private static final String LAST_DAY = "2026-11-20";

    private TestDatabase database;
    private World world;
    private LogContact logging;
    private ChangeContact changing;
    private SignContact signing;
    private AddAddendum adding;
    private ReadContact reading;
    private PrepareContact preparing;
    private Household home;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var store = new ContactStore(database.db, database.sql);
        var guards = new ScopeGuards(new Definitions(), database.clock);
        logging = new LogContact(
                database.db, store, guards, new ScopeNoteStore(database.sql), new Definitions(), database.clock);
        changing = new ChangeContact(database.db, store, logging, guards, new ScopeNoteStore(database.sql));
        signing = new SignContact(database.db, store);
        adding = new AddAddendum(
                database.db,
                store,
                new ScopeGuards(new Definitions(), database.clock),
                new ScopeNoteStore(database.sql));
        reading = new ReadContact(
                database.db, store, new ContactTrailStore(database.sql), new ViewLog(database.db, database.sql));
        preparing = new PrepareContact(
                database.db,
                store,
                new SafeContactStore(database.sql),
                new Goals(database.sql, new Definitions()),
                new VisitApprovals(database.sql),
                database.clock);
        home = world.ortega;
        ended(LAST_DAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aContactOfTheAssignmentIsWrittenDownUntilTheLastDayOfGrace() {
        database.clock.forward(Duration.ofDays(13));
        assertThat(logging.log(world.rosa, database.ids.next(), visit("2026-11-18")))
                .isInstanceOf(LogContact.Logged.class);
        database.clock.forward(Duration.ofDays(1));
        assertThat(logging.log(world.rosa, database.ids.next(), visit("2026-11-18")))
                .isEqualTo(new LogContact.NotFound());
    }

    @Test
    void sentAgainItIsKeptAndItCanBeMendedSignedAndAddedTo() {
        var id = database.ids.next();
        assertThat(logging.log(world.rosa, id, visit("2026-11-18"))).isInstanceOf(LogContact.Logged.class);
        assertThat(logging.log(world.rosa, id, visit("2026-11-18"))).isInstanceOf(LogContact.Kept.class);
        assertThat(changing.change(world.rosa, id, 1, visit("2026-11-19"))).isInstanceOf(ChangeContact.Changed.class);
        assertThat(signing.sign(world.rosa, id, 2)).isInstanceOf(SignContact.Signed.class);
        adding.add(world.rosa, id, database.ids.next(), "She called back the same evening.");
        assertThat(reading.open(world.rosa, id)).hasValueSatisfying(opened -> {
            assertThat(opened.tookPart()).extracting(Named::id).containsExactly(home.caregiver());
            assertThat(opened.addenda()).hasSize(1);
            assertThat(opened.contact().row().late()).isTrue();
            assertThat(opened.familyIsOpen()).isFalse();
        });
    }

    @Test
    void aDayAfterTheAssignmentIsRefusedAndNothingIsLost() {
        assertThat(logging.log(world.rosa, database.ids.next(), visit("2026-11-21")))
                .isInstanceOfSatisfying(
                        LogContact.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContactProblem::what)
                                .containsExactly("assignment.after"));
        var id = database.ids.next();
        logging.log(world.rosa, id, visit("2026-11-18"));
        assertThat(changing.change(world.rosa, id, 1, visit("2026-11-21"))).isInstanceOf(ChangeContact.Refused.class);
    }

    @Test
    void theRecordOfTheFamilyStaysClosed() {
        var next = world.account(world.program, "Callie Newman", Role.SUPPORTER);
        world.database.db.as(
                world.program,
                () -> database.sql
                        .sql(
                                "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, starts_on) values (?, ?, ?, ?, ?, '2026-11-21')")
                        .params(world.agency, database.ids.next(), home.family(), home.enrollment(), next.person())
                        .update());
        var theirs = database.ids.next();
        assertThat(logging.log(next, theirs, visit("2026-11-21"))).isInstanceOf(LogContact.Logged.class);
        assertThat(reading.open(world.rosa, theirs)).isEmpty();
        for (var table : List.of("person_phone", "person_token", "history", "contact", "follow_up")) {
            assertThat(rows(world.rosa, table)).as(table).isZero();
        }
        assertThat(rows(world.rosa, "assignment")).isEqualTo(1);
    }

    @Test
    void whoeverSupervisesTheWriterSeesThatItCameLate() {
        var id = database.ids.next();
        logging.log(world.rosa, id, visit("2026-11-18"));
        assertThat(reading.open(world.linda, id))
                .hasValueSatisfying(
                        opened -> assertThat(opened.contact().row().late()).isTrue());
        assertThat(reading.open(world.sam, id)).isEmpty();
        assertThat(reading.open(world.otherManager, id)).isEmpty();
    }

    @Test
    void nobodyElseWritesForThem() {
        for (var actor : List.of(world.sam, world.linda, world.otherSupporter)) {
            assertThat(logging.log(actor, database.ids.next(), visit("2026-11-18")))
                    .as(actor.name())
                    .isNotInstanceOf(LogContact.Logged.class);
        }
    }

    @Test
    void aProgramMayAllowNoLateEntries() {
        graceOf(0);
        assertThat(logging.log(world.rosa, database.ids.next(), visit("2026-11-18")))
                .isEqualTo(new LogContact.NotFound());
        assertThat(preparing.closing(world.rosa)).isEmpty();
    }

    @Test
    void theFormOffersTheFamilyUntilThenOnTheLastDay() {
        assertThat(preparing.closing(world.rosa)).singleElement().satisfies(one -> {
            assertThat(one.family()).isEqualTo(home.family());
            assertThat(one.walkedUntil()).hasToString(LAST_DAY);
            assertThat(one.writableUntil()).hasToString("2026-12-04");
        });
        assertThat(preparing.fresh(world.rosa, home.family()))
                .hasValueSatisfying(form -> assertThat(form.draft().day()).isEqualTo(LAST_DAY));
    }

    private void ended(String lastDay) {
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("update assignment set ends_on = cast(? as date) where family_id = ?")
                        .params(lastDay, home.family())
                        .update());
    }

    private void graceOf(int days) {
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("update program set late_entry_days = ?")
                        .param(days)
                        .update());
    }

    private int rows(Actor actor, String table) {
        return database.db.read(
                actor,
                () -> database.sql
                        .sql("select count(*) from " + table + " where family_id = ?")
                        .param(home.family())
                        .query(Integer.class)
                        .single());
    }

    private ContactDraft visit(String day) {
        return new ContactDraft(
                home.family(),
                null,
                day,
                "10:00",
                "",
                "60",
                "visit",
                true,
                "",
                "home",
                List.of(home.caregiver()),
                List.of("emotional"),
                List.<String>of(),
                "We went through the letter from the clinic.",
                "Bring the forms",
                "2026-11-25");
    }
}
