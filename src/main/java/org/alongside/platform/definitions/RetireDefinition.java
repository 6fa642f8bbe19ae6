package org.alongside.platform.definitions;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
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
}
