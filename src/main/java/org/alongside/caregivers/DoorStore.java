package org.alongside.caregivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.GuestAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Doors of the caregivers of families within reach. */
@Component
class DoorStore implements GuestAddresses {
    private static final String ROWS = """
            select d.id, d.family_id, d.person_id, d.account_id, d.email, d.opened_at, coalesce(o.name, '') as opened_by_name,
                   a.status <> 'invited' as came_in, d.closed_at, d.closed_why
              from caregiver_door d
              join account a on a.agency_id = d.agency_id and a.id = d.account_id
              left join account o on o.agency_id = d.agency_id and o.id = d.opened_by
             where d.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    DoorStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The open ones first, then the last closed. */
    List<Door> ofFamily(UUID family) {
        return sql.sql(ROWS
                        + " and d.family_id = :family order by d.closed_at desc nulls first, d.opened_at desc, d.id")
                .param("family", family)
                .query(DoorStore::door)
                .list();
    }

    Optional<Door> open(UUID id) {
        return sql.sql(ROWS + " and d.id = :id and d.closed_at is null")
                .param("id", id)
                .query(DoorStore::door)
                .optional();
    }

    boolean isOpenTo(UUID person) {
        return sql.sql("""
                select exists (select 1 from caregiver_door
                                where agency_id = (select alongside.agency()) and person_id = :person and closed_at is null)
                """).param("person", person).query(Boolean.class).single();
    }

    void add(UUID id, UUID family, UUID person, UUID account, String email) {
        sql.sql("""
                insert into caregiver_door (agency_id, id, family_id, person_id, account_id, email)
                values (alongside.agency(), :id, :family, :person, :account, :email)
                """)
                .param("id", id)
                .param("family", family)
                .param("person", person)
                .param("account", account)
                .param("email", email)
                .update();
    }

    void address(UUID id, String email) {
        sql.sql("""
                update caregiver_door
                   set email = :email, version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and email <> :email
                """).param("id", id).param("email", email).update();
    }

    void close(UUID id, String why) {
        sql.sql("""
                update caregiver_door
                   set closed_at = alongside.now(), closed_by = alongside.actor(), closed_why = :why, version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and closed_at is null
                """).param("id", id).param("why", why).update();
    }

    @Override
    public Optional<Guest> at(String address) {
        return sql.sql("""
                select agency_id, account_id
                  from caregiver_door
                 where email = :email
                   and email <> ''
                   and closed_at is null
                 order by opened_at desc
                 limit 1
                """)
                .param("email", address)
                .query((row, n) ->
                        new Guest(row.getObject("agency_id", UUID.class), row.getObject("account_id", UUID.class)))
                .optional();
    }

    private static Door door(ResultSet row, int n) throws SQLException {
        return new Door(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                Objects.requireNonNull(instant(row, "opened_at")),
                row.getString("opened_by_name"),
                row.getBoolean("came_in"),
                instant(row, "closed_at"),
                row.getString("closed_why"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
