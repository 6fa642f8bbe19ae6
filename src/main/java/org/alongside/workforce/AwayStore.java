package org.alongside.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporters of the agency who are, were or will be away. */
@Component
public class AwayStore {
    private static final String ROWS = """
            select w.id, w.supporter_id, s.name as supporter, w.cover_id, c.name as cover, w.from_on, w.until_on, w.version
              from away w
              join account s on s.agency_id = w.agency_id and s.id = w.supporter_id
              join account c on c.agency_id = w.agency_id and c.id = w.cover_id
             where w.agency_id = (select alongside.agency()) and w.voided_at is null
            """;

    private final JdbcClient sql;

    public AwayStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Away> find(UUID id) {
        return sql.sql(ROWS + " and w.id = :id")
                .param("id", id)
                .query(AwayStore::away)
                .optional();
    }

    /** Not over yet by that day, the first first. */
    public List<Away> of(UUID supporter, LocalDate today) {
        return sql.sql(ROWS + " and w.supporter_id = :supporter and w.until_on >= :today order by w.from_on")
                .param("supporter", supporter)
                .param("today", today)
                .query(AwayStore::away)
                .list();
    }

    /** Of several supporters, on that day. */
    public List<Away> on(LocalDate day, List<UUID> supporters) {
        return sql.sql(
                        ROWS
                                + " and w.supporter_id = any (:supporters) and :day between w.from_on and w.until_on order by w.until_on, w.id")
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("day", day)
                .query(AwayStore::away)
                .list();
    }

    void add(UUID id, UUID supporter, UUID cover, LocalDate from, LocalDate until) {
        sql.sql("""
                insert into away (agency_id, id, supporter_id, cover_id, from_on, until_on)
                values (alongside.agency(), :id, :supporter, :cover, :from, :until)
                """)
                .param("id", id)
                .param("supporter", supporter)
                .param("cover", cover)
                .param("from", from)
                .param("until", until)
                .update();
    }

    /** Each family the supporter walks with in those days shows to the cover, as long as both last. */
    int cover(UUID away) {
        return sql.sql("""
                insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on, ends_on, away_id)
                select w.agency_id, uuidv7(), a.family_id, a.enrollment_id, w.cover_id, 'cover',
                       greatest(a.starts_on, w.from_on), least(a.ends_on, w.until_on), w.id
                  from away w
                  join assignment a on a.agency_id = w.agency_id and a.supporter_id = w.supporter_id and a.voided_at is null
                                   and a.kind <> 'cover' and a.starts_on <= w.until_on and (a.ends_on is null or a.ends_on >= w.from_on)
                 where w.agency_id = (select alongside.agency())
                   and w.id = :id
                   and not exists (select 1 from assignment o
                                    where o.agency_id = a.agency_id and o.enrollment_id = a.enrollment_id and o.supporter_id = w.cover_id
                                      and o.voided_at is null and o.starts_on <= w.from_on and (o.ends_on is null or o.ends_on >= w.until_on))
                """).param("id", away).update();
    }

    /** Back earlier: the covers end with it; a cover that had not begun is voided. False when overtaken. */
    boolean backOn(UUID id, int version, LocalDate lastDay, String reason) {
        var ended = sql.sql("""
                update away
                   set until_on = greatest(from_on, cast(:last as date)),
                       voided_at = case when from_on > :last then alongside.now() end,
                       voided_by = case when from_on > :last then alongside.actor() end,
                       void_reason = case when from_on > :last then :reason end,
                       version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and version = :version and voided_at is null
                """)
                .param("id", id)
                .param("version", version)
                .param("last", lastDay)
                .param("reason", reason)
                .update();
        if (ended == 0) return false;
        sql.sql("""
                update assignment
                   set ends_on = case when starts_on <= :last then cast(:last as date) else ends_on end,
                       voided_at = case when starts_on > :last then alongside.now() end,
                       voided_by = case when starts_on > :last then alongside.actor() end,
                       void_reason = case when starts_on > :last then :reason end,
                       version = version + 1
                 where agency_id = (select alongside.agency()) and away_id = :id and ends_on > :last and voided_at is null
                """)
                .param("id", id)
                .param("last", lastDay)
                .param("reason", reason)
                .update();
        return true;
    }

    private static Away away(ResultSet row, int n) throws SQLException {
        return new Away(
                row.getObject("id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                row.getString("supporter"),
                row.getObject("cover_id", UUID.class),
                row.getString("cover"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("version"));
    }
}
