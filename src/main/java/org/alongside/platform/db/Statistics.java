package org.alongside.platform.db;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL knows of how much is in which table, from which it plans. It counts by itself about once a minute: too late
 * for whoever fills empty tables, whose statements are planned for empty ones until then.
 */
public final class Statistics {
    private final JdbcClient owner;

    Statistics(DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /** Counts now. Takes a second or less in a database of some ten thousand rows; what is planned later knows of it. */
    public void count() {
        owner.sql("analyze").update();
    }
}
