package org.alongside.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners of the agency that acts. */
@Component
public class PartnerStore {
    private static final String ROWS = """
            select id, kind, name, organization, classes, address, phone, email, reach, closed_on, version
              from partner
             where agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    public PartnerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By name; those we no longer work with last. */
    public List<Partner> all() {
        return sql.sql(ROWS + " order by closed_on is not null, lower(name), lower(organization), id")
                .query(PartnerStore::partner)
                .list();
    }

    public Optional<Partner> find(UUID id) {
        return sql.sql(ROWS + " and id = :id")
                .param("id", id)
                .query(PartnerStore::partner)
                .optional();
    }

    /** Once, however often it is sent. */
    void add(Partner partner) {
        sql.sql("""
                insert into partner (agency_id, id, kind, name, organization, classes, address, phone, email, reach, closed_on)
                values (alongside.agency(), :id, :kind, :name, :organization, :classes, :address, :phone, :email, :reach, :closed)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", partner.id())
                .param("kind", partner.kind())
                .param("name", partner.name())
                .param("organization", partner.organization())
                .param("classes", partner.classes().toArray(String[]::new))
                .param("address", partner.address())
                .param("phone", partner.phone())
                .param("email", partner.email())
                .param("reach", partner.reach())
                .param("closed", partner.closedOn())
                .update();
    }

    /** False when somebody else changed it since {@code partner.version()}. */
    boolean change(Partner partner) {
        return sql.sql("""
                update partner
                   set kind = :kind, name = :name, organization = :organization, classes = :classes, address = :address, phone = :phone,
                       email = :email, reach = :reach, closed_on = :closed, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                """)
                        .param("kind", partner.kind())
                        .param("name", partner.name())
                        .param("organization", partner.organization())
                        .param("classes", partner.classes().toArray(String[]::new))
                        .param("address", partner.address())
                        .param("phone", partner.phone())
                        .param("email", partner.email())
                        .param("reach", partner.reach())
                        .param("closed", partner.closedOn())
                        .param("id", partner.id())
                        .param("version", partner.version())
                        .update()
                == 1;
    }

    private static Partner partner(ResultSet row, int n) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("organization"),
                List.of((String[]) row.getArray("classes").getArray()),
                row.getString("address"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("reach"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
