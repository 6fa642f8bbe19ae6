package org.alongside.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts that whoever acts may see, those taken back left out. */
@Component
public class FactStore {
    private static final String ROWS = """
            select id, supporter_id, kind, what, from_on, to_on, child_born_on, passed
              from standing_fact
             where agency_id = (select alongside.agency())
               and voided_at is null
            """;

    private final JdbcClient sql;

    public FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Fact> find(UUID id) {
        return sql.sql(ROWS + " and id = :id")
                .param("id", id)
                .query(FactStore::fact)
                .optional();
    }

    /** By kind, the latest first. */
    public List<Fact> of(UUID supporter) {
        return sql.sql(ROWS + " and supporter_id = :supporter order by kind, from_on desc, id")
                .param("supporter", supporter)
                .query(FactStore::fact)
                .list();
    }

    /** Whether the kinds of need they lived with are counted in figures; false for anybody but themself. */
    boolean isCounted(UUID supporter) {
        return sql.sql("""
                select exists (select 1
                                 from lived_experience_counted
                                where agency_id = (select alongside.agency())
                                  and id = :supporter
                                  and counted)
                """).param("supporter", supporter).query(Boolean.class).single();
    }

    public void letBeCounted(UUID supporter, boolean counted) {
        sql.sql("""
                insert into lived_experience_counted (agency_id, id, counted)
                values (alongside.agency(), :supporter, :counted)
                    on conflict (agency_id, id) do update
                   set counted = excluded.counted, version = lived_experience_counted.version + 1
                 where lived_experience_counted.counted <> excluded.counted
                """).param("supporter", supporter).param("counted", counted).update();
    }

    /** Any number of them in one statement. */
    public void add(List<Fact> facts) {
        sql.sql("""
                insert into standing_fact (agency_id, id, supporter_id, kind, what, from_on, to_on, child_born_on, passed)
                select alongside.agency(), f.*
                  from unnest(cast(:ids as uuid[]), cast(:supporters as uuid[]), cast(:kinds as text[]), cast(:what as text[]),
                              cast(:from as date[]), cast(:to as date[]), cast(:children as date[]), cast(:passed as boolean[])) as f
                """)
                .param("ids", Columns.of(facts, Fact::id))
                .param("supporters", Columns.of(facts, Fact::supporter))
                .param("kinds", Columns.of(facts, fact -> fact.kind().code()))
                .param("what", Columns.of(facts, Fact::what))
                .param("from", Columns.of(facts, Fact::from))
                .param("to", Columns.of(facts, Fact::to))
                .param("children", Columns.of(facts, Fact::childBornOn))
                .param("passed", Columns.of(facts, Fact::passed))
                .update();
    }

    void takeBack(UUID id, String reason) {
        sql.sql("""
                update standing_fact
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).param("reason", reason).update();
    }

    private static Fact fact(ResultSet row, int n) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                Fact.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("what"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("child_born_on", LocalDate.class),
                (Boolean) row.getObject("passed"));
    }
}
