package org.alongside.supervision.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.Standings;

/**
 * The ratio board, every word ready: whoever is owed most comes first.
 *
 * @param supervises whether the reader records sessions
 * @param credential in words, "" for none or for who does not supervise
 * @param next where the rest of the team is, "" where these are all
 * @param mine to the reader's own, "" for none
 */
public record BoardPage(List<Row> rows, boolean supervises, String credential, String mine, String rule, String next) {

    public record Row(String href, String who, String what, String tone, String state) {}

    static BoardPage of(
            Standings.Board board, boolean supervises, Optional<String> credential, String mine, Shell shell) {
        var source = board.rows().stream()
                .map(row -> Said.rule(row.standing(), shell))
                .distinct()
                .collect(Collectors.joining(" "));
        return new BoardPage(
                board.rows().stream().map(row -> row(row, shell)).toList(),
                supervises,
                credential.orElse(""),
                mine,
                source,
                board.next().map(after -> "/supervision?after=" + after).orElse(""));
    }

    private static Row row(Standings.Row row, Shell shell) {
        var standing = row.standing();
        var state = Said.state(standing, shell);
        return new Row(
                "/supervision/" + row.supporter(),
                row.name(),
                shell.say(
                        "supervision.board.line",
                        Said.hours(standing.held(), shell),
                        Said.hours(standing.needed(), shell),
                        shell.words().spoken().minutes(standing.worked())),
                state[0],
                state[1]);
    }
}
