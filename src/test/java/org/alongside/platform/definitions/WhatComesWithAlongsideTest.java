package org.alongside.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatComesWithAlongsideTest {

    private static final UUID AGENCY = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Definitions DEFINITIONS = new Definitions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support-types",
                "scope-activities",
                "modes",
                "places",
                "attempt-outcomes",
                "languages",
                "family-relations",
                "need-kinds",
                "alert-kinds",
                "kinships",
                "care-arrangements",
                "race-and-ethnicity",
                "tribal-enrollments",
                "identity-checks",
                "address-kinds",
                "phone-kinds",
                "partner-kinds",
                "recipient-classes",
                "consent-events",
                "revocation-ways"
            })
    void everyListHoldsAndItsGroupsAreNamed(String id) {
        var list = codes(id);
        assertThat(list.codes()).isNotEmpty();
        var groups = list.groups().stream().map(CodeList.Group::code).toList();
        assertThat(list.codes()).allSatisfy(code -> {
            if (groups.isEmpty()) assertThat(code.group()).isNull();
            else assertThat(groups).contains(code.group());
        });
    }

    @Test
    void theFourKindsOfSupportAreThoseOfTheToolkit() {
        assertThat(codes("support-types").codes())
                .extracting(Code::code)
                .containsExactly("emotional", "informational", "educational", "concrete");
    }

    @ParameterizedTest(name = "{0} has {1} activities from Montana")
    @CsvSource({
        "family-centered-support, 9",
        "empowerment-education, 2",
        "professional-responsibility, 6",
        "advocacy, 3"
    })
    void everyActivityOfMontanasScopeOfPracticeIsThere(String head, int count) {
        assertThat(codes("scope-activities").codes())
                .filteredOn(code -> head.equals(code.group()) && code.source().contains("\"Scope of Practice\""))
                .hasSize(count);
    }

    @Test
    void everyActivityCodeOfTheSeedsIsThere() {
        assertThat(codes("scope-activities").codes())
                .extracting(Code::code)
                .contains("coach-recovery-goal mentor-visit phone-check-in text-check-in recovery-capital-review "
                        .concat("parenting-practice visit-support schedule-assessment arrange-transport ")
                        .concat("provide-transport attend-recovery-meeting link-service referral ")
                        .concat("help-navigate-system join-case-meeting court-support court-report ")
                        .concat("educate-partner school-meeting group-facilitation crisis-response safety-plan ")
                        .concat("self-care-plan advocacy-liaison outreach-engagement admin-note supervision training")
                        .split(" "));
    }

    @Test
    void recoveryWorkIsNotOfferedToFamilyPrograms() {
        var offered = codes("scope-activities").forContact("family");
        assertThat(offered).extracting(Code::code).contains("listening").doesNotContain("court-report", "supervision");
    }

    @Test
    void languagesAreTagsAndThoseFromGeneralKnowledgeSaySo() {
        assertThat(codes("languages").codes())
                .allSatisfy(language -> assertThat(new ULocale.Builder()
                                .setLanguageTag(language.code())
                                .build()
                                .toLanguageTag())
                        .as(language.title())
                        .isEqualTo(language.code()));
        assertThat(codes("languages").code("bla"))
                .hasValueSatisfying(c -> assertThat(c.confidence()).isEqualTo(Definition.Confidence.LOW));
    }

    @ParameterizedTest
    @CsvSource({"Maria, mary", "María, mari", "PEPE, jose", "Bill, william", "Liz, elizabeth", "Lupe, guadalupe"})
    void peopleAreKnownByOtherNames(String name, String other) {
        assertThat(DEFINITIONS.nicknames().of(name)).contains(other);
    }

    @Test
    void aNameWithoutNicknamesHasNone() {
        assertThat(DEFINITIONS.nicknames().of("Whitehorse")).isEmpty();
    }

    @Test
    void commonPasswordsAreKnownHoweverTheyAreDressedUp() {
        var blocklist = PasswordBlocklist.read();
        assertThat(Stream.of(
                        "password",
                        "P@ssw0rd!",
                        "Sunshine2024!",
                        "qwertyuiop",
                        "1234567890",
                        "iloveyou123",
                        "Montana2026"))
                .allMatch(blocklist::contains);
        assertThat(Stream.of("walk beside the river at dawn", "kq7-vunT.plo92", "four little brown owls"))
                .noneMatch(blocklist::contains);
        assertThat(blocklist.size()).isGreaterThan(3000);
    }

    private static CodeList codes(String id) {
        return DEFINITIONS.codes(id, AGENCY, DAY);
    }
}
