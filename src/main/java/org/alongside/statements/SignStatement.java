package org.alongside.statements;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * A supporter signs a statement for themself by writing their name; nobody signs for another. The words signed are kept with
 * it. Signing the same words twice signs once.
 */
@Component
public class SignStatement {
    private final Db db;
    private final Clock clock;
    private final SignatureStore signatures;
    private final Definitions definitions;

    public SignStatement(Db db, Clock clock, SignatureStore signatures, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.signatures = signatures;
        this.definitions = definitions;
    }

    /**
     * @param version that was read
     * @param name as typed; the name of the account, blanks and case aside
     */
    public record Draft(UUID id, String statement, int version, boolean agrees, String name) {}

    /** @throws NotFound if the actor is no supporter, or there is no such statement today */
    public Change<Statement> sign(Actor actor, Draft draft) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        var today = actor.today(clock);
        var statement = definitions
                .find(Statement.KIND, draft.statement(), actor.agency(), today)
                .map(Statement::of)
                .orElseThrow(NotFound::new);
        if (statement.definition().version() != draft.version()) return Change.overtaken(statement);
        var wrongs = new Wrongs();
        if (!draft.agrees()) wrongs.add("agrees", "statements.wrong.agrees");
        if (!same(draft.name(), actor.name())) wrongs.add("name", "statements.wrong.name", actor.name());
        if (!wrongs.none()) return Change.refused(wrongs);
        db.as(
                actor,
                () -> signatures.add(List.of(new Signature(
                        draft.id(),
                        actor.person(),
                        statement.id(),
                        statement.title(),
                        statement.definition().version(),
                        statement.attests(),
                        statement.definition().text(),
                        draft.name(),
                        today,
                        clock.instant()))));
        return Change.done(statement);
    }

    private static boolean same(String typed, String name) {
        return plain(typed).equals(plain(name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
