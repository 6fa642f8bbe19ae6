package org.alongside.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.testing.Diary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A week from its first entry to a correction after it was approved, and who may do which step. TODAY is a Saturday. */
class KeepingHoursTest {
    private static final LocalDate MONDAY = World.TODAY.minusDays(5);

    private TestDatabase database;
    private World world;
    private Diary diary;
    private DutyStore duties;
    private Weeks weeks;
    private EnterDuty enter;
    private TakeBackDuty takeBack;
    private HandInWeek handIn;
    private AnswerWeek answer;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        diary = new Diary(world);
        duties = new DutyStore(database.sql);
        var store = new WeekStore(database.sql);
        weeks = new Weeks(database.db, store, database.clock);
        enter = new EnterDuty(database.db, database.ids, database.clock, store, duties, new Definitions());
        takeBack = new TakeBackDuty(database.db, database.ids, store, duties);
        handIn = new HandInWeek(database.db, database.ids, database.clock, store);
        answer = new AnswerWeek(database.db, store);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void contactsAreInTheWeekByThemselvesBesideDuties() {
        diary.entry(world.rosa, world.ortega, MONDAY)
                .by("visit", 50)
                .travelling(30, "12")
                .signed()
                .write();
        diary.entry(world.rosa, world.sorensen, MONDAY.plusDays(1))
                .by("call", 15)
                .write();
        diary.entry(world.rosa, world.sorensen, MONDAY.minusDays(1))
                .by("call", 15)
                .write();
        diary.entry(world.rosa, world.ortega, MONDAY).by("call", 45).voided().write();
        entered(draft("documentation", MONDAY, 25));
        var week = weeks.of(world.rosa, world.rosa.person(), MONDAY);
        assertThat(week.tally()).isEqualTo(new Tally(120, 65, 50, 0, 0, 0));
        assertThat(week.entries()).hasSize(3);
        assertThat(week.state()).isEqualTo(Week.State.OPEN);
    }

