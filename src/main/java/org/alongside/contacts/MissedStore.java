package org.alongside.contacts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families that were expected at gatherings and did not come. */
@Component
class MissedStore {
    private final JdbcClient sql;

    MissedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where the actor does not walk with the family on the day of the gathering. */
    boolean add(UUID gathering, UUID family) {
        return sql.sql("""
                insert into gathering_absence (agency_id, gathering_id, family_id, enrollment_id, on_day, kind, topic)
                select g.agency_id, g.id, :family, w.walked, g.on_day, g.kind, g.topic
                  from gathering g
                 cross join lateral alongside.walked_in(g.agency_id, :family, null, g.on_day, '{family,recovery}') w
                 where g.id = :gathering and w.walked is not null
                """)
                        .param("gathering", gathering)
                        .param("family", family)
                        .update()
                == 1;
    }

    /** Those the reader sees, by caregiver. */
    List<Missed> of(UUID gathering) {
        return sql.sql("""
                select a.id, a.family_id, a.noted_by,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as who
                  from gathering_absence a
                  join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
                  join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                 where a.gathering_id = ? and a.voided_at is null
                 order by who, a.id
                """)
                .param(gathering)
                .query((row, n) -> new Missed(
                        row.getObject("id", UUID.class),
                        row.getObject("family_id", UUID.class),
                        row.getString("who"),
                        row.getObject("noted_by", UUID.class)))
                .list();
    }

    /** Takes back what the actor noted of these families; how many. */
    int takeBack(UUID gathering, List<UUID> families) {
        return sql.sql("""
                update gathering_absence
                   set voided_at = alongside.now(), voided_by = alongside.actor(), version = version + 1
                 where gathering_id = ? and family_id = any (?) and noted_by = alongside.actor() and voided_at is null
                """).params(gathering, families.toArray(UUID[]::new)).update();
    }
}
