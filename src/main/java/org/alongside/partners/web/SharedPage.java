package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.partners.SeeShared;
import org.alongside.partners.SharedReport;
import org.alongside.platform.web.Shell;

/** What a partner may see now, the latest first; every word ready. */
public record SharedPage(String partner, boolean tellsResults, List<Line> reports) {

    /** @param tone of the state */
    public record Line(String href, String title, String what, String when, String state, String tone) {}

    static SharedPage of(SeeShared.Desk desk, ZoneId zone, LocalDate today, Shell shell) {
        return new SharedPage(
                desk.partner(),
                desk.tellsResults(),
                desk.reports().stream()
                        .map(report -> line(report, zone, today, shell))
                        .toList());
    }

    private static Line line(SharedReport report, ZoneId zone, LocalDate today, Shell shell) {
        var content = report.content();
        boolean received = report.received() != null;
        return new Line(
                "/shared/reports/" + report.id(),
                content.told().title(),
                content.subtitle(),
                shell.say(
                        "partners.shared.since",
                        shell.words().spoken().moment(report.release().at(), zone, today)),
                shell.say(received ? "partners.state.received" : "partners.state.new"),
                received ? "good" : "wait");
    }
}