    @Test
    void whatTheSupporterNoLongerReachesStillCounts() {
        var longAgo = MONDAY.minusWeeks(12);
        diary.entry(world.rosa, world.ortega, longAgo).by("visit", 50).write();
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("update assignment set ends_on = ? where family_id = ?")
                        .params(longAgo, world.ortega.family())
                        .update());
        var week = weeks.of(world.rosa, world.rosa.person(), longAgo);
        assertThat(week.tally().direct()).isEqualTo(50);
        assertThat(week.entries().getFirst())
                .isInstanceOfSatisfying(
                        Entry.Met.class, met -> assertThat(met.family()).isEmpty());
    }

    @Test
    void aWeekIsHandedInSentBackAndApproved() {
        var meeting = entered(draft("meeting", MONDAY, 60));
        assertThat(done(handIn.handIn(world.rosa, MONDAY)).state()).isEqualTo(Week.State.WAITING);
        assertThat(weeks.board(world.linda).waiting())
                .containsExactly(new WeekStore.Waiting(world.rosa.person(), world.rosa.name(), MONDAY, 60, 0));
        assertThat(answer.sendBack(world.linda, world.rosa.person(), MONDAY, 1, ""))
                .isInstanceOf(Change.Refused.class);
        assertThat(done(answer.sendBack(world.linda, world.rosa.person(), MONDAY, 1, "Where is Tuesday?"))
                        .state())
                .isEqualTo(Week.State.SENT_BACK);
        assertThat(answer.approve(world.linda, world.rosa.person(), MONDAY, 2)).isInstanceOf(Change.Overtaken.class);
        done(takeBack.takeBack(world.rosa, meeting.id()));
        entered(draft("outreach", MONDAY.plusDays(1), 90));
        var again = weeks.of(world.linda, world.rosa.person(), MONDAY);
        assertThat(again.state()).isEqualTo(Week.State.WAITING);
        assertThat(again.sheet().orElseThrow().worked()).isEqualTo(90);
        var version = again.sheet().orElseThrow().version();
        assertThat(done(answer.approve(world.linda, world.rosa.person(), MONDAY, version))
                        .state())
                .isEqualTo(Week.State.APPROVED);
    }

    @Test
    void whatWasApprovedStaysAndIsCorrectedByAnotherThatSaysWhy() {
        var meeting = entered(draft("meeting", MONDAY, 60));
        approve();
        assertThat(takeBack.takeBack(world.rosa, meeting.id())).isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> database.db.as(world.rosa, () -> duties.takeBack(meeting.id(), "Quietly.")))
                .hasMessageContaining("is in an approved week and stays");
        assertThat(enter.enter(world.rosa, MONDAY, correcting(meeting, 45, ""))).isInstanceOf(Change.Refused.class);
        var corrected = entered(correcting(meeting, 45, "It ended early."));
        var week = weeks.of(world.rosa, world.rosa.person(), MONDAY);
        assertThat(week.tally().worked()).isEqualTo(45);
        assertThat(week.entries()).hasSize(2);
        assertThat(week.state()).isEqualTo(Week.State.WAITING);
        assertThat(enter.enter(world.rosa, MONDAY, correcting(meeting, 30, "Twice.")))
                .isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> enter.toCorrect(world.rosa, meeting.id())).isInstanceOf(NotFound.class);
        assertThat(enter.toCorrect(world.rosa, corrected.id()).minutes()).isEqualTo(45);
    }

    @Test
    void sendingAnEntryTwiceEntersItOnce() {
        var draft = draft("meeting", MONDAY, 60);
        entered(draft);
        entered(draft);
        assertThat(weeks.of(world.rosa, world.rosa.person(), MONDAY).tally().worked())
                .isEqualTo(60);
    }

    @Test
    void aContactVoidedAfterApprovalShowsAsAChangeSince() {
        var contact =
                diary.entry(world.rosa, world.ortega, MONDAY).by("visit", 50).write();
        approve();
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("update contact set voided_at = alongside.now(), void_reason = 'Twice.' where id = ?")
                        .param(contact)
                        .update());
        var week = weeks.of(world.linda, world.rosa.person(), MONDAY);
        assertThat(week.state()).isEqualTo(Week.State.APPROVED);
        assertThat(week.tally().isAsHandedIn(week.sheet().orElseThrow())).isFalse();
    }

    @Test
    void whoseWeekItIsAndWhoSupervisesThemSeeIt() {
        entered(draft("meeting", MONDAY, 60));
        for (var reader : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(weeks.of(reader, world.rosa.person(), MONDAY).tally().worked())
                    .isEqualTo(60);
        for (var other : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager))
            assertThatThrownBy(() -> weeks.of(other, world.rosa.person(), MONDAY))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> weeks.of(world.linda, world.sam.person(), MONDAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> weeks.board(world.rosa)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheSupervisorOrAManagerAnswersAndNobodyTheirOwn() {
        entered(draft("meeting", MONDAY, 60));
        done(handIn.handIn(world.rosa, MONDAY));
        for (var other : List.of(world.rosa, world.sam, world.petra, world.ana, world.otherManager))
            assertThatThrownBy(() -> answer.approve(other, world.rosa.person(), MONDAY, 1))
                    .isInstanceOf(NotFound.class);
        done(answer.approve(world.nora, world.rosa.person(), MONDAY, 1));
        assertThatThrownBy(() -> database.db.as(
                        world.rosa,
                        () -> database.sql
                                .sql(
                                        "update work_week set answered_at = alongside.now(), answered_by = alongside.actor(), approved = true")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyWritesIntoTheWeekOfAnother() {
        var foreign = new Entry.Duty(
                database.ids.next(),
                world.rosa.person(),
                MONDAY,
                null,
                60,
                "meeting",
                true,
                false,
                "",
                null,
                "",
                false,
                true);
        for (var other : List.of(world.sam, world.linda, world.nora, world.petra, world.otherSupporter))
            assertThatThrownBy(() -> database.db.as(other, () -> duties.add(List.of(foreign))))
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyStepIsInTheHistory() {
        entered(draft("meeting", MONDAY, 60));
        approve();
        assertThat(database.superuser()
                        .sql(
                                "select record || ' ' || operation from history where record in ('duty', 'work_week') order by id")
                        .query(String.class)
                        .list())
                .containsExactly("duty insert", "work_week insert", "work_week update");
    }

    private void approve() {
        done(handIn.handIn(world.rosa, MONDAY));
        done(answer.approve(world.linda, world.rosa.person(), MONDAY, 1));
    }

    private Entry.Duty entered(DutyDraft draft) {
        return done(enter.enter(world.rosa, MONDAY, draft));
    }

    private DutyDraft draft(String kind, LocalDate day, int minutes) {
        return draft(kind, day, minutes, "", null);
    }

    private DutyDraft correcting(Entry.Duty duty, int minutes, String reason) {
        return draft(duty.kind(), duty.on(), minutes, reason, duty.id());
    }

    private DutyDraft draft(String kind, LocalDate day, int minutes, String reason, @Nullable UUID corrects) {
        return new DutyDraft(
                database.ids.next(), kind, day.toString(), "", "" + minutes, false, false, "", reason, corrects);
    }

    private static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).now();
    }
}
