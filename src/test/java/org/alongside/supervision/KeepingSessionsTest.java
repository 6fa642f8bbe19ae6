package org.alongside.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.hours.DutyStore;
import org.alongside.hours.Entry;
import org.alongside.hours.Tally;
import org.alongside.hours.WeekStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.testing.Diary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A session from the supervisor's signature to the supporter's, and who may do which step. */
class KeepingSessionsTest {
    private static final LocalDate DAY = World.TODAY.minusDays(1);

    private TestDatabase database;
    private World world;
    private SupervisionStore sessions;
    private StandingStore standings;
    private RecordSession record;
    private SignSession sign;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        sessions = new SupervisionStore(database.sql);
        standings = new StandingStore(database.sql);
        record = new RecordSession(database.db, database.clock, sessions, new Definitions());
        sign = new SignSession(database.db, sessions);
        var credentials = new KeepCredential(database.db, sessions);
        assertThat(credentials.keep(
                        world.linda, new KeepCredential.Draft(database.ids.next(), "LCSW", "4711", "2025-01-01", "")))
                .isInstanceOf(Change.Done.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSessionCountsOnceBothHaveSigned() {
        var session = recorded(draft("clinical", world.rosa));
        assertThat(session.credential()).isEqualTo("LCSW 4711");
        assertThat(held(world.rosa)).isEmpty();
        assertThat(sign.sign(world.rosa, session.id()).countsFor(world.rosa.person()))
                .isTrue();
        sign.sign(world.rosa, session.id());
        assertThat(held(world.rosa)).containsExactly(new Standing.Held(DAY, 60, false));
    }

    @Test
    void administrativeSupervisionNeverCounts() {
        sign.sign(world.rosa, recorded(draft("administrative", world.rosa)).id());
        assertThat(held(world.rosa)).isEmpty();
    }

    @Test
    void inAGroupEachSignsForThemself() {
        world.supervises(world.linda, world.sam);
        var session = recorded(draft("clinical", world.rosa, world.sam));
        sign.sign(world.sam, session.id());
        assertThat(held(world.sam)).containsExactly(new Standing.Held(DAY, 60, true));
        assertThat(held(world.rosa)).isEmpty();
        database.db.read(world.sam, () -> {
            assertThat(sessions.find(session.id()).orElseThrow().parts())
                    .extracting(Session.Part::name)
                    .containsExactly(world.sam.name());
            return null;
        });
    }

    @Test
    void whatWasSignedByBothStaysAndIsAddedTo() {
        var session = recorded(draft("clinical", world.rosa));
        sign.sign(world.rosa, session.id());
        assertThat(sign.takeBack(world.linda, session.id())).isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> database.db.as(world.linda, () -> sessions.takeBack(session.id(), "Quietly.")))
                .hasMessageContaining("signed by both and stays");
        assertThatThrownBy(() -> database.db.as(
                        world.linda,
                        () -> database.sql
                                .sql("update supervision_session set minutes = 120")
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(sign.add(world.rosa, database.ids.next(), session.id(), " ".strip()))
                .isInstanceOf(Change.Refused.class);
        assertThat(sign.add(world.rosa, database.ids.next(), session.id(), "We also spoke of scope."))
                .isInstanceOf(Change.Done.class);
        assertThat(database.db.read(world.linda, () -> sessions.addenda(session.id())))
                .extracting(Session.Addendum::by)
                .containsExactly(world.rosa.name());
    }

    @Test
    void whatNobodySignedYetIsTakenBack() {
        var session = recorded(draft("clinical", world.rosa));
        assertThat(sign.takeBack(world.linda, session.id())).isInstanceOf(Change.Done.class);
        assertThatThrownBy(() -> sign.sign(world.rosa, session.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aSupervisorWithoutTheRightIsRefused() {
        assertThat(record.record(world.linda, draft("clinical", world.sam))).isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> record.record(world.nora, draft("clinical", world.rosa)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record.record(world.rosa, draft("clinical", world.rosa)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoWasThereAndWhoOverseesSeeItAndNobodyElse() {
        var session = recorded(draft("clinical", world.rosa));
        for (var reader : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(database.db.read(reader, () -> sessions.find(session.id())))
                    .isPresent();
        for (var other : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager)) {
            assertThat(database.db.read(other, () -> sessions.find(session.id())))
                    .isEmpty();
            assertThatThrownBy(() -> sign.sign(other, session.id())).isInstanceOf(NotFound.class);
            assertThat(database.db.read(other, () -> standings.someone(world.rosa.person())))
                    .isEmpty();
        }
        assertThatThrownBy(() -> sign.sign(world.nora, session.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sign.add(world.nora, database.ids.next(), session.id(), "I was not there."))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodySignsForAnother() {
        var session = recorded(draft("clinical", world.rosa));
        for (var other : List.of(world.linda, world.nora, world.sam))
            assertThat(database.db.as(
                            other,
                            () -> database.sql
                                    .sql("update session_part set signed_at = alongside.now() where session_id = ?")
                                    .param(session.id())
                                    .update()))
                    .isZero();
    }

    /** Two sums of the same thing: single entries in Java, many supporters at once in SQL. */
    @Test
    void theBoardsHoursAreTheLedgers() {
        var diary = new Diary(world);
        diary.entry(world.rosa, world.ortega, DAY)
                .by("visit", 50)
                .travelling(35, "9")
                .write();
        diary.entry(world.rosa, world.ortega, DAY)
                .tried("call", "no-answer")
                .travelling(5, "1")
                .write();
        diary.entry(world.rosa, world.ortega, DAY).by("group", 90).write();
        diary.entry(world.rosa, world.sorensen, DAY).by("group", 90).write();
        diary.entry(world.rosa, world.sorensen, DAY)
                .at(15, 0, "America/Denver")
                .by("group", 90)
                .write();
        diary.entry(world.rosa, world.sorensen, DAY).by("call", 20).voided().write();
        var duties = new DutyStore(database.sql);
        database.db.as(world.rosa, () -> {
            var first = duty(45, null, "");
            duties.add(List.of(first, duty(30, null, "")));
            duties.add(List.of(duty(40, first.id(), "Shorter.")));
        });
        var ledger = database.db.read(
                world.linda,
                () -> Tally.of(new WeekStore(database.sql).entries(world.rosa.person(), DAY, DAY.plusDays(1))));
        var days = database.db.read(world.linda, () -> standings.days(List.of(world.rosa.person()), World.TODAY));
        assertThat(days.get(world.rosa.person())).containsOnlyKeys(DAY).containsValue(ledger.worked());
        assertThat(ledger.worked()).isEqualTo(50 + 35 + 5 + 90 + 90 + 30 + 40);
        assertThat(database.db.read(world.sam, () -> standings.days(List.of(world.rosa.person()), World.TODAY)))
                .isEmpty();
    }

    private Entry.Duty duty(int minutes, UUID corrects, String reason) {
        return new Entry.Duty(
                database.ids.next(),
                world.rosa.person(),
                DAY,
                null,
                minutes,
                "meeting",
                true,
                false,
                "",
                corrects,
                reason,
                false,
                true);
    }

    private List<Standing.Held> held(Actor supporter) {
        return database.db.read(
                world.nora,
                () -> standings.held(List.of(supporter.person())).getOrDefault(supporter.person(), List.of()));
    }

    private Session recorded(SessionDraft draft) {
        var change = record.record(world.linda, draft);
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<Session>) change).now();
    }

    private SessionDraft draft(String kind, Actor... supporters) {
        return new SessionDraft(
                database.ids.next(),
                DAY.toString(),
                "60",
                kind,
                "in-person",
                List.of(supporters).stream().map(Actor::person).toList(),
                List.of("debriefing", "ethics"),
                List.of("crisis"),
                List.of(),
                "Rosa tries the new script by Friday.");
    }
}
