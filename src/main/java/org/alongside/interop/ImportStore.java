package org.alongside.interop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.interop.Import.State;
import org.alongside.interop.reading.Row;
import org.alongside.interop.reading.Sheet;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their rows. */
@Component
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select i.*, a.name as created_by_name
              from import i
              left join account a on a.agency_id = i.agency_id and a.id = i.created_by
            """;

    private final JdbcClient sql;
    private final Staging staging;

    ImportStore(JdbcClient sql, Staging staging) {
        this.sql = sql;
        this.staging = staging;
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
        sql.sql("delete from import_row where import_id = :id").param("id", id).update();
        sql.sql(
                        "update import set tab = :tab, signature = :signature, plan = '{}', version = version + 1 where id = :id")
                .param("tab", sheet.tab())
                .param("signature", sheet.signature())
                .param("id", id)
                .update();
    }

    void addRows(Actor actor, UUID id, List<Row> rows) {
        staging.table("staged_row", "(row_no integer, cells text[])");
        staging.fill("staged_row", List.of("row_no", "cells"), (Iterable<List<@Nullable String>>) () -> rows.stream()
                .<List<@Nullable String>>map(row -> List.of(String.valueOf(row.number()), Staging.array(row.cells())))
                .iterator());
        sql.sql("""
                        insert into import_row (agency_id, import_id, row_no, cells)
                        select :agency, :id, row_no, cells
                          from staged_row
                        """).param("agency", actor.agency()).param("id", id).update();
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

    /** Rows after one, in order. */
    List<SheetRow> rows(UUID id, int after, int limit) {
        return rows("", id, after, limit);
    }

    /** Of the rows after one, those with something to write. */
    List<SheetRow> rowsToWrite(UUID id, int after, int limit) {
        return rows("and verdict in ('create', 'update')", id, after, limit);
    }

    private List<SheetRow> rows(String which, UUID id, int after, int limit) {
        return sql.sql("""
                        select row_no, cells, key, target_id
                          from import_row
                         where import_id = :id
                           and row_no > :after
                           %s
                         order by row_no
                         limit :limit
                        """.formatted(which))
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> sheetRow(row))
                .list();
    }

    Optional<SheetRow> lockRow(UUID id, int number) {
        return sql.sql(
                        "select row_no, cells, key, target_id from import_row where import_id = :id and row_no = :row for update")
                .param("id", id)
                .param("row", number)
                .query((row, n) -> sheetRow(row))
                .optional();
    }

    private static SheetRow sheetRow(ResultSet row) throws SQLException {
        return new SheetRow(
                row.getInt("row_no"), cells(row), row.getString("key"), row.getObject("target_id", UUID.class));
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("cells").getArray());
    }

    void mend(UUID id, int number, List<String> cells) {
        sql.sql("update import_row set cells = :cells, mended = true where import_id = :id and row_no = :row")
                .param("cells", KnownStore.texts(cells))
                .param("id", id)
                .param("row", number)
                .update();
    }

    /** What other rows of the sheet tell of the same record. */
    Seen seen(UUID id, int except) {
        return new Seen() {
            @Override
            public Optional<Earlier> earlier(String key) {
                return sql.sql("""
                                select row_no, cells
                                  from import_row
                                 where import_id = :id
                                   and key = :key
                                   and verdict <> 'refused'
                                   and row_no <> :except
                                 order by row_no
                                 limit 1
                                """)
                        .param("id", id)
                        .param("key", key)
                        .param("except", except)
                        .query((row, n) -> new Earlier(row.getInt("row_no"), Earlier.print(cells(row))))
                        .optional();
            }

            @Override
            public void add(String key, SheetRow row) {}
        };
    }

    /** Notes what became of rows. */
    void judged(UUID id, List<Judged> rows) {
        staging.table(
                "staged_verdict",
                "(row_no integer primary key, verdict text, key text, target_id uuid, refusals jsonb, changes jsonb)");
        staging.fill(
                "staged_verdict", List.of("row_no", "verdict", "key", "target_id", "refusals", "changes"), (Iterable<
                                List<@Nullable String>>)
                        () -> rows.stream().map(ImportStore::verdict).iterator());
        sql.sql("""
                        update import_row r
                           set verdict = s.verdict, key = s.key, target_id = s.target_id, refusals = s.refusals, changes = s.changes
                          from staged_verdict s
                         where r.import_id = :id
                           and r.row_no = s.row_no
                        """).param("id", id).update();
    }

    private static List<@Nullable String> verdict(Judged row) {
        return Arrays.asList(
                String.valueOf(row.row()),
                row.verdict().code(),
                row.key(),
                row.target() == null ? null : row.target().toString(),
                row.refusals().isEmpty() ? null : json(row.refusals()),
                row.changes().isEmpty() ? null : json(row.changes()));
    }

    /** Notes what changed records said before, for undoing. */
    void remember(UUID id, Map<Integer, List<Before>> before) {
        if (before.isEmpty()) return;
        staging.table("staged_before", "(row_no integer primary key, before jsonb)");
        staging.fill("staged_before", List.of("row_no", "before"), (Iterable<List<@Nullable String>>) () ->
                before.entrySet().stream()
                        .<List<@Nullable String>>map(one -> List.of(String.valueOf(one.getKey()), json(one.getValue())))
                        .iterator());
        sql.sql("""
                        update import_row r
                           set before = s.before
                          from staged_before s
                         where r.import_id = :id
                           and r.row_no = s.row_no
                        """).param("id", id).update();
    }

    /** What a record said before a row changed it, and the version that the change made. */
    record Before(String table, UUID id, int version, Map<String, @Nullable String> values) {}

    /** What is still to be put back, row by row. */
    void eachBefore(UUID id, java.util.function.BiConsumer<Integer, List<Before>> reader) {
        sql.sql("""
                        select row_no, before
                          from import_row
                         where import_id = :id
                           and before is not null
                           and left_why is null
                         order by row_no
                        """).param("id", id).query(row -> {
            reader.accept(
                    row.getInt("row_no"),
                    JSON.readValue(row.getString("before"), new TypeReference<List<Before>>() {}));
        });
    }

    void putBack(UUID id, List<Integer> rows) {
        sql.sql("update import_row set before = null where import_id = :id and row_no = any (:rows)")
                .param("id", id)
                .param("rows", new org.springframework.jdbc.support.SqlArrayValue("integer", rows.toArray()))
                .update();
    }

    void leave(UUID id, List<Integer> rows, String why) {
        sql.sql("update import_row set left_why = :why where import_id = :id and row_no = any (:rows)")
                .param("id", id)
                .param("why", why)
                .param("rows", new org.springframework.jdbc.support.SqlArrayValue("integer", rows.toArray()))
                .update();
    }

    List<ToldRow> told(UUID id, @Nullable Verdict verdict, boolean left, int after, int limit) {
        var which = left ? "and left_why is not null" : verdict == null ? "" : "and verdict = '" + verdict.code() + "'";
        return sql.sql("""
                        select row_no, cells, mended, verdict, target_id, refusals, changes, left_why
                          from import_row
                         where import_id = :id
                           and row_no > :after
                           %s
                         order by row_no
                         limit :limit
                        """.formatted(which))
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> told(row))
                .list();
    }

    Optional<ToldRow> told(UUID id, int number) {
        return told(id, null, false, number - 1, 1).stream()
                .filter(row -> row.number() == number)
                .findFirst();
    }

    private static ToldRow told(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new ToldRow(
                row.getInt("row_no"),
                cells(row),
                row.getBoolean("mended"),
                verdict == null ? null : Verdict.of(verdict),
                row.getObject("target_id", UUID.class),
                list(row.getString("refusals"), new TypeReference<List<Refusal>>() {}),
                list(row.getString("changes"), new TypeReference<List<Change>>() {}),
                row.getString("left_why"));
    }

    void eachRefused(UUID id, Consumer<ToldRow> reader) {
        int after = 0;
        for (var page = told(id, Verdict.REFUSED, false, after, 1000);
                !page.isEmpty();
                page = told(id, Verdict.REFUSED, false, after, 1000)) {
            page.forEach(reader);
            after = page.getLast().number();
        }
    }

    void dropRows(UUID id) {
        sql.sql("delete from import_row where import_id = :id").param("id", id).update();
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
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
                list(row.getString("columns"), new TypeReference<List<Column>>() {}),
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
