package org.alongside.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.network.Partner;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingResultsTest {
    private TestDatabase database;
    private World world;
    private ResultsUnderTest results;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        results = new ResultsUnderTest(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void nothingIsWrittenDownWithoutAPermissionForThatPartner() {
        var clinic = results.clinic(world.nora, "Marias Recovery");
        var other = results.clinic(world.nora, "Teton Recovery");
        var draft = results.draft(world.lamb, clinic);
        var refused = (RecordResult.NotAllowed) results.recordResult.record(world.sam, world.lamb.family(), draft);
        assertThat(refused.why(Words.english())).contains("permission");
        assertThat(rows(draft.id())).isZero();

        var consent = allowed(clinic);
        var kept = results.record(world.sam, world.lamb, draft);
        assertThat(kept.now().consent()).isEqualTo(consent);
        assertThat(kept.now().outcome()).isEqualTo(TestOutcome.NEGATIVE);
        assertThat(results.record(world.sam, world.lamb, draft).versions()).hasSize(1);
        assertThat(results.recordResult.record(world.sam, world.lamb.family(), results.draft(world.lamb, other)))
                .isInstanceOf(RecordResult.NotAllowed.class);
    }

    @Test
    void whatCameBeforeAnybodySignedIsNotOursToKeep() {
        var clinic = results.clinic(world.nora, "Sun River Recovery");
        allowed(clinic);
        var early = reported(
                results.draft(world.lamb, clinic), World.TODAY.minusDays(1).toString());
        assertThat(results.recordResult.record(world.sam, world.lamb.family(), early))
                .isInstanceOf(RecordResult.NotAllowed.class);
    }

    @Test
    void whenThePermissionEndsNothingNewIsWrittenDownAndWhatCameStays() {
        var clinic = results.clinic(world.nora, "Judith Recovery");
        var consent = allowed(clinic);
        var kept = results.record(world.sam, world.lamb, results.draft(world.lamb, clinic));
        results.consents.endConsent.revoke(world.sam, consent, "spoken", "Kevin Lamb", "");

        assertThat(results.recordResult.record(world.sam, world.lamb.family(), results.draft(world.lamb, clinic)))
                .isInstanceOf(RecordResult.NotAllowed.class);
        assertThat(results.recordResult.correct(world.sam, correction(kept, "invalid")))
                .isInstanceOf(RecordResult.NotAllowed.class);
        assertThat(found(kept.id()).now()).isEqualTo(kept.now());
        results.recordResult.takeOut(world.sam, kept.id(), "Somebody else's");
        assertThat(found(kept.id()).isOut()).isTrue();
    }

    @Test
    void aCorrectionIsAnotherVersionAndTheFirstStays() {
        var clinic = results.clinic(world.nora, "Smith River Recovery");
        allowed(clinic);
        var kept = results.record(world.sam, world.lamb, results.draft(world.lamb, clinic));
        var correction = correction(kept, "dilute");
        var corrected = ((RecordResult.Kept) results.recordResult.correct(world.sam, correction)).result();
        assertThat(corrected.versions())
                .extracting(TestResult.Version::outcome)
                .containsExactly(TestOutcome.NEGATIVE, TestOutcome.DILUTE);
        assertThat(corrected.now().why()).isEqualTo("The laboratory looked again");
        assertThat(results.recordResult.correct(world.sam, correction)).isInstanceOf(RecordResult.Kept.class);
        assertThat(results.recordResult.correct(world.sam, correction(kept, "invalid")))
                .isInstanceOf(RecordResult.Overtaken.class);
    }

    @Test
    void whatTheProgramAgreedOnSaysWhoTakesResults() {
        var clinic = results.clinic(world.nora, "Belt Creek Recovery");
        allowed(clinic);
        var draft = new TestPolicies.Draft(
                database.ids.next(), World.TODAY.toString(), "no", List.of("supervisor"), "supervisor", "");
        for (var actor : List.of(world.sam, world.petra))
            assertThatThrownBy(() -> results.policies.agree(actor, world.recoveryProgram, draft))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> results.policies.agree(world.nora, world.familyProgram, draft))
                .isInstanceOf(NotFound.class);
        results.policies.agree(world.nora, world.recoveryProgram, draft);
        var refused = (RecordResult.NotYet)
                results.recordResult.record(world.sam, world.lamb.family(), results.draft(world.lamb, clinic));
        assertThat(fields(refused.refused())).containsExactly("person");
        assertThat(results.seeResults.ofFamily(world.sam, world.lamb.family()).isReceivedBy(world.sam))
                .isFalse();
        database.clock.set(TestDatabase.NOW.plusSeconds(60));
        var again = new TestPolicies.Draft(
                database.ids.next(), World.TODAY.toString(), "no", List.of("supporter"), "supporter", "");
        results.policies.agree(world.nora, world.recoveryProgram, again);
        assertThat(results.seeResults.ofFamily(world.sam, world.lamb.family()).isReceivedBy(world.sam))
                .isTrue();
        assertThat(results.policies.of(world.nora, world.recoveryProgram).all()).hasSize(2);
    }

    @Test
    void nobodyBeyondReachWritesOrReadsOne() {
        var clinic = results.clinic(world.nora, "Dry Fork Recovery");
        allowed(clinic);
        var kept = results.record(world.sam, world.lamb, results.draft(world.lamb, clinic));
        for (var actor : List.of(world.rosa, world.otherManager, world.ana)) {
            assertThatThrownBy(() ->
                            results.recordResult.record(actor, world.lamb.family(), results.draft(world.lamb, clinic)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> results.seeResults.one(actor, kept.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> results.seeResults.ofFamily(actor, world.lamb.family()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> results.recordResult.correct(actor, correction(kept, "invalid")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> results.recordResult.takeOut(actor, kept.id(), "Why"))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(results.seeResults.one(world.petra, kept.id()).result().id()).isEqualTo(kept.id());
        assertThatThrownBy(() -> results.recordResult.takeOut(world.petra, kept.id(), "Why"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlySomebodyInARecoveryProgramHasResults() {
        var clinic = results.clinic(world.nora, "Otter Creek Recovery");
        assertThatThrownBy(() -> results.seeResults.ofFamily(world.rosa, world.ortega.family()))
                .isInstanceOf(NotFound.class);
        var refused = (RecordResult.NotYet)
                results.recordResult.record(world.rosa, world.ortega.family(), results.draft(world.ortega, clinic));
        assertThat(fields(refused.refused())).containsExactly("person");
    }

    private UUID allowed(Partner clinic) {
        return results.consents
                .give(world.sam, results.consents.tellsUs(world.lamb.caregiver(), clinic))
                .id();
    }

    private static ResultDraft reported(ResultDraft draft, String day) {
        return new ResultDraft(
                draft.id(),
                draft.version(),
                0,
                draft.person(),
                draft.partner(),
                draft.way(),
                draft.sampledOn(),
                day,
                draft.specimen(),
                "",
                draft.outcome(),
                "",
                List.of(),
                false,
                "",
                "");
    }

    private ResultDraft correction(TestResult result, String outcome) {
        var draft = ResultDraft.of(result, database.ids.next());
        return new ResultDraft(
                draft.id(),
                draft.version(),
                draft.number(),
                draft.person(),
                draft.partner(),
                draft.way(),
                draft.sampledOn(),
                draft.reportedOn(),
                draft.specimen(),
                draft.panel(),
                outcome,
                "",
                List.of(),
                false,
                "",
                "The laboratory looked again");
    }

    private TestResult found(UUID id) {
        Actor sam = world.sam;
        return database.db.read(sam, () -> results.results.find(id)).orElseThrow();
    }

    private long rows(UUID id) {
        return database.superuser()
                .sql("select count(*) from test_result where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static List<String> fields(Change.Refused<ResultDraft> refused) {
        return refused.wrongs().stream().map(Wrong::field).toList();
    }
}
