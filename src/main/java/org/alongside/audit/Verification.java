package org.alongside.audit;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies all of a database at one moment of it, while others go on working. */
final class Verification {
    private final JdbcClient sql;
    private final TransactionTemplate oneMoment;

    /** @param everything a role that sees every row */
    Verification(DataSource everything) {
        this.sql = JdbcClient.create(everything);
        this.oneMoment = new TransactionTemplate(new JdbcTransactionManager(everything));
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Whether the role passes row-level security, without which comparing rows would find them missing. */
    boolean seesEveryRow() {
        return sql.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
    }

    /** @param rows whether to compare every row with its history, too */
    Findings verify(List<byte[]> trusted, Optional<CheckpointFile> file, boolean rows) {
        var findings = new Findings();
        oneMoment.executeWithoutResult(status -> {
            new VerifyChain(new SealStore(sql), trusted, file, findings).verify();
            if (rows) new VerifyRows(sql, findings).verify();
        });
        return findings;
    }
}
