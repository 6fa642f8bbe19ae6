package org.alongside.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements with partners of the agency that acts. */
@Component
class AgreementStore {
    private final JdbcClient sql;

    AgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<SharingAgreement> ofPartner(UUID partner) {
        return sql.sql("""
                select id, title, terms, starts_on, ends_on
                  from partner_agreement
                 where agency_id = (select alongside.agency())
                   and partner_id = :partner
                   and voided_at is null
                 order by starts_on desc, id desc
                """)
                .param("partner", partner)
                .query((row, n) -> new SharingAgreement(
                        row.getObject("id", UUID.class),
                        partner,
                        row.getString("title"),
                        row.getString("terms"),
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** Once, however often it is sent. */
    void add(SharingAgreement agreement) {
        sql.sql("""
                insert into partner_agreement (agency_id, id, partner_id, title, terms, starts_on, ends_on)
                values (alongside.agency(), :id, :partner, :title, :terms, :starts, :ends)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", agreement.id())
                .param("partner", agreement.partner())
                .param("title", agreement.title())
                .param("terms", agreement.terms())
                .param("starts", agreement.startsOn())
                .param("ends", agreement.endsOn())
                .update();
    }

    /** False where there is none. */
    boolean makeVoid(UUID partner, UUID agreement, String why) {
        return sql.sql("""
                update partner_agreement
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :why, version = version + 1
                 where agency_id = (select alongside.agency())
                   and partner_id = :partner
                   and id = :id
                   and voided_at is null
                """)
                        .param("why", why)
                        .param("partner", partner)
                        .param("id", agreement)
                        .update()
                == 1;
    }
}
