package org.alongside.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.scope.ScopeFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wording that was kept although the scope guard pointed at it. */
@Component
class ScopeNoteStore {
    private final JdbcClient sql;

    ScopeNoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes what is found in the actor's own contact, and what was found before and is not any more as mended. */
    void keep(UUID contact, UUID family, List<ScopeFinding> findings) {
        sql.sql("""
                update scope_note
                   set mended_at = alongside.now(), version = version + 1
                 where contact_id = :contact
                   and mended_at is null
                   and (concern, words) not in (select * from unnest(cast(:concerns as text[]), cast(:words as text[])))
                """)
                .param("contact", contact)
                .param("concerns", concerns(findings))
                .param("words", words(findings))
                .update();
        add(contact, family, null, findings);
    }

    /** Notes what is found in words that the actor added to her own contact after signing, where it can only be added to. */
    void keepAdded(UUID contact, UUID family, UUID addendum, List<ScopeFinding> findings) {
        add(contact, family, addendum, findings);
    }

    private void add(UUID contact, UUID family, @Nullable UUID addendum, List<ScopeFinding> findings) {
        if (findings.isEmpty()) return;
        sql.sql("""
                insert into scope_note (agency_id, contact_id, family_id, supporter_id, addendum_id, concern, words)
                select alongside.agency(), :contact, :family, alongside.actor(), cast(:addendum as uuid), concern, words
                  from unnest(cast(:concerns as text[]), cast(:words as text[])) as found (concern, words)
                    on conflict do nothing
                """)
                .param("contact", contact)
                .param("family", family)
                .param("addendum", addendum)
                .param("concerns", concerns(findings))
                .param("words", words(findings))
                .update();
    }

    private static String[] concerns(List<ScopeFinding> findings) {
        return findings.stream().map(finding -> finding.concern().code()).toArray(String[]::new);
    }

    private static String[] words(List<ScopeFinding> findings) {
        return findings.stream().map(ScopeFinding::words).toArray(String[]::new);
    }

    /** What stands in a contact now, oldest first, as far as the actor may see it. */
    List<ScopeNote> of(UUID contact) {
        return sql.sql("""
                select n.id, n.concern, n.words, n.noted_at, n.seen_at, a.name as seen_by, n.answer
                  from scope_note n
                  left join account a on a.agency_id = n.agency_id and a.id = n.seen_by
                 where n.contact_id = ? and n.mended_at is null
                 order by n.noted_at, n.id
                """)
                .param(contact)
                .query((row, n) -> new ScopeNote(
                        row.getObject("id", UUID.class),
                        row.getString("concern"),
                        row.getString("words"),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("seen_at", OffsetDateTime.class)),
                        row.getString("seen_by"),
                        row.getString("answer")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** Marks all of a contact that nobody has looked at as seen by the actor, who did not write it. */
    int see(UUID contact, String answer) {
        return sql.sql("""
                update scope_note
                   set seen_at = alongside.now(), seen_by = alongside.actor(), answer = :answer, version = version + 1
                 where contact_id = :contact
                   and mended_at is null
                   and seen_at is null
                   and supporter_id <> alongside.actor()
                """).param("contact", contact).param("answer", answer).update();
    }

    /** Contacts of others with wording nobody has looked at yet, the oldest first. */
    List<KeptWording> unseen(int most) {
        return sql.sql("""
                select n.contact_id, a.name as supporter, c.on_day, n.concerns,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
                  from (select agency_id, contact_id, supporter_id, min(noted_at) as since, array_agg(distinct concern order by concern) as concerns
                          from scope_note
                         where seen_at is null and mended_at is null and supporter_id <> alongside.actor()
                         group by agency_id, contact_id, supporter_id) n
                  join contact c on c.agency_id = n.agency_id and c.id = n.contact_id and c.voided_at is null
                  join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
                  join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                  join account a on a.agency_id = n.agency_id and a.id = n.supporter_id
                 order by n.since, n.contact_id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new KeptWording(
                        row.getObject("contact_id", UUID.class),
                        row.getString("supporter"),
                        row.getString("caregiver"),
                        row.getObject("on_day", LocalDate.class),
                        List.of((String[]) row.getArray("concerns").getArray())))
                .list();
    }
}
