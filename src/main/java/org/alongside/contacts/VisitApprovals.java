package org.alongside.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may supervise visits with children, as all colleagues may see. */
@Component
public class VisitApprovals {
    private final JdbcClient sql;

    public VisitApprovals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a supporter, the latest first. */
    public List<VisitApproval> of(UUID supporter) {
        return sql.sql("""
                select v.id, v.from_on, v.until_on, v.basis, a.name as given_by, v.version
                  from visit_approval v
                  join account a on a.agency_id = v.agency_id and a.id = v.given_by
                 where v.agency_id = (select alongside.agency()) and v.supporter_id = ? and v.voided_at is null
                 order by v.from_on desc
                """)
                .param(supporter)
                .query((row, n) -> new VisitApproval(
                        row.getObject("id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("basis"),
                        row.getString("given_by"),
                        row.getInt("version")))
                .list();
    }

    /** Whose an approval is, if there is such a one. */
    public Optional<UUID> whose(UUID approval) {
        return sql.sql(
                        "select supporter_id from visit_approval where agency_id = (select alongside.agency()) and id = ? and voided_at is null")
                .param(approval)
                .query(UUID.class)
                .optional();
    }

    /** The name of somebody who meets families. */
    public Optional<String> supporterName(UUID supporter) {
        return sql.sql("""
                select a.name
                  from account a
                 where a.agency_id = (select alongside.agency())
                   and a.id = ?
                   and exists (select 1 from account_role r
                                where r.agency_id = a.agency_id and r.account_id = a.id and r.role in ('supporter', 'supervisor'))
                """).param(supporter).query(String.class).optional();
    }

    void add(UUID id, UUID supporter, LocalDate from, @Nullable LocalDate until, String basis) {
        sql.sql("""
                insert into visit_approval (agency_id, id, supporter_id, from_on, until_on, basis)
                values (alongside.agency(), :id, :supporter, :from, :until, :basis)
                """)
                .param("id", id)
                .param("supporter", supporter)
                .param("from", from)
                .param("until", until)
                .param("basis", basis)
                .update();
    }

    /** Ends it with that day; one that would end before it began is void. False when somebody was quicker. */
    boolean end(UUID id, int version, LocalDate lastDay) {
        return sql.sql("""
                update visit_approval
                   set until_on = case when from_on <= :last then cast(:last as date) else until_on end,
                       voided_at = case when from_on > :last then alongside.now() end,
                       voided_by = case when from_on > :last then alongside.actor() end,
                       version = version + 1
                 where id = :id and version = :version and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("last", lastDay)
                        .update()
                == 1;
    }
}
