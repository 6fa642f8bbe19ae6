package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.families.AlikeSuggestion.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suggestions that two people are one, as far as whoever acts made them or merges records. */
@Component
class AlikeSuggestionStore {
    private static final String ROWS = """
            select s.*, a.name as by, m.undone_at is not null as undone,
                   concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as one_name,
                   coalesce(pf.name, '') as one_family,
                   concat_ws(' ', coalesce(nullif(o.name_to_use, ''), o.given_name), nullif(o.family_name, '')) as other_name,
                   coalesce(f.name, '') as other_family
              from alike_suggestion s
              join account a on a.agency_id = s.agency_id and a.id = s.suggested_by
              left join merge m on m.agency_id = s.agency_id and m.id = s.merge_id
              left join person p on p.agency_id = s.agency_id and p.id = s.person_id
              left join family pf on pf.agency_id = p.agency_id and pf.id = p.family_id
              left join person o on o.agency_id = s.agency_id and o.id = s.other_id
              left join family f on f.agency_id = o.agency_id and f.id = o.family_id
             where s.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    AlikeSuggestionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where somebody suggested the pair already and nobody has answered, or it is kept under this id. */
    boolean add(UUID id, UUID person, UUID other, String why) {
        return sql.sql("""
                insert into alike_suggestion (agency_id, id, person_id, other_id, why)
                values (alongside.agency(), ?, ?, ?, ?)
                    on conflict do nothing
                """).params(id, person, other, why).update() == 1;
    }

    Optional<AlikeSuggestion> find(UUID id) {
        return sql.sql(ROWS + " and s.id = ?")
                .param(id)
                .query(AlikeSuggestionStore::suggestion)
                .optional();
    }

    /** Nobody has answered yet; whose they are, the one that waits longest first. */
    List<AlikeSuggestion> open() {
        return sql.sql(ROWS + " and s.answered_at is null order by s.suggested_at, s.id")
                .query(AlikeSuggestionStore::suggestion)
                .list();
    }

    /** Those of whoever acts, the latest first. */
    List<AlikeSuggestion> mine(int most) {
        return sql.sql(ROWS
                        + " and s.suggested_by = (select alongside.actor()) order by s.suggested_at desc, s.id limit ?")
                .param(most)
                .query(AlikeSuggestionStore::suggestion)
                .list();
    }

    /** Answers that whoever acts has not read yet. */
    List<AlikeSuggestion> unread() {
        return sql.sql(ROWS + """
                         and s.suggested_by = (select alongside.actor()) and s.answered_at is not null and s.read_at is null
                       order by s.answered_at, s.id
                       """).query(AlikeSuggestionStore::suggestion).list();
    }

    /** False where it was answered meanwhile. */
    boolean areTwo(UUID id, String why) {
        return sql.sql("""
                update alike_suggestion
                   set answered_at = alongside.now(), answered_by = alongside.actor(), answer = ?
                 where id = ? and answered_at is null
                """).params(why, id).update() == 1;
    }

    void read(UUID id) {
        sql.sql("""
                update alike_suggestion
                   set read_at = alongside.now()
                 where id = ? and suggested_by = (select alongside.actor()) and answered_at is not null and read_at is null
                """).param(id).update();
    }

    private static AlikeSuggestion suggestion(ResultSet row, int n) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new AlikeSuggestion(
                row.getObject("id", UUID.class),
                new Side(
                        row.getObject("person_id", UUID.class), row.getString("one_name"), row.getString("one_family")),
                new Side(
                        row.getObject("other_id", UUID.class),
                        row.getString("other_name"),
                        row.getString("other_family")),
                row.getString("why"),
                row.getString("by"),
                row.getObject("suggested_at", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getObject("merge_id", UUID.class),
                row.getBoolean("undone"),
                row.getString("answer"),
                row.getObject("read_at") != null);
    }
}
