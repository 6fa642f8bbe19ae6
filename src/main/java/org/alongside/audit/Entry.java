package org.alongside.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One entry of history as the words of its columns, in the order in which they are sealed.
 *
 * @param columns null where the column is
 */
@SuppressWarnings("ArrayRecordComponent")
record Entry(long tx, @Nullable String[] columns) {

    /** Every column of history; times in UTC. Their order and form are part of each seal and never change. */
    static final String COLUMNS = """
            tx, id::text, agency_id::text, tx::text, (at at time zone 'UTC')::text, (entered_at at time zone 'UTC')::text,
            actor_id::text, grant_id::text, operation, record, record_id::text, family_id::text, before::text, after::text
            """;

    private static final int COUNT = 13;

    static Entry of(ResultSet row) throws SQLException {
        var columns = new @Nullable String[COUNT];
        for (int i = 0; i < COUNT; i++) columns[i] = row.getString(i + 2);
        return new Entry(row.getLong(1), columns);
    }
}
