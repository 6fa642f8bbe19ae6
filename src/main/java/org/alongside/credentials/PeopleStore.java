package org.alongside.credentials;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporters whose standing whoever acts may look at. */
@Component
public class PeopleStore {
    private static final String ROWS = """
            select c.id, c.name, c.id = alongside.actor() as own
              from account c
             where c.agency_id = (select alongside.agency())
               and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
            """;

    private final JdbcClient sql;

    public PeopleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param own whether it is the reader */
    public record Someone(UUID id, String name, boolean own) {}

    public Optional<Someone> find(UUID supporter) {
        return sql.sql(ROWS + """
                   and c.id = :supporter
                   and c.id in (select alongside.reckoned(array[:supporter]))
                """)
                .param("supporter", supporter)
                .query((row, n) ->
                        new Someone(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("own")))
                .optional();
    }

    /** Active ones by name: those the reader supervises, or everyone for managers and the privacy officer. */
    public List<Someone> team(int most) {
        return sql.sql(ROWS + """
                   and c.status = 'active'
                   and c.id <> alongside.actor()
                   and ((select alongside.sees_all()) or c.id in (select alongside.supervised()))
                 order by lower(c.name), c.id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) ->
                        new Someone(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("own")))
                .list();
    }
}
