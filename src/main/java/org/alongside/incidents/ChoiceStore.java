package org.alongside.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.workforce.ReporterStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families and people to name in an incident, as far as the actor reaches them. */
@Component
public class ChoiceStore {
    private final JdbcClient sql;
    private final ReporterStatus reporters;

    public ChoiceStore(JdbcClient sql, ReporterStatus reporters) {
        this.sql = sql;
        this.reporters = reporters;
    }

    public record Named(UUID id, String name) {}

    boolean hasFamily(UUID family) {
        return sql.sql("""
                select exists (select 1 from family where agency_id = (select alongside.agency()) and id = :id and merged_into is null)
                """).param("id", family).query(Boolean.class).single();
    }

    boolean isColleague(UUID account) {
        return sql.sql("""
                select exists (select 1 from account where agency_id = (select alongside.agency()) and id = :id)
                """).param("id", account).query(Boolean.class).single();
    }

    /** Whether it is the actor, or a supporter whom they supervise today; for a manager, any. */
    boolean leads(Actor actor, UUID supporter) {
        return supporter.equals(actor.account())
                || sql.sql("""
                        select exists (select 1 from account_role r
                                        where r.agency_id = (select alongside.agency()) and r.account_id = :id and r.role = 'supporter'
                                          and (alongside.has_role('manager') or r.account_id in (select alongside.supervised())))
                        """).param("id", supporter).query(Boolean.class).single();
    }

    boolean isMandated(Actor actor, Optional<UUID> family) {
        return reporters.isMandated(actor, family);
    }

    /** Whom the actor walks with today, and one more who was asked for; by name. */
    List<Named> families(UUID supporter, Optional<UUID> asked, LocalDate today) {
        return sql.sql("""
                select f.id, f.name
                  from family f
                 where f.agency_id = (select alongside.agency())
                   and f.merged_into is null
                   and (f.id = cast(:asked as uuid)
                     or f.id in (select a.family_id
                                   from assignment a
                                  where a.agency_id = (select alongside.agency())
                                    and a.supporter_id = :supporter
                                    and a.voided_at is null
                                    and (a.ends_on is null or a.ends_on >= :today)))
                 order by lower(f.name), f.id
                """)
                .param("asked", asked.orElse(null))
                .param("supporter", supporter)
                .param("today", today)
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Everybody else who works here. */
    List<Named> colleagues(int most) {
        return sql.sql("""
                select c.id, c.name
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and c.id <> alongside.actor()
                   and exists (select 1 from account_role r
                                where r.agency_id = c.agency_id and r.account_id = c.id
                                  and r.role in ('supporter', 'supervisor', 'manager', 'privacy-officer', 'administrator', 'billing'))
                 order by lower(c.name), c.id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Supporters whom the actor supervises today; for a manager, all of them. */
    List<Named> supervised() {
        return sql.sql("""
                select c.id, c.name
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                   and (alongside.has_role('manager') or c.id in (select alongside.supervised()))
                 order by lower(c.name), c.id
                """)
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** The last day of a family's last enrollment; empty while one goes on, or there was none. */
    Optional<LocalDate> servedUntil(UUID family) {
        return sql.sql("""
                select max(ended_on)
                  from enrollment
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and voided_at is null
                having bool_and(ended_on is not null)
                """).param("family", family).query(LocalDate.class).optional();
    }
}
