package org.alongside.rhythm;

import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.definitions.Definitions;

/** The rhythms of a test's own database. */
public final class RhythmsUnderTest {
    private RhythmsUnderTest() {}

    public static Rhythms of(TestDatabase database) {
        return new Rhythms(database.db, new RhythmStore(database.sql), new Definitions());
    }
}
