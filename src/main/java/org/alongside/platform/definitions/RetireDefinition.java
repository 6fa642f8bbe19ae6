package org.alongside.platform.definitions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an agency's own definition out of force; what comes with Alongside holds again. The text is kept. */
@Component
public class RetireDefinition {

    private final Db db;
    private final OwnDefinitionStore store;
    private final OwnDefinitions own;

    RetireDefinition(Db db, OwnDefinitionStore store, OwnDefinitions own) {
        this.db = db;
        this.store = store;
        this.own = own;
    }

    /** @return whether it was in force until now */
    public boolean retire(Actor administrator, UUID id) {
        var retired = db.as(administrator, () -> store.retire(id));
        if (retired) own.learn();
        return retired;
    }

    /** Every version of one definition that the agency has had, newest first. */
    public List<Version> versions(Actor actor, String kind, String definitionId) {
        return db.read(actor, () -> store.versions(kind, definitionId)).stream()
                .map(row -> new Version(row.id(), row.version(), row.createdAt(), row.createdBy(), row.retiredAt()))
                .toList();
    }

    /** @param givenBy null when the program itself put it in force */
    public record Version(
            UUID id,
            int number,
            Instant givenAt,
            @Nullable String givenBy,
            @Nullable Instant retiredAt) {}
}
