package org.alongside.rhythm;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.cadence.CadenceAnswer.Status;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.programs.PhaseStore;
import org.alongside.programs.ProgramRhythmStore;
import org.alongside.programs.ProgramStore;
import org.alongside.programs.RhythmRow;
import org.alongside.rhythm.SetRhythm.Wanted;
import org.alongside.testing.Diary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TODAY is a Saturday; weeks of the weekly policy begin on the weekday on which the enrollment did, a Wednesday. */
class HoldingEnrollmentsAgainstTheirProgramTest {
    private static final Definitions DEFINITIONS = new Definitions();

    private TestDatabase database;
    private World world;
    private Diary diary;
    private Rhythms rhythms;
    private SetRhythm setRhythm;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        diary = new Diary(world);
        var store = new RhythmStore(database.sql);
        rhythms = new Rhythms(database.db, store, DEFINITIONS);
        setRhythm = new SetRhythm(
                database.db,
                new ProgramStore(database.sql),
                new PhaseStore(database.sql),
                new ProgramRhythmStore(database.sql),
                DEFINITIONS,
                database.clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aProgramThatExpectsNothingHasNoRhythm() {
        assertThat(rhythms.of(world.rosa, world.rosa.person(), TODAY)).isEmpty();
        assertThat(rhythms.ofEnrollment(world.rosa, world.ortega.enrollment(), TODAY))
                .isEmpty();
    }

    @Test
    void whatIsExpectedIsDueUntilItHasHappened() {
        expect("weekly");
        assertThat(said(world.ortega.enrollment())).startsWith("One ").doesNotContain("so far");
        assertThat(rhythm(world.ortega.enrollment()).behindSince()).isPresent();
        for (int week = 0; week < 30; week++)
            diary.entry(world.rosa, world.ortega, TODAY.minusWeeks(week))
                    .by("visit", 60)
                    .write();
        assertThat(rhythm(world.ortega.enrollment()).behindSince()).isEmpty();
        assertThat(rhythm(world.ortega.enrollment()).count(Status.MISSED)).isZero();
    }

    @Test
    void whoIsLongestBehindComesFirst() {
        expect("weekly");
        for (int week = 0; week < 20; week++)
            diary.entry(world.rosa, world.ortega, TODAY.minusWeeks(week))
                    .by("visit", 60)
                    .write();
        assertThat(rhythms.of(world.rosa, world.rosa.person(), TODAY))
                .extracting(Rhythm::family)
                .startsWith(world.sorensen.family());
    }

    @Test
    void attemptsAreToldApartFromWhatDidNotHappen() {
        expect("weekly");
        diary.entry(world.rosa, world.ortega, TODAY.minusWeeks(1))
                .tried("visit", "no-answer")
                .write();
        assertThat(rhythm(world.ortega.enrollment()).count(Status.ATTEMPTED)).isOne();
    }

    @Test
    void onlyWhoReachesTheFamilySeesItsRhythm() {
        expect("weekly");
        assertThat(rhythms.ofEnrollment(world.linda, world.ortega.enrollment(), TODAY))
                .as("her supervisor")
                .isPresent();
        for (var other : new Actor[] {world.sam, world.otherSupporter, world.otherManager, world.ana})
            assertThat(rhythms.ofEnrollment(other, world.ortega.enrollment(), TODAY))
                    .as(other.getName())
                    .isEmpty();
    }

    @Test
    void managersSayWhatIsExpectedAndMayTakeItBack() {
        expect("twice-a-month");
        assertThat(said()).containsExactly(new RhythmRow(null, "twice-a-month", RhythmRow.ALWAYS));
        assertThat(set(2, RhythmRow.NOTHING)).isInstanceOf(Change.Done.class);
        assertThat(said())
                .containsExactly(
                        new RhythmRow(null, "twice-a-month", RhythmRow.ALWAYS),
                        new RhythmRow(null, RhythmRow.NOTHING, TODAY));
        assertThat(rhythms.of(world.rosa, world.rosa.person(), TODAY)).isEmpty();
        assertThat(rhythm(world.ortega.enrollment()).last().holdsNow()).isFalse();
    }

    @Test
    void whatWasExpectedBeforeAChangeStaysAsItWas() {
        expect("weekly");
        int missed = rhythm(world.ortega.enrollment()).count(Status.MISSED);
        assertThat(set(2, "daily")).isInstanceOf(Change.Done.class);
        var rhythm = rhythm(world.ortega.enrollment());
        assertThat(rhythm.parts()).hasSize(2);
        assertThat(rhythm.policy().id()).isEqualTo("daily");
        assertThat(rhythm.count(Status.MISSED)).isEqualTo(missed);
        assertThat(rhythm.behindSince()).isEmpty();
    }

    @Test
    void aChangeCanBePlannedAndPlannedOtherwise() {
        expect("weekly");
        set(2, new Wanted("daily", Map.of(), TODAY.plusDays(30)));
        assertThat(rhythm(world.ortega.enrollment()).policy().id()).isEqualTo("weekly");
        set(3, new Wanted("twice-a-month", Map.of(), TODAY.plusDays(10)));
        assertThat(said())
                .containsExactly(
                        new RhythmRow(null, "weekly", RhythmRow.ALWAYS),
                        new RhythmRow(null, "twice-a-month", TODAY.plusDays(10)));
    }

    @Test
    void ofASupporterItIsToldHowThePeriodsOfSomeWeeksWent() {
        assertThat(kept(world.linda)).isEmpty();
        expect("weekly");
        diary.entry(world.rosa, world.ortega, LocalDate.of(2026, 11, 12))
                .by("visit", 60)
                .write();
        diary.entry(world.rosa, world.sorensen, LocalDate.of(2026, 11, 5))
                .tried("visit", "no-answer")
                .write();
        assertThat(kept(world.linda))
                .as("four weeks of two families ended since 22 October")
                .containsExactly(entry(world.rosa.person(), new Kept(1, 1, 6)));
        assertThat(kept(world.nora)).containsEntry(world.rosa.person(), new Kept(1, 1, 6));
        for (var other : new Actor[] {world.otherManager, world.otherSupporter, world.ana})
            assertThat(kept(other)).as(other.getName()).isEmpty();
    }

    @Test
    void nobodyAnswersForWeeksThatBeganBeforeTheyWalkedTogether() {
        expect("weekly");
        var tess = world.account(world.program, "Tess Nolan", Role.SUPPORTER);
        database.db.as(world.program, () -> {
            database.sql
                    .sql("""
                    insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on)
                    values (?, ?, ?, ?, ?, 'secondary', '2026-11-09')
                    """)
                    .params(
                            world.agency,
                            database.ids.next(),
                            world.ortega.family(),
                            world.ortega.enrollment(),
                            tess.person())
                    .update();
        });
        assertThat(rhythms.keptBy(world.nora, List.of(tess.person()), TODAY.minusDays(30), TODAY))
                .containsExactly(entry(tess.person(), new Kept(0, 0, 1)));
    }

    private Map<UUID, Kept> kept(Actor actor) {
        return rhythms.keptBy(actor, List.of(world.rosa.person(), world.sam.person()), TODAY.minusDays(30), TODAY);
    }

    @Test
    void aPhaseSaysItsOwnFromTheDayTheFamilyCameIntoIt() {
        var phase = phase(world.ortega.enrollment(), TODAY.minusDays(15));
        expect("weekly");
        assertThat(set(2, new Wanted("weekly", Map.of(phase, "daily"), TODAY))).isInstanceOf(Change.Done.class);
        var rhythm = rhythm(world.ortega.enrollment());
        assertThat(rhythm.policy().id()).isEqualTo("daily");
        assertThat(rhythm.parts().getFirst().policy().id()).isEqualTo("weekly");
        assertThat(rhythm(world.sorensen.enrollment()).policy().id()).isEqualTo("weekly");
        assertThat(set(3, new Wanted("weekly", Map.of(phase, "hourly"), TODAY))).isInstanceOf(Change.Refused.class);
    }

    @Test
    void daysThatArePastOrFarAheadAreRefused() {
        expect("weekly");
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(367)))
            assertThat(set(2, new Wanted("daily", Map.of(), day)))
                    .as(day.toString())
                    .isInstanceOf(Change.Refused.class);
        assertThat(said()).hasSize(1);
    }

    @Test
    void anUnknownPolicyIsRefusedAndAnOlderPageOvertaken() {
        expect("weekly");
        assertThat(set(2, "hourly")).isInstanceOf(Change.Refused.class);
        assertThat(set(1, "daily")).isInstanceOf(Change.Overtaken.class);
        assertThat(said()).containsExactly(new RhythmRow(null, "weekly", RhythmRow.ALWAYS));
    }

    @Test
    void supportersAndOtherAgenciesSetNothing() {
        for (var other : List.of(world.rosa, world.linda, world.otherManager))
            assertThatThrownBy(() -> setRhythm.set(other, world.familyProgram, 1, Wanted.always("weekly")))
                    .as(other.getName())
                    .isInstanceOf(NotFound.class);
        assertThat(said()).isEmpty();
        assertThat(setRhythm.of(world.otherManager, world.familyProgram)).isEmpty();
    }

    private UUID phase(UUID enrollment, LocalDate from) {
        var phase = database.ids.next();
        database.db.as(world.program, () -> {
            database.sql.sql("""
                            insert into program_phase (agency_id, id, program_id, position, name)
                            values (alongside.agency(), ?, ?, 1, 'First weeks')
                            """).params(phase, world.familyProgram).update();
            database.sql
                    .sql("""
                            insert into enrollment_phase (agency_id, id, family_id, enrollment_id, phase_id, starts_on)
                            select agency_id, ?, family_id, id, ?, ? from enrollment where id = ?
                            """)
                    .params(database.ids.next(), phase, from, enrollment)
                    .update();
        });
        return phase;
    }

    private List<RhythmRow> said() {
        return setRhythm.of(world.nora, world.familyProgram);
    }

    private Change<List<RhythmRow>> set(int version, String cadence) {
        return set(version, Wanted.always(cadence));
    }

    private Change<List<RhythmRow>> set(int version, Wanted wanted) {
        return setRhythm.set(world.nora, world.familyProgram, version, wanted);
    }

    private void expect(String policy) {
        assertThat(set(1, policy)).isInstanceOf(Change.Done.class);
    }

    private Rhythm rhythm(UUID enrollment) {
        return rhythms.ofEnrollment(world.rosa, enrollment, TODAY).orElseThrow();
    }

    private String said(UUID enrollment) {
        var rhythm = rhythm(enrollment);
        return new RhythmWords(Words.english(), DEFINITIONS, world.agency, TODAY)
                .due(rhythm, rhythm.due().orElseThrow());
    }
}
