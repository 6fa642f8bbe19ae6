package org.alongside.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares every row of every table that keeps history with the last entry about it: a row changed, added or removed
 * while the trigger looked away shows. Needs a role that sees every row, and one transaction of the caller with a view of
 * the database that stands still (repeatable read).
 */
final class VerifyRows {
    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient sql;
    private final Findings findings;

    VerifyRows(JdbcClient sql, Findings findings) {
        this.sql = sql;
        this.findings = findings;
    }

    void verify() {
        sql.sql("select set_config('TimeZone', 'UTC', true)").query().singleRow();
        lastEntries();
        for (var table : tables()) {
            if (!table.on()) findings.found(Break.of(Break.Kind.TRIGGER_OFF, table.name()));
            compare(table);
        }
    }

    private void lastEntries() {
        sql.sql("drop table if exists pg_temp.last_entry").update();
        sql.sql("""
                create temporary table last_entry on commit drop as
                select distinct on (record, agency_id, record_id) record, agency_id, record_id, id, operation
                  from history
                 where operation <> 'view'
                 order by record, agency_id, record_id, tx desc, id desc
                """).update();
        sql.sql("analyze last_entry").update();
    }

    private record Table(String name, String agencyColumn, boolean on) {}

    private List<Table> tables() {
        return sql.sql("""
                select c.relname as name, t.tgenabled in ('O', 'A') as trigger_on,
                       case when exists (select 1 from pg_attribute a
                                          where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
                            then 'agency_id' else 'id' end as agency_column
                  from pg_trigger t
                  join pg_class c on c.oid = t.tgrelid
                  join pg_proc p on p.oid = t.tgfoid
                  join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname = 'alongside'
                   and p.proname = 'keep_history'
                 order by c.relname
                """)
                .query((row, n) ->
                        new Table(row.getString("name"), row.getString("agency_column"), row.getBoolean("trigger_on")))
                .list();
    }

    /** Columns that history leaves out or never knew, and those that are no more, are not compared. */
    private void compare(Table table) {
        RowCallbackHandler each = row -> findings.found(found(table, row));
        sql.sql("""
                with known as (
                  select l.record_id, l.agency_id, h.after
                    from last_entry l
                    join history h on h.agency_id = l.agency_id and h.id = l.id
                   where l.record = '%1$s'
                     and l.operation <> 'delete'),
                sides as (
                  select coalesce(t.id, k.record_id) as id, t.id is null as missing, k.record_id is null as unknown,
                         to_jsonb(t) as is_, k.after as told
                    from "%1$s" t
                    full join known k on k.record_id = t.id and k.agency_id = t."%2$s"),
                suspects as (
                  select id, missing, unknown,
                         (select string_agg(f.key, ', ' order by f.key)
                            from jsonb_each(is_) f
                           where told ? f.key
                             and f.value is distinct from told -> f.key) as columns
                    from sides
                   where missing or unknown or told is null or (is_ || told) is distinct from is_)
                select *
                  from suspects
                 where missing or unknown or columns is not null
                """.replace("?", "??").formatted(table.name(), table.agencyColumn()))
                .withFetchSize(FETCHED_AT_ONCE)
                .query(each);
        findings.rows(sql.sql("select count(*) from \"%s\"".formatted(table.name()))
                .query(Long.class)
                .single());
    }

    private static Break found(Table table, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (row.getBoolean("missing")) return Break.of(Break.Kind.ROW_MISSING, table.name(), id);
        if (row.getBoolean("unknown")) return Break.of(Break.Kind.ROW_UNKNOWN, table.name(), id);
        return Break.of(Break.Kind.ROW_DIFFERS, table.name(), id, row.getString("columns"));
    }
}
