package org.alongside.telling.web;

import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;
import org.alongside.telling.Report;
import org.alongside.telling.SeeReports;
import org.alongside.telling.WholeRecord;

/**
 * The reports of a family, every word ready.
 *
 * @param mayCopy whether the reader makes copies of whole records
 */
public record ReportsPage(UUID family, String name, boolean mayBegin, boolean mayCopy, List<Line> lines) {

    /** @param tone of the state */
    public record Line(String href, String title, String what, String state, String tone) {}

    static ReportsPage of(UUID family, SeeReports.OfFamily read, Actor actor, Shell shell) {
        return new ReportsPage(
                family,
                read.family(),
                FamilyRule.mayCorrect(actor),
                WholeRecord.mayMake(actor),
                read.reports().stream()
                        .map(report -> line(report, read.kinds().getOrDefault(report.kind(), report.kind()), shell))
                        .toList());
    }

    private static Line line(Report report, String kind, Shell shell) {
        return new Line(
                "/reports/" + report.id(),
                kind,
                shell.say("telling.line", report.personName(), days(report, shell), report.partnerName()),
                shell.say("telling.state." + state(report)),
                report.isReleased() ? report.amendedBy() == null ? "good" : "" : "wait");
    }

    static String days(Report report, Shell shell) {
        return shell.say(
                "telling.days.of",
                shell.words().spoken().date(report.from()),
                shell.words().spoken().date(report.to()));
    }

    static String state(Report report) {
        if (!report.isReleased()) return "draft";
        return report.amendedBy() == null ? "released" : "amended";
    }
}
