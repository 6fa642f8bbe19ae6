package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families that whoever acts may reach. A voided family is not there. */
@Component
public class FamilyStore {
    private final JdbcClient sql;

    public FamilyStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Family family) {
        add(List.of(family));
    }

    /** Any number of them in one statement. */
    public void add(List<Family> families) {
        sql.sql("""
                insert into family (agency_id, id, name, town, safe_contact, external_ref, import_id)
                select alongside.agency(), id, name, nullif(town, ''), safe_contact, external_ref, import_id
                  from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:towns as text[]), cast(:words as text[]),
                              cast(:refs as text[]), cast(:imports as uuid[]))
                    as f (id, name, town, safe_contact, external_ref, import_id)
                """)
                .param("ids", Columns.of(families, Family::id))
                .param("names", Columns.of(families, Family::name))
                .param("towns", Columns.of(families, Family::town))
                .param("words", Columns.of(families, Family::safeContact))
                .param("refs", Columns.of(families, Family::externalRef))
                .param("imports", Columns.of(families, Family::importId))
                .update();
    }

    public Optional<Family> find(UUID id) {
        return sql.sql("""
                select id, name, town, safe_contact, external_ref, import_id, version
                  from family
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and alongside.reaches(id)
                   and voided_at is null
                """).param("id", id).query(FamilyStore::family).optional();
    }

    /** Whether there is such a family within reach; if so, nobody else changes its parts until the transaction ends. */
    boolean lock(UUID id) {
        return sql.sql("""
                select id
                  from family
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                   for update
                """).param("id", id).query(UUID.class).optional().isPresent();
    }

    /** False when somebody else changed it since {@code family.version()}. */
    public boolean change(Family family) {
        return sql.sql("""
                update family
                   set name = :name, town = nullif(:town, ''), safe_contact = :words, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", family.id())
                        .param("name", family.name())
                        .param("town", family.town())
                        .param("words", family.safeContact())
                        .param("version", family.version())
                        .update()
                == 1;
    }

    private static Family family(ResultSet row, int n) throws SQLException {
        var town = row.getString("town");
        return new Family(
                row.getObject("id", UUID.class),
                row.getString("name"),
                town == null ? "" : town,
                row.getString("safe_contact"),
                row.getString("external_ref"),
                row.getObject("import_id", UUID.class),
                row.getInt("version"));
    }
}
