package org.alongside.certification.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.certification.Application;
import org.alongside.certification.ReviewApplication;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;

/** A certifying body's desk: whose turn it is, what waits for an answer, what ended lately. */
public record QueuePage(List<Line> waiting, List<Line> asked, List<Line> ended, boolean certifies) {

    static QueuePage of(ReviewApplication.Queue queue, boolean certifies, Actor actor, LocalDate today, Shell shell) {
        var said = new Said(shell, today, actor.zone());
        return new QueuePage(
                queue.open().stream()
                        .filter(one -> one.state() == Application.State.WITH_BODY)
                        .map(one -> line(one, said, shell))
                        .toList(),
                queue.open().stream()
                        .filter(one -> one.state() == Application.State.WITH_APPLICANT)
                        .map(one -> line(one, said, shell))
                        .toList(),
                queue.ended().stream().map(one -> line(one, said, shell)).toList(),
                certifies);
    }

    private static Line line(Application one, Said said, Shell shell) {
        return new Line(
                "/certifying/applications/" + one.id(),
                shell.say("certification.of", one.applicantName(), one.agencyName()),
                shell.say("certification.line", said.what(one), said.moment(one.submittedAt())),
                said.state(one));
    }
}
