package org.alongside.platform.definitions;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatHoldsTest {

    /** Version, first day, last day, status. */
    private static final DefinitionSet COLORS = colors(
            "1 2020-01-01 null in-force",
            "2 2022-01-01 2022-12-31 in-force",
            "3 2023-06-01 null proposed",
            "4 2024-01-01 null in-force",
            "5 2024-01-01 null in-force",
            "6 2025-01-01 null retired");

    @ParameterizedTest(name = "on {0} version {1} holds")
    @CsvSource({
        "2019-12-31, none",
        "2020-01-01, 1",
        "2021-12-31, 1",
        "2022-01-01, 2",
        "2022-12-31, 2",
        "2023-01-01, 1",
        "2023-06-01, 1",
        "2024-01-01, 5",
        "2030-01-01, 5"
    })
    void theLatestStartInForceHolds(LocalDate day, String version) {
        assertThat(COLORS.holding("code-list", "colors", day)
                        .map(Definition::version)
                        .map(String::valueOf)
                        .orElse("none"))
                .isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, PROPOSED"})
    void whatIsProposedHoldsWhereNothingIsInForce(LocalDate day, Definition.Status status) {
        assertThat(colors("1 2025-01-01 null proposed").holding("code-list", "colors", day))
                .hasValueSatisfying(d -> assertThat(d.status()).isEqualTo(status));
    }

    private static DefinitionSet colors(String... versions) {
        var reader = new DefinitionReader();
        return DefinitionSet.of(Stream.of(versions)
                .map(version -> version.split(" "))
                .map(v -> Stream.of(
                                "kind: code-list",
                                "id: colors",
                                "version: " + v[0],
                                "title: Colors",
                                "jurisdiction: any",
                                "effective: {from: %s, to: %s}".formatted(v[1], v[2]),
                                "status: " + v[3],
                                "source: a painter",
                                "codes: [{code: red, title: Red}]")
                        .collect(joining("\n")))
                .map(text -> reader.read("colors.yaml", text, false))
                .toList());
    }
}
