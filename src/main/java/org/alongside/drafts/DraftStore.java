package org.alongside.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of whoever acts. */
@Component
class DraftStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};
    private static final String ROWS = """
            select d.id, d.kind, d.record_id, d.family_id, d.fields, d.begun_at, d.saved_at, d.version, d.finished_at, d.thrown_at,
                   alongside.writes_about(d.family_id) as writable, h.name as handed_from,
                   coalesce((select concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, ''))
                               from enrollment e
                               join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                              where e.agency_id = d.agency_id and e.family_id = d.family_id and e.voided_at is null
                              order by e.started_on desc, e.id
                              limit 1),
                            (select f.name from family f where f.agency_id = d.agency_id and f.id = d.family_id), '') as about
              from draft d
              left join account h on h.agency_id = d.agency_id and h.id = d.handed_from
             where d.agency_id = (select alongside.agency()) and d.account_id = (select alongside.actor())
            """;

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits until nobody else is saving this record or its draft. */
    void hold(UUID record) {
        sql.sql("select alongside.hold_record(?)").param(record).query().singleRow();
    }

    Optional<Draft> find(DraftKind kind, UUID record) {
        return sql.sql(ROWS + " and d.kind = :kind and d.record_id = :record")
                .param("kind", kind.code())
                .param("record", record)
                .query(DraftStore::draft)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return sql.sql(ROWS + " and d.id = :id")
                .param("id", id)
                .query(DraftStore::draft)
                .optional();
    }

    /** Those not finished, the last kept first. */
    List<Draft> open() {
        return sql.sql(ROWS + " and d.finished_at is null and d.thrown_at is null order by d.saved_at desc, d.id")
                .query(DraftStore::draft)
                .list();
    }

    List<Draft> openAbout(UUID family) {
        return sql.sql(ROWS + """
                         and d.family_id = :family and d.finished_at is null and d.thrown_at is null
                       order by d.saved_at desc, d.id
                       """)
                .param("family", family)
                .query(DraftStore::draft)
                .list();
    }

    /** Those thrown away whose words are still there, the last thrown first. */
    List<Draft> thrownAway() {
        return sql.sql(ROWS + " and d.thrown_at is not null and d.fields <> '[]' order by d.thrown_at desc, d.id")
                .query(DraftStore::draft)
                .list();
    }

    /** @param written whether the record is there already; @param open how many drafts the actor has open */
    record Around(boolean written, boolean writable, int open) {}

    Around around(DraftKind kind, UUID record, @Nullable UUID family) {
        return sql.sql("""
                select alongside.is_written(:kind, :record) as written, alongside.writes_about(cast(:family as uuid)) as writable,
                       (select count(*) from draft d
                         where d.agency_id = alongside.agency() and d.account_id = alongside.actor()
                           and d.finished_at is null and d.thrown_at is null) as open
                """)
                .param("kind", kind.code())
                .param("record", record)
                .param("family", family)
                .query((row, n) ->
                        new Around(row.getBoolean("written"), row.getBoolean("writable"), row.getInt("open")))
                .single();
    }

    void add(UUID id, DraftKind kind, UUID record, @Nullable UUID family, Typed typed) {
        sql.sql("""
                insert into draft (agency_id, id, account_id, kind, record_id, family_id, fields)
                values (alongside.agency(), :id, alongside.actor(), :kind, :record, cast(:family as uuid), cast(:fields as jsonb))
                """)
                .param("id", id)
                .param("kind", kind.code())
                .param("record", record)
                .param("family", family)
                .param("fields", JSON.writeValueAsString(typed.pairs()))
                .update();
    }

    void keep(UUID id, Typed typed) {
        sql.sql("""
                update draft
                   set fields = cast(:fields as jsonb), saved_at = alongside.now(), thrown_at = null, version = version + 1
                 where id = :id and finished_at is null
                """)
                .param("id", id)
                .param("fields", JSON.writeValueAsString(typed.pairs()))
                .update();
    }

    void reopen(UUID id, Typed typed) {
        sql.sql("""
                update draft
                   set fields = cast(:fields as jsonb), begun_at = alongside.now(), saved_at = alongside.now(),
                       finished_at = null, thrown_at = null, version = version + 1
                 where id = :id and finished_at is not null
                """)
                .param("id", id)
                .param("fields", JSON.writeValueAsString(typed.pairs()))
                .update();
    }

    boolean throwAway(UUID id, boolean away) {
        return sql.sql("""
                update draft
                   set thrown_at = case when :away then alongside.now() end, version = version + 1
                 where id = :id and finished_at is null and (thrown_at is not null) <> :away and fields <> '[]'
                """).param("id", id).param("away", away).update() == 1;
    }

    void forgetThrownBefore(int days) {
        sql.sql("""
                update draft
                   set fields = '[]', version = version + 1
                 where account_id = alongside.actor() and finished_at is null and fields <> '[]'
                   and thrown_at < alongside.now() - make_interval(days => ?)
                """).param(days).update();
    }

    void finish(DraftKind kind, UUID record) {
        sql.sql("""
                update draft
                   set finished_at = alongside.now(), thrown_at = null, fields = '[]', version = version + 1
                 where account_id = alongside.actor() and kind = ? and record_id = ? and finished_at is null
                """).params(kind.code(), record).update();
    }

    List<HandOverDraft.Taker> takers(UUID id) {
        return sql.sql("""
                select a.id, a.name
                  from alongside.may_take(?) t
                  join account a on a.id = t.account_id and a.agency_id = alongside.agency()
                 order by a.name, a.id
                """)
                .param(id)
                .query((row, n) -> new HandOverDraft.Taker(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** For managers: what was left behind, the oldest first, without its words. */
    List<HandOverDraft.Left> left() {
        return sql.sql("""
                select d.id, d.kind, d.saved_at, a.name as writer, f.ids, f.names as families,
                       array(select t.id from alongside.may_take(d.id) m join account t on t.agency_id = a.agency_id and t.id = m.account_id
                              order by t.name, t.id) as takers,
                       array(select t.name from alongside.may_take(d.id) m join account t on t.agency_id = a.agency_id and t.id = m.account_id
                              order by t.name, t.id) as names
                  from alongside.drafts_left() d
                  join account a on a.agency_id = alongside.agency() and a.id = d.account_id
                 cross join lateral (select coalesce(array_agg(o.id order by o.name, o.id), '{}') as ids,
                                            coalesce(array_agg(o.name order by o.name, o.id), '{}') as names
                                       from family o
                                      where o.agency_id = a.agency_id and o.id = any (d.families)) f
                 order by d.saved_at, d.id
                """)
                .query((row, n) -> new HandOverDraft.Left(
                        row.getObject("id", UUID.class),
                        DraftKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("writer"),
                        List.of((UUID[]) row.getArray("ids").getArray()),
                        List.of((String[]) row.getArray("families").getArray()),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        takers((UUID[]) row.getArray("takers").getArray(), (String[])
                                row.getArray("names").getArray())))
                .list();
    }

    private static List<HandOverDraft.Taker> takers(UUID[] ids, String[] names) {
        return IntStream.range(0, ids.length)
                .mapToObj(one -> new HandOverDraft.Taker(ids[one], names[one]))
                .toList();
    }

    boolean handOver(UUID id, UUID taker) {
        return sql.sql("select alongside.hand_draft(?, ?)")
                .params(id, taker)
                .query(Boolean.class)
                .single();
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        var thrown = row.getObject("thrown_at", OffsetDateTime.class);
        return new Draft(
                row.getObject("id", UUID.class),
                DraftKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("record_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("about"),
                Typed.ofPairs(JSON.readValue(row.getString("fields"), PAIRS)),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                row.getObject("finished_at") != null,
                thrown == null ? null : thrown.toInstant(),
                row.getBoolean("writable"),
                row.getString("handed_from"));
    }
}
