package org.alongside.interop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.contacts.NoteImportedWording;
import org.alongside.families.PersonTokens;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes many records in a few statements, under the policies, constraints and triggers of their tables; with contacts, the
 * hours, people, follow-ups and scope notes that go with them, and with people what they are found by.
 */
@Component
class RecordStore {
    private final JdbcClient sql;
    private final Staging staging;
    private final PersonTokens tokens;
    private final NoteImportedWording wording;

    RecordStore(JdbcClient sql, Staging staging, PersonTokens tokens, NoteImportedWording wording) {
        this.sql = sql;
        this.staging = staging;
        this.tokens = tokens;
        this.wording = wording;
    }

    /**
     * @param from the import that makes what is new
     * @return the versions that changed records have now, by id
     */
    Map<UUID, Integer> write(Actor actor, UUID from, boolean signed, List<Write> writes) {
        var versions = new HashMap<UUID, Integer>();
        var tables = together(writes);
        for (var table : Table.values()) {
            var ofTable = tables.getOrDefault(table, List.of());
            if (!ofTable.isEmpty()) versions.putAll(write(actor, from, signed, table, ofTable));
        }
        tokens.refresh(people(writes));
        return versions;
    }

    /** Whoever may be found by other words now. */
    private static Set<UUID> people(List<Write> writes) {
        var people = new LinkedHashSet<UUID>();
        for (var write : writes) {
            if (write.table() == Table.PERSON) people.add(write.id());
            var owner = write.table() == Table.PHONE ? write.values().get("person_id") : null;
            if (owner != null) people.add(UUID.fromString(owner));
        }
        return people;
    }

    /** One write for each record: what several rows say of it, put together. */
    private static Map<Table, List<Write>> together(List<Write> writes) {
        var byId = new LinkedHashMap<UUID, Write>();
        for (var write : writes) {
            byId.merge(
                    write.id(),
                    write,
                    (first, later) -> new Write(
                            first.table(), first.id(), first.isNew(), first.version(), later.values(), first.before()));
        }
        return byId.values().stream().collect(Collectors.groupingBy(Write::table));
    }

    private Map<UUID, Integer> write(Actor actor, UUID from, boolean signed, Table table, List<Write> writes) {
        var staged = "staged_" + table.sql();
        boolean isContact = table == Table.CONTACT;
        var filled = new ArrayList<>(table.columns());
        if (isContact) filled.addAll(List.of(Table.DUE_ON, Table.CAREGIVER));
        staging.tableLike(
                staged,
                table.sql(),
                table.columns(),
                (isContact ? ", null::date as due_on, null::uuid as caregiver_id" : "") + ", false as is_new");
        var columns = Stream.of(List.of("id"), filled, List.of("is_new"))
                .flatMap(List::stream)
                .toList();
        staging.fill(staged, columns, (Iterable<List<@Nullable String>>)
                () -> writes.stream().map(write -> line(write, filled)).iterator());
        insert(actor, from, signed, table, staged);
        var versions = new HashMap<UUID, Integer>();
        if (writes.stream().anyMatch(write -> !write.isNew())) update(table, staged, versions);
        if (isContact) {
            follow(actor, staged);
            wording.in(actor, writes.stream().map(Write::id).toList());
        }
        return versions;
    }

    private static List<@Nullable String> line(Write write, List<String> columns) {
        var line = new ArrayList<@Nullable String>(columns.size() + 2);
        line.add(write.id().toString());
        for (var column : columns) line.add(write.values().get(column));
        line.add(String.valueOf(write.isNew()));
        return line;
    }

    private void insert(Actor actor, UUID from, boolean signed, Table table, String staged) {
        var columns = String.join(", ", table.columns());
        var more = table == Table.CONTACT ? ", people, payload_hash, signed_at, signed_by" : "";
        var moreValues = table == Table.CONTACT
                ? ", case when s.made then array_remove(array[s.caregiver_id], null) else '{}' end, sha256(convert_to(s.external_ref, 'UTF8')), "
                        + (signed ? "alongside.now(), alongside.actor()" : "null, null")
                : "";
        sql.sql("""
                        insert into %s (agency_id, id, import_id, %s%s)
                        select :agency, s.id, :from, %s%s
                          from %s s
                         where s.is_new
                        """.formatted(table.sql(), columns, more, prefixed(table.columns()), moreValues, staged))
                .param("agency", actor.agency())
                .param("from", from)
                .update();
    }

    private static String prefixed(List<String> columns) {
        return columns.stream().map(column -> "s." + column).collect(Collectors.joining(", "));
    }

    private void update(Table table, String staged, Map<UUID, Integer> versions) {
        var set = table.columns().stream()
                .map(column -> column + " = s." + column)
                .collect(Collectors.joining(", "));
        sql.sql("""
                        update %s t
                           set %s, version = t.version + 1
                          from %s s
                         where t.id = s.id
                           and not s.is_new
                        returning t.id, t.version
                        """.formatted(table.sql(), set, staged)).query(row -> {
            versions.put(row.getObject("id", UUID.class), row.getInt("version"));
        });
    }

    /** What goes with contacts: when the next step is due. */
    private void follow(Actor actor, String staged) {
        sql.sql("""
                        insert into follow_up (agency_id, id, contact_id, family_id, supporter_id, what, due_on)
                        select :agency, s.id, s.id, s.family_id, s.supporter_id, s.next_step, s.due_on
                          from %s s
                         where s.due_on is not null
                            on conflict (agency_id, id) do update
                           set what = excluded.what, due_on = excluded.due_on,
                               from_on = case when follow_up.from_on <= excluded.due_on then follow_up.from_on end, supporter_id = excluded.supporter_id, voided_at = null,
                               version = follow_up.version + 1
                         where follow_up.done_at is null
                           and (follow_up.what, follow_up.due_on, follow_up.supporter_id, follow_up.voided_at)
                            is distinct from (excluded.what, excluded.due_on, excluded.supporter_id, null)
                        """.formatted(staged)).param("agency", actor.agency()).update();
        sql.sql("""
                        update follow_up f
                           set voided_at = alongside.now(), version = f.version + 1
                          from %s s
                         where f.id = s.id
                           and not s.is_new
                           and s.due_on is null
                           and f.done_at is null
                           and f.voided_at is null
                        """.formatted(staged)).update();
    }
}
