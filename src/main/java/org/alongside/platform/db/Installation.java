package org.alongside.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a PostgreSQL ready for Alongside: roles and database by its superuser once, tables by their owner at each start. */
public final class Installation {
    /** The embedded server's database. */
    public static final String DATABASE = "alongside";

    public static final String OWNER = "alongside_owner";
    public static final String APP = "alongside_app";
    public static final String KEEPER = "alongside_keeper";

    private Installation() {}

    /** The three roles and the database, made if missing. The embedded database's superuser does this; docs/operations.md has it for others. */
    public static void prepare(EmbeddedDatabase server, String database) {
        var sql = JdbcClient.create(server.superuser("postgres"));
        role(sql, OWNER, "login nosuperuser nobypassrls password " + EmbeddedDatabase.quoted(server.password(OWNER)));
        role(sql, APP, "login nosuperuser nobypassrls password " + EmbeddedDatabase.quoted(server.password(APP)));
        role(sql, KEEPER, "nologin nosuperuser nobypassrls");
        sql.sql("grant %s to %s with inherit false, set true".formatted(KEEPER, APP))
                .update();
        boolean made = sql.sql("select exists (select 1 from pg_database where datname = ?)")
                .param(database)
                .query(Boolean.class)
                .single();
        if (!made)
            sql.sql("create database %s owner %s".formatted(database, OWNER)).update();
    }

    private static void role(JdbcClient sql, String name, String as) {
        boolean made = sql.sql("select exists (select 1 from pg_roles where rolname = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
        sql.sql((made ? "alter role " : "create role ") + name + " " + as).update();
    }

    /** Brings the tables up to date, as their owner. Running it again changes nothing. */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
        keepHistoryRising(JdbcClient.create(owner));
    }

    /** After a move to a fresh server transaction numbers start again; history must go on rising all the same. */
    private static void keepHistoryRising(JdbcClient sql) {
        sql.sql("""
                update history_clock
                   set lead = greatest(lead, last.tx + 1 - pg_current_xact_id()::text::bigint)
                  from (select coalesce(max(until_tx), 0) as tx from history_seal) last
                """).update();
    }

    /**
     * How the program's connections work. Statements are planned once for each connection: with the policies in them,
     * planning one takes longer than running it, and who acts is a setting, not a part of the plan.
     */
    public static void tune(HikariDataSource pool) {
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "2");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "512");
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
        pool.addDataSourceProperty("ApplicationName", "alongside");
    }

    /**
     * Refuses a role from which row-level security would not protect the records.
     *
     * @throws IllegalStateException naming the role and what to do
     */
    public static void refuseToServeUnguarded(DataSource app) {
        var sql = JdbcClient.create(app);
        var role = sql.sql("""
                select current_user as name, rolsuper or rolbypassrls as above,
                       exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns,
                       pg_has_role(current_user, 'alongside_owner', 'member') as is_owner
                  from pg_roles r
                 where rolname = current_user
                """)
                .query((row, n) -> new Serving(
                        row.getString("name"),
                        row.getBoolean("above"),
                        row.getBoolean("owns") || row.getBoolean("is_owner")))
                .single();
        if (role.above() || role.owns()) {
            throw new IllegalStateException(
                    "Alongside does not serve as the database role '%s': it %s, so row-level security would not protect families' records. Use a role like alongside_app (docs/operations.md)."
                            .formatted(
                                    role.name(),
                                    role.above() ? "is a superuser or passes row-level security" : "owns tables"));
        }
    }

    private record Serving(String name, boolean above, boolean owns) {}
}
