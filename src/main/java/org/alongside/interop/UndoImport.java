package org.alongside.interop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.families.PersonTokens;
import org.alongside.interop.Import.State;
import org.alongside.interop.ImportRowStore.Before;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes an import back: what it changed says again what it said before, unless somebody has changed it since; what it made is
 * voided, except families and enrollments that others have added to since. What is left alone is listed.
 */
@Component
class UndoImport {
    private static final int AT_ONCE = 4000;
    private static final String CHANGED_SINCE = "changed";
    private static final String HAS_LATER_RECORDS = "has-later-records";

    private final Db db;
    private final JdbcClient sql;
    private final ImportStore store;
    private final ImportRowStore rows;
    private final KnownStore known;
    private final RecordStore records;
    private final PersonTokens tokens;

    UndoImport(
            Db db,
            JdbcClient sql,
            ImportStore store,
            ImportRowStore rows,
            KnownStore known,
            RecordStore records,
            PersonTokens tokens) {
        this.db = db;
        this.sql = sql;
        this.store = store;
        this.rows = rows;
        this.known = known;
        this.records = records;
        this.tokens = tokens;
    }

    void all(Actor actor, Import one) {
        putBack(actor, one);
        voidAll(actor, one.id());
        db.as(actor, () -> {
            store.count(one.id());
            store.enter(one.id(), State.UNDONE);
        });
    }

    // What was changed -----------------------------------------------------------------------------------------------

    /** What one record said before any row changed it. */
    private static final class Earlier {
        private final Table table;
        private final UUID id;
        private int version;
        private final Map<String, @Nullable String> values = new HashMap<>();
        private final List<Integer> rows = new ArrayList<>();

        Earlier(Table table, UUID id) {
            this.table = table;
            this.id = id;
        }

        void and(int row, Before before) {
            version = Math.max(version, before.version());
            before.values().forEach(values::putIfAbsent);
            rows.add(row);
        }
    }

    private void putBack(Actor actor, Import one) {
        var all = new LinkedHashMap<UUID, Earlier>();
        db.read(actor, () -> {
            rows.eachBefore(one.id(), (row, befores) -> {
                for (var before : befores) {
                    all.computeIfAbsent(before.id(), id -> new Earlier(Table.valueOf(before.table()), id))
                            .and(row, before);
                }
            });
            return all;
        });
        for (var table : Table.values()) {
            var ofTable = all.values().stream()
                    .filter(earlier -> earlier.table == table)
                    .toList();
            for (int i = 0; i < ofTable.size(); i += AT_ONCE) {
                var some = ofTable.subList(i, Math.min(i + AT_ONCE, ofTable.size()));
                db.as(actor, () -> putBack(actor, one.id(), table, some));
            }
        }
    }

    private void putBack(Actor actor, UUID id, Table table, List<Earlier> some) {
        if (store.lock(id).orElseThrow().state() != State.UNDOING) return;
        var now = known.byId(table, some.stream().map(earlier -> earlier.id).toList());
        var writes = new ArrayList<Write>();
        var done = new ArrayList<Integer>();
        var left = new ArrayList<Integer>();
        for (var earlier : some) {
            var record = now.get(earlier.id);
            if (record == null || record.version() != earlier.version || record.fixed()) {
                left.addAll(earlier.rows);
                continue;
            }
            var values = new HashMap<>(record.values());
            values.putAll(earlier.values);
            writes.add(new Write(table, earlier.id, false, record.version(), values, Map.of()));
            done.addAll(earlier.rows);
        }
        records.write(actor, id, false, writes);
        done.removeAll(left);
        rows.putBack(id, done);
        rows.leave(id, left, CHANGED_SINCE);
    }

    // What was made --------------------------------------------------------------------------------------------------

