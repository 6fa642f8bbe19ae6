package org.alongside.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;

/** Definitions on a test database, with those of an agency's own. */
public final class DefinitionsUnderTest {
    private DefinitionsUnderTest() {}

    /** What is shipped, and this one, put in force by that administrator. */
    public static Definitions with(TestDatabase database, Actor administrator, String definition) {
        var store = new OwnDefinitionStore(database.sql);
        var own = new OwnDefinitions(database.db, store);
        own.afterSingletonsInstantiated();
        var put = new PutDefinitionInForce(database.db, database.ids, store, own)
                .put(administrator, "own.yaml", definition);
        assertThat(put).isInstanceOf(PutDefinitionInForce.Done.class);
        return new Definitions(own);
    }
}
