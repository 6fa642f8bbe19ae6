package org.alongside.statements.web;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.statements.ReadStatements;
import org.alongside.statements.SignStatement;
import org.alongside.statements.Statement;

/**
 * A statement to read and sign, every word ready.
 *
 * @param signed when it was signed; "" while it is to sign
 * @param earlier that an earlier version was signed; "" for none
 * @param signer whose name is to be written
 */
public record SignPage(
        UUID id,
        Statement statement,
        int version,
        String source,
        String signed,
        String print,
        String earlier,
        String signer,
        boolean agrees,
        String name,
        Problems problems) {

    static SignPage of(
            ReadStatements.Line line,
            SignStatement.Draft draft,
            String signer,
            LocalDate today,
            Shell shell,
            Problems problems) {
        var definition = line.statement().definition();
        var day = line.signed()
                .map(one -> shell.words().spoken().day(one.on(), today))
                .orElse("");
        return new SignPage(
                draft.id(),
                line.statement(),
                definition.version(),
                shell.say("statements.source", definition.version(), definition.source()),
                line.current() ? shell.say("statements.signed", day) : "",
                line.current() ? line.signed().map(StatementsPage::print).orElse("") : "",
                !line.current() && line.signed().isPresent() ? shell.say("statements.newer", day) : "",
                signer,
                draft.agrees(),
                draft.name(),
                problems);
    }
}
