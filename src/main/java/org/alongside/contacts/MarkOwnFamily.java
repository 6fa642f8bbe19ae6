package org.alongside.contacts;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A supporter, or somebody who leads them, says that the family of a contact is the supporter's own, or that it is not. It holds
 * for all their contacts with it: they stay work, and are no experience. Nothing more is kept of it.
 */
@Component
public class MarkOwnFamily {
    private final Db db;
    private final JdbcClient sql;
    private final ContactStore contacts;
    private final ContactTrailStore trail;

    public MarkOwnFamily(Db db, JdbcClient sql, ContactStore contacts, ContactTrailStore trail) {
        this.db = db;
        this.sql = sql;
        this.contacts = contacts;
        this.trail = trail;
    }

    /** @throws NotFound if there is no such contact within the actor's reach, or it is not theirs to say */
    public void mark(Actor actor, UUID contact, boolean own) {
        db.as(actor, () -> {
            var row = contacts.find(contact).orElseThrow(NotFound::new).row();
            if (!trail.apart(row.supporter(), row.family(), row.day()).mayMark()) throw new NotFound();
            if (own) own(contact, row.supporter());
            else others(row.supporter(), row.family());
        });
    }

    private void own(UUID contact, UUID supporter) {
        sql.sql("""
                insert into own_family_mark (agency_id, id, supporter_id)
                values (alongside.agency(), :contact, :supporter)
                    on conflict (agency_id, id) do update
                   set own = true
                 where not own_family_mark.own
                """).param("contact", contact).param("supporter", supporter).update();
    }

    private void others(UUID supporter, UUID family) {
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
