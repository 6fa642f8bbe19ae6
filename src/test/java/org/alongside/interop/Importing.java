package org.alongside.interop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.NoteImportedWording;
import org.alongside.contacts.ScopeGuards;
import org.alongside.families.PersonTokens;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.files.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Imports as the program has them, with the work behind the pages done at once when a test says so. */
final class Importing {
    private static final Definitions DEFINITIONS = new Definitions();

    final TestDatabase database;
    final Imports imports;
    final RunImport run;
    final ImportStore store;

    Importing(TestDatabase database) {
        this.database = database;
        var sql = database.sql;
        var staging = new Staging(database.pool, sql);
        var known = new KnownStore(sql);
        var tokens = new PersonTokens(sql, DEFINITIONS);
        var records = new RecordStore(
                sql, staging, tokens, new NoteImportedWording(sql, new ScopeGuards(DEFINITIONS, database.clock)));
        var vocabularies = new Vocabularies(DEFINITIONS, database.clock);
        store = new ImportStore(sql);
        var rows = new ImportRowStore(sql, staging);
        var undo = new UndoImport(database.db, sql, store, rows, known, records, tokens);
        run = new RunImport(
                database.db,
                database.ids,
                database.clock,
                store,
                rows,
                known,
                records,
                undo,
                vocabularies,
                new StaticListableBeanFactory().getBeanProvider(org.alongside.platform.jobs.Jobs.class));
        imports = new Imports(
                database.db,
                database.ids,
                new FileStore(database.db, sql, database.ids),
                store,
                rows,
                vocabularies,
                known,
                run);
    }

    /** Uploads and checks a file by the plan that is proposed. */
    UUID checked(Actor actor, Kind kind, String csv) {
        var id = uploaded(actor, kind, csv);
        check(actor, id, get(actor, id).plan());
        return id;
    }

    UUID uploaded(Actor actor, Kind kind, String csv) {
        return imports.upload(actor, kind, kind.code() + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    void check(Actor actor, UUID id, Plan plan) {
        imports.check(actor, id, plan);
        run.now(id);
    }

    /** Uploads, checks and confirms. */
    UUID imported(Actor actor, Kind kind, String csv) {
        var id = checked(actor, kind, csv);
        confirm(actor, id);
        return id;
    }

    void confirm(Actor actor, UUID id) {
        imports.confirm(actor, id);
        run.now(id);
    }

    void undo(Actor actor, UUID id) {
        imports.undo(actor, id);
        run.now(id);
    }

    Import get(Actor actor, UUID id) {
        return imports.find(actor, id).orElseThrow();
    }

    List<ToldRow> rows(Actor actor, UUID id) {
        return imports.rows(actor, id, null, false, 0, 1000);
    }

    /** The verdicts in order: {@code "create create refused"}. */
    String verdicts(Actor actor, UUID id) {
        return String.join(
                " ",
                rows(actor, id).stream()
                        .map(row -> row.verdict() == null ? "?" : row.verdict().code())
                        .toList());
    }

    /** Why each row is refused. */
    List<String> refusals(Actor actor, UUID id) {
        return rows(actor, id).stream()
                .flatMap(row -> row.refusals().stream())
                .map(Refusal::why)
                .toList();
    }

    /** A cell of the database, seen by the program. */
    @Nullable
    Object one(Actor actor, String query, Object... params) {
        return database.db.read(
                actor.asProgram(),
                () -> database.sql
                        .sql(query)
                        .params(params)
                        .query()
                        .optionalValue()
                        .orElse(null));
    }

    List<Map<String, @Nullable Object>> all(Actor actor, String query, Object... params) {
        return database.db.read(
                actor.asProgram(),
                () -> database.sql.sql(query).params(params).query().listOfRows());
    }
}
