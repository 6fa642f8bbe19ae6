package org.alongside.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs agreed on about drug tests, by dates. */
@Component
public class TestPolicyStore {
    private final JdbcClient sql;

    public TestPolicyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first: what holds is the first that is not after the day asked for. */
    List<TestPolicy> ofProgram(UUID program) {
        return sql.sql("""
                select from_on, collects, receives, tells, words, by_name
                  from program_test_policy
                 where agency_id = (select alongside.agency())
                   and program_id = :program
                 order by from_on desc, recorded_at desc, id desc
                """)
                .param("program", program)
                .query((row, n) -> new TestPolicy(
                        row.getObject("from_on", LocalDate.class),
                        row.getBoolean("collects"),
                        List.of((String[]) row.getArray("receives").getArray()),
                        row.getString("tells"),
                        row.getString("words"),
                        row.getString("by_name")))
                .list();
    }

    /** Once, however often it is sent. */
    void add(UUID id, UUID program, TestPolicy policy) {
        sql.sql("""
                insert into program_test_policy (agency_id, id, program_id, from_on, collects, receives, tells, words, by_name)
                values (alongside.agency(), :id, :program, :from, :collects, :receives, :tells, :words, :by)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("program", program)
                .param("from", policy.from())
                .param("collects", policy.collects())
                .param("receives", policy.receives().toArray(String[]::new))
                .param("tells", policy.tells())
                .param("words", policy.words())
                .param("by", policy.by())
                .update();
    }
}
