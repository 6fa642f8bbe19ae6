package org.alongside.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.scope.ScopeFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads contacts that were brought in from elsewhere as the scope guard reads what is typed, and notes what it finds for the
 * supporter whose contact it is. Who sees a note is the same as ever: they, and whoever supervises them. Contacts that came in
 * signed are left alone: nobody can mend them.
 */
@Component
public class NoteImportedWording {
    private final JdbcClient sql;
    private final ScopeGuards guards;

    public NoteImportedWording(JdbcClient sql, ScopeGuards guards) {
        this.sql = sql;
        this.guards = guards;
    }

    private record Read(UUID contact, ScopeFinding finding) {}

    /**
     * To be called in the transaction that writes them.
     *
     * @param program the program acting for the agency
     * @param contacts made or changed by an import; what was noted of them before and is not found any more is mended
     */
    public void in(Actor program, List<UUID> contacts) {
        var ids = contacts.toArray(UUID[]::new);
        var found = new ArrayList<Read>();
        sql.sql("""
                select id, what_happened, next_step
                  from contact
                 where agency_id = (select alongside.agency()) and id = any (?) and signed_at is null
                """).param(ids).query(row -> {
            var id = row.getObject("id", UUID.class);
            guards.read(program, List.of(row.getString("what_happened"), row.getString("next_step")))
                    .forEach(finding -> found.add(new Read(id, finding)));
        });
        mend(ids, found);
        if (!found.isEmpty()) note(found);
    }

    private void mend(UUID[] ids, List<Read> found) {
        bound("""
                update scope_note
                   set mended_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency()) and contact_id = any (:ids)
                   and addendum_id is null and mended_at is null
                   and (contact_id, concern, words) not in
                       (select * from unnest(cast(:contacts as uuid[]), cast(:concerns as text[]), cast(:words as text[])))
                """, found).param("ids", ids).update();
    }

    private void note(List<Read> found) {
        bound("""
                insert into scope_note (agency_id, contact_id, family_id, supporter_id, concern, words)
                select c.agency_id, c.id, c.family_id, c.supporter_id, f.concern, f.words
                  from unnest(cast(:contacts as uuid[]), cast(:concerns as text[]), cast(:words as text[])) as f (contact, concern, words)
                  join contact c on c.agency_id = (select alongside.agency()) and c.id = f.contact
                    on conflict do nothing
                """, found).update();
    }

    private JdbcClient.StatementSpec bound(String statement, List<Read> found) {
        return sql.sql(statement)
                .param("contacts", found.stream().map(Read::contact).toArray(UUID[]::new))
                .param(
                        "concerns",
                        found.stream()
                                .map(one -> one.finding().concern().code())
                                .toArray(String[]::new))
                .param("words", found.stream().map(one -> one.finding().words()).toArray(String[]::new));
    }
}
