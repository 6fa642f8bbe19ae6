package org.alongside.access;

import static org.alongside.access.PasswordRule.Problem.ABOUT_ITS_OWNER;
import static org.alongside.access.PasswordRule.Problem.COMMON;
import static org.alongside.access.PasswordRule.Problem.TOO_LONG;
import static org.alongside.access.PasswordRule.Problem.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.platform.definitions.PasswordBlocklist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final List<String> ROSA =
            List.of("Rosa Whitehorse", "rosa.whitehorse@example.org", "High Plains Family Network", "alongside");

    private final PasswordRule rule = new PasswordRule(PasswordBlocklist.read());

    @ParameterizedTest
    @ValueSource(strings = {"zu-spät gekommen", "雨が降っている日だよ", "            x y z      "})
    void lengthIsWhatCounts(String password) {
        assertThat(rule.problem(password, 8, ROSA)).isEmpty();
    }

    @Test
    void aloneItMustBeFifteenLong() {
        assertThat(rule.problem("fourteen chars", 15, ROSA)).hasValue(TOO_SHORT);
        assertThat(rule.problem("fifteen charss!", 15, ROSA)).isEmpty();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(rule.problem("🐎🌾🏔🚐🐎🌾🏔", 8, ROSA)).hasValue(TOO_SHORT);
        assertThat(rule.problem("🐎🌾🏔🚐🎒🧭🐕🔥", 8, ROSA)).isEmpty();
    }

    @Test
    void twoHundredCharactersAreWelcomeAndNoMore() {
        assertThat(rule.problem("a long sentence ".repeat(12) + "12345678", 8, ROSA))
                .isEmpty();
        assertThat(rule.problem("ab c".repeat(51), 8, ROSA)).hasValue(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1!", "qwertyuiop", "P@ssw0rd2026", "aaaaaaaaaa", "abcabcabcabc"})
    void whatEverybodyGuessesIsRefused(String password) {
        assertThat(rule.problem(password, 8, ROSA)).hasValue(COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosawhitehorse",
                "Whitehorse2026",
                "rosa.whitehorse@example.org",
                "rosa-whitehorse-1",
                "HighPlains22"
            })
    void whatOthersKnowOfHerIsRefused(String password) {
        assertThat(rule.problem(password, 8, ROSA)).hasValue(ABOUT_ITS_OWNER);
    }

    @Test
    void herNameInsideALongerSentenceIsFine() {
        assertThat(rule.problem("Whitehorse walks at dawn", 8, ROSA)).isEmpty();
    }
}
