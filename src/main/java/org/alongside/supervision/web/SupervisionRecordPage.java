package org.alongside.supervision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Block;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.Session;
import org.alongside.supervision.SupervisionRecord;

/**
 * A supporter's clinical supervision on paper, every word ready. No family is in it.
 *
 * @param totals with their names
 */
public record SupervisionRecordPage(String days, List<Block.Fact> totals, List<Line> sessions, String rule) {

    /** A session. @param facts with their names */
    public record Line(String title, List<Block.Fact> facts) {}

    static SupervisionRecordPage of(
            SupervisionRecord.Held held, Definitions definitions, UUID agency, LocalDate today, Shell shell) {
        var spoken = shell.words().spoken();
        var topics = definitions.codes("supervision-topics", agency, today);
        var competencies = definitions.codes("core-competencies", agency, today);
        return new SupervisionRecordPage(
                shell.say("supervision.print.days", spoken.date(held.from()), spoken.date(held.until())),
                List.of(
                        fact(
                                "supervision.print.sessions",
                                spoken.number(held.sessions().size()),
                                shell),
                        fact("supervision.print.counted", spoken.minutes(held.minutes()), shell),
                        fact("supervision.print.in-group", spoken.minutes(held.inGroup()), shell)),
                held.sessions().stream()
                        .map(session -> line(
                                session,
                                held.supporter(),
                                spoken.list(session.topics().stream()
                                        .map(topics::title)
                                        .toList()),
                                spoken.list(session.competencies().stream()
                                        .map(competencies::title)
                                        .toList()),
                                shell))
                        .toList(),
                shell.say("supervision.print.rule"));
    }

    private static Line line(Session session, UUID supporter, String topics, String competencies, Shell shell) {
        var spoken = shell.words().spoken();
        var facts = new ArrayList<Block.Fact>();
        facts.add(fact("supervision.print.length", spoken.minutes(session.minutes()), shell));
        facts.add(fact("supervision.print.kind", Said.kind(session, shell), shell));
        facts.add(fact(
                "supervision.print.supervisor",
                shell.say("supervision.print.with", session.supervisorName(), session.credential()),
                shell));
        facts.add(fact("supervision.print.topics", topics, shell));
        if (!competencies.isEmpty()) facts.add(fact("supervision.print.competencies", competencies, shell));
        facts.add(fact(
                "supervision.print.signed",
                shell.say(session.countsFor(supporter) ? "supervision.print.both" : "supervision.to-sign"),
                shell));
        return new Line(spoken.date(session.on()), List.copyOf(facts));
    }

    private static Block.Fact fact(String key, String value, Shell shell) {
        return new Block.Fact(shell.say(key), value);
    }

    /** The same for a word processor. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(days));
        blocks.add(new Block.Facts(totals));
        for (var session : sessions) {
            blocks.add(new Block.Heading(session.title()));
            blocks.add(new Block.Facts(session.facts()));
        }
        blocks.add(new Block.Paragraph(rule));
        return List.copyOf(blocks);
    }
}
