package org.alongside.caregivers.web;

import java.util.List;
import org.alongside.caregivers.Own;
import org.alongside.platform.web.Shell;
import org.alongside.results.ResultWords;
import org.alongside.results.TestGuidance;
import org.alongside.results.TestOutcome;

/**
 * Results of tests that were told of a caregiver; every word ready.
 *
 * @param returnToUse agreed words where one tells of a return to use; "" where none does
 */
public record OwnResultsPage(List<Line> lines, String returnToUse) {

    /** @param corrected that it was put right; "" where it was not */
    public record Line(String outcome, String sample, String words, String told, String corrected) {}

    static OwnResultsPage of(List<Own.Result> results, TestGuidance guidance, ResultWords words, Shell shell) {
        boolean hard =
                results.stream().anyMatch(result -> result.outcome() == TestOutcome.POSITIVE && !result.asPrescribed());
        return new OwnResultsPage(
                results.stream().map(result -> line(result, words, shell)).toList(),
                hard ? guidance.returnToUse() : "");
    }

    private static Line line(Own.Result result, ResultWords words, Shell shell) {
        return new Line(
                words.outcome(result.outcome(), result.finding(), result.substances(), result.asPrescribed()),
                shell.say(
                        "caregivers.result.sample",
                        words.sample(result.specimen(), result.panel()),
                        shell.words().spoken().date(result.sampledOn())),
                result.words(),
                shell.say(
                        "caregivers.result.told",
                        result.partner(),
                        shell.words().spoken().date(result.reportedOn())),
                result.corrected() ? shell.say("caregivers.result.corrected") : "");
    }
}
