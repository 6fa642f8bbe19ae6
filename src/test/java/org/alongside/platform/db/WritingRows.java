package org.alongside.platform.db;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A program of its own that writes rows into the embedded database of a folder for as long as it lives, and says each id
 * once PostgreSQL has acknowledged it. For tests that kill it.
 */
final class WritingRows {
    private static final int WRITERS = 4;

    private WritingRows() {}

    public static void main(String[] words) {
        var database = EmbeddedDatabase.start(Path.of(words[0]), Map.of());
        JdbcClient.create(database.superuser("postgres"))
                .sql("create table if not exists written (id uuid primary key, by_process bigint not null)")
                .update();
        System.out.println("ready");
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> Thread.ofPlatform().start(() -> write(database)))
                .toList();
        for (var writer : writers) join(writer);
        Runtime.getRuntime().halt(1);
    }

    private static void write(EmbeddedDatabase database) {
        try (var connection = database.superuser("postgres").getConnection();
                var insert = connection.prepareStatement("insert into written values (?, ?)")) {
            while (true) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setLong(2, ProcessHandle.current().pid());
                insert.executeUpdate();
                System.out.println(id);
            }
        } catch (java.sql.SQLException e) {
            System.out.println("lost the database");
        }
    }

    private static void join(Thread writer) {
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
