package org.alongside.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.platform.db.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events, orders, emergencies and the standing of programs, of many people in one statement. */
@Component
class BearingStore {
    private final JdbcClient sql;
    private final Ids ids;

    BearingStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** From now on; what was said before stays in its place. */
    void tag(UUID family, UUID record, boolean sud) {
        sql.sql("""
                insert into sud_tag (agency_id, id, family_id, record_id, sud)
                values (alongside.agency(), :id, :family, :record, :sud)
                """)
                .param("id", ids.next())
                .param("family", family)
                .param("record", record)
                .param("sud", sud)
                .update();
    }

    /** What was known on that day of these people, programs and records. */
    List<Bearing> of(Collection<UUID> people, Collection<UUID> programs, Collection<UUID> records, LocalDate on) {
        return sql.sql("""
                select 'event' as kind, e.person_id as of_id, e.event as word, e.on_day, null::date as until_on,
                       '{}'::text[] as recipients, '{}'::text[] as information, false as sud
                  from consent_event e
                 where e.agency_id = (select alongside.agency())
                   and e.person_id = any (:people)
                   and e.voided_at is null
                 union all
                select x.kind, x.person_id, '', x.on_day, x.until_on, x.recipients, x.information, false
                  from sharing_exception x
                 where x.agency_id = (select alongside.agency())
                   and x.person_id = any (:people)
                   and x.voided_at is null
                 union all
                select 'program', p.program_id,
                       coalesce((array_agg(p.status order by p.reviewed_on desc, p.recorded_at desc)
                                 filter (where p.reviewed_on <= :on))[1], 'pending'),
                       :on, null, '{}', '{}', p.peer_kind = 'recovery'
                  from program_part2 p
                 where p.agency_id = (select alongside.agency())
                   and p.program_id = any (:programs)
                 group by p.program_id, p.peer_kind
                 union all
                select 'tag', r.id, '', :on, null, '{}', '{}', t.sud
                  from unnest(:records) r (id)
                 cross join lateral (select s.sud from sud_tag s
                                      where s.agency_id = (select alongside.agency()) and s.record_id = r.id
                                      order by s.tagged_at desc, s.id desc
                                      limit 1) t
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("programs", programs.toArray(UUID[]::new))
                .param("records", records.toArray(UUID[]::new))
                .param("on", on)
                .query(BearingStore::bearing)
                .list();
    }

    private static Bearing bearing(ResultSet row, int n) throws SQLException {
        return new Bearing(
                Bearing.Kind.valueOf(
                        row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getObject("of_id", UUID.class),
                row.getString("word"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                List.of((String[]) row.getArray("recipients").getArray()),
                List.of((String[]) row.getArray("information").getArray()),
                row.getBoolean("sud"));
    }
}
