package org.alongside.platform.outbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where news is left that should go out once the transaction at work has succeeded, and only then. */
@Component
public class Outbox {
    private final JdbcClient sql;
    private final JsonMapper json;

    public Outbox(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Leaves news for the {@link OutboxHandler} of this kind. Call it inside the transaction whose outcome it tells.
     *
     * @param payload a record or map that JSON can hold: ids rather than names, as with logs
     * @throws IllegalStateException outside a transaction
     */
    public void announce(UUID agency, String kind, Object payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("News of kind '%s' needs the transaction it tells of.".formatted(kind));
        }
        sql.sql("insert into outbox (agency_id, kind, payload) values (:agency, :kind, :payload::jsonb)")
                .param("agency", agency)
                .param("kind", kind)
                .param("payload", json.writeValueAsString(payload))
                .update();
    }
}
