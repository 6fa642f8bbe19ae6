package org.alongside.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is in a database. As the superuser, in a transaction with a view that stands still. */
final class Counting {
    private final JdbcClient sql;

    Counting(JdbcClient sql) {
        this.sql = sql;
    }

    Manifest.Counted now() {
        var moment = sql.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
        long lead = sql.sql("select lead from history_clock").query(Long.class).single();
        return new Manifest.Counted(moment, lead, historyAt(moment, lead), rows());
    }

    /** Entries of that moment by kind of record: those whose transaction had been committed in it. */
    SortedMap<String, Long> historyAt(String moment, long lead) {
        var counts = new TreeMap<String, Long>();
        sql.sql("""
                select record, count(*) as entries
                  from history
                 where pg_visible_in_snapshot(greatest(tx - :lead, 3)::text::xid8, :moment::pg_snapshot)
                 group by record
                """).param("lead", lead).param("moment", moment).query(row -> {
            counts.put(row.getString("record"), row.getLong("entries"));
        });
        return counts;
    }

    SortedMap<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        var tables = sql.sql("""
                select quote_ident(relname)
                  from pg_class
                 where relkind in ('r', 'p')
                   and relnamespace = 'public'::regnamespace
                """).query(String.class).list();
        for (var table : tables) {
            counts.put(
                    table,
                    sql.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }
}
