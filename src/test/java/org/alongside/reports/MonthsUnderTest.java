package org.alongside.reports;

import org.alongside.audit.ViewLog;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.definitions.Definitions;

/** Months on a test's own database, for tests of other modules. */
public final class MonthsUnderTest {
    private MonthsUnderTest() {}

    public static Months of(TestDatabase database, ViewLog views) {
        return new Months(database.db, new MonthStore(database.sql), views, new Definitions(), database.clock);
    }
}
