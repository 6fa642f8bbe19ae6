package org.alongside.rhythm;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
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
        setRhythm = new SetRhythm(database.db, store, DEFINITIONS, database.clock);
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
        assertThat(rhythm(world.ortega.enrollment()).answer().missed()).isZero();
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
        assertThat(rhythm(world.ortega.enrollment()).answer().attempted()).isOne();
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
        assertThat(setRhythm.of(world.nora, world.familyProgram)).contains("twice-a-month");
        assertThat(setRhythm.set(world.nora, world.familyProgram, 2, Optional.empty()))
                .isInstanceOf(Change.Done.class);
        assertThat(setRhythm.of(world.nora, world.familyProgram)).isEmpty();
    }

    @Test
    void anUnknownPolicyIsRefusedAndAnOlderPageOvertaken() {
        expect("weekly");
        assertThat(setRhythm.set(world.nora, world.familyProgram, 2, Optional.of("hourly")))
                .isInstanceOf(Change.Refused.class);
        assertThat(setRhythm.set(world.nora, world.familyProgram, 1, Optional.of("daily")))
                .isInstanceOf(Change.Overtaken.class);
        assertThat(setRhythm.of(world.nora, world.familyProgram)).contains("weekly");
    }

    @Test
    void supportersAndOtherAgenciesSetNothing() {
        assertThatThrownBy(() -> setRhythm.set(world.rosa, world.familyProgram, 1, Optional.of("weekly")))
                .isInstanceOf(NotFound.class);
        assertThat(setRhythm.set(world.otherManager, world.familyProgram, 1, Optional.of("weekly")))
                .isInstanceOf(Change.Overtaken.class);
        assertThat(setRhythm.of(world.nora, world.familyProgram)).isEmpty();
    }

    private void expect(String policy) {
        assertThat(setRhythm.set(world.nora, world.familyProgram, 1, Optional.of(policy)))
                .isInstanceOf(Change.Done.class);
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
