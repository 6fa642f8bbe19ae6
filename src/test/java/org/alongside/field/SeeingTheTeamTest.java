package org.alongside.field;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.testing.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeeingTheTeamTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private TestDatabase database;
    private World world;
    private Diary diary;
    private TeamStore team;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        diary = new Diary(world);
        team = new TeamStore(database.sql);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void thoseWithNothingLoggedAreThereToo() {
        assertThat(members(world.linda)).singleElement().satisfies(rosa -> {
            assertThat(rosa.name()).isEqualTo("Rosa Whitehorse");
            assertThat(rosa.families()).isEqualTo(2);
            assertThat(rosa.madeThisMonth()).isZero();
            assertThat(rosa.minutesThisMonth()).isZero();
            assertThat(rosa.lastOn()).isNull();
            assertThat(rosa.unseen()).isEqualTo(2);
        });
    }

    @Test
    void aManagerSeesEverySupporterAlsoWithoutFamilies() {
        world.account(world.program, "Tess Nolan", Role.SUPPORTER);
        assertThat(members(world.nora))
                .extracting(TeamStore.Member::name)
                .containsExactly("Rosa Whitehorse", "Sam Tremblay", "Tess Nolan");
    }

    @Test
    void aProgramShowsThoseWhoWalkInIt() {
        assertThat(members(world.nora, world.recoveryProgram))
                .extracting(TeamStore.Member::name)
                .containsExactly("Sam Tremblay");
    }

    @Test
    void theWeekAndTheMonthAreCountedApart() {
        diary.entry(world.rosa, world.ortega, LocalDate.of(2026, 10, 31)).write();
        diary.entry(world.rosa, world.ortega, LocalDate.of(2026, 11, 1))
                .by("visit", 30)
                .signed()
                .write();
        diary.entry(world.rosa, world.ortega, MONDAY).by("call", 20).write();
        diary.entry(world.rosa, world.ortega, TODAY).tried("call", "no-answer").write();
        diary.entry(world.rosa, world.sorensen, TODAY).by("call", 400).voided().write();
        assertThat(members(world.linda)).singleElement().satisfies(rosa -> {
            assertThat(rosa.madeThisWeek()).isEqualTo(1);
            assertThat(rosa.minutesThisWeek()).isEqualTo(20);
            assertThat(rosa.madeThisMonth()).isEqualTo(2);
            assertThat(rosa.minutesThisMonth()).isEqualTo(50);
            assertThat(rosa.lastOn()).isEqualTo(TODAY);
            assertThat(rosa.unsigned()).isEqualTo(3);
            assertThat(rosa.unseen()).isEqualTo(1);
        });
    }

    @Test
    void aWeekThatBeganLastMonthIsWhole() {
        diary.entry(world.rosa, world.ortega, LocalDate.of(2026, 11, 30))
                .by("visit", 30)
                .write();
        var scope = new TeamStore.Scope(true, null, null, LocalDate.of(2026, 12, 2), LocalDate.of(2026, 11, 30), 14);
        var member = database.db
                .read(world.nora, () -> team.member(world.nora.person(), world.rosa.person(), scope))
                .orElseThrow();
        assertThat(member.madeThisWeek()).isEqualTo(1);
        assertThat(member.madeThisMonth()).isZero();
    }

    @Test
    void stepsPlannedForEarlierDaysAreOverdueUntilDone() {
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(9))
                .next("Call the school", TODAY.minusDays(1))
                .write();
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(8))
                .next("Bring the form", TODAY)
                .write();
        assertThat(members(world.linda).getFirst().overdue()).isEqualTo(1);
    }

    @Test
    void aFamilyNewlyAssignedIsNotCalledUnseen() {
        var tess = world.account(world.program, "Tess Nolan", Role.SUPPORTER);
        var home = world.household(world.program, world.familyProgram, tess, "Beth", "Yellowtail", "Ada");
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set starts_on = ? where family_id = ?")
                    .params(TODAY.minusDays(13), home.family())
                    .update();
        });
        assertThat(members(world.nora))
                .filteredOn(one -> one.id().equals(tess.person()))
                .singleElement()
                .extracting(TeamStore.Member::unseen)
                .isEqualTo(0);
    }

    @Test
    void anotherAgencysPeopleAreNotThere() {
        assertThat(members(world.otherManager))
                .extracting(TeamStore.Member::name)
                .containsExactly("Olive Marsh");
        assertThat(member(world.otherManager, world.rosa.person())).isEmpty();
        assertThat(member(world.linda, world.sam.person())).isEmpty();
        assertThat(member(world.linda, world.rosa.person())).isPresent();
    }

    @Test
    void familiesNobodyWalksWithWaitOldestFirst() {
        assertThat(waiting(world.nora)).isEmpty();
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set ends_on = ? where family_id = ?")
                    .params(TODAY.minusDays(1), world.lamb.family())
                    .update();
        });
        assertThat(waiting(world.nora)).singleElement().satisfies(lamb -> {
            assertThat(lamb.caregiver()).isEqualTo("Kevin Lamb");
            assertThat(lamb.program()).isEqualTo("Parents in Recovery");
            assertThat(lamb.lastWalked()).isEqualTo(TODAY.minusDays(1));
        });
    }

    @Test
    void afterTheEndNobodyWaits() {
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set ends_on = ? where family_id = ?")
                    .params(TODAY.minusDays(9), world.lamb.family())
                    .update();
            database.sql
                    .sql("update enrollment set ended_on = ? where family_id = ?")
                    .params(TODAY, world.lamb.family())
                    .update();
        });
        assertThat(waiting(world.nora)).hasSize(1);
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update enrollment set ended_on = ? where family_id = ?")
                    .params(TODAY.minusDays(1), world.lamb.family())
                    .update();
        });
        assertThat(waiting(world.nora)).isEmpty();
    }

    @Test
    void theListGoesOnByName() {
        var scope = scope(world.nora, null);
        var first = database.db.read(world.nora, () -> team.people(world.nora.person(), scope, Optional.empty(), 1));
        var rosa = first.getFirst();
        var next = database.db.read(
                world.nora,
                () -> team.people(
                        world.nora.person(), scope, Optional.of(new TeamStore.Cursor(rosa.name(), rosa.id())), 5));
        assertThat(next).extracting(TeamStore.Named::name).containsExactly("Sam Tremblay");
    }

    @Test
    void whatWaitsWithEachIsCountedForThoseWhoMayCountIt() {
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(2))
                .next("Call the school", TODAY.minusDays(1))
                .write();
        diary.entry(world.rosa, world.ortega, TODAY).saying("Done.").signed().write();
        var ids = List.of(world.rosa.person(), world.sam.person());
        var scope = scope(world.linda, null);
        var needs = database.db.read(world.linda, () -> team.needs(ids, scope));
        assertThat(needs).containsOnlyKeys(world.rosa.person());
        assertThat(needs.get(world.rosa.person())).isEqualTo(new TeamStore.Need(world.rosa.person(), 1, 1, 0, 1));
        assertThat(database.db.read(world.nora, () -> team.needs(ids, scope))).hasSize(2);
        assertThat(database.db
                        .read(world.otherManager, () -> team.needs(ids, scope))
                        .values())
                .allMatch(need -> need.all() == 0);
        assertThat(database.db.read(world.ana, () -> team.needs(ids, scope))).isEmpty();
        var carried = database.db.read(world.linda, () -> team.carried(ids, scope));
        assertThat(carried).containsOnlyKeys(world.rosa.person());
        assertThat(carried.get(world.rosa.person()).load()).isEqualByComparingTo("2");
        assertThat(carried.get(world.rosa.person()).caseloadLimit()).isEqualTo(15);
        assertThat(carried.get(world.rosa.person()).review()).isEqualTo(1);
        assertThat(carried.get(world.rosa.person()).madeThisWeek()).isEqualTo(2);
        assertThat(carried.get(world.rosa.person()).lastOn()).isEqualTo(TODAY);
        assertThat(carried.get(world.rosa.person()).supervisedOn()).isNull();
    }

    @Test
    void aFamilyThatAnybodyReachedIsSeen() {
        var cover = world.account(world.program, "Cora Bell", Role.SUPPORTER);
        diary.entry(cover, world.ortega, TODAY.minusDays(3)).signed().write();
        assertThat(carried().unseen()).as("the Sorensens alone").isEqualTo(1);
    }

    private TeamStore.Carried carried() {
        return database.db
                .read(world.linda, () -> team.carried(List.of(world.rosa.person()), scope(world.linda, null)))
                .get(world.rosa.person());
    }

    @Test
    void theLastSupervisionIsKnownUntilItIsTakenBack() {
        var session = database.ids.next();
        database.superuser()
                .sql("""
                insert into supervision_session (agency_id, id, supervisor_id, on_day, minutes, clinical, in_group, remote)
                values (?, ?, ?, '2026-11-12', 60, false, false, false)
                """)
                .params(world.agency, session, world.linda.person())
                .update();
        database.superuser()
                .sql(
                        "insert into session_part (agency_id, session_id, supervisor_id, supporter_id) values (?, ?, ?, ?)")
                .params(world.agency, session, world.linda.person(), world.rosa.person())
                .update();
        assertThat(carried().supervisedOn()).isEqualTo(LocalDate.of(2026, 11, 12));
        database.superuser()
                .sql("update supervision_session set voided_at = now(), void_reason = 'Another day.' where id = ?")
                .param(session)
                .update();
        assertThat(carried().supervisedOn()).isNull();
    }

    @Test
    void aPhaseWeighsWhatItsProgramSays() {
        var phase = database.ids.next();
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into program_phase (agency_id, id, program_id, position, name, load) values (?, ?, ?, 1, 'First weeks', 1.5)")
                    .params(world.agency, phase, world.familyProgram)
                    .update();
            database.sql
                    .sql(
                            "insert into enrollment_phase (agency_id, id, family_id, enrollment_id, phase_id, starts_on) values (?, ?, ?, ?, ?, '2026-06-03')")
                    .params(world.agency, database.ids.next(), world.ortega.family(), world.ortega.enrollment(), phase)
                    .update();
        });
        assertThat(database.db
                        .read(world.linda, () -> team.carried(List.of(world.rosa.person()), scope(world.linda, null)))
                        .get(world.rosa.person())
                        .load())
                .isEqualByComparingTo("2.5");
    }

    private List<TeamStore.Member> members(Actor actor) {
        return members(actor, null);
    }

    private List<TeamStore.Member> members(Actor actor, @Nullable UUID program) {
        return database.db.read(
                actor,
                () -> team.people(actor.person(), scope(actor, program), Optional.empty(), 100).stream()
                        .map(one -> team.member(actor.person(), one.id(), scope(actor, program))
                                .orElseThrow())
                        .toList());
    }

    private Optional<TeamStore.Member> member(Actor actor, UUID supporter) {
        return database.db.read(actor, () -> team.member(actor.person(), supporter, scope(actor, null)));
    }

    private List<TeamStore.Waiting> waiting(Actor actor) {
        return database.db.read(actor, () -> team.waiting(scope(actor, null), 10));
    }

    private static TeamStore.Scope scope(Actor actor, @Nullable UUID program) {
        return new TeamStore.Scope(actor.is(Role.MANAGER), program, null, TODAY, MONDAY, 14);
    }
}
