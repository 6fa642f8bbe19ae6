package org.alongside.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.families.Enrollment;
import org.alongside.families.EnrollmentEnded;
import org.alongside.families.FamiliesUnderTest;
import org.alongside.families.OpenEnrollment;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.workforce.Assignment.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalkingWithFamiliesTest {
    private TestDatabase database;
    private World world;
    private FamiliesUnderTest under;
    private AssignmentStore assignments;
    private AssignSupporter assignSupporter;
    private EndAssignment endAssignment;
    private ServingStore serving;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        assignments = new AssignmentStore(database.sql);
        endAssignment = new EndAssignment(database.db, assignments);
        under = new FamiliesUnderTest(database, event -> endAssignment.enrollmentEnded((EnrollmentEnded) event));
        serving = new ServingStore(database.sql);
        assignSupporter = new AssignSupporter(
                database.db,
                database.clock,
                under.enrollments,
                assignments,
                serving,
                under.programs,
                new RelationshipStore(database.sql));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSupporterWhoIsAssignedSeesTheFamilyFromTheFirstDayOn() {
        done(assign(world.lamb, world.rosa, Kind.SECONDARY, "2026-11-22", ""));
        assertThat(sees(world.rosa, world.lamb)).isFalse();
        database.clock.forward(Duration.ofDays(1));
        assertThat(sees(world.rosa, world.lamb)).isTrue();
        assertThat(sees(world.linda, world.lamb)).isTrue();
    }

    @Test
    void thereIsOneMainSupporterAtATimeAndTheRefusalSaysWho() {
        assertThat(said(assign(world.lamb, world.rosa, Kind.PRIMARY, "2026-11-21", "")))
                .containsExactly(
                        "Sam Tremblay has been the main supporter since 3 Jun 2026. Choose that the new supporter takes over, or assign as second supporter or cover.");
        done(assign(world.lamb, world.rosa, Kind.SECONDARY, "2026-11-21", ""));
    }

    @Test
    void aSupporterTakesOverFromTheOneBefore() {
        var draft = new AssignSupporter.Draft(
                database.ids.next(),
                world.lamb.enrollment(),
                world.rosa.person(),
                Kind.PRIMARY,
                "2026-11-21",
                "",
                true);
        done(assignSupporter.assign(world.nora, draft));
        var all = ofEnrollment(world.lamb);
        assertThat(all).extracting(Assignment::supporterId).containsExactly(world.rosa.person(), world.sam.person());
        assertThat(all.getLast().endsOn()).hasToString("2026-11-20");
        assertThat(sees(world.sam, world.lamb)).isFalse();
        done(assignSupporter.assign(world.nora, draft));
        assertThat(ofEnrollment(world.lamb)).hasSize(2);
    }

    @Test
    void coverLastsUntilADay() {
        assertThat(said(assign(world.lamb, world.rosa, Kind.COVER, "2026-11-21", "")))
                .containsExactly("Write until when the cover lasts.");
        done(assign(world.lamb, world.rosa, Kind.COVER, "2026-11-21", "2026-11-28"));
    }

    @Test
    void nobodyIsAssignedTwiceForTheSameDays() {
        assertThat(said(assign(world.ortega, world.rosa, Kind.SECONDARY, "2026-11-21", "")))
                .containsExactly("Rosa Whitehorse already walks with this family in those days.");
    }

    @Test
    void everyBadValueOfAnAssignmentIsNamed() {
        var draft = new AssignSupporter.Draft(
                database.ids.next(),
                world.lamb.enrollment(),
                world.ana.person(),
                Kind.SECONDARY,
                "2026-01-01",
                "soon",
                false);
        assertThat(refused(assignSupporter.assign(world.nora, draft)))
                .extracting(Wrong::field)
                .containsExactly("supporter", "starts-on", "ends-on");
    }

    @Test
    void onlyManagersAssignAndOnlyWithinTheirAgency() {
        for (var actor :
                List.of(world.rosa, world.linda, world.petra, world.ana, world.otherManager, world.otherSupporter)) {
            var draft = new AssignSupporter.Draft(
                    database.ids.next(),
                    world.lamb.enrollment(),
                    world.rosa.person(),
                    Kind.SECONDARY,
                    "2026-11-21",
                    "",
                    false);
            assertThatThrownBy(() -> assignSupporter.assign(actor, draft))
                    .as(actor.name())
                    .isInstanceOf(NotFound.class);
            var walking = ofEnrollment(world.lamb).getFirst();
            assertThatThrownBy(() -> endAssignment.end(actor, walking.id(), walking.version(), "2026-11-21"))
                    .as(actor.name())
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anAssignmentThatEndsClosesTheFamilysRecordAfterItsLastDay() {
        var walking = ofEnrollment(world.lamb).getFirst();
        done(endAssignment.end(world.nora, walking.id(), walking.version(), "11/21/2026"));
        assertThat(sees(world.sam, world.lamb)).isTrue();
        database.clock.forward(Duration.ofDays(1));
        assertThat(sees(world.sam, world.lamb)).isFalse();
        assertThat(said(endAssignment.end(world.nora, walking.id(), 2, "2026-06-01")))
                .containsExactly("The last day is before the first. Choose the first day or a later one.");
    }

    @Test
    void anEnrollmentThatEndsTakesItsAssignmentsWithIt() {
        done(assign(world.lamb, world.rosa, Kind.SECONDARY, "2026-11-30", ""));
        var ended = done(
                under.endEnrollment.end(world.nora, world.lamb.enrollment(), 1, "2026-11-20", "goals-met", "", ""));
        assertThat(ended.endedOn()).hasToString("2026-11-20");
        assertThat(ofEnrollment(world.lamb))
                .singleElement()
                .satisfies(one -> assertThat(one.endsOn()).hasToString("2026-11-20"));
        assertThat(sees(world.sam, world.lamb)).isFalse();
        assertThat(sees(world.nora, world.lamb)).isTrue();
    }

    @Test
    void anEnrollmentEndsForAReasonOnADayThatHasBeen() {
        assertThat(refused(under.endEnrollment.end(world.nora, world.lamb.enrollment(), 1, "2026-11-22", "", "", "")))
                .extracting(Wrong::field)
                .containsExactly("last-day", "reason");
        assertThat(refused(
                        under.endEnrollment.end(world.nora, world.lamb.enrollment(), 1, "2026-06-02", "other", "", "")))
                .extracting(Wrong::key)
                .containsExactly("families.wrong.ends-before-start");
        assertThatThrownBy(() ->
                        under.endEnrollment.end(world.sam, world.lamb.enrollment(), 1, "2026-11-20", "other", "", ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> under.endEnrollment.end(
                        world.otherManager, world.lamb.enrollment(), 1, "2026-11-20", "other", "", ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCaregiverIsInAProgramOnceAtATime() {
        assertThat(said(under.openEnrollment.open(world.nora, enrollment(world.familyProgram, "2026-11-01"))))
                .containsExactly(
                        "This caregiver is enrolled in this program since 3 Jun 2026. End that enrollment first, or choose another program.");
        var opened = done(under.openEnrollment.open(world.nora, enrollment(world.recoveryProgram, "2026-11-01")));
        assertThat(database.db.read(world.rosa, () -> under.enrollments.ofFamily(world.ortega.family())))
                .extracting(Enrollment::id)
                .contains(opened.id());
        for (var actor : List.of(world.rosa, world.linda, world.petra, world.ana, world.otherManager)) {
            assertThatThrownBy(() -> under.openEnrollment.open(actor, enrollment(world.recoveryProgram, "2026-11-01")))
                    .as(actor.name())
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theDatabaseKnowsWhoHasNoSupporter() {
        var walking = ofEnrollment(world.lamb).getFirst();
        done(endAssignment.end(world.nora, walking.id(), walking.version(), "2026-11-20"));
        var without = database.db.read(
                world.nora,
                () -> database.sql
                        .sql(
                                "select id from enrollment where ended_on is null and voided_at is null and walked_until < :today")
                        .param("today", World.TODAY)
                        .query(UUID.class)
                        .list());
        assertThat(without).containsExactly(world.lamb.enrollment());
    }

    @Test
    void supportersAreListedWithHowManyFamiliesTheyWalkWith() {
        assertThat(database.db.read(world.nora, () -> assignments.supporters(World.TODAY)))
                .containsExactly(
                        new Supporter(world.rosa.person(), "Rosa Whitehorse", 2),
                        new Supporter(world.sam.person(), "Sam Tremblay", 1));
    }

    private OpenEnrollment.Draft enrollment(UUID program, String startsOn) {
        return new OpenEnrollment.Draft(
                database.ids.next(), world.ortega.family(), world.ortega.caregiver(), program, null, startsOn);
    }

    private Change<Assignment> assign(World.Household home, Actor supporter, Kind kind, String from, String until) {
        return assignSupporter.assign(
                world.nora,
                new AssignSupporter.Draft(
                        database.ids.next(), home.enrollment(), supporter.person(), kind, from, until, false));
    }

    private List<Assignment> ofEnrollment(World.Household home) {
        return database.db.read(world.nora, () -> assignments.ofEnrollment(home.enrollment()));
    }

    private boolean sees(Actor actor, World.Household home) {
        return database.db.read(actor, () -> under.families.find(home.family())).isPresent();
    }

    private static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).now();
    }

    private static <T> List<Wrong> refused(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<T>) change).wrongs();
    }

    private static <T> List<String> said(Change<T> change) {
        return refused(change).stream().map(wrong -> wrong.in(Words.english())).toList();
    }
}
