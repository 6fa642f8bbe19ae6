package org.alongside.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.results.Recovering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Caregivers of whom somebody of a partner may be able to tell results of tests; what they may is not looked at yet. */
@Component
class TestedStore {
    private final JdbcClient sql;

    TestedStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Tested(UUID partner, Recovering who) {}

    /**
     * For the program: whoever takes part in a recovery program that day, signed that the partner of an account may tell this agency
     * results, and is of a family for which the account is invited. Each once.
     */
    List<Tested> of(UUID account, LocalDate on) {
        return sql.sql("""
                select distinct on (e.caregiver_id) i.partner_id, e.caregiver_id, e.family_id, e.program_id, g.name as program,
                       coalesce(nullif(h.name_to_use, ''), h.given_name) || ' ' || h.family_name as person
                  from partner_invitation i
                  join consent c on c.agency_id = i.agency_id and c.discloser = 'partner:' || i.partner_id
                                and 'agency:' || c.agency_id = any (c.recipients) and 'test-results' = any (c.information)
                  join enrollment e on e.agency_id = c.agency_id and e.caregiver_id = c.person_id and e.voided_at is null
                                   and e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on)
                  join program g on g.agency_id = e.agency_id and g.id = e.program_id and g.peer_kind = 'recovery'
                  join person h on h.agency_id = e.agency_id and h.id = e.caregiver_id
                 where i.agency_id = (select alongside.agency())
                   and i.account_id = :account
                   and i.ended_at is null
                   and (i.family_id is null or i.family_id = c.family_id)
                   and not exists (select from consent_end n where n.agency_id = c.agency_id and n.consent_id = c.id)
                 order by e.caregiver_id, e.started_on desc
                """)
                .param("account", account)
                .param("on", on)
                .query((row, n) -> new Tested(
                        row.getObject("partner_id", UUID.class),
                        new Recovering(
                                row.getObject("family_id", UUID.class),
                                row.getObject("caregiver_id", UUID.class),
                                row.getString("person").strip(),
                                row.getObject("program_id", UUID.class),
                                row.getString("program"),
                                true)))
                .list();
    }
}
