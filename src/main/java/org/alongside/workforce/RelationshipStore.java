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

    /** @param familyName of the family that somebody knows */
    public record WithFamily(String familyName, Disclosed disclosed) {}

    private static final String WALKED_WITH = """
            from (select distinct a.agency_id, a.family_id
                    from assignment a
                   where a.agency_id = (select alongside.agency())
                     and a.supporter_id = :supporter
                     and a.voided_at is null
                     and a.kind <> 'cover'
                     and a.starts_on <= coalesce(cast(:until as date), 'infinity')
                     and (a.ends_on is null or a.ends_on >= :from)) w
            cross join lateral alongside.relationships_disclosed(w.family_id) d
            join family f on f.agency_id = w.agency_id and f.id = w.family_id
            """;

    /** What was disclosed with the families that a supporter walks with from that day on, by family. */
    public List<WithFamily> withFamiliesOf(UUID supporter, LocalDate from) {
        return sql.sql("""
                select f.name as family, d.incident_id, d.supporter_id, c.name, d.disclosed_on, coalesce(d.decision, '') as decision
                %s
                join account c on c.agency_id = w.agency_id and c.id = d.supporter_id
                order by lower(f.name), f.id, d.disclosed_on desc, d.incident_id
                """.formatted(WALKED_WITH))
                .param("supporter", supporter)
                .param("from", from)
                .param("until", null)
                .query((row, n) -> new WithFamily(
                        row.getString("family"),
                        new Disclosed(
                                row.getObject("incident_id", UUID.class),
                                row.getObject("supporter_id", UUID.class),
                                row.getString("name"),
                                Objects.requireNonNull(row.getObject("disclosed_on", LocalDate.class)),
                                row.getString("decision"))))
                .list();
    }

    /** A family that a supporter may not cover, and why: {@code may-not}, {@code undecided}. */
    record InTheWay(String familyName, String why) {}

    /** What keeps {@code cover} from walking with the families of a supporter in those days, both counted in; the first by name. */
    Optional<InTheWay> inTheWayOfCovering(UUID cover, UUID supporter, LocalDate from, LocalDate until) {
        return sql.sql("""
                select f.name as family, coalesce(d.decision, 'undecided') as why
                %s
                where d.supporter_id = :cover and coalesce(d.decision, 'undecided') in ('undecided', 'may-not')
                order by lower(f.name), f.id
                limit 1
                """.formatted(WALKED_WITH))
                .param("supporter", supporter)
                .param("cover", cover)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new InTheWay(row.getString("family"), row.getString("why")))
                .optional();
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
