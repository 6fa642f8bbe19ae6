package org.alongside.interop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.alongside.interop.reading.Row;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of imports: what the sheet says, what became of each, and what it takes to undo it. */
@Component
class ImportRowStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Staging staging;

    ImportRowStore(JdbcClient sql, Staging staging) {
        this.sql = sql;
        this.staging = staging;
    }

    void add(Actor actor, UUID id, List<Row> rows) {
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

    /** Rows after one, in order. */
    List<SheetRow> after(UUID id, int after, int limit) {
        return after("", id, after, limit);
    }

    /** Of the rows after one, those with something to write. */
    List<SheetRow> toWrite(UUID id, int after, int limit) {
        return after("and verdict in ('create', 'update')", id, after, limit);
    }

    private List<SheetRow> after(String which, UUID id, int after, int limit) {
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

    Optional<SheetRow> lock(UUID id, int number) {
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
                        () -> rows.stream().map(ImportRowStore::verdict).iterator());
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
    void eachBefore(UUID id, BiConsumer<Integer, List<Before>> reader) {
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
                .param("rows", new SqlArrayValue("integer", rows.toArray()))
                .update();
    }

    void leave(UUID id, List<Integer> rows, String why) {
        sql.sql("update import_row set left_why = :why where import_id = :id and row_no = any (:rows)")
                .param("id", id)
                .param("why", why)
                .param("rows", new SqlArrayValue("integer", rows.toArray()))
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

    void drop(UUID id) {
        sql.sql("delete from import_row where import_id = :id").param("id", id).update();
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
