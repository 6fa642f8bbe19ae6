package org.alongside.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is written to about incidents, and who was. */
@Component
public class LetterStore {
    private final JdbcClient sql;

    public LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Address(UUID account, String email, String name) {}

    /** Active accounts that have this duty for an incident and may see it: never whom it is about, nor whose own matter it is. */
    List<Address> having(Duty duty, Incident incident, LocalDate today) {
        return sql.sql("""
                select c.id, c.email, c.name
                  from incident i
                  join account c on c.agency_id = i.agency_id and c.status = 'active'
                                and c.id is distinct from i.about_id
                                and (c.id = i.begun_by or c.id is distinct from i.supporter_id)
                 where i.agency_id = (select alongside.agency())
                   and i.id = :incident
                   and case cast(:duty as text)
                         when 'writer' then c.id = i.begun_by
                         when 'supervisor' then 'supervisor' = any (i.audience)
                              and exists (select 1 from supervision s
                                           where s.agency_id = i.agency_id and s.supervisor_id = c.id
                                             and s.supporter_id in (i.begun_by, i.supporter_id, i.about_id)
                                             and s.during @> cast(:today as date))
                         else cast(:duty as text) = any (i.audience)
                              and exists (select 1 from account_role r
                                           where r.agency_id = i.agency_id and r.account_id = c.id and r.role = cast(:duty as text))
                       end
                 order by lower(c.name), c.id
                """)
                .param("incident", incident.id())
                .param("duty", duty.code())
                .param("today", today)
                .query((row, n) ->
                        new Address(row.getObject("id", UUID.class), row.getString("email"), row.getString("name")))
                .list();
    }

    /** Notes that they were told; false where they were already. */
    boolean told(UUID incident, UUID account, String step, String what) {
        return sql.sql("""
                insert into incident_letter (agency_id, incident_id, account_id, step, what)
                values (alongside.agency(), :incident, :account, :step, :what)
                    on conflict do nothing
                """)
                        .param("incident", incident)
                        .param("account", account)
                        .param("step", step)
                        .param("what", what)
                        .update()
                == 1;
    }
}
