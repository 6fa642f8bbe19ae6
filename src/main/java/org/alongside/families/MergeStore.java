package org.alongside.families;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Merges of families whoever acts may reach, what they move, and what taking them back does. */
@Component
public class MergeStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROWS = """
            select m.*, a.name as by,
                   m.undone_at is null or alongside.reaches(m.family_id) and alongside.reaches(m.from_family_id) as told
              from merge m
              left join account a on a.agency_id = m.agency_id and a.id = m.merged_by
             where m.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    public MergeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** So many rows of a table; {@code what} is done with them. */
    public record Rows(String what, String record, int count) {}

    /** An enrollment of each side in one program on the same days. */
    public record Overlap(String program, String caregiver, String other) {}

    /** What a merge would do: rows that move, and rows that are set aside while it holds. */
    List<Rows> plan(MergeDraft draft) {
        return sql.sql("""
                select case when p.aside then 'aside' else 'moves' end as what, p.record, count(*) as count
                  from alongside.merge_plan(:from, :into, cast(:fromPeople as uuid[]), cast(:intoPeople as uuid[]), cast(:taken as jsonb)) p
                 where p.aside or p.was ?? 'family_id' or (p.record not in ('person', 'family') and not p.was ?? 'merged_into')
                 group by 1, 2
                 order by 1 desc, 2
                """)
                .param("from", draft.from())
                .param("into", draft.into())
                .param("fromPeople", Columns.of(draft.fromPeople(), id -> id))
                .param("intoPeople", Columns.of(draft.intoPeople(), id -> id))
                .param("taken", JSON.writeValueAsString(draft.columns()))
                .query(MergeStore::rows)
                .list();
    }

    /** Contacts in which a merged person and the survivor both took part. */
    int sharedContacts(MergeDraft draft) {
        return sql.sql("""
                select count(distinct c.id)
                  from contact c
                  join unnest(cast(:fromPeople as uuid[]), cast(:intoPeople as uuid[])) p (from_id, into_id)
                    on c.people @> array[p.from_id, p.into_id]
                 where c.agency_id = (select alongside.agency())
                   and c.family_id in (:from, :into)
                """)
                .param("from", draft.from())
                .param("into", draft.into())
                .param("fromPeople", Columns.of(draft.fromPeople(), id -> id))
                .param("intoPeople", Columns.of(draft.intoPeople(), id -> id))
                .query(Integer.class)
                .single();
    }

    /** Enrollments on both sides in one program on the same days: of the two families, or of those who are merged. */
    List<Overlap> overlaps(MergeDraft draft) {
        return sql.sql("""
                select distinct p.name as program,
                       concat_ws(' ', a.given_name, nullif(a.family_name, '')) as caregiver,
                       concat_ws(' ', b.given_name, nullif(b.family_name, '')) as other
                  from enrollment e
                  join enrollment o on o.agency_id = e.agency_id and o.program_id = e.program_id and o.voided_at is null
                                   and daterange(o.started_on, o.ended_on, '[]') && daterange(e.started_on, e.ended_on, '[]')
                  join program p on p.agency_id = e.agency_id and p.id = e.program_id
                  join person a on a.agency_id = e.agency_id and a.id = e.caregiver_id
                  join person b on b.agency_id = o.agency_id and b.id = o.caregiver_id
                 where e.agency_id = (select alongside.agency())
                   and e.voided_at is null
                   and e.family_id = :from
                   and o.family_id = :into
                   and (:from <> :into
                     or (e.caregiver_id, o.caregiver_id) in (select * from unnest(cast(:fromPeople as uuid[]), cast(:intoPeople as uuid[]))))
                 order by 1, 2, 3
                """)
                .param("from", draft.from())
                .param("into", draft.into())
                .param("fromPeople", Columns.of(draft.fromPeople(), id -> id))
                .param("intoPeople", Columns.of(draft.intoPeople(), id -> id))
                .query((row, n) ->
                        new Overlap(row.getString("program"), row.getString("caregiver"), row.getString("other")))
                .list();
    }

    /** Which of these people are described in their own words. */
    public Set<UUID> described(Collection<UUID> people) {
        return Set.copyOf(sql.sql("""
                select person_id
                  from person_about
                 where agency_id = (select alongside.agency())
                   and person_id = any (cast(:people as uuid[]))
                   and voided_at is null
                """)
                .param("people", Columns.of(List.copyOf(people), id -> id))
                .query(UUID.class)
                .list());
    }

    /** Makes them one, which answers whoever suggested it. */
    void merge(MergeDraft draft, String fromName, String intoName) {
        sql.sql("""
                select alongside.merge_records(:id, :from, :into, cast(:fromPeople as uuid[]), cast(:intoPeople as uuid[]),
                                               :fromName, :intoName, cast(:taken as jsonb), :why)
                """)
                .param("id", draft.id())
                .param("from", draft.from())
                .param("into", draft.into())
                .param("fromPeople", Columns.of(draft.fromPeople(), id -> id))
                .param("intoPeople", Columns.of(draft.intoPeople(), id -> id))
                .param("fromName", fromName)
                .param("intoName", intoName)
                .param("taken", JSON.writeValueAsString(draft.columns()))
                .param("why", draft.why())
                .query(row -> {});
        sql.sql("""
                update alike_suggestion s
                   set answered_at = alongside.now(), answered_by = alongside.actor(), merge_id = ?
                  from person p, person o
                 where s.agency_id = (select alongside.agency())
                   and s.answered_at is null
                   and p.agency_id = s.agency_id and p.id = s.person_id
                   and o.agency_id = s.agency_id and o.id = s.other_id
                   and coalesce(p.merged_into, p.id) = coalesce(o.merged_into, o.id)
                """).param(draft.id()).update();
    }

    void unmerge(UUID id) {
        sql.sql("select alongside.unmerge_records(:id)").param("id", id).query(row -> {});
    }

    /** What taking it back would do: back, changed (since), follows (added since), apart, and stays (added since). */
    List<Rows> undoing(Merge merge) {
        return sql.sql("""
                with going as materialized (
                  select * from alongside.unmerge_plan(:id)
                )
                select g.how as what, g.record, count(*) as count
                  from going g
                 where g.record not in ('family', 'merge')
                 group by 1, 2
                 union all
                select 'stays', h.record, count(*)
                  from history h
                  join merge m on m.agency_id = h.agency_id and m.id = :id
                 where h.agency_id = (select alongside.agency())
                   and h.family_id = m.family_id
                   and h.operation = 'insert'
                   and h.tx > m.tx
                   and h.at >= m.merged_at
                   and h.record in (select r.record from alongside.merge_reference r where r.moves)
                   and (m.family_id <> m.from_family_id
                     or exists (select from unnest(m.into_people) p (id) where h.after::text like '%' || p.id || '%'))
                   and not exists (select from going g where g.record = h.record and g.record_id = h.record_id)
                 group by 1, 2
                 order by 1, 2
                """).param("id", merge.id()).query(MergeStore::rows).list();
    }

    public Optional<Merge> find(UUID id) {
        return sql.sql(ROWS + " and m.id = :id")
                .param("id", id)
                .query(MergeStore::merge)
                .optional();
    }

    /** Of this household, the latest first; those taken back too. */
    public List<Merge> ofFamily(UUID family) {
        return sql.sql(
                        ROWS
                                + " and (m.family_id = :family or m.from_family_id = :family) order by m.merged_at desc, m.id desc")
                .param("family", family)
                .query(MergeStore::merge)
                .list();
    }

    /** Everybody of these families, voided or not. */
    List<UUID> everybody(List<UUID> families) {
        return sql.sql("""
                select id
                  from person
                 where agency_id = (select alongside.agency())
                   and family_id = any (cast(:families as uuid[]))
                """)
                .param("families", Columns.of(families, id -> id))
                .query(UUID.class)
                .list();
    }

    /** The family within reach into which this one was merged. */
    public Optional<UUID> familyNow(UUID family) {
        return sql.sql("select alongside.family_now(:family) as id where alongside.family_now(:family) is not null")
                .param("family", family)
                .query(UUID.class)
                .optional();
    }

    /** The person within reach into whom this one was merged. */
    public Optional<UUID> personNow(UUID person) {
        return sql.sql("""
                select merged_into
                  from person
                 where agency_id = (select alongside.agency())
                   and id = :person
                   and alongside.reaches(family_id)
                   and merged_into is not null
                """).param("person", person).query(UUID.class).optional();
    }

    private static Rows rows(ResultSet row, int n) throws SQLException {
        return new Rows(row.getString("what"), row.getString("record"), row.getInt("count"));
    }

    private static Merge merge(ResultSet row, int n) throws SQLException {
        var told = row.getBoolean("told");
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("from_family_id", UUID.class),
                ids(row.getArray("from_people")),
                ids(row.getArray("into_people")),
                told ? row.getString("from_name") : "",
                told ? row.getString("into_name") : "",
                told ? row.getString("why") : "",
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                instant(row.getObject("undone_at", OffsetDateTime.class)));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
