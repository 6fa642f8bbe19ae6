package org.alongside.programs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the programs of the agency that acts expect, and from when. */
@Component
public class ProgramRhythmStore {
    private final JdbcClient sql;

    public ProgramRhythmStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order of time; what is planned comes last. */
    public List<RhythmRow> ofProgram(UUID program) {
        return sql.sql("""
                select phase_id, cadence, from_on
                  from program_rhythm
                 where agency_id = (select alongside.agency())
                   and program_id = :program
                   and voided_at is null
                 order by from_on, phase_id nulls first
                """)
                .param("program", program)
                .query((row, n) -> new RhythmRow(
                        row.getObject("phase_id", UUID.class),
                        row.getString("cadence"),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    /** What was to hold from this day or a later one is no more. */
    public void voidFrom(UUID program, LocalDate from) {
        sql.sql("""
                update program_rhythm
                   set voided_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and program_id = :program
                   and from_on >= :from
                   and voided_at is null
                """).param("program", program).param("from", from).update();
    }

    public void add(UUID program, @Nullable UUID phase, String cadence, LocalDate from) {
        sql.sql("""
                insert into program_rhythm (agency_id, program_id, phase_id, cadence, from_on)
                values (alongside.agency(), :program, cast(:phase as uuid), :cadence, :from)
                """)
                .param("program", program)
                .param("phase", phase)
                .param("cadence", cadence)
                .param("from", from)
                .update();
    }
}
