package org.alongside.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporters whose standing whoever acts may look at. */
@Component
public class PeopleStore {
    private static final String ROWS = """
            select c.id, c.name, c.id = alongside.actor() as own,
                   exists (select 1 from supervision l where l.agency_id = c.agency_id and l.supporter_id = c.id and l.during @> cast(:day as date)) as supervised
              from account c
             where c.agency_id = (select alongside.agency())
               and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
            """;

    private final JdbcClient sql;

    public PeopleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param own whether it is the reader
     * @param supervised whether anybody supervises them on the day that was asked for
     */
    public record Someone(UUID id, String name, boolean own, boolean supervised) {}

    public Optional<Someone> find(UUID supporter, LocalDate day) {
        return sql.sql(ROWS + """
                   and c.id = :supporter
                   and c.id in (select alongside.reckoned(array[:supporter]))
                """)
                .param("supporter", supporter)
                .param("day", day)
                .query(PeopleStore::someone)
                .optional();
    }

    /** Of these, by name. */
    List<Someone> of(List<UUID> supporters, LocalDate day) {
        return sql.sql(ROWS + " and c.id = any (:supporters) order by lower(c.name), c.id")
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("day", day)
                .query(PeopleStore::someone)
                .list();
    }

    private static Someone someone(ResultSet row, int n) throws SQLException {
        return new Someone(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("own"),
                row.getBoolean("supervised"));
    }
}
