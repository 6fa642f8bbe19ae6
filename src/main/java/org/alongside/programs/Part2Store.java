package org.alongside.programs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews of the standing of programs under 42 CFR Part 2. */
@Component
public class Part2Store {
    private final JdbcClient sql;

    public Part2Store(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first: what holds is the first that is not after the day asked for. */
    public List<Part2Review> ofProgram(UUID program) {
        return sql.sql("""
                select id, program_id, status, why, reviewed_on, reviewer_name
                  from part2_review
                 where agency_id = (select alongside.agency())
                   and program_id = :program
                 order by reviewed_on desc, recorded_at desc
                """)
                .param("program", program)
                .query((row, n) -> new Part2Review(
                        row.getObject("id", UUID.class),
                        row.getObject("program_id", UUID.class),
                        Part2Review.Status.of(row.getString("status")).orElseThrow(),
                        row.getString("why"),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getString("reviewer_name")))
                .list();
    }

    /** Once, however often it is sent. */
    void add(Part2Review review) {
        sql.sql("""
                insert into part2_review (agency_id, id, program_id, status, why, reviewed_on, reviewer_name)
                values (alongside.agency(), :id, :program, :status, :why, :on, :reviewer)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", review.id())
                .param("program", review.program())
                .param("status", review.status().code())
                .param("why", review.why())
                .param("on", review.on())
                .param("reviewer", review.reviewer())
                .update();
    }
}
