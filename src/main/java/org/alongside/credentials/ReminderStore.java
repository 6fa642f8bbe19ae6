package org.alongside.credentials;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was reminded of what, and whom there is to remind. */
@Component
public class ReminderStore {
    private static final int TOLD_LATELY_DAYS = 90;

    /** Its day moves with the pace: after that it is not what it was. */
    private static final int SHORTFALL_SHOWN_DAYS = 30;

    private final JdbcClient sql;

    public ReminderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes it; false where they were told already, at this threshold or a closer one. A certificate that ends. */
    boolean expiry(UUID account, String standard, LocalDate last, int daysBefore, LocalDate today) {
        return told(account, "expiry", standard, last, daysBefore, today, "on_day = :day");
    }

    /** The same of something that falls short. Its day moves with the pace, so that for 90 days it counts as told. */
    boolean shortfall(UUID account, String stage, LocalDate day, int daysBefore, LocalDate today) {
        return told(account, "shortfall", stage, day, daysBefore, today, "told_on > :lately");
    }

    /** The same of a week's digest. */
    boolean digest(UUID supervisor, LocalDate monday, LocalDate today) {
        return told(supervisor, "digest", "", monday, 0, today, "on_day = :day");
    }

    private boolean told(
            UUID account, String kind, String about, LocalDate day, int daysBefore, LocalDate today, String already) {
        return sql.sql("""
                insert into credential_reminder (agency_id, account_id, kind, about, on_day, days_before, told_on)
                select alongside.agency(), :account, :kind, :about, :day, :before, :today
                 where not exists (select 1
                                     from credential_reminder r
                                    where r.agency_id = (select alongside.agency())
                                      and r.account_id = :account
                                      and r.kind = :kind
                                      and r.about = :about
                                      and r.days_before <= :before
                                      and cast(:lately as date) is not null
                                      and r.%s)
                    on conflict do nothing
                """.formatted(already))
                        .param("account", account)
                        .param("kind", kind)
                        .param("about", about)
                        .param("day", day)
                        .param("before", daysBefore)
                        .param("today", today)
                        .param("lately", today.minusDays(TOLD_LATELY_DAYS))
                        .update()
                == 1;
    }

    /**
     * What the actor was reminded of lately and still holds, the nearest day first: not of a certificate that has been renewed
     * since, nor of something whose day of falling short was told long ago.
     */
    List<Reminder> mine(LocalDate today) {
        return sql.sql("""
                select distinct on (r.on_day, r.kind, r.about) r.kind, r.about, r.on_day, r.days_before
                  from credential_reminder r
                 where r.agency_id = (select alongside.agency())
                   and r.account_id = (select alongside.actor())
                   and r.told_on > :lately
                   and case r.kind when 'expiry' then not exists (select 1
                                                                    from alongside.credential_states(array[r.account_id], :today) s
                                                                   where s.standard = r.about
                                                                     and s.state = 'valid'
                                                                     and s.until_on > r.on_day)
                                                      and (r.days_before = 0 or r.on_day >= :today)
                                   when 'shortfall' then r.told_on > :soon and r.on_day >= :today
                                   else false end
                 order by r.on_day, r.kind, r.about, r.days_before
                """)
                .param("lately", today.minusDays(TOLD_LATELY_DAYS))
                .param("soon", today.minusDays(SHORTFALL_SHOWN_DAYS))
                .param("today", today)
                .query((row, n) -> new Reminder(
                        row.getInt("days_before") == 0 ? "over" : row.getString("kind"),
                        row.getString("about"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    record Address(String email, String name) {}

    Address address(UUID account) {
        return sql.sql("select email, name from account where agency_id = (select alongside.agency()) and id = :id")
                .param("id", account)
                .query((row, n) -> new Address(row.getString("email"), row.getString("name")))
                .single();
    }

    /** Active supervisors with the active people whom they supervise on a day. */
    record Team(UUID supervisor, List<UUID> supporters) {}

    List<Team> teams(LocalDate day) {
        return sql.sql("""
                select s.supervisor_id, array_agg(s.supporter_id) as supporters
                  from supervision s
                  join account a on a.agency_id = s.agency_id and a.id = s.supervisor_id and a.status = 'active'
                  join account c on c.agency_id = s.agency_id and c.id = s.supporter_id and c.status = 'active'
                 where s.agency_id = (select alongside.agency())
                   and s.during @> cast(:day as date)
                 group by s.supervisor_id
                 order by s.supervisor_id
                """)
                .param("day", day)
                .query((row, n) -> new Team(row.getObject("supervisor_id", UUID.class), Arrays.asList((UUID[])
                        row.getArray("supporters").getArray())))
                .list();
    }
}
