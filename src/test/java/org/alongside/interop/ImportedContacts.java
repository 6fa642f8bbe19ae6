package org.alongside.interop;

import java.util.Map;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A file of contacts, of families that are here already under the ids of the system it comes from. */
abstract class ImportedContacts {
    static final String CONTACTS = """
            Case ID,Staff email,Service date,Start time,Duration (min),Contact type,Contact made,Support type,Note,Next step,Follow up date
            ORT,rosa.whitehorse@example.org,11/5/2026,2:30 PM,55,Home visit,Yes,Emotional; Educational,School plan,Call the school,11/12/2026
            ORT,rosa.whitehorse@example.org,11/17/2026,,,Phone call,No,,,,
            SOR,Rosa Whitehorse,11/18/2026,9:00 AM,20,Phone call,Yes,Informational,"Went over forms, twice",,
            """;

    TestDatabase database;
    World world;
    Importing importing;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        importing = new Importing(database);
        for (var one : Map.of("ORT", world.ortega.family(), "SOR", world.sorensen.family(), "LAM", world.lamb.family())
                .entrySet()) {
            database.db.as(
                    world.program,
                    () -> database.sql
                            .sql("update family set external_ref = ? where id = ?")
                            .params(one.getKey(), one.getValue())
                            .update());
        }
    }

    @AfterEach
    void close() {
        database.close();
    }
}
