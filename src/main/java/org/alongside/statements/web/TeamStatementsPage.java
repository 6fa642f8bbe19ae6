package org.alongside.statements.web;

import java.util.List;
import org.alongside.platform.web.Shell;
import org.alongside.statements.ReadStatements;

/**
 * Who of a team has signed which statement, every word ready: those who have most to sign first.
 *
 * @param mine to the reader's own, "" for none
 */
public record TeamStatementsPage(List<Row> rows, String mine) {

    /** @param missing what is to sign, "" for nothing */
    public record Row(String href, String name, String missing, String state, String tone) {}

    static TeamStatementsPage of(List<ReadStatements.One> team, String mine, Shell shell) {
        return new TeamStatementsPage(
                team.stream()
                        .sorted((a, b) -> Long.compare(b.waiting(), a.waiting()))
                        .map(one -> row(one, shell))
                        .toList(),
                mine);
    }

    private static Row row(ReadStatements.One one, Shell shell) {
        var missing = one.lines().stream()
                .filter(line -> !line.current())
                .map(line -> line.statement().title())
                .toList();
        return new Row(
                "/statements/" + one.signer().id(),
                one.signer().name(),
                missing.isEmpty()
                        ? ""
                        : shell.say("statements.missing", shell.words().spoken().list(missing)),
                missing.isEmpty() ? shell.say("statements.all-signed") : shell.say("statements.waiting", one.waiting()),
                missing.isEmpty() ? "good" : "wait");
    }
}
