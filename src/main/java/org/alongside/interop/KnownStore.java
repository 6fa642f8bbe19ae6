package org.alongside.interop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.interop.reading.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads what is there already, for many rows at a time; in a transaction that writes, it locks what it reads. */
@Component
class KnownStore {
    /** The reason on what an undone import voided: it may be imported again, while what a person voided stays voided. */
    static final String UNDONE = "import undone";

    private final JdbcClient sql;

    KnownStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The records with these references. */
    Map<String, Known> byRef(Table table, Collection<String> refs) {
        if (refs.isEmpty()) return Map.of();
        var found = new HashMap<String, Known>();
        for (var known : records(table, "t.external_ref = any (?) and t.external_ref is not null", texts(refs))) {
            found.put(known.text("external_ref"), known);
        }
        return found;
    }

    /** Of these references, those whose record a person voided, with the reason given. */
    Map<String, String> voided(Table table, Collection<String> refs) {
        if (refs.isEmpty()) return Map.of();
        var reasons = new HashMap<String, String>();
        sql.sql("""
                        select external_ref, max(void_reason) as why
                          from %s
                         where external_ref = any (?)
                           and external_ref is not null
                           and voided_at is not null
                           and void_reason <> '%s'
                         group by external_ref
                        """.formatted(table.sql(), UNDONE)).param(texts(refs)).query(row -> {
            reasons.put(row.getString("external_ref"), row.getString("why"));
        });
        return reasons;
    }

    /** Records that belong to others, by the id of the one they belong to, oldest first. */
    Map<UUID, List<Known>> of(Table table, String owner, Collection<UUID> owners) {
        if (owners.isEmpty()) return Map.of();
        var found = new LinkedHashMap<UUID, List<Known>>();
        for (var known : records(table, "t." + owner + " = any (?)", ids(owners))) {
            found.computeIfAbsent(known.uuid(owner), _ -> new ArrayList<>()).add(known);
        }
        return found;
    }

    Map<UUID, Known> byId(Table table, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return records(table, "t.id = any (?)", ids(ids)).stream().collect(Collectors.toMap(Known::id, known -> known));
    }

    private List<Known> records(Table table, String where, SqlArrayValue values) {
        var fixed = table == Table.CONTACT ? "t.signed_at is not null" : "false";
        return sql.sql("""
                        select t.id, t.version, %s as fixed, %s
                          from %s t
                         where %s
                           and t.voided_at is null
                         order by t.id
                        %s
                        """.formatted(
                        fixed,
                        table.asText(),
                        table.sql(),
                        where,
                        TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? "" : "for update of t"))
                .param(values)
                .query((row, n) -> known(table, row))
                .list();
    }

    private static Known known(Table table, ResultSet row) throws SQLException {
        var values = new HashMap<String, @Nullable String>();
        for (var column : table.readColumns()) values.put(column, row.getString(column));
        return new Known(row.getObject("id", UUID.class), row.getInt("version"), values, row.getBoolean("fixed"));
    }

    /** Somebody of a family, found by name. */
    record Bearer(UUID family, UUID person, @Nullable LocalDate bornOn) {}

    /** Everybody in every family, by plain full name: read once where rows name people instead of references. */
    Map<String, List<Bearer>> everybody() {
        var all = new HashMap<String, List<Bearer>>();
        sql.sql("""
                        select p.family_id, p.id, p.given_name, p.family_name, p.born_on
                          from person p
                          join family f on f.agency_id = p.agency_id and f.id = p.family_id
                         where p.voided_at is null
                           and f.voided_at is null
                         order by p.id
                        """).withFetchSize(2000).query(row -> {
            var name = Names.plain(row.getString("given_name") + " " + row.getString("family_name"));
            var bearer = new Bearer(
                    row.getObject("family_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getObject("born_on", LocalDate.class));
            all.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(bearer);
        });
        return all;
    }

    /** The agency's own workers, programs and sites, as lists to read cells by. */
    Map<String, Vocabulary.Values> ownLists() {
        var workers = new Vocabulary.Builder();
        sql.sql("select id::text as id, name, email from account order by name, id")
                .query(row -> {
                    workers.title(row.getString("id"), row.getString("name"));
                    workers.word(row.getString("id"), row.getString("id"));
                    workers.name(row.getString("email"), row.getString("id"));
                    workers.name(row.getString("name"), row.getString("id"));
                });
        return Map.of("workers", workers.build(), "programs", named("program"), "sites", named("site"));
    }

    private Vocabulary.Values named(String table) {
        var values = new Vocabulary.Builder();
        sql.sql("select id::text as id, name from " + table + " order by name").query(row -> {
            values.title(row.getString("id"), row.getString("name"));
            values.word(row.getString("id"), row.getString("id"));
            values.name(row.getString("name"), row.getString("id"));
        });
        return values.build();
    }

    static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    static SqlArrayValue ids(Collection<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }
}
