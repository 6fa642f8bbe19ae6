package org.alongside.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.families.EnrollmentEnded;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.DefinitionsUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingWithConsentTest {
    private TestDatabase database;
    private World world;
    private ConsentsUnderTest consents;
    private Partner court;
    private Partner hospital;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        consents = new ConsentsUnderTest(database);
        court = consents.partner(world.nora, "First District Court", "court", "court");
        hospital = consents.partner(world.nora, "Saint Anne Hospital", "hospital", "medical", "treating-provider");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void itemByItemOnlyWhatIsNamedMayLeave() {
        var home = home(world.rosa, world.familyProgram);
        consents.give(world.rosa, consents.draft(home.caregiver(), court));
        var decided = consents.mayShare.decide(
                world.rosa,
                new Sharing(
                        Recipient.of(court),
                        Purpose.CARE_COORDINATION,
                        List.of(item(home, Information.PLAN), item(home, Information.HEALTH))),
                World.TODAY);
        assertThat(decided).extracting(Decided::isAllowed).containsExactly(true, false);
        assertThat(may(world.rosa, home, hospital, Information.PLAN)).isFalse();
    }

    @Test
    void takenBackItAllowsNothingFromThatMomentOn() {
        var home = home(world.rosa, world.familyProgram);
        var signed = consents.give(world.rosa, consents.draft(home.caregiver(), court));
        assertThat(may(world.rosa, home, court, Information.PLAN)).isTrue();
        consents.endConsent.revoke(world.rosa, signed.id(), "spoken", "Dana Sorensen", "");
        assertThat(may(world.rosa, home, court, Information.PLAN)).isFalse();
    }

    @Test
    void aProgramNobodyReviewedIsTreatedAsProtected() {
        var program = world.program(world.program, "Coaches of the valley", "recovery", "Coach");
        var home = home(world.rosa, program);
        consents.give(world.rosa, consents.draft(home.caregiver(), court));
        assertThat(disclosed(home, program).isProtected()).isTrue();
        consents.reviewPart2.review(world.nora, database.ids.next(), program, "not", "It is only peer support.");
        assertThat(disclosed(home, program).isProtected()).isFalse();
    }

    private Disclosure disclosed(World.Household home, UUID program) {
        var act = database.ids.next();
        var sharing = new Sharing(
                Recipient.of(court),
                Purpose.CARE_COORDINATION,
                List.of(new Item(
                        database.ids.next(), home.family(), home.caregiver(), program, Information.PLAN, false)));
        assertThat(consents.disclose.record(world.rosa, act, sharing, "printed", "The plan"))
                .isInstanceOf(Disclose.Left.class);
        return ledger(home).stream()
                .filter(line -> line.act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatLeavesIsInTheLedgerWithItsNoticeOnce() {
        var home = home(world.rosa, world.familyProgram);
        var signed = consents.give(world.rosa, consents.draft(home.caregiver(), court));
        var sharing = new Sharing(
                Recipient.of(court),
                Purpose.CARE_COORDINATION,
                List.of(
                        new Item(database.ids.next(), home.family(), home.caregiver(), null, Information.PLAN, true),
                        item(home, Information.ATTENDANCE)));
        var act = database.ids.next();
        var left = (Disclose.Left) consents.disclose.record(world.rosa, act, sharing, "printed", "A month's report");
        consents.disclose.record(world.rosa, act, sharing, "printed", "A month's report");
        assertThat(left.notice()).isEqualTo("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
        assertThat(ledger(home)).singleElement().satisfies(line -> {
            assertThat(line.consent()).isEqualTo(signed.id());
            assertThat(line.recipientName()).isEqualTo("First District Court");
            assertThat(line.recipientAddress()).isEqualTo("12 Main Street");
            assertThat(line.information()).containsExactly("attendance", "plan");
            assertThat(line.items()).isEqualTo(2);
            assertThat(line.notice()).isEqualTo(left.notice());
            assertThat(line.byName()).isEqualTo("Rosa Whitehorse");
        });
    }

    /** 42 CFR 2.32(a) leaves the choice between a long statement and a short one. */
    @Test
    void anAgencyMayHaveTheLongStatementGoAlong() {
        var definitions = DefinitionsUnderTest.with(database, world.ana, """
                kind: legal-notice
                id: part2
                version: 2
                title: The long one
                jurisdiction: US
                effective: {from: 2026-11-01}
                status: in-force
                source: Our counsel
                uses: part2-full
                """);
        var disclose = new Disclose(
                database.db, database.clock, consents.mayShare, consents.disclosures, definitions, database.ids);
        var home = home(world.rosa, world.familyProgram);
        consents.give(world.rosa, consents.draft(home.caregiver(), court));
        var item = new Item(database.ids.next(), home.family(), home.caregiver(), null, Information.PLAN, true);
        var left = (Disclose.Left) disclose.record(
                world.rosa,
                database.ids.next(),
                new Sharing(Recipient.of(court), Purpose.CARE_COORDINATION, List.of(item)),
                "printed",
                "The plan");
        assertThat(left.notice())
                .startsWith("This record which has been disclosed to you is protected by Federal confidentiality rules")
                .endsWith("(see 42 CFR 2.31).")
                .doesNotContain("\n", "  ");
        assertThat(ledger(home))
                .singleElement()
                .satisfies(line -> assertThat(line.notice()).isEqualTo(left.notice()));
    }

    /** An authorization is enough for what says nothing of substance use; once somebody says that it does, it is not. */
    @Test
    void whatIsSaidToTellOfSubstanceUseIsProtected() {
        var home = home(world.rosa, world.familyProgram);
        var draft = consents.draft(home.caregiver(), court);
        consents.give(
                world.rosa,
                new ConsentDraft(
                        draft.id(),
                        draft.person(),
                        "health-authorization",
                        1,
                        "",
                        draft.recipients(),
                        draft.information(),
                        draft.purposes(),
                        draft.signedOn(),
                        draft.signer(),
                        false,
                        "",
                        draft.expiresOn(),
                        "",
                        draft.way(),
                        "",
                        "",
                        true));
        var item = item(home, Information.PLAN);
        var sharing = new Sharing(Recipient.of(court), Purpose.CARE_COORDINATION, List.of(item));
        assertThat(consents.mayShare
                        .decide(world.rosa, sharing, World.TODAY)
                        .getFirst()
                        .isAllowed())
                .isTrue();
        consents.mayShare.tag(world.rosa, home.family(), item.id(), true);
        assertThat(consents.mayShare
                        .decide(world.rosa, sharing, World.TODAY)
                        .getFirst()
                        .isAllowed())
                .isFalse();
        database.clock.set(TestDatabase.NOW.plusSeconds(60));
        consents.mayShare.tag(world.rosa, home.family(), item.id(), false);
        assertThat(consents.mayShare
                        .decide(world.rosa, sharing, World.TODAY)
                        .getFirst()
                        .isAllowed())
                .isTrue();
        database.clock.set(TestDatabase.NOW);
    }

    @Test
    void ofWhatMayNotLeaveInPartNothingLeaves() {
        var home = home(world.rosa, world.familyProgram);
        consents.give(world.rosa, consents.draft(home.caregiver(), court));
        var sharing = new Sharing(
                Recipient.of(court),
                Purpose.CARE_COORDINATION,
                List.of(item(home, Information.PLAN), item(home, Information.HEALTH)));
        assertThat(consents.disclose.record(world.rosa, database.ids.next(), sharing, "printed", "Both"))
                .isInstanceOf(Disclose.Kept.class);
        assertThat(ledger(home)).isEmpty();
    }

    @Test
    void aPersonIsToldWhatIsTheirsWithoutASignature() {
        var home = home(world.rosa, world.familyProgram);
        var own = Recipient.self(home.caregiver(), "Dana Sorensen");
        var sharing = new Sharing(own, Purpose.OWN_REQUEST, List.of(item(home, Information.HEALTH)));
        consents.disclose.record(world.rosa, database.ids.next(), sharing, "printed", "Her own page");
        assertThat(ledger(home))
                .singleElement()
                .extracting(Disclosure::basis, Disclosure::consent)
                .containsExactly("self", null);
    }

    @Test
    void aSubpoenaNeedsAnOrderToo() {
        var home = home(world.rosa, world.familyProgram);
        order(home, "subpoena");
        assertThat(inCourt(home)).isFalse();
        order(home, "court-order");
        assertThat(inCourt(home)).isTrue();
    }

    private void order(World.Household home, String kind) {
        consents.recordException.record(
                world.petra,
                new RecordException.Draft(
                        database.ids.next(),
                        home.caregiver(),
                        kind,
                        List.of("court"),
                        List.of("attendance"),
                        "2026-11-20",
                        "",
                        "First District Court",
                        "DN-26-14",
                        ""));
    }

    private boolean inCourt(World.Household home) {
        var sud = new Item(database.ids.next(), home.family(), home.caregiver(), null, Information.ATTENDANCE, true);
        return consents.mayShare
                .decide(
                        world.rosa,
                        new Sharing(Recipient.of(court), Purpose.LEGAL_PROCEEDING, List.of(sud)),
                        World.TODAY)
                .getFirst()
                .isAllowed();
    }

    @Test
    void anEmergencyOpensToThoseWhoHelpForAsLongAsItLasts() {
        var home = home(world.rosa, world.familyProgram);
        var help =
                new Sharing(Recipient.of(hospital), Purpose.MEDICAL_EMERGENCY, List.of(item(home, Information.HEALTH)));
        assertThat(consents.mayShare
                        .decide(world.rosa, help, World.TODAY)
                        .getFirst()
                        .isAllowed())
                .isFalse();
        consents.recordException.record(
                world.rosa,
                new RecordException.Draft(
                        database.ids.next(),
                        home.caregiver(),
                        "emergency",
                        List.of(hospital.recipient()),
                        List.of(),
                        World.TODAY.toString(),
                        "",
                        "",
                        "",
                        "She fainted during a visit."));
        assertThat(consents.mayShare
                        .decide(world.rosa, help, World.TODAY)
                        .getFirst()
                        .isAllowed())
                .isTrue();
        assertThat(consents.mayShare
                        .decide(world.rosa, help, World.TODAY.plusDays(1))
                        .getFirst()
                        .isAllowed())
                .isFalse();
    }

    @Test
    void whenTheLastEnrollmentEndsWhatWasGivenUntilThenEnds() {
        var home = home(world.rosa, world.familyProgram);
        var draft = consents.draft(home.caregiver(), court);
        consents.give(
                world.rosa,
                new ConsentDraft(
                        draft.id(),
                        draft.person(),
                        "share",
                        1,
                        "",
                        draft.recipients(),
                        draft.information(),
                        draft.purposes(),
                        "2026-11-01",
                        draft.signer(),
                        false,
                        "",
                        "",
                        "services-ended",
                        draft.way(),
                        "",
                        "",
                        true));
        assertThat(may(world.rosa, home, court, Information.PLAN)).isTrue();
        database.db.as(
                world.nora,
                () -> consents.recordEvent.enrollmentEnded(
                        new EnrollmentEnded(home.enrollment(), home.family(), LocalDate.of(2026, 11, 20))));
        assertThat(may(world.rosa, home, court, Information.PLAN)).isFalse();
    }

    @Test
    void beyondReachNothingMayBeShared() {
        var home = home(world.rosa, world.familyProgram);
        consents.give(world.rosa, consents.draft(home.caregiver(), court));
        for (var actor : List.of(world.sam, world.ana, world.otherManager))
            assertThat(may(actor, home, court, Information.PLAN)).isFalse();
    }

    @Test
    void whoReachesTheFamilySeesWhatItSignedAndNobodyElse() {
        var home = home(world.rosa, world.familyProgram);
        var signed = consents.give(world.rosa, consents.draft(home.caregiver(), court));
        for (var actor : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(seen(actor, signed)).as(actor.name()).isTrue();
        for (var actor : List.of(world.sam, world.ana, world.otherManager, world.otherSupporter))
            assertThat(seen(actor, signed)).as(actor.name()).isFalse();
    }

    private boolean seen(Actor actor, SignedConsent signed) {
        return database.db.read(actor, () -> consents.consents.find(signed.id()).isPresent());
    }

    /** Not by the program, whoever acts, and not by somebody at the database either. */
    @Test
    void neitherAConsentNorTheLedgerIsEverChanged() {
        var home = home(world.rosa, world.familyProgram);
        consents.give(world.rosa, consents.draft(home.caregiver(), court));
        disclosed(home, world.familyProgram);
        for (var change : List.of(
                "update disclosure set what = 'Nothing'",
                "delete from disclosure",
                "update consent set expires_on = '2030-01-01'",
                "delete from consent")) {
            assertThatThrownBy(() -> database.db.as(world.program, () -> {
                        database.sql.sql(change).update();
                    }))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.superuser().sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("is only ever added to");
        }
    }

    private World.Household home(Actor supporter, UUID program) {
        return world.household(world.program, program, supporter, "Dana", "Sorensen", "Eli");
    }

    private Item item(World.Household home, Information information) {
        return new Item(database.ids.next(), home.family(), home.caregiver(), world.familyProgram, information, false);
    }

    private boolean may(Actor actor, World.Household home, Partner partner, Information information) {
        return consents.mayShare
                .decide(
                        actor,
                        new Sharing(Recipient.of(partner), Purpose.CARE_COORDINATION, List.of(item(home, information))),
                        World.TODAY)
                .getFirst()
                .isAllowed();
    }

    private List<Disclosure> ledger(World.Household home) {
        return database.db.read(world.rosa, () -> consents.disclosures.ofFamily(home.family(), 50));
    }
}
