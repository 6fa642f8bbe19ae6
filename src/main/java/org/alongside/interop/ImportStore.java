package org.alongside.interop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.interop.Import.State;
import org.alongside.interop.reading.Sheet;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports; their rows are in {@link ImportRowStore}. */
@Component
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select i.*, a.name as created_by_name
              from import i
              left join account a on a.agency_id = i.agency_id and a.id = i.created_by
            """;

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a new import, its rows not yet read. */
    void add(Actor actor, UUID id, UUID file, String fileName, Kind kind, Sheet sheet) {
        sql.sql("""
                        insert into import (agency_id, id, file_id, file_name, kind, signature, columns, tabs, tab, charset, separator)
                        values (:agency, :id, :file, :name, :kind, :signature, '[]', :tabs, :tab, :charset, :separator)
                        """)
                .param("agency", actor.agency())
                .param("id", id)
                .param("file", file)
                .param("name", fileName)
                .param("kind", kind.code())
                .param("signature", sheet.signature())
                .param("tabs", KnownStore.texts(sheet.tabs()))
                .param("tab", sheet.tab())
                .param("charset", sheet.charset())
                .param("separator", sheet.separator())
                .update();
    }

    /** Another sheet of the same workbook. */
    void changeTab(UUID id, Sheet sheet) {
        sql.sql(
                        "update import set tab = :tab, signature = :signature, plan = '{}', version = version + 1 where id = :id")
                .param("tab", sheet.tab())
                .param("signature", sheet.signature())
                .param("id", id)
                .update();
    }

    void described(UUID id, List<Column> columns, int rows, Plan plan) {
        sql.sql("""
                        update import
                           set columns = cast(:columns as jsonb), rows_total = :rows, plan = cast(:plan as jsonb)
                         where id = :id
                        """)
                .param("columns", json(columns))
                .param("rows", rows)
                .param("plan", json(plan))
                .param("id", id)
                .update();
    }

    Optional<Import> find(UUID id) {
        return sql.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(ImportStore::read)
                .optional();
    }

    /** The import, locked until the transaction ends. */
    Optional<Import> lock(UUID id) {
        return sql.sql(SELECT + " where i.id = :id for update of i")
                .param("id", id)
                .query(ImportStore::read)
                .optional();
    }

    /** The newest first, those before a given one. */
    List<Import> list(@Nullable UUID before, int limit) {
        return sql.sql(SELECT + """
                         where cast(:before as uuid) is null
                            or (i.created_at, i.id) < (select b.created_at, b.id from import b where b.id = cast(:before as uuid))
                         order by i.created_at desc, i.id desc
                         limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(ImportStore::read)
                .list();
    }

    /** The plan that the last import with these headings was confirmed or checked by. */
    Optional<Plan> lastPlan(Kind kind, String signature, UUID except) {
        return sql.sql("""
                        select plan
                          from import
                         where kind = :kind
                           and signature = :signature
                           and id <> :except
                           and state in ('judged', 'writing', 'done', 'undoing', 'undone')
                         order by created_at desc
                         limit 1
                        """)
                .param("kind", kind.code())
                .param("signature", signature)
                .param("except", except)
                .query((row, n) -> JSON.readValue(row.getString(1), Plan.class))
                .optional();
    }

    /** Which agency an import belongs to and who has it worked on; asked by the keeper. */
    Optional<Owner> owner(UUID id) {
        return sql.sql("""
                        select i.agency_id, g.zone, coalesce(i.undone_by, i.confirmed_by, i.created_by) as by
                          from import i
                          join agency g on g.id = i.agency_id
                         where i.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Owner(
                        row.getObject("agency_id", UUID.class), row.getString("zone"), row.getObject("by", UUID.class)))
                .optional();
    }

    record Owner(UUID agency, String zone, @Nullable UUID by) {}

    /** Moves on to another state, work not yet begun. */
    void enter(UUID id, State state) {
        sql.sql("""
                        update import
                           set state = :state, problem = null, reached_row = 0, rows_done = 0, version = version + 1
                         where id = :id
                        """).param("state", state.code()).param("id", id).update();
    }

    void savePlan(UUID id, Plan plan) {
        sql.sql("update import set plan = cast(:plan as jsonb), version = version + 1 where id = :id")
                .param("plan", json(plan))
                .param("id", id)
                .update();
    }

    void confirmed(UUID id) {
        sql.sql("update import set confirmed_at = alongside.now(), confirmed_by = alongside.actor() where id = :id")
                .param("id", id)
                .update();
    }

    void undone(UUID id) {
        sql.sql("update import set undone_at = alongside.now(), undone_by = alongside.actor() where id = :id")
                .param("id", id)
                .update();
    }

    void finished(UUID id) {
        sql.sql("update import set finished_at = alongside.now() where id = :id")
                .param("id", id)
                .update();
    }

    void reached(UUID id, int row, int rowsMore) {
        sql.sql("update import set reached_row = :row, rows_done = rows_done + :more where id = :id")
                .param("row", row)
                .param("more", rowsMore)
                .param("id", id)
                .update();
    }

    void broke(UUID id, @Nullable String problem) {
        sql.sql("update import set problem = :problem where id = :id")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    void count(UUID id) {
        sql.sql("""
                        update import
                           set creates = n.creates, updates = n.updates, sames = n.sames, refusals = n.refusals, left_alone = n.left_alone
                          from (select count(*) filter (where verdict = 'create') as creates, count(*) filter (where verdict = 'update') as updates,
                                       count(*) filter (where verdict = 'same') as sames, count(*) filter (where verdict = 'refused') as refusals,
                                       count(left_why) as left_alone
                                  from import_row
                                 where import_id = :id) n
                         where id = :id
                        """).param("id", id).update();
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static Import read(ResultSet row, int n) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                Kind.of(row.getString("kind")).orElseThrow(),
                new ArrayList<>(Arrays.asList((String[]) row.getArray("tabs").getArray())),
                row.getString("tab"),
                row.getString("charset"),
                row.getString("separator"),
                row.getString("signature"),
                JSON.readValue(row.getString("columns"), new TypeReference<List<Column>>() {}),
                JSON.readValue(row.getString("plan"), Plan.class),
                State.of(row.getString("state")),
                row.getString("problem"),
                row.getInt("rows_total"),
                row.getInt("reached_row"),
                row.getInt("rows_done"),
                new Import.Counts(
                        row.getInt("creates"), row.getInt("updates"), row.getInt("sames"), row.getInt("refusals")),
                row.getInt("left_alone"),
                instant(row, "created_at"),
                row.getString("created_by_name"),
                instantOrNull(row, "confirmed_at"),
                instantOrNull(row, "finished_at"),
                instantOrNull(row, "undone_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
