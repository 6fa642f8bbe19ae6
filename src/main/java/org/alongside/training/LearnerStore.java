package org.alongside.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporters whose training the reader may see. */
@Component
public class LearnerStore {
    private static final String ROWS = """
            select c.id, c.name, c.id = alongside.actor() as own,
                   c.id <> alongside.actor() and (alongside.has_role('manager') or c.id in (select alongside.supervised())) as answers
              from account c
             where c.agency_id = (select alongside.agency())
               and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
            """;

    private final JdbcClient sql;

    public LearnerStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Learner> someone(UUID supporter) {
        return sql.sql(ROWS + """
                   and c.id = :supporter
                   and (c.id = alongside.actor() or alongside.sees_all() or c.id in (select alongside.supervised()))
                """)
                .param("supporter", supporter)
                .query(LearnerStore::learner)
                .optional();
    }

    /** Active supporters whom the reader supervises, or everyone for a manager, by name. */
    List<Learner> everyone(int most) {
        return sql.sql(ROWS + """
                   and c.status = 'active'
                   and c.id <> alongside.actor()
                   and (alongside.has_role('manager') or c.id in (select alongside.supervised()))
                 order by lower(c.name), c.id
                 limit :most
                """)
                .param("most", most)
                .query(LearnerStore::learner)
                .list();
    }

    private static Learner learner(ResultSet row, int n) throws SQLException {
        return new Learner(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("own"),
                row.getBoolean("answers"));
    }
}
