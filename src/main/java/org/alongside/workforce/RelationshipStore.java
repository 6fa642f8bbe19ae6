package org.alongside.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Relationships that supporters disclosed with a family, as the incidents room publishes them. */
@Component
public class RelationshipStore {
    private final JdbcClient sql;

    public RelationshipStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param decision {@code may-walk}, {@code with-safeguards} or {@code may-not}; "" while nobody has decided */
    public record Disclosed(UUID incident, UUID supporter, String name, LocalDate on, String decision) {}

    /** The latest first. */
    public List<Disclosed> with(UUID family) {
        return sql.sql("""
                select d.incident_id, d.supporter_id, c.name, d.disclosed_on, coalesce(d.decision, '') as decision
                  from alongside.relationships_disclosed(:family) d
                  join account c on c.agency_id = (select alongside.agency()) and c.id = d.supporter_id
                 order by d.disclosed_on desc, d.incident_id
                """)
                .param("family", family)
                .query((row, n) -> new Disclosed(
                        row.getObject("incident_id", UUID.class),
                        row.getObject("supporter_id", UUID.class),
                        row.getString("name"),
                        Objects.requireNonNull(row.getObject("disclosed_on", LocalDate.class)),
                        row.getString("decision")))
                .list();
    }

    /** What keeps a supporter from walking with a family: {@code may-not}, {@code undecided}; empty where nothing does. */
    Optional<String> inTheWay(UUID supporter, UUID family) {
        return with(family).stream()
                .filter(one -> one.supporter().equals(supporter))
                .map(one -> one.decision().isEmpty() ? "undecided" : one.decision())
                .filter(decision -> decision.equals("undecided") || decision.equals("may-not"))
                .findFirst();
    }
}
