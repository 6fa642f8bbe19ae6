package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.contacts.ContactList;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.reports.Months;
import org.alongside.reports.MonthsUnderTest;
import org.alongside.rhythm.Rhythms;
import org.alongside.rhythm.RhythmsUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a day, a team and a month read from the database grows with what they show, not with what is stored: 4,000 families
 * with 80,000 contacts, or as many as {@code -Dfamilies} says, with twenty contacts each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingAmongManyTest {
    private static final int FAMILIES = Integer.getInteger("families", 4_000);
    private static final int FAMILIES_EACH = 12;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private TestDatabase database;
    private World world;
    private Actor supporter;
    private Actor supervisor;
    private UUID family;
    private DayStore days;
    private TeamStore team;
    private ContactList contacts;
    private Months months;
    private Rhythms rhythms;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        load();
        supporter = numbered(1, Role.SUPPORTER);
        supervisor = world.linda;
        family = UUID.fromString("0f000000-0000-7000-8000-000000000001");
        database.db.as(world.program, () -> {
            for (var i = 1; i <= 10; i++) world.supervises(supervisor, numbered(i, Role.SUPPORTER));
        });
        days = new DayStore(database.sql);
        team = new TeamStore(database.sql);
        contacts = new ContactList(database.sql);
        rhythms = RhythmsUnderTest.of(database);
        months = MonthsUnderTest.of(database, new ViewLog(database.db, database.sql));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private Actor numbered(int n, Role role) {
        var id = UUID.fromString("0a000000-0000-7000-8000-" + "%012d".formatted(n));
        return new Actor(id, world.agency, EnumSet.of(role), "Supporter " + n, World.MONTANA, null);
    }

    private void load() {
        database.superuser()
                .sql("""
                do $$
                begin
                  set local session_replication_role = replica;
                  insert into account (agency_id, id, email, name, status)
                  select '%1$s', ('0a000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 's' || n || '@example.org', 'Supporter ' || n, 'active'
                    from generate_series(1, %2$d / %3$d) n;
                  insert into account_role (agency_id, account_id, role)
                  select agency_id, id, 'supporter' from account where name like 'Supporter %%';
                  insert into family (agency_id, id, name)
                  select '%1$s', ('0f000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Family ' || n from generate_series(1, %2$d) n;
                  insert into person (agency_id, id, family_id, kind, given_name, family_name)
                  select agency_id, id, id, 'caregiver', 'Given', name from family where name like 'Family %%';
                  insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, started_on, walked_until)
                  select agency_id, id, id, id, '%4$s', '2025-01-01', case when right(id::text, 12)::int <= %2$d / %3$d * %3$d then 'infinity' else '-infinity' end::date from family where name like 'Family %%';
                  insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, starts_on)
                  select agency_id, id, id, id, ('0a000000-0000-7000-8000-' || lpad((1 + (n - 1) / %3$d)::text, 12, '0'))::uuid, '2025-01-01'
                    from (select f.*, right(f.id::text, 12)::int as n from family f where f.name like 'Family %%') f
                   where 1 + (n - 1) / %3$d <= %2$d / %3$d;
                  insert into family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at)
                  select agency_id, supporter_id, family_id, 'assignment', id, id, '2025-01-01' from assignment where starts_on = '2025-01-01';
                  insert into program_rhythm (agency_id, id, program_id, cadence, from_on)
                  values ('%1$s', uuidv7(), '%4$s', 'weekly', '2025-01-01');
                  insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made,
                                       attempt_outcome, support_types, activities, people, payload_hash, signed_at, signed_by)
                  select a.agency_id, uuidv7(), a.family_id, a.id, a.supporter_id, date '2026-11-21' - (k * 18 + right(a.id::text, 2)::int %% 15), '10:00', 'America/Denver',
                         case when k %% 4 > 0 then 45 else 0 end, 'visit', k %% 4 > 0, case when k %% 4 = 0 then 'no-answer' end,
                         '{emotional}', '{listening}', array[a.family_id], '\\x00', case when k > 0 then now() end, case when k > 0 then a.supporter_id end
                    from assignment a
                   cross join generate_series(0, 19) k
                   where a.starts_on = '2025-01-01';
                end $$
                """.formatted(world.agency, FAMILIES, FAMILIES_EACH, world.familyProgram))
                .update();
        for (var table : List.of(
                "account",
                "account_role",
                "family",
                "person",
                "enrollment",
                "assignment",
                "family_access",
                "contact")) {
            database.superuser().sql("vacuum analyze " + table).update();
        }
    }

    @Test
    void myDayReadsOnlyMyFamilies() {
        var me = supporter.person();
        readsFew("my day", supporter, 6_000, () -> {
            assertThat(days.families(me, World.TODAY)).hasSize(FAMILIES_EACH);
            contacts.followUps(me, World.TODAY);
            contacts.ofSupporter(me, World.TODAY, World.TODAY.plusDays(1));
            assertThat(contacts.unsigned(me, 7)).hasSize(7);
            assertThat(days.work(me, MONDAY, MONDAY.plusWeeks(1)).made()
                            + days.work(me, MONDAY, MONDAY.plusWeeks(1)).attempted())
                    .isPositive();
        });
    }

    @Test
    void aTeamReadsOnlyItsFamilies() {
        readsFew(
                "team",
                supervisor,
                40_000,
                () -> assertThat(page(supervisor, scope(false))).hasSize(11));
    }

    @Test
    void aManagersTeamReadsThoseItShows() {
        readsFew(
                "everyone",
                world.nora,
                200_000,
                () -> assertThat(page(world.nora, scope(true))).hasSize(TeamController.MEMBERS_SHOWN));
    }

    private Map<UUID, TeamStore.Carried> page(Actor actor, TeamStore.Scope scope) {
        var shown = Team.read(team, actor.person(), scope, TeamPage.Sort.NEEDS, Optional.empty()).shown().stream()
                .map(TeamStore.Named::id)
                .toList();
        rhythms.keptBy(actor, shown, scope.today().minusDays(TeamPage.RHYTHM_DAYS), scope.today());
        return team.carried(shown, scope);
    }

    @Test
    void familiesNobodyWalksWithAreFoundWithoutTheOthers() {
        readsFew(
                "waiting",
                world.nora,
                500,
                () -> assertThat(team.waiting(scope(true), 11)).hasSize(FAMILIES % FAMILIES_EACH));
    }

    @Test
    void monthsReadOnlyTheirContacts() {
        readsFew(
                "family month",
                supporter,
                3_000,
                () -> assertThat(months.ofFamily(supporter, family, YearMonth.of(2026, 11), "month"))
                        .isPresent());
        readsFew(
                "supporter month",
                supporter,
                6_000,
                () -> assertThat(months.ofSupporter(supporter, supporter.person(), YearMonth.of(2026, 11), "month"))
                        .isPresent());
    }

    private static TeamStore.Scope scope(boolean everyone) {
        return new TeamStore.Scope(everyone, null, null, World.TODAY, MONDAY, 14);
    }

    /** Rows touched by scans and index scans while {@code work} is done once, as the server's own statistics count them. */
    private void readsFew(String what, Actor actor, int most, Runnable work) {
        for (var i = 0; i < 6; i++) database.db.as(actor, work);
        var times = new ArrayList<Long>();
        for (var i = 0; i < 20; i++) {
            var from = System.nanoTime();
            database.db.as(actor, work);
            times.add((System.nanoTime() - from) / 1000);
        }
        times.sort(null);
        if (Integer.getInteger("families") != null) {
            System.out.printf(
                    "%s: p50 %.1f ms, worst %.1f ms%n", what, times.get(10) / 1000.0, times.getLast() / 1000.0);
        }
        var read = database.db.as(actor, () -> {
            var before = read();
            work.run();
            return read() - before;
        });
        assertThat(read).as("rows read for " + what).isLessThan(most);
    }

    private long read() {
        return database.sql
                .sql("select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }
}
