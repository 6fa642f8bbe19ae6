package org.alongside.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.ContactList.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts a supervisor has looked at or has yet to, and what is written to and fro about them. */
@Component
class ReviewStore {
    private static final String MESSAGES = """
            select m.id, m.contact_id, a.name as writer, m.words, m.written_at, m.written_by = (select alongside.actor()) as mine,
                   m.read_at is not null as is_read, c.on_day,
                   concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
              from contact_message m
              join account a on a.agency_id = m.agency_id and a.id = m.written_by
              join contact c on c.agency_id = m.agency_id and c.id = m.contact_id
              join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
              join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
             where m.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Signed contacts of a supporter since a day that nobody has looked at, newest first. */
    List<ContactRow> waiting(UUID supporter, LocalDate since, Optional<Cursor> after, int most) {
        var cursor = after.orElse(Cursor.NEWEST);
        return sql.sql(ContactList.ROWS + """
                 where c.supporter_id = :supporter
                   and c.on_day >= :since
                   and (c.on_day, c.at_time, c.id) < (:day, :time, :id)
                   and c.signed_at is not null
                   and c.voided_at is null
                   and not exists (select 1 from contact_review r where r.agency_id = c.agency_id and r.id = c.id)
                 order by c.on_day desc, c.at_time desc, c.id desc
                 limit :most
                """)
                .param("supporter", supporter)
                .param("since", since)
                .param("day", cursor.day())
                .param("time", cursor.time())
                .param("id", cursor.id())
                .param("most", most)
                .query((row, n) -> ContactList.contact(row))
                .list();
    }

    /** What their writers wrote for the reader as their supervisor, of those that have such a part. */
    Map<UUID, String> forSupervisor(List<UUID> contacts) {
        var parts = new HashMap<UUID, String>();
        sql.sql("""
                select id, words
                  from contact_for_supervisor
                 where agency_id = (select alongside.agency())
                   and id = any (:contacts)
                   and words <> ''
                """).param("contacts", contacts.toArray(UUID[]::new)).query(row -> {
            parts.put(row.getObject("id", UUID.class), row.getString("words"));
        });
        return Map.copyOf(parts);
    }

    /** How many of these signed contacts of others were not looked at before, and are now. */
    int reviewed(List<UUID> contacts) {
        return sql.sql("""
                insert into contact_review (agency_id, id, family_id, supporter_id)
                select c.agency_id, c.id, c.family_id, c.supporter_id
                  from contact c
                 where c.agency_id = (select alongside.agency())
                   and c.id = any (:contacts)
                   and c.signed_at is not null
                   and c.voided_at is null
                   and c.supporter_id <> (select alongside.actor())
                   and ((select alongside.has_role('manager')) or alongside.supervises(c.supporter_id))
                    on conflict do nothing
                """).param("contacts", contacts.toArray(UUID[]::new)).update();
    }

    /** Who looked at a contact and when. */
    record Reviewed(String by, OffsetDateTime at) {}

    Optional<Reviewed> review(UUID contact) {
        return sql.sql("""
                select a.name, r.reviewed_at
                  from contact_review r
                  join account a on a.agency_id = r.agency_id and a.id = r.reviewed_by
                 where r.agency_id = (select alongside.agency())
                   and r.id = ?
                """)
                .param(contact)
                .query((row, n) ->
                        new Reviewed(row.getString("name"), row.getObject("reviewed_at", OffsetDateTime.class)))
                .optional();
    }

    /** About one contact, as far as the reader may see them, the first first. */
    List<ContactMessage> messages(UUID contact) {
        return sql.sql(MESSAGES + " and m.contact_id = ? order by m.written_at, m.id")
                .param(contact)
                .query(ReviewStore::message)
                .list();
    }

    /** For a supporter, not read yet, the oldest first. */
    List<ContactMessage> unreadBy(UUID supporter, int most) {
        return sql.sql(MESSAGES + """
                   and m.supporter_id = :supporter
                   and m.written_by <> :supporter
                   and m.read_at is null
                 order by m.written_at, m.id
                 limit :most
                """)
                .param("supporter", supporter)
                .param("most", most)
                .query(ReviewStore::message)
                .list();
    }

    /** From supporters whom the actor supervises today, not read yet, the oldest first. */
    List<ContactMessage> unreadAnswers(int most) {
        return sql.sql(MESSAGES + """
                   and m.supporter_id in (select s.supporter_id
                                            from supervision s
                                           where s.agency_id = (select alongside.agency())
                                             and s.supervisor_id = (select alongside.actor())
                                             and s.during @> (select alongside.now())::date)
                   and m.written_by = m.supporter_id
                   and m.read_at is null
                 order by m.written_at, m.id
                 limit :most
                """)
                .param("most", most)
                .query(ReviewStore::message)
                .list();
    }

    /** Whose contact it is, if the actor reaches it. */
    @Nullable
    UUID supporterOf(UUID contact) {
        return sql.sql("select supporter_id from contact where agency_id = (select alongside.agency()) and id = ?")
                .param(contact)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    boolean mayWriteTo(UUID supporter) {
        return sql.sql("select alongside.supervises(?)")
                .param(supporter)
                .query(Boolean.class)
                .single();
    }

    /** Adds it once, however often it is sent. */
    void write(UUID id, UUID contact, String words) {
        sql.sql("""
                insert into contact_message (agency_id, id, contact_id, family_id, supporter_id, words)
                select c.agency_id, :id, c.id, c.family_id, c.supporter_id, :words
                  from contact c
                 where c.agency_id = (select alongside.agency())
                   and c.id = :contact
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("contact", contact)
                .param("words", words)
                .update();
    }

    /** Marks what others wrote about a contact as read by the actor, whom it is for. */
    int read(UUID contact) {
        return sql.sql("""
                update contact_message
                   set read_by = alongside.actor(), read_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and contact_id = ?
                   and read_at is null
                   and written_by <> alongside.actor()
                """).param(contact).update();
    }

    private static ContactMessage message(ResultSet row, int n) throws SQLException {
        return new ContactMessage(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("writer"),
                row.getString("words"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("mine"),
                row.getBoolean("is_read"),
                row.getString("caregiver"),
                row.getObject("on_day", LocalDate.class));
    }
}
