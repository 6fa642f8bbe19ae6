package org.alongside.keeping;

import org.alongside.audit.ViewLog;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.definitions.Definitions;

/** Corrections on a test database, put together as the program does. */
public final class CorrectionsUnderTest {
    private static final Definitions DEFINITIONS = new Definitions();

    private CorrectionsUnderTest() {}

    public static AnswerCorrection answering(TestDatabase database) {
        return new AnswerCorrection(
                database.db,
                database.clock,
                new CorrectionStore(database.sql),
                DEFINITIONS,
                new ViewLog(database.db, database.sql));
    }

    public static AskCorrection asking(TestDatabase database) {
        return new AskCorrection(
                database.db, database.clock, new CorrectionStore(database.sql), DEFINITIONS, event -> {});
    }
}
