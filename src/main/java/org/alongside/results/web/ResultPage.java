package org.alongside.results.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.results.ResultWords;
import org.alongside.results.SeeResults;
import org.alongside.results.TestResult;

/**
 * One result with all that was told of it before; every word ready.
 *
 * @param first what to do first where it is hard news; "" where it is not
 * @param returnToUse agreed words beside hard news
 * @param out why it was taken out; "" while it holds
 * @param versions the last first, each with the permission under which it came
 */
public record ResultPage(
        UUID id,
        UUID family,
        String name,
        String outcome,
        String told,
        String words,
        String first,
        String returnToUse,
        String out,
        boolean mayChange,
        List<Version> versions,
        String outWhy,
        Problems problems) {

    /** @param permission where the permission is read */
    public record Version(String outcome, String sample, String who, String why, String words, String permission) {}

    static ResultPage of(
            SeeResults.One one,
            String outWhy,
            ResultWords words,
            Actor actor,
            LocalDate today,
            Shell shell,
            Problems problems) {
        var result = one.result();
        var now = result.now();
        boolean hard = now.isHardNews() && !result.isOut();
        return new ResultPage(
                result.id(),
                result.family(),
                result.personName(),
                words.outcome(now),
                words.told(result),
                now.words(),
                hard ? shell.say("results.first", result.personName()) : "",
                hard ? one.guidance().returnToUse() : "",
                result.voidReason() == null ? "" : shell.say("results.out", result.voidReason()),
                FamilyRule.mayCorrect(actor) && !result.isOut(),
                result.versions().reversed().stream()
                        .map(version -> version(version, words, actor, today, shell))
                        .toList(),
                outWhy,
                problems);
    }

    private static Version version(
            TestResult.Version version, ResultWords words, Actor actor, LocalDate today, Shell shell) {
        return new Version(
                words.outcome(version),
                shell.say(
                        "results.sampled",
                        words.sample(version.specimen(), version.panel()),
                        shell.words().spoken().date(version.sampledOn())),
                shell.say(
                        "results.written",
                        version.from(),
                        shell.words().spoken().moment(version.at(), actor.zone(), today)),
                version.why().isEmpty() ? "" : shell.say("results.why-corrected", version.why()),
                version.words(),
                "/consents/" + version.consent());
    }
}