    private void voidAll(Actor actor, UUID id) {
        repeat(actor, id, this::voidContacts);
        repeat(actor, id, () -> voided("assignment", id, "").size());
        repeat(actor, id, () -> voided("enrollment", id, """
                and not exists (select 1 from contact c where c.agency_id = t.agency_id and c.enrollment_id = t.id and c.voided_at is null)
                and not exists (select 1 from assignment a where a.agency_id = t.agency_id and a.enrollment_id = t.id and a.voided_at is null)
                """).size());
        repeat(actor, id, () -> voided("family", id, """
                and not exists (select 1 from enrollment e where e.agency_id = t.agency_id and e.family_id = t.id and e.voided_at is null)
                and not exists (select 1 from contact c where c.agency_id = t.agency_id and c.family_id = t.id and c.voided_at is null)
                and not exists (select 1 from person p where p.agency_id = t.agency_id and p.family_id = t.id and p.voided_at is null
                                   and p.import_id is distinct from t.import_id)
                """).size());
        repeat(actor, id, () -> forgotten(voided("person", id, """
                and not exists (select 1 from family f where f.agency_id = t.agency_id and f.id = t.family_id and f.import_id = t.import_id and f.voided_at is null)
                and not exists (select 1 from enrollment e where e.agency_id = t.agency_id and e.caregiver_id = t.id and e.voided_at is null)
                and not exists (select 1 from contact c
                                 where c.agency_id = t.agency_id and c.family_id = t.family_id and t.id = any (c.people) and c.voided_at is null)
                """)));
        repeat(actor, id, () -> voidPhones(id));
        db.as(actor, () -> listWhatStays(id));
    }

    private interface Step {
        int some();
    }

    /** A transaction for every few thousand, until none is left. */
    private void repeat(Actor actor, UUID id, Step step) {
        while (db.as(
                actor,
                () -> store.lock(id).orElseThrow().state() == State.UNDOING && countedIn(id, step.some()) > 0)) {}
    }

    private int countedIn(UUID id, int some) {
        store.reached(id, 0, some);
        return some;
    }

    private void repeat(Actor actor, UUID id, java.util.function.ToIntFunction<UUID> step) {
        repeat(actor, id, () -> step.applyAsInt(id));
    }

    private int voidContacts(UUID id) {
        var some = sql.sql("""
                        update contact
                           set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :why, version = version + 1
                         where id in (select id from contact where import_id = :id and voided_at is null limit :limit)
                        returning id
                        """)
                .param("why", KnownStore.UNDONE)
                .param("id", id)
                .param("limit", AT_ONCE)
                .query(UUID.class)
                .list();
        if (some.isEmpty()) return 0;
        sql.sql("""
                        update follow_up
                           set voided_at = alongside.now(), version = version + 1
                         where id = any (:ids)
                           and voided_at is null
                        """).param("ids", KnownStore.ids(some)).update();
        return some.size();
    }

    private List<UUID> voided(String table, UUID id, String unless) {
        return sql.sql("""
                        update %s
                           set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :why, version = version + 1
                         where id in (select t.id from %1$s t where t.import_id = :id and t.voided_at is null %s limit :limit)
                        returning id
                        """.formatted(table, unless))
                .param("why", KnownStore.UNDONE)
                .param("id", id)
                .param("limit", AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private int voidPhones(UUID id) {
        return sql.sql("""
                        update person_phone
                           set voided_at = alongside.now(), version = version + 1
                         where id in (select t.id
                                        from person_phone t
                                        join person p on p.agency_id = t.agency_id and p.id = t.person_id
                                       where t.import_id = :id
                                         and t.voided_at is null
                                         and (p.voided_at is not null or p.import_id is distinct from t.import_id)
                                       limit :limit)
                        """).param("id", id).param("limit", AT_ONCE).update();
    }

    /** Whom an undo took away is found no more. */
    private int forgotten(List<UUID> people) {
        tokens.refresh(people);
        return people.size();
    }

    private void listWhatStays(UUID id) {
        sql.sql("""
                        update import_row r
                           set left_why = :why
                         where r.import_id = :id
                           and r.verdict = 'create'
                           and (exists (select 1 from family f where f.agency_id = r.agency_id and f.id = r.target_id and f.import_id = :id and f.voided_at is null)
                             or exists (select 1 from person p where p.agency_id = r.agency_id and p.family_id = r.target_id and p.import_id = :id and p.voided_at is null)
                             or exists (select 1 from enrollment e where e.agency_id = r.agency_id and e.id = r.target_id and e.import_id = :id and e.voided_at is null))
                        """).param("why", HAS_LATER_RECORDS).param("id", id).update();
    }
}
