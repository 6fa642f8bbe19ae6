package org.alongside.contacts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on a contact: who took part, the goals it served, words added since, and what was done to it. */
@Component
class ContactTrailStore {
    private final JdbcClient sql;

    ContactTrailStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those who took part, caregivers first, also those who left the family since. */
    List<Named> tookPart(UUID contact) {
        return ContactStore.named(
                sql, "p.id = any (array(select unnest(c.people) from contact c where c.id = ?))", contact);
    }

    /** The goals that a contact served, also those taken out since. */
    List<String> served(UUID contact) {
        return sql.sql("""
                select g.words
                  from contact c
                  join caregiver_goal g on g.agency_id = c.agency_id and g.id = any (c.goals)
                 where c.id = ?
                 order by g.since_on, g.id
                """).param(contact).query(String.class).list();
    }

    /** What keeps a contact of a supporter with a family on a day from counting, as far as the reader may see it. */
    Apart apart(UUID supporter, UUID family, LocalDate day) {
        return sql.sql("""
                select coalesce(alongside.not_in_force(:supporter, :day), '') as not_in_force,
                       exists (select 1 from alongside.own_families(array[:supporter]) o where o.family_id = :family) as own_family,
                       :supporter = alongside.actor() or alongside.has_role('manager') or :supporter in (select alongside.supervised()) as may_mark
                """)
                .param("supporter", supporter)
                .param("family", family)
                .param("day", day)
                .query((row, n) -> new Apart(
                        row.getString("not_in_force"), row.getBoolean("own_family"), row.getBoolean("may_mark")))
                .single();
    }

    List<Addendum> addenda(UUID contact) {
        return sql.sql("""
                select d.id, d.words, d.written_at, a.name
                  from contact_addendum d
                  join account a on a.agency_id = d.agency_id and a.id = d.written_by
                 where d.contact_id = ?
                 order by d.written_at, d.id
                """)
                .param(contact)
                .query((row, n) -> new Addendum(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getString("name"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was done to a contact, oldest first. */
    List<ContactEvent> events(UUID contact) {
        return sql.sql("""
                select case when h.operation = 'insert' then 'WRITTEN'
                            when h.after ->> 'voided_at' is distinct from h.before ->> 'voided_at' then 'VOIDED'
                            when h.after ->> 'signed_at' is distinct from h.before ->> 'signed_at' then 'SIGNED'
                            else 'CHANGED' end as what,
                       h.at, a.name
                  from history h
                  left join account a on a.agency_id = h.agency_id and a.id = h.actor_id
                 where h.record_id = ? and h.record = 'contact' and h.operation <> 'view'
                   and h.family_id = (select family_id from contact where id = ?)
                 order by h.id
                """)
                .params(contact, contact)
                .query((row, n) -> new ContactEvent(
                        ContactEvent.What.valueOf(row.getString("what")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list();
    }

    /** Marks the family of a contact as the supporter's own. */
    void own(UUID contact, UUID supporter) {
        sql.sql("""
                insert into own_family_mark (agency_id, id, supporter_id)
                values (alongside.agency(), :contact, :supporter)
                    on conflict (agency_id, id) do update
                   set own = true
                 where not own_family_mark.own
                """).param("contact", contact).param("supporter", supporter).update();
    }

    /** Takes back that this family is the supporter's own. */
    void others(UUID supporter, UUID family) {
        sql.sql("""
                update own_family_mark m
                   set own = false
                  from contact c
                 where m.agency_id = (select alongside.agency())
                   and m.supporter_id = :supporter
                   and m.own
                   and c.agency_id = m.agency_id
                   and c.id = m.id
                   and c.family_id = :family
                """).param("supporter", supporter).param("family", family).update();
    }
}
