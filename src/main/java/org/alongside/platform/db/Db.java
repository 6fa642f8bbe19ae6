package org.alongside.platform.db;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
    private static final String ACTING_ONCE = """
            with acting as materialized (
              select set_config('alongside.agency', :acting_agency, true)::uuid as agency,
                     nullif(set_config('alongside.actor', :acting_account, true), '')::uuid as account,
                     set_config('alongside.roles', :acting_roles, true) as roles,
                     set_config('alongside.grant', :acting_grant, true) as grant_id,
                     set_config('alongside.now', :acting_now, true)::timestamptz as now
            ),
            """;

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
     * One statement as {@code actor}, in a transaction and a round trip of its own, where round trips decide.
     *
     * <p>{@code rest} goes on after {@code with acting as (...),}. Whatever it reads or writes must depend on a row of
     * {@code acting}, by {@code from acting cross join lateral (... where t.agency_id = acting.agency ...)}: policies look
     * at who acts when they are first asked, which is then after {@code acting} has said so. If a statement forgets, nobody
     * acts and there are no rows. What is set ends with the statement.
     *
     * @throws IllegalStateException inside a transaction in which another actor is at work
     */
    public StatementSpec once(Actor actor, String rest) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) refuseUnlessActing(actor);
        return sql.sql(ACTING_ONCE + rest)
                .param("acting_account", Objects.toString(actor.account(), ""))
                .param("acting_agency", actor.agency().toString())
                .param("acting_roles", actor.roleCodes())
                .param("acting_grant", Objects.toString(actor.grant(), ""))
                .param("acting_now", clock.instant().toString());
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
            refuseUnlessActing(actor);
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

    private static void refuseUnlessActing(Actor actor) {
        if (!actor.equals(TransactionSynchronizationManager.getResource(ACTING))) {
            throw new IllegalStateException("Another actor works in this transaction already.");
        }
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
