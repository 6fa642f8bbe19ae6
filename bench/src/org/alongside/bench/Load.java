package org.alongside.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Fills a database with one large agency: 100,000 families of three people, 2,000,000 contacts over two years, 6,700
 * supporters, 40 supervisors, and the history and hours behind them. Set-based, as superuser with triggers off, so that
 * loading takes minutes; what the triggers would have written is written here.
 */
final class Load {
    static final int FAMILIES = 100_000;
    static final int CONTACTS_A_FAMILY = 20;
    static final int FAMILIES_A_SUPPORTER = 15;
    static final int SUPERVISORS = 40;

    private static final String[] STATEMENTS = {
        "set session_replication_role = replica",
        "set synchronous_commit = off",
        "set maintenance_work_mem = '512MB'",
        "insert into agency (id, name) values (id('agency', 0), 'Bench Agency')",
        "insert into account (agency_id, id, email, name, status) select id('agency', 0), id('account', n), 'a' || n || '@example.org', 'Supporter Number ' || n, 'active' from generate_series(0, %1$d) n",
        "insert into account_role (agency_id, account_id, role) select id('agency', 0), id('account', n), case when n = 0 then 'manager' when n <= %2$d then 'supervisor' else 'supporter' end from generate_series(0, %1$d) n",
        "insert into supervision (agency_id, supervisor_id, supporter_id, during) select id('agency', 0), id('account', 1 + n %% %2$d), id('account', n), '[2020-01-01,)' from generate_series(%2$d + 1, %1$d) n",
        "insert into program (agency_id, id, name, peer_kind, supporter_title) values (id('agency', 0), id('program', 0), 'Bench Families', 'family', 'Parent Partner')",
        "insert into family (agency_id, id, name, town) select id('agency', 0), id('family', n), family_name(n), 'Great Falls' from generate_series(0, %3$d - 1) n",
        "insert into person (agency_id, id, family_id, kind, given_name, family_name) select id('agency', 0), id('person', n * 3 + k), id('family', n), case k when 0 then 'caregiver' else 'child' end, given_name(n * 3 + k), family_name(n) from generate_series(0, %3$d - 1) n, generate_series(0, 2) k",
        "insert into person_phone (agency_id, id, family_id, person_id, number) select id('agency', 0), id('phone', n), id('family', n), id('person', n * 3), '+1406' || lpad((5550000 + n)::text, 7, '0') from generate_series(0, %3$d - 1) n",
        "insert into person_token (agency_id, token, person_id, family_id) select id('agency', 0), t, id('person', n * 3 + k), id('family', n) from generate_series(0, %3$d - 1) n, generate_series(0, 2) k, lateral (select lower(given_name(n * 3 + k)) as given, lower(family_name(n)) as family, '406' || lpad((5550000 + n)::text, 7, '0') as digits) p, lateral (select unnest(array[given || ' ' || family, family || ' ' || given, '+' || least(left(given, 2), left(family, 2)) || greatest(left(given, 2), left(family, 2)) || ' ' || least(given, family) || ' ' || greatest(given, family)] || case k when 0 then array['#' || digits, '#<' || reverse(digits)] else '{}' end) as t) turns",
        "insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, started_on) select id('agency', 0), id('enrollment', n), id('family', n), id('person', n * 3), id('program', 0), current_date - 730 from generate_series(0, %3$d - 1) n",
        "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, starts_on) select id('agency', 0), id('assignment', n), id('family', n), id('enrollment', n), supporter(n), current_date - 730 from generate_series(0, %3$d - 1) n",
        "insert into family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at) select agency_id, supporter_id, family_id, 'assignment', id, id, now() - interval '730 days' from assignment",
        "insert into family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at) select a.agency_id, s.supervisor_id, a.family_id, 'supervision', a.id, s.id, now() - interval '730 days' from assignment a join supervision s on s.agency_id = a.agency_id and s.supporter_id = a.supporter_id",
        "insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, place, support_types, activities, people, what_happened, payload_hash, entered_at, entered_by, signed_at, signed_by) select id('agency', 0), id('contact', c * %3$d + n), id('family', n), id('enrollment', n), supporter(n), current_date - (c * 36 + n %% 36), time '09:00' + (n %% 36) * interval '15 minutes', 'America/Denver', 45, 'visit', true, 'home', '{emotional}', '{listening}', array[id('person', n * 3)], 'Went over the week together. She made the call herself and was glad of it.', '\\x00', now() - (c * 36 + n %% 36) * interval '1 day', supporter(n), case when c > 0 then now() end, case when c > 0 then supporter(n) end from generate_series(0, %4$d - 1) c, generate_series(0, %3$d - 1) n",
        "update history_clock set lead = %3$d * %4$d",
        "insert into history (agency_id, tx, at, actor_id, operation, record, record_id, family_id, after) select agency_id, row_number() over (), entered_at, supporter_id, 'insert', 'contact', id, family_id, jsonb_build_object('id', id, 'on_day', on_day, 'minutes', minutes, 'mode', mode, 'made', made, 'what_happened', what_happened) from contact",
    };

