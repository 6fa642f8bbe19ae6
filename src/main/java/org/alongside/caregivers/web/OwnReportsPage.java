package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;
import org.alongside.telling.ReadAlone;

/** Reports about a caregiver: those to be read, those they have read, those that have left. */
public record OwnReportsPage(List<Line> lines) {

    public record Line(UUID id, String title, String to, String state, String tone) {}

    static OwnReportsPage of(List<ReadAlone.Mine> reports, Actor actor, LocalDate today, Shell shell) {
        return new OwnReportsPage(
                reports.stream().map(one -> line(one, actor, today, shell)).toList());
    }

    private static Line line(ReadAlone.Mine one, Actor actor, LocalDate today, Shell shell) {
        var report = one.report();
        var release = report.release();
        var state = release != null
                ? shell.say("caregivers.report.left", shell.words().spoken().moment(release.at(), actor.zone(), today))
                : shell.say(
                        !one.isWaiting()
                                ? "caregivers.report.read"
                                : one.read() == null ? "caregivers.report.waiting" : "caregivers.report.changed");
        return new Line(
                report.id(),
                one.title(),
                shell.say("caregivers.report.to", report.partnerName()),
                state,
                one.isWaiting() ? "wait" : "good");
    }
}
