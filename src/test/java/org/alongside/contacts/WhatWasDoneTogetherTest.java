package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatWasDoneTogetherTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ContactCodes CODES = ContactCodes.of(new Definitions(), new UUID(0, 0), DAY);

    private static TogetherDraft visit(List<String> activities, String feedback) {
        return new TogetherDraft(true, activities, feedback, "", List.of(), "", "", null, List.of(), "");
    }

    private static TogetherDraft meeting(String kind, List<String> roles, String on) {
        return new TogetherDraft(null, List.of(), "", kind, roles, on, "", null, List.of(), "");
    }

    private static TogetherDraft returnToUse(List<String> supports) {
        return new TogetherDraft(null, List.of(), "", "", List.of(), "", "", true, supports, "");
    }

    private static TogetherDraft accomplishment(String words) {
        return new TogetherDraft(null, List.of(), "", "", List.of(), "", "", null, List.of(), words);
    }

    private static TogetherDraft recoveryMeeting(String kind) {
        return new TogetherDraft(null, List.of(), "", "", List.of(), "", kind, null, List.of(), "");
    }

    private static List<String> wrong(TogetherDraft draft) {
        var problems = new ArrayList<ContactProblem>();
        TogetherRules.read(draft, CODES, DAY, problems);
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(problem.words(Words.english())).isNotBlank());
        return problems.stream()
                .map(problem -> problem.field() + ": " + problem.what())
                .toList();
    }

    private static Together read(TogetherDraft draft) {
        return TogetherRules.read(draft, CODES, DAY, new ArrayList<>());
    }

    @Test
    void mostContactsHaveNothingOfItAndNothingIsAsked() {
        assertThat(wrong(TogetherDraft.NOTHING)).isEmpty();
        assertThat(read(TogetherDraft.NOTHING)).isEqualTo(Together.NOTHING);
        assertThat(TogetherColumn.write(Together.NOTHING)).isNull();
    }

    @Test
    void aVisitSaysWhatTheyDid() {
        assertThat(wrong(visit(List.of("play", "meal"), ""))).isEmpty();
        assertThat(wrong(visit(List.of(), ""))).containsExactly("visitActivities: visitActivities.missing");
        assertThat(wrong(visit(List.of("interrogation"), ""))).containsExactly("visitActivities: unknown");
        assertThat(wrong(visit(List.of("play"), "é".repeat(TogetherRules.LONGEST_FEEDBACK + 1))))
                .containsExactly("visitFeedback: long");
    }

    @Test
    void aVisitIsOneAlsoWhereOnlyItsFieldsAreFilledIn() {
        var untold = new TogetherDraft(
                null, List.of("play"), "She lit up.", "", List.of(), "", "", null, List.of("listened"), "");
        assertThat(read(untold).visit()).isEqualTo(new Together.Visit(List.of("play"), "She lit up."));
        assertThat(read(untold).afterReturnToUse()).containsExactly("listened");
    }

    @ParameterizedTest(name = "{0} for {1} on \"{2}\": {3}")
    @CsvSource({
        "attended, review-hearing, '', ''",
        "attended, review-hearing, 2026-11-20, ''",
        "attended, review-hearing, 2026-11-19, meetingOn: meetingOn.attended",
        "prepared, review-hearing, '', meetingOn: meetingOn.missing",
        "prepared, review-hearing, 2026-11-20, ''",
        "prepared, family-team-meeting, 2026-12-04, ''",
        "prepared, review-hearing, 2026-11-19, meetingOn: meetingOn.prepared",
        "prepared, review-hearing, 2028-11-21, meetingOn: meetingOn.far",
        "debriefed, review-hearing, '', meetingOn: meetingOn.missing",
        "debriefed, review-hearing, 2026-11-13, ''",
        "debriefed, review-hearing, 2026-11-21, meetingOn: meetingOn.debriefed",
        "debriefed, review-hearing, 2024-11-19, meetingOn: meetingOn.far",
        "prepared debriefed, review-hearing, '', meetingOn: meetingOn.missing",
        "prepared debriefed, review-hearing, 2026-11-20, ''",
        "prepared attended debriefed, review-hearing, '', ''",
        "attended, '', '', meeting: meeting.missing",
        "attended, tribunal, '', meeting: unknown",
        "watched, review-hearing, 2026-11-20, meetingRoles: unknown",
        "attended, review-hearing, next week, meetingOn: date"
    })
    void aHearingHasAKindADayAndWhatOneDidAboutIt(String roles, String kind, String on, String problem) {
        assertThat(wrong(meeting(kind, List.of(roles.split(" ")), on)))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void aHearingThatNobodyDidAnythingAboutSaysSo() {
        assertThat(wrong(meeting("review-hearing", List.of(), "2026-11-20")))
                .containsExactly("meetingRoles: meetingRoles.missing");
        assertThat(wrong(meeting("", List.of(), "2026-11-20")))
                .containsExactly("meeting: meeting.missing", "meetingRoles: meetingRoles.missing");
    }

    @Test
    void whoWentAlongNeedNotSayTheDayAgain() {
        assertThat(read(meeting("review-hearing", List.of("attended"), ""))
                        .meeting()
                        .on())
                .isEqualTo(DAY);
    }

    @Test
    void aReturnToUseIsToldAsTheSupportThatWasOffered() {
        assertThat(wrong(returnToUse(List.of()))).containsExactly("returnToUseSupports: returnToUseSupports.missing");
        assertThat(wrong(returnToUse(List.of("reported")))).containsExactly("returnToUseSupports: unknown");
        var said = TogetherSaid.of(read(returnToUse(List.of("listened", "more-contact"))), CODES, Words.english());
        assertThat(said)
                .containsExactly(new TogetherSaid(
                        "Support after a return to use",
                        "Listened, without judging and Agreed to be in touch more often"));
    }

    @Test
    void noWordOfItCallsAReturnToUseAFailure() {
        var titles = CODES.returnToUseSupports().codes().stream()
                .map(code -> code.title())
                .toList();
        assertThat(String.join(" ", titles))
                .doesNotContainPattern("(?i)relapse|fail|dirty|clean|abuse|violation|positive test");
    }

    @Test
    void anAccomplishmentIsALineOrNothing() {
        assertThat(read(accomplishment("Up one point on housing.")).accomplishment())
                .isEqualTo("Up one point on housing.");
        assertThat(read(accomplishment("  \n "))).isEqualTo(Together.NOTHING);
        assertThat(wrong(accomplishment("é".repeat(TogetherRules.LONGEST_ACCOMPLISHMENT))))
                .isEmpty();
        assertThat(wrong(accomplishment("x".repeat(TogetherRules.LONGEST_ACCOMPLISHMENT + 1))))
                .containsExactly("accomplishment: long");
    }

    @Test
    void recoveryMeetingsAndReturnsToUseBelongToRecoveryPrograms() {
        for (var draft : List.of(recoveryMeeting("twelve-step"), returnToUse(List.of("listened")))) {
            var together = read(draft);
            assertThat(TogetherRules.notOfferedTo("recovery", together, CODES)).isEmpty();
            assertThat(TogetherRules.notOfferedTo("family", together, CODES)).isNotEmpty();
        }
        var hearing = read(meeting("review-hearing", List.of("attended"), ""));
        assertThat(TogetherRules.notOfferedTo("family", hearing, CODES)).isEmpty();
        assertThat(wrong(recoveryMeeting("secret"))).containsExactly("recoveryMeeting: unknown");
    }

    @Test
    void theRowHoldsOnlyWhatThereWasAndReadsBackTheSame() {
        var all = new TogetherDraft(
                true,
                List.of("play"),
                "She lit up.",
                "review-hearing",
                List.of("attended", "debriefed"),
                "",
                "twelve-step",
                true,
                List.of("listened"),
                "Nine days.");
        var together = read(all);
        assertThat(TogetherColumn.read(TogetherColumn.write(together))).isEqualTo(together);
        assertThat(read(together.draft())).isEqualTo(together);
        assertThat(TogetherColumn.write(read(accomplishment("Nine days."))))
                .isEqualTo("{\"accomplishment\":\"Nine days.\"}");
        assertThat(TogetherColumn.write(read(visit(List.of("play"), ""))))
                .isEqualTo("{\"visit\":{\"activities\":[\"play\"]}}");
        assertThat(TogetherColumn.read("{\"visit\":{\"activities\":[\"play\"]}}"))
                .isEqualTo(read(visit(List.of("play"), "")));
    }
}
