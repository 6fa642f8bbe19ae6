package org.alongside.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.network.Partner;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivingConsentTest {
    private TestDatabase database;
    private World world;
    private ConsentsUnderTest consents;
    private Partner court;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        consents = new ConsentsUnderTest(database);
        court = consents.partner(world.nora, "First District Court", "court", "court");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void whatIsSignedIsKeptWithTheWordsThatWereRead() {
        var signed = consents.give(world.rosa, consents.draft(world.ortega.caregiver(), court));
        assertThat(signed.words())
                .contains("You can take this back at any time.")
                .contains("With whom: First District Court")
                .contains("What: That you come, and when; Your goals and plan")
                .contains("Until: 31 Dec 2026");
        assertThat(signed.consent().information()).containsExactlyInAnyOrder(Information.ATTENDANCE, Information.PLAN);
    }

    @Test
    void sendingItTwiceSignsOnce() {
        var draft = consents.draft(world.sorensen.caregiver(), court);
        consents.give(world.rosa, draft);
        consents.give(world.rosa, draft);
        assertThat(database.db.read(world.rosa, () -> consents.consents.ofFamily(world.sorensen.family())))
                .filteredOn(signed -> signed.id().equals(draft.id()))
                .hasSize(1);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        var blank = new ConsentDraft(
                database.ids.next(),
                world.ortega.caregiver(),
                "share",
                1,
                "",
                List.of("somebody"),
                List.of(),
                List.of("legal-proceeding"),
                "",
                "",
                true,
                "",
                "",
                "",
                SignedConsent.Way.SCREEN,
                "<script>",
                "",
                false);
        assertThat(wrongs(blank))
                .containsExactly(
                        "recipients",
                        "information",
                        "purposes",
                        "signed-on",
                        "expires-on",
                        "signer",
                        "authority",
                        "signer",
                        "agrees");
    }

    @Test
    void aMinorSignsAloneOnlyWhereALawIsNamed() {
        database.superuser()
                .sql("update person set born_on = '2012-01-01' where id = ?")
                .param(world.ortega.child())
                .update();
        assertThat(wrongs(consents.draft(world.ortega.child(), court))).containsExactly("authority");
    }

    @Test
    void aReleaseWhereSafetyMattersIsShort() {
        var draft = consents.draft(world.ortega.caregiver(), court);
        assertThat(wrongs(with(draft, "safety-release", draft.information(), draft.purposes(), "2027-06-01", "")))
                .containsExactly("expires-on");
    }

    @Test
    void theTextOfAFormThatChangedIsReadAgain() {
        var draft = consents.draft(world.ortega.caregiver(), court);
        var old = new ConsentDraft(
                draft.id(),
                draft.person(),
                "share",
                7,
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
                SignedConsent.Way.SCREEN,
                "",
                "",
                true);
        assertThat(wrongs(old)).containsExactly("agrees");
    }

    /** Each form, filled in as it allows, is what the law asks for: it covers the first of what it names. */
    @Test
    void whateverCanBeSignedCovers() {
        for (var form : consents.forms.all(world.agency, World.TODAY)) {
            if (form.tellsUs()) continue;
            var information = form.information().getFirst();
            var purpose = form.purposes().getFirst();
            boolean byDay = form.ends().contains(ConsentForm.Ends.DAY);
            var draft = with(
                    consents.draft(world.lamb.caregiver(), court),
                    form.id(),
                    List.of(information.word()),
                    List.of(purpose.word()),
                    byDay ? World.TODAY.plusDays(30).toString() : "",
                    byDay ? "" : "case-closed");
            var signed = consents.give(world.sam, draft);
            assertThat(allowed(signed, information, purpose)).as(form.id()).isTrue();
            consents.endConsent.mistaken(world.sam, signed.id(), "Only tried");
            assertThat(allowed(signed, information, purpose)).as(form.id()).isFalse();
        }
    }

    private boolean allowed(SignedConsent signed, Information information, Purpose purpose) {
        boolean sud = signed.consent().kind() != org.alongside.consent.Consent.Kind.AUTHORIZATION;
        if (!sud) reviewedAsNot(world.familyProgram);
        var item = new Item(
                database.ids.next(),
                world.lamb.family(),
                signed.person(),
                sud ? world.recoveryProgram : world.familyProgram,
                information,
                sud);
        var sharing = new Sharing(Recipient.of(court), purpose, List.of(item));
        return consents.mayShare
                .decide(world.sam, sharing, World.TODAY)
                .getFirst()
                .isAllowed();
    }

    private void reviewedAsNot(UUID program) {
        consents.reviewPart2.review(world.nora, database.ids.next(), program, "not", "No treatment here.");
    }

    @Test
    void somebodyOutsideMayTellUsUnderAPermissionThatSaysSo() {
        var clinic = consents.partner(world.nora, "Cutbank Recovery Clinic", "treatment", "treating-provider");
        assertThat(mayTell(clinic)).isFalse();
        var signed = consents.give(world.sam, consents.tellsUs(world.lamb.caregiver(), clinic));
        assertThat(signed.words())
                .contains("Who may share: Cutbank Recovery Clinic")
                .contains("With whom: High Plains Family Network");
        assertThat(mayTell(clinic)).isTrue();
        assertThat(mayTell(court)).isFalse();
        consents.endConsent.revoke(world.sam, signed.id(), "spoken", "Ada Lamb", "");
        assertThat(mayTell(clinic)).isFalse();
    }

    /** It says nothing of what we may tell: neither them nor anybody else. */
    @Test
    void whatTheyMayTellUsIsNotWhatWeMayTellThem() {
        var clinic = consents.partner(world.nora, "Blacktail Recovery Clinic", "treatment", "treating-provider");
        consents.give(world.sam, consents.tellsUs(world.lamb.caregiver(), clinic));
        var item = new Item(
                database.ids.next(),
                world.lamb.family(),
                world.lamb.caregiver(),
                world.recoveryProgram,
                Information.TEST_RESULTS,
                true);
        var sharing = new Sharing(Recipient.of(clinic), Purpose.CARE_COORDINATION, List.of(item));
        assertThat(consents.mayShare
                        .decide(world.sam, sharing, World.TODAY)
                        .getFirst()
                        .isAllowed())
                .isFalse();
    }

    @Test
    void aFormForWhatTheyTellUsNamesThemAndUs() {
        var draft = consents.tellsUs(world.ortega.caregiver(), court);
        assertThat(wrongs(from(draft, "", draft.recipients()))).containsExactly("discloser");
        assertThat(wrongs(from(draft, "agency:" + world.agency, draft.recipients())))
                .containsExactly("discloser");
        assertThat(wrongs(from(draft, court.recipient(), List.of(court.recipient()))))
                .containsExactly("recipients");
    }

    private boolean mayTell(Partner partner) {
        var item = new Item(
                database.ids.next(), world.lamb.family(), world.lamb.caregiver(), null, Information.TEST_RESULTS, true);
        return consents.mayShare
                .decideInbound(world.sam, partner, Purpose.CARE_COORDINATION, List.of(item), World.TODAY)
                .getFirst()
                .isAllowed();
    }

    private static ConsentDraft from(ConsentDraft draft, String discloser, List<String> recipients) {
        return new ConsentDraft(
                draft.id(),
                draft.person(),
                draft.form(),
                draft.version(),
                discloser,
                recipients,
                draft.information(),
                draft.purposes(),
                draft.signedOn(),
                draft.signer(),
                draft.representative(),
                draft.authority(),
                draft.expiresOn(),
                draft.event(),
                draft.way(),
                draft.drawing(),
                draft.witness(),
                draft.agrees());
    }

    @Test
    void aConsentInATreatmentCourtCannotBeTakenBack() {
        var draft = with(
                consents.draft(world.sorensen.caregiver(), court),
                "treatment-court",
                List.of("attendance"),
                List.of("treatment"),
                "",
                "supervision-ended");
        var signed = consents.give(world.rosa, draft);
        assertThat(consents.endConsent.revoke(world.rosa, signed.id(), "spoken", "Dana Sorensen", ""))
                .isInstanceOf(Change.Refused.class);
    }

    @Test
    void nobodySignsForAFamilyBeyondReach() {
        var draft = consents.draft(world.lamb.caregiver(), court);
        for (var actor : List.of(world.rosa, world.petra, world.ana, world.otherManager)) {
            assertThatThrownBy(() -> consents.giveConsent.give(actor, draft, consents.words(world.nora)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anotherAgencysPartnerIsNobodyHere() {
        var foreign = consents.partner(world.otherManager, "Court across the river", "court", "court");
        assertThat(wrongs(consents.draft(world.ortega.caregiver(), foreign))).containsExactly("recipients");
    }

    private List<String> wrongs(ConsentDraft draft) {
        var change = consents.giveConsent.give(world.rosa, draft, consents.words(world.rosa));
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<SignedConsent>) change)
                .wrongs().stream().map(Wrong::field).toList();
    }

    private static ConsentDraft with(
            ConsentDraft draft,
            String form,
            List<String> information,
            List<String> purposes,
            String expiresOn,
            String event) {
        return new ConsentDraft(
                draft.id(),
                draft.person(),
                form,
                1,
                "",
                draft.recipients(),
                information,
                purposes,
                draft.signedOn(),
                draft.signer(),
                false,
                "",
                expiresOn,
                event,
                draft.way(),
                draft.drawing(),
                "",
                true);
    }
}
