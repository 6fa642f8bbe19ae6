package org.alongside.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

    /** @param packed whether what is kept of the record still follows from the ledger */
    record Due(UUID id, boolean packed) {}

    /**
     * Some of those of whom something is to be made anew and whom nobody is changing; they are the caller's until the end of
     * the transaction.
     *
     * @param among only these; empty for everybody
     */
    List<Due> claim(LocalDate today, List<UUID> among, int most) {
        return sql.sql("""
                with due as materialized (
                  select c.id, k.id is not null and not m.marked as packed
                    from account c
                    left join kept_record k on k.agency_id = c.agency_id and k.id = c.id
                    left join kept_standing s on s.agency_id = c.agency_id and s.id = c.id
                   cross join lateral (select exists (select 1 from record_outdated o where o.agency_id = c.agency_id and o.supporter_id = c.id) as marked) m
                   where c.agency_id = (select alongside.agency())
                     and c.status = 'active'
                     and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                     and (cardinality(cast(:among as uuid[])) = 0 or c.id = any (:among))
                     and (m.marked or k.id is null or s.as_of is distinct from :today)
                   order by m.marked desc, c.id
                   limit :most
                )
                select d.id, d.packed from due d where pg_try_advisory_xact_lock(hashtextextended(d.id::text, 290))
                """)
                .param("today", today)
                .param("among", among.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new Due(row.getObject("id", UUID.class), row.getBoolean("packed")))
                .list();
    }

    /** Packs them anew. */
    void keep(List<UUID> supporters) {
        sql.sql("""
                insert into kept_record (agency_id, id, work, supervision, training, lessons)
                select alongside.agency(), p.*
                  from alongside.records_packed(:supporters) p
                    on conflict (agency_id, id) do update
                   set work = excluded.work, supervision = excluded.supervision, training = excluded.training, lessons = excluded.lessons,
                       packed_at = excluded.packed_at
                """).param("supporters", supporters.toArray(UUID[]::new)).update();
    }

    /** They follow from the ledger again, and so does what was made of them. */
    void settled(List<UUID> supporters) {
        sql.sql("""
                delete from record_outdated
                 where agency_id = (select alongside.agency())
                   and supporter_id = any (:supporters)
                """).param("supporters", supporters.toArray(UUID[]::new)).update();
    }
}
