package org.alongside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations of people of partners, as far as whoever acts may know of them. */
@Component
class InvitationStore {
    private static final String ROWS = """
            select i.*, a.name, a.email, a.status = 'active' as came, p.name as partner, p.organization,
                   coalesce(b.name, '') as by_name, coalesce(e.name, '') as ended_by_name
              from partner_invitation i
              join account a on a.agency_id = i.agency_id and a.id = i.account_id
              join partner p on p.agency_id = i.agency_id and p.id = i.partner_id
              left join account b on b.agency_id = i.agency_id and b.id = i.invited_by
              left join account e on e.agency_id = i.agency_id and e.id = i.ended_by
             where i.agency_id = (select alongside.agency())
            """;

    private static final String ORDER = " order by i.ended_at is not null, i.invited_at desc, i.id desc";

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that hold first. */
    List<Invitation> ofPartner(UUID partner) {
        return sql.sql(ROWS + " and i.partner_id = :partner" + ORDER)
                .param("partner", partner)
                .query(InvitationStore::invitation)
                .list();
    }

    /** Those for this family alone, those that hold first. */
    List<Invitation> ofFamily(UUID family) {
        return sql.sql(ROWS + " and i.family_id = :family" + ORDER)
                .param("family", family)
                .query(InvitationStore::invitation)
                .list();
    }

    Optional<Invitation> find(UUID id) {
        return sql.sql(ROWS + " and i.id = :id")
                .param("id", id)
                .query(InvitationStore::invitation)
                .optional();
    }

    /** Those of an account that hold. */
    List<Invitation> holding(UUID account) {
        return sql.sql(ROWS + " and i.account_id = :account and i.ended_at is null" + ORDER)
                .param("account", account)
                .query(InvitationStore::invitation)
                .list();
    }

    /** Once, however often it is sent. */
    void add(UUID id, UUID account, UUID partner, @Nullable UUID family) {
        sql.sql("""
                insert into partner_invitation (agency_id, id, account_id, partner_id, family_id)
                values (alongside.agency(), :id, :account, :partner, :family)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("account", account)
                .param("partner", partner)
                .param("family", family)
                .update();
    }

    /** False where it had ended before. */
    boolean end(UUID id, String why) {
        return sql.sql("""
                update partner_invitation
                   set ended_at = alongside.now(), ended_by = alongside.actor(), end_reason = :why, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and ended_at is null
                """).param("id", id).param("why", why).update() == 1;
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var why = row.getString("end_reason");
        var organization = row.getString("organization");
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("came"),
                row.getObject("partner_id", UUID.class),
                organization.isEmpty() ? row.getString("partner") : row.getString("partner") + ", " + organization,
                row.getObject("family_id", UUID.class),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by_name"),
                why == null ? "" : why);
    }
}
