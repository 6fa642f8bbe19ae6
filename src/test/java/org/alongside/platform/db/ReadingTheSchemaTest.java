package org.alongside.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadingTheSchemaTest {
    private static final Path SCHEMA = Path.of("db/schema.sql");

    /** With {@code -Dschema.write}, as bin/schema runs it, the file is written instead. */
    @Test
    void theSchemaForReadingIsTheOneThatMigrationsMake() throws IOException {
        try (var database = TestDatabase.fresh()) {
            var made = SchemaText.of(database.superuser());
            if (System.getProperty("schema.write") != null) {
                Files.createDirectories(SCHEMA.getParent());
                Files.writeString(SCHEMA, made);
            }
            assertThat(Files.readString(SCHEMA))
                    .as("db/schema.sql is not what the migrations make: run bin/schema and read what changed")
                    .isEqualTo(made);
        }
    }
}
