package org.alongside.caregivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.platform.db.World;
import org.alongside.results.ResultsUnderTest;
import org.alongside.testing.Browsing;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;

class ReadingOwnResultsTest extends OwnPagesTest {

    @Test
    void aCaregiverReadsWhatWasToldOfThemAndNobodyElsesResults() {
        var results = new ResultsUnderTest(database);
        var clinic = results.clinic(world.nora, "Cottonwood Recovery");
        var home = tested("Willa", "Hawthorn");
        var other = tested("Ruby", "Chokecherry");
        for (var one : List.of(home, other))
            results.consents.give(world.rosa, results.consents.tellsUs(one.caregiver(), clinic));
        var willa = letIn(home);
        assertThat(open(willa, "/own")).bodyText().doesNotContain("/own/results");
        assertThat(open(willa, "/own/results")).bodyText().contains("None recorded");

        results.record(
                world.rosa, home, ResultsUnderTest.positive(results.draft(home, clinic), "screen", false, "cocaine"));
        results.record(
                world.rosa,
                other,
                ResultsUnderTest.positive(results.draft(other, clinic), "screen", false, "fentanyl"));
        assertThat(open(willa, "/own")).bodyText().contains("/own/results");
        assertThat(Statements.of(() -> open(willa, "/own"))).isLessThanOrEqualTo(12);
        assertThat(open(willa, "/own/results"))
                .bodyText()
                .contains(
                        "Positive for Cocaine, first test only",
                        "Told by Cottonwood Recovery",
                        "Return to use can be part of recovery")
                .doesNotContain("Fentanyl");
        assertThat(open(world.rosa, "/own/results")).hasStatus(404);
        try (var browser = browse(willa, Browsing.PHONE)) {
            browser.go("/own/results");
            browser.isAccessible();
            browser.picture("own-results");
        }
    }

    private static World.Household tested(String given, String family) {
        return world.household(world.program, world.recoveryProgram, world.rosa, given, family, "Bo");
    }
}
