package org.alongside.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites of the agency that acts. */
@Component
public class SiteStore {
    private final JdbcClient sql;

    public SiteStore(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Site> all() {
        return sql.sql("""
                select id, name, town, version
                  from site
                 order by lower(name), id
                """).query(SiteStore::site).list();
    }

    public Optional<Site> find(UUID id) {
        return sql.sql("""
                select id, name, town, version
                  from site
                 where agency_id = (select alongside.agency())
                   and id = :id
                """).param("id", id).query(SiteStore::site).optional();
    }

    void add(Site site) {
        sql.sql("""
                insert into site (agency_id, id, name, town)
                values (alongside.agency(), :id, :name, nullif(:town, ''))
                """)
                .param("id", site.id())
                .param("name", site.name())
                .param("town", site.town())
                .update();
    }

    /** False when somebody else changed it since {@code site.version()}. */
    boolean change(Site site) {
        return sql.sql("""
                update site
                   set name = :name, town = nullif(:town, ''), version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                """)
                        .param("id", site.id())
                        .param("name", site.name())
                        .param("town", site.town())
                        .param("version", site.version())
                        .update()
                == 1;
    }

    private static Site site(ResultSet row, int n) throws SQLException {
        var town = row.getString("town");
        return new Site(
                row.getObject("id", UUID.class),
                row.getString("name"),
                town == null ? "" : town,
                row.getInt("version"));
    }
}
