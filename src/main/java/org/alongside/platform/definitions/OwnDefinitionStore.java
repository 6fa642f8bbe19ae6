package org.alongside.platform.definitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Definitions that agencies have put in force themselves. */
@Component
class OwnDefinitionStore {

    private final JdbcClient sql;

    OwnDefinitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All that are not retired: as the keeper those of every agency, else one's own. */
    List<Row> inForce() {
        return sql.sql("""
                select o.*, null as by_name
                  from definition_override o
                 where o.retired_at is null
                 order by o.agency_id, o.kind, o.definition_id, o.definition_version
                """).query(OwnDefinitionStore::row).list();
    }

    /** Every version of one definition that the agency has ever had, newest first. */
    List<Row> versions(String kind, String definitionId) {
        return sql.sql("""
                select o.*, a.name as by_name
                  from definition_override o
                  left join account a on a.agency_id = o.agency_id and a.id = o.created_by
                 where o.kind = :kind
                   and o.definition_id = :definition
                 order by o.definition_version desc
                """)
                .param("kind", kind)
                .param("definition", definitionId)
                .query(OwnDefinitionStore::row)
                .list();
    }

    /** @return whether it was added; no, where the agency has had this version already */
    boolean add(UUID id, Definition definition, String text) {
        return sql.sql("""
                insert into definition_override (agency_id, id, kind, definition_id, definition_version, body)
                values (alongside.agency(), :id, :kind, :definition, :version, :body)
                on conflict (agency_id, kind, definition_id, definition_version) do nothing
                """)
                        .param("id", id)
                        .param("kind", definition.kind())
                        .param("definition", definition.id())
                        .param("version", definition.version())
                        .param("body", text)
                        .update()
                == 1;
    }

    /** @return whether it was in force until now */
    boolean retire(UUID id) {
        return sql.sql("""
                update definition_override
                   set retired_at = alongside.now(),
                       retired_by = alongside.actor(),
                       version = version + 1
                 where id = :id
                   and retired_at is null
                """).param("id", id).update() == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var retiredAt = row.getObject("retired_at", OffsetDateTime.class);
        return new Row(
                row.getObject("agency_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("definition_id"),
                row.getInt("definition_version"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                retiredAt == null ? null : retiredAt.toInstant());
    }

    /** One version as it was given. */
    record Row(
            UUID agency,
            UUID id,
            String kind,
            String definitionId,
            int version,
            String text,
            Instant createdAt,
            @Nullable String createdBy,
            @Nullable Instant retiredAt) {}
}
