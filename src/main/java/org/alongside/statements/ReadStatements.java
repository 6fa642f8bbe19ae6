package org.alongside.statements;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Colleague;
import org.alongside.access.ColleagueStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Which statements there are to sign, and who has signed which. */
@Component
public class ReadStatements {
    private static final int MOST = 200;

    private final Db db;
    private final Clock clock;
    private final SignatureStore signatures;
    private final ColleagueStore colleagues;
    private final Definitions definitions;
    private final DefinitionReader reader = new DefinitionReader();

    public ReadStatements(
            Db db, Clock clock, SignatureStore signatures, ColleagueStore colleagues, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.signatures = signatures;
        this.colleagues = colleagues;
        this.definitions = definitions;
    }

    /**
     * A statement and the latest signature under it.
     *
     * @param signed under these words or earlier ones
     * @param current whether under these words
     */
    public record Line(Statement statement, Optional<Signature> signed, boolean current) {}

    /** @param earlier signatures under words that no longer hold, the latest first */
    public record One(Colleague signer, List<Line> lines, List<Signature> earlier) {
        public long waiting() {
            return lines.stream().filter(line -> !line.current()).count();
        }
    }

    /** Those that hold today, in order. */
    public List<Statement> today(Actor actor) {
        return definitions.all(Statement.KIND, actor.agency(), day(actor)).stream()
                .map(Statement::of)
                .sorted(Comparator.comparingInt(Statement::position).thenComparing(Statement::id))
                .toList();
    }

    /** @throws NotFound if there is no such supporter, or their signatures are not the actor's to see */
    public One of(Actor actor, UUID supporter) {
        var statements = today(actor);
        return db.read(actor, () -> {
            var signer = colleagues.someone(supporter).orElseThrow(NotFound::new);
            return one(signer, statements, signatures.of(List.of(supporter)));
        });
    }

    /** Of a team. @throws NotFound for anybody but supervisors and managers */
    public List<One> team(Actor actor) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
        var statements = today(actor);
        return db.read(actor, () -> {
            var signers = colleagues.everyone(MOST);
            var signed = signatures.of(signers.stream().map(Colleague::id).toList()).stream()
                    .collect(groupingBy(Signature::supporter));
            return signers.stream()
                    .map(signer -> one(signer, statements, signed.getOrDefault(signer.id(), List.of())))
                    .toList();
        });
    }

    private static One one(Colleague signer, List<Statement> statements, List<Signature> signed) {
        var lines =
                statements.stream().map(statement -> line(statement, signed)).toList();
        var shown = lines.stream()
                .flatMap(line -> line.signed().stream())
                .map(Signature::id)
                .toList();
        return new One(
                signer,
                lines,
                signed.stream().filter(one -> !shown.contains(one.id())).toList());
    }

    private static Line line(Statement statement, List<Signature> signed) {
        var under = signed.stream()
                .filter(one -> one.statement().equals(statement.id()))
                .toList();
        var current = under.stream()
                .filter(one -> one.text().equals(statement.definition().text()))
                .findFirst();
        return new Line(statement, current.or(() -> under.stream().findFirst()), current.isPresent());
    }

    /** What there is to read and sign, and whether this supporter has. @throws NotFound for whoever signs nothing */
    public Line toSign(Actor actor, String id) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        var statement = definitions
                .find(Statement.KIND, id, actor.agency(), day(actor))
                .map(Statement::of)
                .orElseThrow(NotFound::new);
        return db.read(actor, () -> line(statement, signatures.of(List.of(actor.person()))));
    }

    /** A signature with the statement as it was signed. */
    public record Signed(Signature signature, Statement statement, Colleague signer) {}

    /** @throws NotFound if there is no such signature, or it is not the actor's to see */
    public Signed signed(Actor actor, UUID id) {
        return db.read(actor, () -> {
            var signature = signatures.find(id).orElseThrow(NotFound::new);
            return new Signed(
                    signature,
                    Statement.of(reader.read(signature.statement(), signature.text(), false)),
                    colleagues.someone(signature.supporter()).orElseThrow(NotFound::new));
        });
    }

    public LocalDate day(Actor actor) {
        return actor.today(clock);
    }
}
