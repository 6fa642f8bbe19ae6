package org.alongside.access;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies of the installation, for jobs that work in each of them. */
@Component
public class AgencyStore {
    private final JdbcClient sql;

    public AgencyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** For the keeper: the program itself in every agency, in that agency's zone. */
    public List<Actor> programs() {
        return sql.sql("select id, zone from agency order by id")
                .query((row, n) -> Actor.system(row.getObject("id", UUID.class), ZoneId.of(row.getString("zone"))))
                .list();
    }
}
