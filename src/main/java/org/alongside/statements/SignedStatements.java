package org.alongside.statements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.standards.SupporterRecord;
import org.springframework.stereotype.Component;

/**
 * What supporters have attested by signing, for other modules. A statement that has a newer version stays attested by the
 * signature under the older one, from the day it was given; that the newer one waits is told on the page of statements.
 */
@Component
public class SignedStatements {
    private final Db db;
    private final SignatureStore signatures;

    public SignedStatements(Db db, SignatureStore signatures) {
        this.db = db;
        this.signatures = signatures;
    }

    public List<SupporterRecord.Attested> of(Actor actor, UUID supporter) {
        return of(actor, List.of(supporter)).getOrDefault(supporter, List.of());
    }

    /** Every supporter who was asked for, in one statement; only signatures that the actor may see. */
    public Map<UUID, List<SupporterRecord.Attested>> of(Actor actor, Collection<UUID> supporters) {
        var signed = db.read(actor, () -> signatures.attested(supporters)).stream()
                .collect(groupingBy(SignatureStore.Attests::supporter));
        return supporters.stream()
                .distinct()
                .collect(toMap(
                        Function.identity(),
                        who -> signed.getOrDefault(who, List.of()).stream()
                                .map(SignedStatements::attested)
                                .toList()));
    }

    private static SupporterRecord.Attested attested(SignatureStore.Attests one) {
        var statement = SupporterRecord.Statement.valueOf(
                one.statement().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new SupporterRecord.Attested(statement, one.on());
    }
}
