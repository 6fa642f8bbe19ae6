package org.alongside.incidents.web;

import java.util.List;
import org.alongside.access.BreakGlass;
import org.alongside.incidents.IncidentWords;
import org.alongside.incidents.SeeIncidents;
import org.alongside.incidents.WaitingLine;

/** The privacy officer's desk: what waits, what is open with its clocks, and how many urgent openings wait for a review. */
public record DeskPage(List<WaitingLine> waiting, List<IncidentsPage.Row> open, long overdue, String reviews) {

    static DeskPage of(
            List<SeeIncidents.Waiting> waiting,
            List<SeeIncidents.One> open,
            BreakGlass.Page glass,
            IncidentWords words) {
        return new DeskPage(
                WaitingLine.of(waiting, words),
                IncidentsPage.rows(open, words),
                open.stream()
                        .filter(one -> one.progress().open().stream().anyMatch(task -> task.isOverdue(words.now())))
                        .count(),
                glass.more()
                        ? words.say("incidents.desk.more-than", glass.grants().size())
                        : String.valueOf(glass.grants().size()));
    }
}