    private static final String[] HELPERS = {
        "create function id(kind text, n bigint) returns uuid language sql immutable parallel safe return overlay(overlay(md5(kind || n)::text placing '7' from 13) placing '8' from 17)::uuid",
        "create function supporter(n bigint) returns uuid language sql immutable parallel safe return id('account', 1 + %2$d + n / %5$d)",
        "create function given_name(n bigint) returns text language sql immutable parallel safe return (array['Maria','Dana','Kevin','Tasha','Jo','Luis','Ana','Eli','June','Rosa','Amber','Brian','Carmen','Diego','Erin','Faith','Grace','Hassan','Ines','Jason','Kayla','Leah','Mark','Nadia','Olga','Paul','Quinn','Ruth','Sean','Tara','Uma','Vera','Will','Xena','Yara','Zoe'])[1 + (n * 7919 %% 36)]",
        "create function family_name(n bigint) returns text language sql immutable parallel safe return initcap(substr('bcdfghjklmnprstvwz', (n %% 18)::int + 1, 1) || substr('aeiou', (n / 18 %% 5)::int + 1, 1) || substr('lmnrstck', (n / 90 %% 8)::int + 1, 1) || substr('aeiou', (n / 720 %% 5)::int + 1, 1) || substr('rstnm', (n / 3600 %% 5)::int + 1, 1) || substr('aeiou', (n / 18000 %% 5)::int + 1, 1) || 'sen')",
    };

    private Load() {}

    /** Fills the database at {@code url} unless it is filled already, and says how long each step took. */
    static void into(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password)) {
            if (count(connection, "select count(*) from agency where name = 'Bench Agency'") > 0) return;
            int accounts = SUPERVISORS + FAMILIES / FAMILIES_A_SUPPORTER + 1;
            for (var sql : HELPERS) run(connection, sql.formatted(accounts, SUPERVISORS, FAMILIES, CONTACTS_A_FAMILY, FAMILIES_A_SUPPORTER));
            for (var sql : STATEMENTS) run(connection, sql.formatted(accounts, SUPERVISORS, FAMILIES, CONTACTS_A_FAMILY, FAMILIES_A_SUPPORTER));
            run(connection, "vacuum (analyze, freeze)");
            run(connection, "checkpoint");
        }
    }

    /** Until the running program has sealed all that was loaded, so that no measurement pays for it. */
    static void awaitSealed(String url, String password) throws SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(url, "postgres", password)) {
            while (count(connection, "select count(*) from history where tx > coalesce((select max(until_tx) from history_seal), 0)") > 1000) Thread.sleep(500);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        long start = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        System.out.printf("  %6.1f s  %s%n", (System.nanoTime() - start) / 1e9, sql.substring(0, Math.min(70, sql.length())));
    }

    static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The superuser's password and the port of the embedded database in {@code folder}. */
    static String password(Path folder, String role) throws java.io.IOException {
        return Files.readString(folder.resolve("keys").resolve(role + ".secret")).strip();
    }

    static String url(Path folder) throws java.io.IOException {
        var port = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid")).get(3).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/alongside";
    }
}
