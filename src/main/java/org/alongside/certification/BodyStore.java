package org.alongside.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who certifies by which standard, all over the network. */
@Component
public class BodyStore {
    private final JdbcClient sql;

    public BodyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By name, then standard. */
    public List<Body> all() {
        return sql.sql("select * from alongside.certifying_bodies() order by lower(name), agency_id, standard")
                .query(BodyStore::body)
                .list();
    }

    public Optional<Body> find(UUID agency, String standard) {
        return all().stream()
                .filter(body -> body.agency().equals(agency) && body.standard().equals(standard))
                .findFirst();
    }

    /** The reader's own agency as it certifies by a standard, or last did. */
    Optional<Body> own(String standard) {
        return sql.sql("""
                select c.agency_id, g.name, c.standard, c.prefix, c.months
                  from certifying_standard c
                  join agency g on g.id = c.agency_id
                 where c.agency_id = (select alongside.agency())
                   and c.standard = :standard
                 order by c.ended_at desc nulls first
                 limit 1
                """).param("standard", standard).query(BodyStore::body).optional();
    }

    void begin(UUID id, String standard, String prefix, int months, LocalDate since) {
        sql.sql("""
                insert into certifying_standard (agency_id, id, standard, prefix, months, since_on)
                values (alongside.agency(), :id, :standard, :prefix, :months, :since)
                """)
                .param("id", id)
                .param("standard", standard)
                .param("prefix", prefix)
                .param("months", months)
                .param("since", since)
                .update();
    }

    /** False where the agency does not certify by it. */
    boolean end(String standard) {
        return sql.sql("""
                update certifying_standard
                   set ended_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and standard = :standard
                   and ended_at is null
                """).param("standard", standard).update() == 1;
    }

    private static Body body(ResultSet row, int n) throws SQLException {
        return new Body(
                row.getObject("agency_id", UUID.class),
                row.getString("name"),
                row.getString("standard"),
                row.getString("prefix"),
                row.getInt("months"));
    }
}
