package org.alongside.caregivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What caregivers did on their own pages, and who should know. */
@Component
class CaregiverActStore {
    private static final String ROWS = """
            select c.id, c.family_id, c.what, c.about_id, c.words, c.done_at,
                   coalesce(concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')), '') as called
              from caregiver_act c
              left join person p on p.agency_id = c.agency_id and p.id = c.person_id
             where c.agency_id = (select alongside.agency())
            """;

    private static final String SOMEBODY_WALKS = """
            exists (select 1 from family_access fa
                     where fa.agency_id = c.agency_id and fa.family_id = c.family_id and fa.basis = 'assignment'
                       and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now())))
            """;

    private final JdbcClient sql;

    CaregiverActStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Once; false where it is there already. By the caregiver. */
    boolean add(UUID id, UUID family, UUID person, CaregiverAct.What what, UUID about, String words) {
        return sql.sql("""
                insert into caregiver_act (agency_id, id, family_id, person_id, what, about_id, words)
                values (alongside.agency(), :id, :family, :person, :what, :about, :words)
                    on conflict (agency_id, id) do nothing
                """)
                        .param("id", id)
                        .param("family", family)
                        .param("person", person)
                        .param("what", what.code())
                        .param("about", about)
                        .param("words", words)
                        .update()
                == 1;
    }

    /** Of families with which the actor walks now, that nobody has read; the longest waiting first. */
    List<CaregiverAct> waiting(int most) {
        return unread("""
                   and exists (select 1 from family_access fa
                                where fa.agency_id = c.agency_id and fa.family_id = c.family_id and fa.account_id = (select alongside.actor())
                                  and fa.basis = 'assignment' and fa.from_at <= (select alongside.now())
                                  and (fa.until_at is null or fa.until_at > (select alongside.now())))
                """, most);
    }

    /** Of families with which nobody walks now, that nobody has read; the longest waiting first. For who sees all of the agency. */
    List<CaregiverAct> waitingForAnybody(int most) {
        return unread(" and not " + SOMEBODY_WALKS, most);
    }

    private List<CaregiverAct> unread(String whose, int most) {
        return sql.sql(ROWS + " and c.read_at is null " + whose + " order by c.done_at, c.id limit :most")
                .param("most", most)
                .query((row, n) -> act(row))
                .list();
    }

    /** By the first who reads it; empty where there is none within reach that nobody had read. */
    Optional<CaregiverAct> read(UUID id) {
        var act = sql.sql(ROWS + " and c.id = :id and c.read_at is null for update of c")
                .param("id", id)
                .query((row, n) -> act(row))
                .optional();
        if (act.isPresent()) sql.sql("""
                update caregiver_act
                   set read_at = alongside.now(), read_by = alongside.actor(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                """).param("id", id).update();
        return act;
    }

    record Address(String email, String name) {}

    /**
     * Active accounts that walk with the family, or, where nobody does, its managers; but for those for whom something that is older
     * waits, who were told then. For the program.
     */
    List<Address> readers(UUID act) {
        return sql.sql("""
                with c as (select * from caregiver_act
                            where agency_id = (select alongside.agency()) and id = :act and read_at is null),
                     reader as (select fa.account_id as id
                                  from c
                                  join family_access fa on fa.agency_id = c.agency_id and fa.family_id = c.family_id and fa.basis = 'assignment'
                                 where fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now()))
                                 union
                                select r.account_id
                                  from c
                                  join account_role r on r.agency_id = c.agency_id and r.role = 'manager'
                                 where not %s)
                select a.email, a.name
                  from reader
                  join account a on a.agency_id = (select alongside.agency()) and a.id = reader.id and a.status = 'active'
                 where not exists (select 1
                                     from c
                                     join caregiver_act o on o.agency_id = c.agency_id and o.read_at is null and (o.done_at, o.id) < (c.done_at, c.id)
                                     join family_access fa on fa.agency_id = o.agency_id and fa.family_id = o.family_id
                                                          and fa.account_id = reader.id and fa.basis = 'assignment'
                                    where fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now())))
                 order by lower(a.name), a.id
                """.formatted(SOMEBODY_WALKS))
                .param("act", act)
                .query((row, n) -> new Address(row.getString("email"), row.getString("name")))
                .list();
    }

    /** Active accounts of those who answer corrections. For the program. */
    List<Address> whoAnswer() {
        return sql.sql("""
                select a.email, a.name
                  from account a
                 where a.agency_id = (select alongside.agency())
                   and a.status = 'active'
                   and exists (select 1 from account_role r
                                where r.agency_id = a.agency_id and r.account_id = a.id and r.role in ('manager', 'privacy-officer'))
                 order by lower(a.name), a.id
                """)
                .query((row, n) -> new Address(row.getString("email"), row.getString("name")))
                .list();
    }

    private static CaregiverAct act(ResultSet row) throws SQLException {
        return new CaregiverAct(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("called"),
                CaregiverAct.What.of(row.getString("what")),
                row.getObject("about_id", UUID.class),
                row.getString("words"),
                Objects.requireNonNull(row.getObject("done_at", OffsetDateTime.class))
                        .toInstant());
    }
}
