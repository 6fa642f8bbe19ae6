package org.alongside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporters as a reader may see their own records: oneself, those whom one supervises today, everyone for managers and the privacy officer. */
@Component
public class ColleagueStore {
    private static final String ROWS = """
            select c.id, c.name, c.id = alongside.actor() as own,
                   c.id <> alongside.actor() and (alongside.has_role('manager') or c.id in (select alongside.supervised())) as answers
              from account c
             where c.agency_id = (select alongside.agency())
               and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
            """;

    private final JdbcClient sql;

    public ColleagueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty where the reader may not see them. */
    public Optional<Colleague> someone(UUID supporter) {
        return sql.sql(ROWS + """
                   and c.id = :supporter
                   and (c.id = alongside.actor() or alongside.sees_all() or c.id in (select alongside.supervised()))
                """)
                .param("supporter", supporter)
                .query(ColleagueStore::colleague)
                .optional();
    }

    /** Active supporters whom the reader supervises, or everyone for a manager, by name. */
    public List<Colleague> everyone(int most) {
        return sql.sql(ROWS + """
                   and c.status = 'active'
                   and c.id <> alongside.actor()
                   and (alongside.has_role('manager') or c.id in (select alongside.supervised()))
                 order by lower(c.name), c.id
                 limit :most
                """)
                .param("most", most)
                .query(ColleagueStore::colleague)
                .list();
    }

    private static Colleague colleague(ResultSet row, int n) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("own"),
                row.getBoolean("answers"));
    }
}
