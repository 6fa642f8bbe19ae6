package org.alongside.interop;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Sends many rows to PostgreSQL by COPY, into a table that lasts as long as the transaction; one statement then does the
 * rest. COPY itself does not pass row-level security, so it never goes into a table that lasts.
 */
@Component
class Staging {
    private static final int PIECE = 64 * 1024;

    private final DataSource database;
    private final JdbcClient sql;

    Staging(DataSource database, JdbcClient sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Makes the table, or empties it where this transaction has it already. */
    void table(String name, String columns) {
        sql.sql("create temp table if not exists %s %s on commit drop".formatted(name, columns))
                .update();
        sql.sql("truncate " + name).update();
    }

    /** A table with some columns of another. */
    void tableLike(String name, String model, List<String> columns, String more) {
        sql.sql("drop table if exists pg_temp." + name).update();
        sql.sql("create temp table %s on commit drop as select id, %s%s from %s with no data"
                        .formatted(name, String.join(", ", columns), more, model))
                .update();
    }

    /** Fills a staged table; values as PostgreSQL reads them. */
    void fill(String table, List<String> columns, Iterable<List<@Nullable String>> rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table, String.join(", ", columns)));
            send(copy, rows);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy into " + table, null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        sql.sql("analyze " + table).update();
    }

    private static void send(CopyIn copy, Iterable<List<@Nullable String>> rows) throws SQLException {
        var buffer = new ByteArrayOutputStream(PIECE + 4096);
        var line = new StringBuilder();
        for (var row : rows) {
            line.setLength(0);
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) line.append('\t');
                escape(row.get(i), line);
            }
            buffer.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            if (buffer.size() >= PIECE) flush(copy, buffer);
        }
        flush(copy, buffer);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, ByteArrayOutputStream buffer) throws SQLException {
        var bytes = buffer.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.reset();
    }

    private static void escape(@Nullable String value, StringBuilder line) {
        if (value == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
    }

    /** A text array as PostgreSQL reads it. */
    static String array(List<String> cells) {
        var array = new StringBuilder("{");
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) array.append(',');
            array.append('"')
                    .append(cells.get(i).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
