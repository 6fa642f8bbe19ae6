package org.alongside.audit;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in history who opened a record of a family, so that the family and the privacy officer can ask who looked. */
@Component
public class ViewLog {
    private final Db db;
    private final JdbcClient sql;

    public ViewLog(Db db, JdbcClient sql) {
        this.db = db;
        this.sql = sql;
    }

    /**
     * Notes that {@code actor} opened this record. Joins the transaction that reads the record, which therefore must be
     * {@link Db#as}, not {@link Db#read}. The program at work by itself opens nothing, and leaves no note.
     *
     * @param what was opened, in the word of its table or page: {@code family}, {@code contact}, {@code month}
     * @param family whose record it is; null only where it is of no one family
     */
    public void opened(Actor actor, String what, UUID record, @Nullable UUID family) {
        if (actor.account() == null) return;
        db.as(actor, () -> {
            sql.sql("""
                    insert into history (agency_id, operation, record, record_id, family_id)
                    values (:agency, 'view', :what, :record, :family)
                    """)
                    .param("agency", actor.agency())
                    .param("what", what)
                    .param("record", record)
                    .param("family", family)
                    .update();
        });
    }
}
