package org.alongside.statements.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.web.Shell;
import org.alongside.statements.ReadStatements;
import org.alongside.statements.Signature;

/**
 * One supporter's statements, every word ready.
 *
 * @param own whether the reader looks at their own
 * @param earlier signatures under words that no longer hold
 */
public record StatementsPage(
        String name, boolean own, String state, String tone, List<Line> lines, List<Line> earlier) {

    /**
     * @param href where it is read and signed; "" for anybody but the supporter
     * @param print where the signature is printed; "" where there is none
     */
    public record Line(
            String href, String title, String what, String state, String tone, String print, String printed) {}

    static StatementsPage of(ReadStatements.One one, LocalDate today, Shell shell) {
        boolean own = one.signer().own();
        return new StatementsPage(
                one.signer().name(),
                own,
                one.waiting() == 0
                        ? shell.say("statements.all-signed")
                        : shell.say("statements.waiting", one.waiting()),
                one.waiting() == 0 ? "good" : "wait",
                one.lines().stream().map(line -> line(line, own, today, shell)).toList(),
                one.earlier().stream()
                        .map(signature -> earlier(signature, today, shell))
                        .toList());
    }

    private static Line line(ReadStatements.Line line, boolean own, LocalDate today, Shell shell) {
        var statement = line.statement();
        return new Line(
                own ? "/statements/texts/" + statement.id() : "",
                statement.title(),
                statement.lead(),
                state(line, today, shell),
                line.current() ? "good" : "wait",
                line.signed().map(StatementsPage::print).orElse(""),
                shell.say("statements.print", statement.title()));
    }

    private static String state(ReadStatements.Line line, LocalDate today, Shell shell) {
        var signed = line.signed();
        if (signed.isEmpty()) return shell.say("statements.not-signed");
        var day = shell.words().spoken().day(signed.get().on(), today);
        return line.current() ? shell.say("statements.signed", day) : shell.say("statements.newer", day);
    }

    private static Line earlier(Signature signature, LocalDate today, Shell shell) {
        return new Line(
                "",
                signature.title(),
                shell.say(
                        "statements.earlier.what",
                        signature.version(),
                        shell.words().spoken().day(signature.on(), today)),
                "",
                "",
                print(signature),
                shell.say("statements.print", signature.title()));
    }

    static String print(Signature signature) {
        return "/statements/signatures/" + signature.id() + "/pdf";
    }
}
