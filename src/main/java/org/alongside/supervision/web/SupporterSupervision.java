package org.alongside.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.Session;
import org.alongside.supervision.Standings;

/**
 * One supporter's supervision, every word ready.
 *
 * @param records where a session is recorded, "" where the reader may not
 * @param prints where the record is printed from, "" where the reader may not; {@code from} the days it begins with
 */
public record SupporterSupervision(
        String name,
        boolean own,
        String held,
        String needed,
        String worked,
        String tone,
        String state,
        String since,
        String rule,
        List<Line> sessions,
        String records,
        String prints,
        String from,
        String until) {

    /** @param tone of the state; "" for none */
    public record Line(String href, String who, String what, String when, String state, String tone) {}

    static SupporterSupervision of(Standings.One one, boolean mayPrint, LocalDate today, Shell shell) {
        var standing = one.standing();
        var state = Said.state(standing, shell);
        var since = standing.shortSince();
        return new SupporterSupervision(
                one.name(),
                one.own(),
                Said.hours(standing.held(), shell),
                Said.hours(standing.needed(), shell),
                shell.words().spoken().minutes(standing.worked()),
                state[0],
                state[1],
                since == null ? "" : shell.say("supervision.short-since", since),
                Said.rule(standing, shell),
                one.sessions().stream()
                        .map(session -> session(session, one.supporter(), today, shell))
                        .toList(),
                one.records() ? "/supervision/sessions/new/" + one.supporter() : "",
                mayPrint ? "/supervision/" + one.supporter() + "/record" : "",
                today.withDayOfYear(1).toString(),
                today.toString());
    }

    private static Line session(Session session, UUID supporter, LocalDate today, Shell shell) {
        var spoken = shell.words().spoken();
        boolean waits = session.waitsFor(supporter);
        return new Line(
                "/supervision/sessions/" + session.id(),
                session.supervisorName(),
                Said.kind(session, shell),
                shell.say("supervision.when", spoken.day(session.on(), today), spoken.minutes(session.minutes())),
                shell.say(
                        waits
                                ? "supervision.to-sign"
                                : session.clinical() ? "supervision.counts" : "supervision.apart"),
                waits ? "wait" : session.clinical() ? "good" : "");
    }
}
