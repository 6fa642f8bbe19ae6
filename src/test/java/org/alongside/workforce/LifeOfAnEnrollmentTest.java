package org.alongside.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.families.Agreement;
import org.alongside.families.ChangePhase;
import org.alongside.families.EnrollmentEnded;
import org.alongside.families.EnrollmentReopened;
import org.alongside.families.EnrollmentTakenBack;
import org.alongside.families.FamiliesUnderTest;
import org.alongside.families.InPhase;
import org.alongside.families.OpenEnrollment;
import org.alongside.families.Pause;
import org.alongside.families.PauseEnrollment;
import org.alongside.families.RecordAgreement;
import org.alongside.families.TakeBack.What;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.programs.KeepPhases;
import org.alongside.programs.PeerKind;
import org.alongside.programs.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phases, pauses, agreements, hand-overs, cover and mended mistakes, with María-José Ortega, whom Rosa walks with. */
class LifeOfAnEnrollmentTest {
    private TestDatabase database;
    private World world;
    private FamiliesUnderTest under;
    private AssignmentStore assignments;
    private HandOverStore handOvers;
    private TransferFamily transfer;
    private GoAway goAway;
    private KeepServing serving;
    private TakeBackAssignment takeBackAssignment;
    private Actor callie;
    private UUID enrollment;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        assignments = new AssignmentStore(database.sql);
        handOvers = new HandOverStore(database.sql);
        var ends = new EndAssignment(database.db, assignments);
        takeBackAssignment = new TakeBackAssignment(database.db, assignments);
        under = new FamiliesUnderTest(database, event -> {
            if (event instanceof EnrollmentEnded ended) ends.enrollmentEnded(ended);
            if (event instanceof EnrollmentReopened again) ends.enrollmentReopened(again);
            if (event instanceof EnrollmentTakenBack gone) takeBackAssignment.enrollmentTakenBack(gone);
        });
        var serves = new ServingStore(database.sql);
        serving = new KeepServing(database.db, assignments, serves);
        transfer = new TransferFamily(
                database.db,
                database.clock,
                under.enrollments,
                assignments,
                handOvers,
                serves,
                under.programs,
                new RelationshipStore(database.sql),
                FamiliesUnderTest.DEFINITIONS);
        goAway = new GoAway(
                database.db,
                database.clock,
                assignments,
                serves,
                new AwayStore(database.sql),
                new RelationshipStore(database.sql));
        callie = world.account(world.program, "Callie Newman", Role.SUPPORTER);
        enrollment = world.ortega.enrollment();
        done(under.keepPhases.keep(
                world.nora,
                world.familyProgram,
                1,
                List.of(line("Getting to know each other", "30"), line("Walking together", ""), line("", ""))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPhaseLastsUntilTheNextSoThereIsNeitherGapNorOverlap() {
        assertThat(said(phase(world.nora, 0, "2026-07-01")))
                .containsExactly(
                        "The first phase begins with the enrollment, on 3 Jun 2026. Choose that day; later phases follow.");
        done(phase(world.nora, 0, "2026-06-03"));
        done(phase(world.linda, 1, "2026-07-10"));
        assertThat(said(phase(world.nora, 0, "2026-07-10")))
                .containsExactly(
                        "Another phase begins on that day already. Choose another day, or take that one back first.");
        assertThat(said(phase(world.nora, 1, "2026-08-01")))
                .containsExactly("They are in this phase already on the days around. Choose another phase.");
        assertThat(phases())
                .extracting(one -> one.phaseName() + " " + one.startsOn())
                .containsExactly("Getting to know each other 2026-06-03", "Walking together 2026-07-10");
    }

    @Test
    void aPhaseEnteredByMistakeIsTakenBackFromTheLastOn() {
        done(phase(world.nora, 0, "2026-06-03"));
        done(phase(world.nora, 1, "2026-07-10"));
        assertThat(said(under.takeBack.takeBack(
                        world.nora, What.PHASE, phases().getFirst().id(), "Wrong day")))
                .containsExactly("Later phases stand on this one. Take those back first, from the last on.");
        done(under.takeBack.takeBack(world.linda, What.PHASE, phases().getLast().id(), "Wrong day"));
        assertThat(phases()).hasSize(1);
    }

    @Test
    void aNewEnrollmentBeginsInTheFirstPhase() {
        var opened = done(under.openEnrollment.open(
                world.nora,
                new OpenEnrollment.Draft(
                        database.ids.next(),
                        world.lamb.family(),
                        world.lamb.caregiver(),
                        world.familyProgram,
                        null,
                        "2026-11-20")));
        assertThat(database.db.read(world.nora, () -> under.life.phases(opened.id())))
                .singleElement()
                .satisfies(one -> assertThat(one.startsOn()).hasToString("2026-11-20"));
    }

    @Test
    void aPauseInsideAPauseIsRefusedWithAClearWord() {
        done(pause(world.nora, "2026-10-01", ""));
        assertThat(said(pause(world.nora, "2026-10-10", "2026-10-20")))
                .containsExactly(
                        "The enrollment is paused since 1 Oct 2026. Let it go on first, or choose an earlier last day.");
        var one = pauses().getFirst();
        done(under.pauseEnrollment.resume(world.linda, one.id(), one.version(), "2026-10-15"));
        assertThat(pauses().getFirst().untilOn()).hasToString("2026-10-14");
        assertThat(said(pause(world.nora, "2026-10-14", "2026-10-20")))
                .containsExactly("There is a pause from 1 Oct 2026 to 14 Oct 2026 already. Choose other days.");
        done(pause(world.nora, "2026-10-15", "2026-10-20"));
        assertThat(said(pause(world.nora, "2026-05-01", "")))
                .containsExactly("The enrollment started on 3 Jun 2026. Choose that day or a later one.");
    }

    @Test
    void whatWasAgreedIsThereForTheNextSupporter() {
        var draft = new RecordAgreement.Draft(
                database.ids.next(), enrollment, "2026-06-03", "in-person", List.of("role", "privacy"), "Mornings.");
        done(under.recordAgreement.record(world.rosa, draft));
        done(under.recordAgreement.record(world.rosa, draft));
        done(transfer(callie, "2026-11-21"));
        assertThat(agreements(callie)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Mornings.");
            assertThat(one.recordedBy()).isEqualTo("Rosa Whitehorse");
        });
        assertThat(agreements(world.rosa)).isEmpty();
        assertThat(agreements(world.sam)).isEmpty();
        assertThat(said(under.recordAgreement.record(
                        callie,
                        new RecordAgreement.Draft(
                                database.ids.next(), enrollment, "2026-11-22", "owl", List.of(), ""))))
                .hasSize(3);
    }

    @Test
    void aHandOverEndsOneAssignmentAndBeginsTheNextWithTheNote() {
        var next = done(transfer(callie, "2026-11-21"));
        assertThat(assignments())
                .extracting(one -> one.supporterId() + " " + one.endsOn())
                .containsExactly(callie.person() + " null", world.rosa.person() + " 2026-11-20");
        var waiting = database.db.read(callie, () -> handOvers.waitingFor(callie.person()));
        assertThat(waiting).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo("Rosa Whitehorse");
            assertThat(one.note()).isEqualTo("She likes to walk while she talks.");
            assertThat(one.toldOn()).isNull();
        });
        done(transfer.tell(callie, next.id(), 1, "2026-11-21", "call", "She is glad it is Callie."));
        assertThatThrownBy(() -> transfer.read(world.nora, next.id())).isInstanceOf(NotFound.class);
        transfer.read(callie, next.id());
        assertThat(database.db.read(callie, () -> handOvers.waitingFor(callie.person())))
                .isEmpty();
        assertThat(sees(world.rosa)).isFalse();
    }

    @Test
    void handedOverToTheSamePersonOrToWhoMayNotServeThemItIsRefused() {
        assertThat(said(transfer(world.rosa, "2026-11-21")))
                .containsExactly("Rosa Whitehorse walks with this family already. Choose somebody else.");
        serving.keep(world.nora, callie.person(), EnumSet.of(PeerKind.RECOVERY));
        assertThat(said(transfer(callie, "2026-11-21")))
                .containsExactly(
                        "Callie Newman serves parents in recovery, not caregivers of children with needs. Choose somebody else, or change whom they serve on their page.");
        serving.keep(world.nora, callie.person(), Set.of());
        assertThat(said(transfer(callie, "2026-06-03")))
                .containsExactly(
                        "Nobody walks with this family as main supporter on the day before. Choose another day, or assign a supporter instead.");
        done(transfer(callie, "2026-11-21"));
    }

    @Test
    void whoeverCoversSeesTheFamiliesForThoseDaysOnly() {
        var away = done(away(callie, "2026-11-22", "2026-11-24"));
        assertThat(sees(callie)).isFalse();
        database.clock.forward(Duration.ofDays(1));
        assertThat(sees(callie)).isTrue();
        assertThat(sees(world.rosa)).isTrue();
        assertThat(said(away(world.sam, "2026-11-24", "2026-11-30")))
                .containsExactly(
                        "There is an absence in these days already. Choose other days, or end that one first.");
        done(goAway.back(world.nora, away.id(), 1, "2026-11-23"));
        assertThat(sees(callie)).isTrue();
        database.clock.forward(Duration.ofDays(1));
        assertThat(sees(callie)).isFalse();
        assertThat(said(away(world.rosa, "2026-12-01", "2026-12-02")))
                .containsExactly("Choose somebody else to cover.");
    }

    @Test
    void aFamilyAssignedToSomebodyAwayIsCoveredToo() {
        done(goAway.away(
                world.nora,
                new GoAway.Draft(
                        database.ids.next(), callie.person(), world.sam.person(), "2026-11-21", "2026-11-22")));
        assertThat(sees(world.sam)).isFalse();
        done(transfer(callie, "2026-11-21"));
        assertThat(sees(world.sam)).isTrue();
        assertThat(assignments())
                .filteredOn(one -> one.supporterId().equals(world.sam.person()))
                .singleElement()
                .satisfies(cover -> {
                    assertThat(cover.kind()).isEqualTo(Assignment.Kind.COVER);
                    assertThat(cover.startsOn()).hasToString("2026-11-21");
                    assertThat(cover.endsOn()).hasToString("2026-11-22");
                });
        database.clock.forward(Duration.ofDays(2));
        assertThat(sees(world.sam)).isFalse();
    }

    @Test
    void anEndWrittenByMistakeIsTakenAwayAndTheSupporterWalksOn() {
        var ended = done(under.endEnrollment.end(
                world.nora, enrollment, 1, "2026-11-20", "goals-met", "", "They found their footing."));
        assertThat(ended.endSummary()).isEqualTo("They found their footing.");
        assertThat(sees(world.rosa)).isFalse();
        assertThat(said(under.reopenEnrollment.reopen(world.nora, enrollment, ended.version(), "")))
                .containsExactly("Write why.");
        var open = done(under.reopenEnrollment.reopen(world.nora, enrollment, ended.version(), "The wrong family"));
        assertThat(open.endedOn()).isNull();
        assertThat(sees(world.rosa)).isTrue();
    }

    @Test
    void reEntryIsANewEpisodeAndTheEarlierOneStays() {
        done(under.endEnrollment.end(world.nora, enrollment, 1, "2026-11-01", "moved-away", "", "They may be back."));
        var again = done(under.openEnrollment.open(
                world.nora,
                new OpenEnrollment.Draft(
                        database.ids.next(),
                        world.ortega.family(),
                        world.ortega.caregiver(),
                        world.familyProgram,
                        null,
                        "2026-11-20")));
        assertThat(database.db.read(world.nora, () -> under.enrollments.ofFamily(world.ortega.family())))
                .extracting(one -> one.id() + " " + one.endSummary())
                .containsExactly(again.id() + " ", enrollment + " They may be back.");
        assertThat(said(under.reopenEnrollment.reopen(world.nora, enrollment, 2, "Mistake")))
                .containsExactly("The caregiver has started in this program again meanwhile, so this end stays.");
    }

    @Test
    void anEnrollmentWithContactsIsNoMistakeAndOneWithoutGoesWithItsAssignments() {
        database.db.as(
                world.program,
                () -> database.sql
                        .sql(
                                "insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash) values (?, ?, ?, ?, ?, '2026-11-18', '10:00', 'America/Denver', 30, 'call', true, '\\x00')")
                        .params(
                                world.agency,
                                database.ids.next(),
                                world.ortega.family(),
                                enrollment,
                                world.rosa.person())
                        .update());
        assertThat(said(under.takeBack.takeBack(world.nora, What.ENROLLMENT, enrollment, "Wrong family")))
                .containsExactly(
                        "There are contacts in this enrollment, so it stays. End it instead, or void those contacts first.");
        var walking = assignments().getFirst();
        assertThat(said(takeBackAssignment.takeBack(world.nora, walking.id(), "Wrong family")))
                .containsExactly("There are contacts in this assignment, so it stays. End it instead.");
        done(under.takeBack.takeBack(world.nora, What.ENROLLMENT, world.lamb.enrollment(), "Wrong family"));
        assertThat(database.db.read(world.nora, () -> assignments.ofFamily(world.lamb.family())))
                .isEmpty();
    }

    @Test
    void whoMayNotIsToldThatThereIsNothing() {
        for (var actor : List.of(world.rosa, world.petra, world.ana, world.sam)) {
            refusedTo(actor, () -> phase(actor, 0, "2026-06-03"));
            refusedTo(actor, () -> pause(actor, "2026-11-01", ""));
        }
        for (var actor : List.of(world.rosa, world.linda, world.petra, world.ana, world.otherManager)) {
            refusedTo(actor, () -> transfer(actor, callie, "2026-11-21"));
            refusedTo(actor, () -> under.reopenEnrollment.reopen(actor, enrollment, 1, "Why"));
            refusedTo(actor, () -> under.takeBack.takeBack(actor, What.ENROLLMENT, enrollment, "Why"));
            refusedTo(
                    actor,
                    () -> goAway.away(
                            actor,
                            new GoAway.Draft(
                                    database.ids.next(),
                                    world.rosa.person(),
                                    callie.person(),
                                    "2026-11-22",
                                    "2026-11-23")));
        }
        var other = world.account(world.program, "David Kessler", Role.SUPERVISOR);
        refusedTo(other, () -> phase(other, 0, "2026-06-03"));
        refusedTo(world.otherManager, () -> pause(world.otherManager, "2026-11-01", ""));
        refusedTo(
                world.petra,
                () -> under.recordAgreement.record(
                        world.petra,
                        new RecordAgreement.Draft(
                                database.ids.next(), enrollment, "2026-06-03", "call", List.of("role"), "")));
    }

    private static void refusedTo(Actor actor, Runnable doing) {
        assertThatThrownBy(doing::run).as(actor.name()).isInstanceOf(NotFound.class);
    }

    private static KeepPhases.Line line(String name, String days) {
        return new KeepPhases.Line(null, name, days);
    }

    private Change<?> phase(Actor actor, int n, String day) {
        var phase = database.db.read(world.nora, () -> under.phases.ofProgram(world.familyProgram)).stream()
                .map(Phase::id)
                .toList()
                .get(n);
        return under.changePhase.change(
                actor, new ChangePhase.Draft(database.ids.next(), enrollment, phase, day, "It is time."));
    }

    private Change<?> pause(Actor actor, String from, String until) {
        return under.pauseEnrollment.pause(
                actor, new PauseEnrollment.Draft(database.ids.next(), enrollment, from, until, "Away in summer."));
    }

    private Change<Assignment> transfer(Actor to, String day) {
        return transfer(world.nora, to, day);
    }

    private Change<Assignment> transfer(Actor by, Actor to, String day) {
        return transfer.transfer(
                by,
                new TransferFamily.Draft(
                        database.ids.next(),
                        enrollment,
                        to.person(),
                        day,
                        "She likes to walk while she talks.",
                        "",
                        "",
                        ""));
    }

    private Change<Away> away(Actor cover, String from, String until) {
        return goAway.away(
                world.nora, new GoAway.Draft(database.ids.next(), world.rosa.person(), cover.person(), from, until));
    }

    private List<InPhase> phases() {
        return database.db.read(world.nora, () -> under.life.phases(enrollment));
    }

    private List<Pause> pauses() {
        return database.db.read(world.nora, () -> under.life.pauses(enrollment));
    }

    private List<Agreement> agreements(Actor actor) {
        return database.db.read(actor, () -> under.life.agreements(enrollment));
    }

    private List<Assignment> assignments() {
        return database.db.read(world.nora, () -> assignments.ofEnrollment(enrollment));
    }

    private boolean sees(Actor actor) {
        return database.db
                .read(actor, () -> under.families.find(world.ortega.family()))
                .isPresent();
    }

    private static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).now();
    }

    private static List<String> said(Change<?> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<?>) change)
                .wrongs().stream().map(wrong -> wrong.in(Words.english())).toList();
    }
}
