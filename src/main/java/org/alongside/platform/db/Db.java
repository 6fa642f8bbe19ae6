package org.alongside.platform.db;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to work in the database: a transaction in which somebody acts. Row-level security sees the actor's account,
 * agency, roles and break-glass grant, and the program's time; without them it shows no rows.
 */
@Component
public class Db {
    private static final String ACTING = "org.alongside.acting";

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    public Db(JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Works as {@code actor} in one transaction, or joins the one in which the same actor works already.
     *
     * @throws IllegalStateException if another actor is at work in this transaction
     */
    public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        return in(writing, actor, work);
    }

    public void as(Actor actor, Runnable work) {
        in(writing, actor, () -> {
            work.run();
            return null;
        });
    }

    /** Reads as {@code actor} in one read-only transaction, or in the one at work already. */
    public <T extends @Nullable Object> T read(Actor actor, Supplier<T> work) {
        return in(reading, actor, work);
    }

    /**
     * Works across agencies in the narrow role {@code alongside_keeper}: signing in, sending the outbox, sealing history.
     *
     * @throws IllegalStateException inside a transaction in which somebody acts
     */
    public <T extends @Nullable Object> T keeper(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Somebody acts in this transaction already; the keeper works alone.");
        }
        return writing.execute(status -> {
            sql.sql("select set_config('role', 'alongside_keeper', true), set_config('alongside.now', :now, true)")
                    .param("now", clock.instant().toString())
                    .query()
                    .singleRow();
            return work.get();
        });
    }

    private <T extends @Nullable Object> T in(TransactionTemplate transaction, Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            if (!actor.equals(TransactionSynchronizationManager.getResource(ACTING))) {
                throw new IllegalStateException("Another actor works in this transaction already.");
            }
            return work.get();
        }
        return transaction.execute(status -> {
            TransactionSynchronizationManager.bindResource(ACTING, actor);
            try {
                act(actor);
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(ACTING);
            }
        });
    }

    private void act(Actor actor) {
        sql.sql("""
                select set_config('alongside.actor', ?, true), set_config('alongside.agency', ?, true),
                       set_config('alongside.roles', ?, true), set_config('alongside.grant', ?, true),
                       set_config('alongside.now', ?, true)
                """)
                .params(
                        Objects.toString(actor.account(), ""),
                        actor.agency().toString(),
                        actor.roleCodes(),
                        Objects.toString(actor.grant(), ""),
                        clock.instant().toString())
                .query(row -> {});
    }
}
