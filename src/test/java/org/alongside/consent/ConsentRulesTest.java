package org.alongside.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The consent decision, case by case and against {@link NaiveConsent}. */
class ConsentRulesTest {

    @Test
    void theExampleOfTheContractIsAllowedWithTheNotice() {
        assertThat(decide(Cases.example())).isEqualTo("allow consent:c-1 part2");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "part2                              | \"not\"                        | allow consent:c-1 null",
                "part2                              | \"pending\"                    | allow consent:c-1 part2",
                "request/sud                        | false                          | allow consent:c-1 null",
                "person                             | \"p-2\"                        | refuse",
                "consents                           | []                             | refuse",
                "request/discloser                  | \"agency-2\"                   | refuse",
                "request/information                | \"scores\"                     | refuse",
                "request/information                | \"counseling-notes\"           | refuse",
                "request/information                | \"supervision-notes\"          | refuse",
                "request/purpose                    | \"treatment\"                  | refuse",
                "request/recipient/id               | \"person:p-1\"                 | allow self null",
                "request/recipient/id               | \"person:p-2\"                 | refuse",
                "request/recipient/id               | \"court:second\"               | refuse",
                "consents/0/recipients              | [\"court\"]                    | allow consent:c-1 part2",
                "consents/0/recipients              | []                             | refuse",
                "consents/0/information             | []                             | refuse",
                "consents/0/information             | [\"all\"]                      | refuse",
                "consents/0/information             | [\"all\", \"attendance\"]      | allow consent:c-1 part2",
                "consents/0/purposes                | []                             | refuse",
                "consents/0/signedOn                | \"2026-06-30\"                 | allow consent:c-1 part2",
                "consents/0/signedOn                | \"2026-07-01\"                 | refuse",
                "consents/0/signedBy                | \"representative\"             | refuse",
                "consents/0/expiresOn               | \"2026-06-30\"                 | allow consent:c-1 part2",
                "consents/0/expiresOn               | \"2026-06-29\"                 | refuse",
                "consents/0/expiresOn               | null                           | refuse",
                "consents/0/expiryEvent             | \"case-closed\"                | refuse",
                "consents/0/expiryEvent             | \"Case-Closed\"                | allow consent:c-1 part2",
                "consents/0/expiryEvent             | \"none\"                       | allow consent:c-1 part2",
                "consents/0/revokedOn               | \"2026-06-30\"                 | refuse",
                "consents/0/revokedOn               | \"2026-07-01\"                 | allow consent:c-1 part2",
                "consents/0/revocationRight         | false                          | refuse",
                "consents/0/redisclosureWarning     | true                           | allow consent:c-1 part2",
                "consents/0/kind                    | \"authorization\"              | refuse",
                "consents/0/kind                    | \"court-referral\"             | refuse",
                "consents/0/kind                    | \"tpo\"                        | refuse",
            })
    void oneChangeToTheExampleDecides(String path, String value, String decision) {
        assertThat(decide(Cases.with(Cases.example(), path, json(value)))).isEqualTo(decision);
    }

    @ParameterizedTest(name = "[{0}]: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"mother\"   | allow consent:c-1 part2",
                "\" court \"  | allow consent:c-1 part2",
                "null         | refuse",
                "\"\"         | refuse",
                "\" \\t\\n\"  | refuse",
                "\"\\u00a0\"  | refuse"
            })
    void aRepresentativeStatesBySomeAuthority(String authority, String decision) {
        var asked = Cases.with(Cases.example(), "consents/0/signedBy", "representative");
        assertThat(decide(Cases.with(asked, "consents/0/authority", json(authority))))
                .isEqualTo(decision);
    }

    @Test
    void nobodyIsShownSupervisionNotesNotEvenThePerson() {
        var asked = Cases.with(Cases.example(), "request/information", "supervision-notes");
        Cases.with(asked, "consents/0/information", List.of("supervision-notes"));
        assertThat(decide(asked)).isEqualTo("refuse");
        assertThat(decide(Cases.with(asked, "request/recipient/id", "person:p-1")))
                .isEqualTo("refuse");
    }

    @Test
    void anInitialReportOfChildAbuseNeedsNoConsentAndAnythingMoreDoes() {
        var asked = Cases.with(Cases.example(), "consents", List.of());
        Cases.with(asked, "request/purpose", "mandated-report");
        Cases.with(asked, "request/information", "initial-child-abuse-report");
        assertThat(decide(asked)).isEqualTo("refuse");
        Cases.with(asked, "request/recipient/classes", List.of("court", "child-protection"));
        assertThat(decide(asked)).isEqualTo("allow mandated-report null");
        assertThat(decide(Cases.with(asked, "request/information", "attendance")))
                .isEqualTo("refuse");
    }

    @Test
    void inAMedicalEmergencyMedicalStaffAreToldEvenCounselingNotes() {
        var asked = Cases.with(Cases.example(), "request/purpose", "medical-emergency");
        Cases.with(asked, "request/recipient/classes", List.of("medical"));
        Cases.with(asked, "request/information", "counseling-notes");
        assertThat(decide(asked)).isEqualTo("refuse");
        assertThat(decide(Cases.with(asked, "request/emergency", true))).isEqualTo("allow medical-emergency null");
        assertThat(decide(Cases.with(asked, "request/recipient/classes", List.of("court"))))
                .isEqualTo("refuse");
    }

    @ParameterizedTest(name = "sud {0}, order {1}, subpoena {2}: {3}")
    @CsvSource({
        "true,  2026-06-30, 2026-06-30, allow court-order null",
        "true,  2026-06-30, ,           refuse",
        "true,  ,           2026-06-30, refuse",
        "true,  2026-07-01, 2026-06-30, refuse",
        "true,  2026-06-30, 2026-07-01, refuse",
        "false, 2026-06-30, ,           allow court-order null",
        "false, 2026-07-01, ,           refuse",
        "false, ,           2026-06-30, refuse"
    })
    void aCourtOrderOpensProtectedRecordsOnlyWithASubpoena(
            boolean sud, String order, String subpoena, String decision) {
        var asked = Cases.with(Cases.example(), "request/purpose", "legal-proceeding");
        Cases.with(asked, "request/sud", sud);
        Cases.with(asked, "request/courtOrder", order);
        Cases.with(asked, "request/subpoena", subpoena);
        assertThat(decide(asked)).isEqualTo(decision);
    }

    @Test
    void aConsentForProceedingsStandsAlone() {
        var asked = Cases.with(Cases.example(), "request/purpose", "legal-proceeding");
        Cases.with(asked, "consents/0/kind", "proceedings");
        Cases.with(asked, "consents/0/purposes", List.of("legal-proceeding"));
        assertThat(decide(asked)).isEqualTo("allow consent:c-1 part2");
        Cases.with(asked, "consents/0/purposes", List.of("legal-proceeding", "care-coordination"));
        assertThat(decide(asked)).isEqualTo("refuse");
        Cases.with(asked, "consents/0/kind", "specific");
        assertThat(decide(asked)).isEqualTo("refuse");
        assertThat(decide(Cases.with(asked, "part2", "not"))).isEqualTo("allow consent:c-1 null");
    }

    @Test
    void oneConsentForTreatmentPaymentAndOperationsMayCoverAllWithoutEnd() {
        var asked = Cases.with(Cases.example(), "request/purpose", "treatment");
        Cases.with(asked, "consents/0/kind", "tpo");
        Cases.with(asked, "consents/0/purposes", List.of("treatment", "payment", "operations"));
        Cases.with(asked, "consents/0/information", List.of("all"));
        Cases.with(asked, "consents/0/expiresOn", null);
        Cases.with(asked, "consents/0/expiryEvent", "none");
        assertThat(decide(asked)).isEqualTo("refuse");
        Cases.with(asked, "consents/0/redisclosureWarning", true);
        assertThat(decide(asked)).isEqualTo("refuse");
        Cases.with(asked, "consents/0/refusalConsequences", true);
        assertThat(decide(asked)).isEqualTo("allow consent:c-1 part2");
        assertThat(decide(Cases.with(asked, "request/information", "counseling-notes")))
                .isEqualTo("refuse");
        Cases.with(asked, "request/information", "plan");
        Cases.with(asked, "consents/0/purposes", List.of("treatment", "research"));
        assertThat(decide(asked)).isEqualTo("refuse");
    }

    @Test
    void aCourtReferralCannotBeRevokedBeforeItsEventEndsIt() {
        var asked = Cases.with(Cases.example(), "consents/0/kind", "court-referral");
        Cases.with(asked, "consents/0/expiryEvent", "final-disposition");
        Cases.with(asked, "consents/0/revokedOn", "2026-02-01");
        Cases.with(asked, "consents/0/revocationRight", false);
        assertThat(decide(asked)).isEqualTo("allow consent:c-1 part2");
        Cases.with(
                asked,
                "events",
                List.of(event("final-disposition", "2026-06-30"), event("final-disposition", "2026-08-01")));
        assertThat(decide(asked)).isEqualTo("allow consent:c-1 part2");
        Cases.with(
                asked,
                "events",
                List.of(event("final-disposition", "2026-08-01"), event("final-disposition", "2026-06-29")));
        assertThat(decide(asked)).isEqualTo("refuse");
        Cases.with(asked, "events", List.of());
        assertThat(decide(Cases.with(asked, "consents/0/expiryEvent", "none"))).isEqualTo("refuse");
    }

    @Test
    void theConsentSignedFirstIsNamedThenTheOneWithTheLowerId() {
        assertThat(decide(signed("c-2", "2026-01-05", "c-10", "2026-01-05", "c-1", "2026-01-06")))
                .isEqualTo("allow consent:c-10 part2");
        assertThat(decide(signed("b", "2026-01-05", "C", "2026-01-05"))).isEqualTo("allow consent:C part2");
        assertThat(decide(signed("z", "2026-01-04", "a", "2026-01-05"))).isEqualTo("allow consent:z part2");
        assertThat(decide(signed("\uD83D\uDE00", "2026-01-05", "\uFFFD", "2026-01-05")))
                .isEqualTo("allow consent:\uFFFD part2");
    }

    private static Map<String, Object> signed(String... idsAndDays) {
        var consents = new ArrayList<Object>();
        for (int n = 0; n < idsAndDays.length; n += 2) {
            var asked = Cases.with(Cases.example(), "consents/0/id", idsAndDays[n]);
            Cases.with(asked, "consents/0/signedOn", idsAndDays[n + 1]);
            consents.addAll((List<?>) asked.get("consents"));
        }
        return Cases.with(Cases.example(), "consents", consents);
    }

    @Test
    void aRefusalSaysWhatEachConsentLacksAndWhatWouldDo() {
        var asked = Cases.with(Cases.example(), "consents/0/kind", "authorization");
        Cases.with(asked, "consents/0/revokedOn", "2026-06-01");
        Cases.with(asked, "consents/0/recipients", List.of("school:5"));
        var decision = decision(asked);
        assertThat(decision.rule()).isEqualTo(7);
        assertThat(decision.consents().getFirst().lacks())
                .containsExactly(Gap.KIND_NOT_TAKEN, Gap.RECIPIENT_NOT_NAMED, Gap.REVOKED);
        assertThat(decision.needed()).containsExactly("consent:specific", "consent:court-referral");
    }

    @Test
    void aRefusalInProceedingsNamesTheOrderToo() {
        var asked = Cases.with(Cases.example(), "request/purpose", "legal-proceeding");
        assertThat(decision(asked).needed()).containsExactly("consent:proceedings", "court-order-and-subpoena");
        assertThat(decision(Cases.with(asked, "part2", "not")).needed())
                .containsExactly("consent:specific", "consent:proceedings", "consent:authorization", "court-order");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 42})
    void everyDecisionIsTheOneThatThePlainReadingGives(long seed) {
        var dice = new SplittableRandom(seed);
        int allowed = 0;
        for (int n = 0; n < 20_000; n++) {
            var asked = Cases.random(dice, n);
            var expected = NaiveConsent.decide(asked);
            assertThat(decide(asked)).as("seed %s: %s", seed, asked).isEqualTo(expected);
            if (expected.startsWith("allow consent:")) allowed++;
        }
        assertThat(allowed).as("enough to mean something").isBetween(2_000, 18_000);
    }

    /** Every purpose, information, kind, recipient and circumstance with one consent made to fit them. */
    @Test
    void everyCombinationIsDecidedAsThePlainReadingDoes() {
        int tried = 0;
        for (var purpose : Cases.PURPOSES)
            for (var information : Cases.INFORMATION)
                for (var kind : Cases.KINDS)
                    for (var part2 : Cases.PART2)
                        for (var circumstances :
                                List.of("", "sud", "emergency", "ordered", "sud ordered", "sud ordered subpoena"))
                            for (var recipient : List.of("person:p-1", "court", "medical", "child-protection")) {
                                var asked = fitting(purpose, information, kind, part2, circumstances, recipient);
                                assertThat(decide(asked)).as("%s", asked).isEqualTo(NaiveConsent.decide(asked));
                                tried++;
                            }
        assertThat(tried).isEqualTo(11 * 12 * 6 * 3 * 6 * 4);
    }

    private static Map<String, Object> fitting(
            String purpose, String information, String kind, String part2, String circumstances, String recipient) {
        var asked = Cases.with(Cases.example(), "part2", part2);
        Cases.with(asked, "request/purpose", purpose);
        Cases.with(asked, "request/information", information);
        Cases.with(asked, "request/recipient/id", recipient);
        Cases.with(asked, "request/recipient/classes", List.of(recipient));
        Cases.with(asked, "request/sud", circumstances.contains("sud"));
        Cases.with(asked, "request/emergency", circumstances.contains("emergency"));
        Cases.with(asked, "request/courtOrder", circumstances.contains("ordered") ? "2026-06-30" : null);
        Cases.with(asked, "request/subpoena", circumstances.contains("subpoena") ? "2026-06-30" : null);
        Cases.with(asked, "consents/0/kind", kind);
        Cases.with(asked, "consents/0/recipients", List.of(recipient));
        Cases.with(asked, "consents/0/purposes", List.of(purpose));
        Cases.with(asked, "consents/0/information", List.of(information));
        Cases.with(asked, "consents/0/expiryEvent", "final-disposition");
        Cases.with(asked, "consents/0/redisclosureWarning", true);
        return Cases.with(asked, "consents/0/refusalConsequences", true);
    }

    private static Map<String, Object> event(String event, String on) {
        return Map.of("event", event, "on", on);
    }

    private static Object json(String value) {
        return Cases.map("{\"value\": " + value + "}").get("value");
    }

    private static ConsentDecision decision(Map<String, Object> asked) {
        return ConsentRules.decide(ConsentJson.read(Cases.json(asked)));
    }

    private static String decide(Map<String, Object> asked) {
        var decision = decision(asked);
        return decision.isAllowed() ? "allow %s %s".formatted(decision.by(), decision.notice()) : "refuse";
    }
}
