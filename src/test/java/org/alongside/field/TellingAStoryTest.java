package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.contacts.ContactList;
import org.alongside.families.MergeStore;
import org.alongside.field.StoryFilter.Kind;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A family's story by kind and by day, and to whom it is told. The Ortegas have 2,500 contacts and 2,500 changes of their
 * record; {@code -Dmeasure} prints what a page of them takes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingAStoryTest {
    private static final int EACH = 2_500;

    private TestDatabase database;
    private World world;
    private Stories stories;
    private Actor former;
    private Actor cover;
    private Actor otherSupervisor;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        stories = new Stories(
                new ContactList(database.sql),
                new StoryStore(database.sql),
                new MergeStore(database.sql),
                new Definitions());
        former = world.account(world.program, "Fay Miller", Role.SUPPORTER);
        cover = world.account(world.program, "Cora Bell", Role.SUPPORTER);
        otherSupervisor = world.account(world.program, "Otto Lind", Role.SUPERVISOR);
        world.supervises(otherSupervisor, world.sam);
        walks(former, "secondary", LocalDate.of(2026, 6, 3), LocalDate.of(2026, 7, 31));
        walks(cover, "cover", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 30));
        live();
        load();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void walks(Actor supporter, String kind, LocalDate from, LocalDate until) {
        database.db.as(world.program, () -> {
            database.sql
                    .sql("""
                    insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on, ends_on)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            world.agency,
                            database.ids.next(),
                            world.ortega.family(),
                            world.ortega.enrollment(),
                            supporter.person(),
                            kind,
                            from,
                            until)
                    .update();
        });
    }

    /** A goal is set in September and reached in October, when the enrollment ends; it is opened again in November. */
    private void live() {
        var goal = database.ids.next();
        at(
                "2026-09-10T18:00:00Z",
                "insert into caregiver_goal (agency_id, id, family_id, person_id, words, since_on) values ('%s', '%s', '%s', '%s', 'My own apartment', '2026-09-10')",
                world.agency,
                goal,
                world.ortega.family(),
                world.ortega.caregiver());
        at(
                "2026-10-20T18:00:00Z",
                "update caregiver_goal set reached_on = '2026-10-20', version = version + 1 where id = '%s'",
                goal);
        at(
                "2026-10-30T18:00:00Z",
                "update enrollment set ended_on = '2026-10-30', end_reason = 'goals-met', version = version + 1 where id = '%s'",
                world.ortega.enrollment());
        at(
                "2026-11-02T18:00:00Z",
                "update enrollment set ended_on = null, end_reason = null, version = version + 1 where id = '%s'",
                world.ortega.enrollment());
    }

    private void at(String when, String statement, Object... args) {
        database.clock.set(Instant.parse(when));
        database.db.as(
                world.program, () -> database.sql.sql(statement.formatted(args)).update());
        database.clock.set(TestDatabase.NOW);
    }

    /** Straight into the tables: one contact and one change of the town on each of many days, a celebration on every hundredth. */
    private void load() {
        database.superuser()
                .sql("""
                do $$
                begin
                  set local session_replication_role = replica;
                  insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash, together)
                  select '%1$s', uuidv7(), '%2$s', '%3$s', '%4$s', date '2026-11-20' - n, '10:00', 'America/Denver', 30, 'call', true, '\\x00',
                         case when n %% 100 = 0 then jsonb_build_object('accomplishment', 'Day ' || n) end
                    from generate_series(1, %5$d) n;
                  insert into history (agency_id, at, operation, record, record_id, family_id, before, after)
                  select '%1$s', timestamptz '2026-11-20 19:00Z' - n * interval '1 day', 'update', 'family', '%2$s', '%2$s',
                         jsonb_build_object('town', 'Town ' || n), jsonb_build_object('town', 'Town ' || n - 1)
                    from generate_series(1, %5$d) n;
                  insert into history (agency_id, at, operation, record, record_id, family_id)
                  select '%1$s', timestamptz '2026-11-20 19:00Z' - n * interval '1 hour', 'view', 'family', '%2$s', '%2$s' from generate_series(1, %5$d) n;
                end $$
                """.formatted(
                        world.agency, world.ortega.family(), world.ortega.enrollment(), world.rosa.person(), EACH))
                .update();
        database.superuser().sql("vacuum analyze contact").update();
        database.superuser().sql("vacuum analyze history").update();
    }

    @Test
    void aKindIsToldByItself() {
        assertThat(told(Kind.CONTACTS, null, null))
                .allMatch(Story.Met.class::isInstance)
                .hasSize(Story.PAGE);
        assertThat(told(Kind.CHANGES, null, null))
                .allMatch(Story.Changed.class::isInstance)
                .hasSize(Story.PAGE);
        assertThat(records(Kind.DISCHARGES))
                .as("an end and its being taken back, not the beginning")
                .containsExactly("enrollment", "enrollment");
        assertThat(records(Kind.HAND_OVERS)).containsExactly("assignment", "assignment", "assignment");
        assertThat(told(Kind.GOALS, LocalDate.of(2026, 1, 1), null))
                .as("the goal set and reached, and what the contacts of the year had to celebrate")
                .hasSize(5)
                .filteredOn(Story.Met.class::isInstance)
                .allMatch(met ->
                        !((Story.Met) met).contact().together().accomplishment().isEmpty())
                .hasSize(3);
    }

    private List<String> records(Kind kind) {
        return told(kind, null, null).stream()
                .map(moment -> ((Story.Changed) moment).entry().record())
                .toList();
    }

    @Test
    void daysAreCountedInOnTheClockOfTheAgency() {
        assertThat(told(Kind.ALL, LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8)))
                .extracting(moment -> moment.at().toLocalDate())
                .containsExactly(
                        LocalDate.of(2026, 3, 8),
                        LocalDate.of(2026, 3, 8),
                        LocalDate.of(2026, 3, 7),
                        LocalDate.of(2026, 3, 7));
        assertThat(told(Kind.ALL, LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 7)))
                .isEmpty();
        assertThat(told(Kind.GOALS, LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 20)))
                .hasSize(1);
    }

    @Test
    void readPageByPageNothingIsLostOrToldTwice() {
        var seen = new ArrayList<Story.Moment>();
        var filter = new StoryFilter(Kind.ALL, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        var from = Story.From.NEWEST;
        for (var more = true; more; ) {
            var at = from;
            var page = database.db.read(
                    world.rosa,
                    () -> stories.of(world.ortega.family(), filter, at, World.MONTANA, Story.PAGE)
                            .story());
            seen.addAll(page.moments());
            more = page.earlier().isPresent();
            from = page.earlier().orElse(at);
        }
        assertThat(seen)
                .hasSize(2 * 181)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, next) -> next.at().compareTo(one.at()));
    }

    @Test
    void itIsToldToThoseWhoWalkWithThemNowAndThoseOverThem() {
        for (var actor : List.of(world.rosa, cover, world.linda, world.nora, world.petra)) {
            for (var kind : Kind.values()) {
                assertThat(told(actor, kind)).as(actor.name() + ", " + kind).isNotEmpty();
            }
        }
    }

    @Test
    void itIsToldToNobodyElse() {
        for (var actor :
                List.of(former, world.sam, otherSupervisor, world.ana, world.otherSupporter, world.otherManager)) {
            for (var kind : Kind.values()) {
                assertThat(told(actor, kind)).as(actor.name() + ", " + kind).isEmpty();
            }
        }
    }

    @Test
    void aPageCostsWhatItShows() {
        for (var kind : Kind.values()) {
            for (var until : new LocalDate[] {null, LocalDate.of(2022, 1, 1)}) {
                var filter = new StoryFilter(kind, null, until);
                var read = database.db.read(world.rosa, () -> {
                    stories.of(world.ortega.family(), filter, Story.From.NEWEST, World.MONTANA, Story.PAGE);
                    var before = rowsRead();
                    stories.of(world.ortega.family(), filter, Story.From.NEWEST, World.MONTANA, Story.PAGE);
                    return rowsRead() - before;
                });
                assertThat(read).as(filter.toString()).isLessThan(1_000);
                if (System.getProperty("measure") != null) measure(filter);
            }
        }
    }

    private void measure(StoryFilter filter) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < 360; i++) {
            var from = System.nanoTime();
            database.db.read(
                    world.rosa,
                    () -> stories.of(world.ortega.family(), filter, Story.From.NEWEST, World.MONTANA, Story.PAGE));
            if (i >= 60) times.add((System.nanoTime() - from) / 1000);
        }
        times.sort(null);
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms%n", filter, times.get(150) / 1000.0, times.get(297) / 1000.0);
    }

    /** Rows touched by scans and index scans, as the server's own statistics count them. */
    private long rowsRead() {
        return database.sql
                .sql("select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }

    private List<Story.Moment> told(Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {
        return told(world.rosa, new StoryFilter(kind, from, until));
    }

    private List<Story.Moment> told(Actor actor, Kind kind) {
        return told(actor, new StoryFilter(kind, null, null));
    }

    private List<Story.Moment> told(Actor actor, StoryFilter filter) {
        return database.db.read(
                actor,
                () -> stories.of(world.ortega.family(), filter, Story.From.NEWEST, World.MONTANA, Story.PAGE)
                        .story()
                        .moments());
    }
}
