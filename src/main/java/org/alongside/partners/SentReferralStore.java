package org.alongside.partners;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals that partners sent in: their own list, and for the program how each stands. */
@Component
class SentReferralStore {
    private final JdbcClient sql;

    SentReferralStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of an account, the latest first; what they may know of how they stand is not looked at yet. */
    List<SentReferral> of(UUID account, int most) {
        return sql.sql("""
                select id, called, sent_at
                  from partner_referral
                 where agency_id = (select alongside.agency())
                   and account_id = :account
                 order by sent_at desc, id desc
                 limit :most
                """)
                .param("account", account)
                .param("most", most)
                .query((row, n) -> new SentReferral(
                        row.getObject("id", UUID.class),
                        row.getString("called"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        SentReferral.State.RECEIVED))
                .list();
    }

    /** For the program. */
    List<ReferralStanding> standings(Collection<UUID> referrals) {
        return sql.sql("""
                select *
                  from referral_standing
                 where agency_id = (select alongside.agency())
                   and referral_id = any (:referrals)
                """)
                .param("referrals", referrals.toArray(UUID[]::new))
                .query((row, n) -> new ReferralStanding(
                        row.getObject("referral_id", UUID.class),
                        row.getObject("closed_on") != null,
                        row.getBoolean("accepted"),
                        row.getBoolean("reaching"),
                        row.getObject("family_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("program_id", UUID.class)))
                .list();
    }

    /** Once, however often it is sent. */
    void add(UUID referral, UUID partner, UUID account, String called) {
        sql.sql("""
                insert into partner_referral (agency_id, id, partner_id, account_id, called)
                values (alongside.agency(), :id, :partner, :account, :called)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", referral)
                .param("partner", partner)
                .param("account", account)
                .param("called", called)
                .update();
    }
}
