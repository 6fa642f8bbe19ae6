package org.alongside.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of supporters' records: as they are kept where that still follows from the ledger, else packed from it. */
@Component
public class KeptRecordStore {
    private static final RowMapper<Map.Entry<UUID, Packed>> ROW =
            (row, n) -> Map.entry(row.getObject("supporter_id", UUID.class), packed(row));

    private final JdbcClient sql;

    public KeptRecordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those whose standing the actor may look at, in one statement, or two where some are not kept. */
    Map<UUID, Packed> of(Collection<UUID> supporters) {
        var found = new HashMap<UUID, Packed>();
        kept(supporters).forEach(one -> found.put(one.getKey(), one.getValue()));
        var others = new HashSet<>(supporters);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) anew(others).forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    private List<Map.Entry<UUID, Packed>> kept(Collection<UUID> supporters) {
        return sql.sql("""
                select k.id as supporter_id, k.work, k.supervision, k.training, k.lessons
                  from kept_record k
                 where k.agency_id = (select alongside.agency())
                   and k.id = any (:supporters)
                   and not exists (select 1 from record_outdated o where o.agency_id = k.agency_id and o.supporter_id = k.id)
                """)
                .param("supporters", supporters.toArray(UUID[]::new))
                .query(ROW)
                .list();
    }

    /** From the ledger, whatever is kept. */
    List<Map.Entry<UUID, Packed>> anew(Collection<UUID> supporters) {
        return sql.sql("select * from alongside.records_packed(:supporters)")
                .param("supporters", supporters.toArray(UUID[]::new))
                .query(ROW)
                .list();
    }

    private static Packed packed(ResultSet row) throws SQLException {
        return new Packed(row.getBytes("work"), row.getBytes("supervision"), row.getBytes("training"), (String[])
                row.getArray("lessons").getArray());
    }

    /** Some that are to be packed, the longest outdated first, and nobody is changing; they are the caller's until the end of the transaction. */
    List<UUID> claim(int most) {
        return sql.sql("""
                with due as materialized (
                  select o.supporter_id as id, min(o.id::text) as since
                    from record_outdated o
                   where o.agency_id = (select alongside.agency())
                   group by o.supporter_id
                   union
                  select c.id, null::text
                    from account c
                   where c.agency_id = (select alongside.agency())
                     and c.status = 'active'
                     and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                     and not exists (select 1 from kept_record k where k.agency_id = c.agency_id and k.id = c.id)
                ), next as materialized (
                  select d.id from due d group by d.id order by min(d.since) nulls last, d.id limit :most
                )
                select n.id from next n where pg_try_advisory_xact_lock(hashtextextended(n.id::text, 290))
                """).param("most", most).query(UUID.class).list();
    }

    void keep(List<UUID> supporters) {
        sql.sql("""
                insert into kept_record (agency_id, id, work, supervision, training, lessons)
                select alongside.agency(), p.*
                  from alongside.records_packed(:supporters) p
                    on conflict (agency_id, id) do update
                   set work = excluded.work, supervision = excluded.supervision, training = excluded.training, lessons = excluded.lessons,
                       packed_at = excluded.packed_at
                """).param("supporters", supporters.toArray(UUID[]::new)).update();
        sql.sql("""
                delete from record_outdated
                 where agency_id = (select alongside.agency())
                   and supporter_id = any (:supporters)
                """).param("supporters", supporters.toArray(UUID[]::new)).update();
    }
}
