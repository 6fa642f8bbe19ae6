package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.partners.ReportResult;
import org.alongside.platform.web.Shell;
import org.alongside.results.ResultWords;
import org.alongside.results.TestResult;

/** Whose results somebody of a treatment provider may tell, and what they told; every word ready. */
public record TestsPage(List<Whose> people, List<Line> results) {

    public record Whose(String href, String name) {}

    /** @param corrected what was put right last; "" for nothing */
    public record Line(String href, String who, String outcome, String sample, String told, String corrected) {}

    static TestsPage of(ReportResult.Desk desk, ResultWords words, ZoneId zone, LocalDate today, Shell shell) {
        return new TestsPage(
                desk.people().stream()
                        .map(one -> new Whose("/shared/tests/people/" + one.person(), one.name()))
                        .toList(),
                desk.results().stream()
                        .map(result -> line(result, words, zone, today, shell))
                        .toList());
    }

    private static Line line(TestResult result, ResultWords words, ZoneId zone, LocalDate today, Shell shell) {
        var now = result.now();
        return new Line(
                "/shared/tests/" + result.id(),
                result.personName(),
                words.outcome(now),
                shell.say(
                        "partners.tests.line",
                        words.sample(now.specimen(), now.panel()),
                        shell.words().spoken().date(now.sampledOn())),
                shell.say("partners.tests.told", shell.words().spoken().moment(now.at(), zone, today)),
                now.why().isEmpty() ? "" : shell.say("partners.tests.was-corrected", now.why()));
    }
}
