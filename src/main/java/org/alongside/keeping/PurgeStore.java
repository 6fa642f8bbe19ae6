package org.alongside.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records that are to be taken out, and what is told of those that were. */
@Component
class PurgeStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private static final String ROWS = """
            select p.*, coalesce(a.name, '') as asked_by_name, coalesce(f.name, '') as name, p.records::text as counted
              from purge p
              left join family_named f on f.agency_id = p.agency_id and f.id = p.record
              left join account_named a on a.agency_id = p.agency_id and a.id = p.asked_by
             where p.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    PurgeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asking again for the same record changes nothing. */
    void ask(
            UUID id, UUID record, String why, KeepUntil.Through through, LocalDate lastServiceOn, LocalDate notBefore) {
        sql.sql("""
                insert into purge (agency_id, id, record, why, rule, last_service_on, kept_through, not_before)
                values (alongside.agency(), :id, :record, :why, :rule, :served, :kept, :from)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("record", record)
                .param("why", why)
                .param("rule", through.rule().why())
                .param("served", lastServiceOn)
                .param("kept", through.day())
                .param("from", notBefore)
                .update();
    }

    /** False if there is none such that waits. */
    boolean callOff(UUID id) {
        return sql.sql("""
                update purge
                   set called_off_at = alongside.now(), called_off_by = alongside.actor(), version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and done_at is null and called_off_at is null
                """).param("id", id).update() == 1;
    }

    /** Those that wait, the next first. */
    List<Purge> waiting() {
        return sql.sql(ROWS + " and p.done_at is null and p.called_off_at is null order by p.not_before, p.id")
                .query(PurgeStore::purge)
                .list();
    }

    /** Those of these records that wait to be taken out. */
    List<UUID> waiting(List<UUID> records) {
        return sql.sql("""
                select record from purge
                 where agency_id = (select alongside.agency()) and record = any (:records) and done_at is null and called_off_at is null
                """)
                .param("records", records.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The latest first; the page of them goes on after {@code at} and {@code id}. */
    List<Purge> done(Timestamp at, UUID id, int most) {
        return sql.sql(
                        ROWS
                                + " and p.done_at is not null and (p.done_at, p.id) < (:at, :id) order by p.done_at desc, p.id desc limit :most")
                .param("at", at)
                .param("id", id)
                .param("most", most)
                .query(PurgeStore::purge)
                .list();
    }

    Optional<Purge> find(UUID id) {
        return sql.sql(ROWS + " and p.id = :id and p.called_off_at is null")
                .param("id", id)
                .query(PurgeStore::purge)
                .optional();
    }

    List<Purge.Figure> figures(UUID purge) {
        return sql.sql("""
                select f.month, coalesce(p.name, '') as program, f.mode, f.made, f.contacts, f.minutes
                  from purge_figure f
                  left join program p on p.agency_id = f.agency_id and p.id = f.program_id
                 where f.agency_id = (select alongside.agency())
                   and f.purge_id = :purge
                 order by f.month, program, f.mode, f.made desc
                """)
                .param("purge", purge)
                .query((row, n) -> new Purge.Figure(
                        row.getObject("month", LocalDate.class),
                        row.getString("program"),
                        row.getString("mode"),
                        row.getBoolean("made"),
                        row.getInt("contacts"),
                        row.getLong("minutes")))
                .list();
    }

    /** Those whose day has come, the day being {@code today}. */
    List<UUID> due(LocalDate today) {
        return sql.sql("""
                select id from purge
                 where agency_id = (select alongside.agency()) and done_at is null and called_off_at is null and not_before <= :today
                 order by not_before, id
                """).param("today", today).query(UUID.class).list();
    }

    void hindered(UUID id, String why) {
        sql.sql(
                        "update purge set hindered = :why, version = version + 1 where id = :id and done_at is null and hindered <> :why")
                .param("id", id)
                .param("why", why)
                .update();
    }

    // For the keeper --------------------------------------------------------------------------------------------------

    /** Empty if nothing hinders it; held, open-incident or in-a-program otherwise. */
    String hindrance(UUID id) {
        return sql.sql("select alongside.purge_hindered(:id)")
                .param("id", id)
                .query(String.class)
                .single();
    }

    List<Long> batches(UUID id) {
        return sql.sql("select alongside.purge_batches(:id)")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    void takeOut(UUID id) {
        sql.sql("select alongside.purge_record(:id)").param("id", id).query(row -> {});
    }

    void signed(UUID id, int batches) {
        sql.sql("select alongside.purge_signed(:id, :batches)")
                .param("id", id)
                .param("batches", batches)
                .query(row -> {});
    }

    private static Purge purge(ResultSet row, int n) throws SQLException {
        return new Purge(
                row.getObject("id", UUID.class),
                row.getObject("record", UUID.class),
                row.getString("name"),
                row.getString("why"),
                row.getString("rule"),
                row.getObject("last_service_on", LocalDate.class),
                row.getObject("kept_through", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by_name"),
                row.getObject("not_before", LocalDate.class),
                row.getString("hindered"),
                row.getTimestamp("done_at") == null
                        ? null
                        : new Purge.Done(
                                row.getTimestamp("done_at").toInstant(),
                                JSON.readValue(row.getString("counted"), COUNTS),
                                row.getLong("entries"),
                                row.getLong("batches")));
    }
}
