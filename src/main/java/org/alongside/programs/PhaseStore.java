package org.alongside.programs;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Phases of the programs of the agency that acts. */
@Component
public class PhaseStore {
    private final JdbcClient sql;

    public PhaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order in which families go through them. */
    public List<Phase> ofProgram(UUID program) {
        return sql.sql("""
                select id, program_id, position, name, expected_days
                  from program_phase
                 where agency_id = (select alongside.agency())
                   and program_id = :program
                   and voided_at is null
                 order by position, id
                """)
                .param("program", program)
                .query((row, n) -> new Phase(
                        row.getObject("id", UUID.class),
                        row.getObject("program_id", UUID.class),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getObject("expected_days", Integer.class)))
                .list();
    }

    /** Adds it, or changes the one with its id. */
    void keep(Phase phase) {
        sql.sql("""
                insert into program_phase (agency_id, id, program_id, position, name, expected_days)
                values (alongside.agency(), :id, :program, :position, :name, :days)
                    on conflict (agency_id, id) do update
                   set position = excluded.position, name = excluded.name, expected_days = excluded.expected_days,
                       version = program_phase.version + 1
                 where (program_phase.position, program_phase.name, program_phase.expected_days)
                       is distinct from (excluded.position, excluded.name, excluded.expected_days)
                """)
                .param("id", phase.id())
                .param("program", phase.programId())
                .param("position", phase.position())
                .param("name", phase.name())
                .param("days", phase.expectedDays())
                .update();
    }

    /** Offered no more; enrollments that were in one keep it. */
    void retireAllBut(UUID program, List<UUID> kept) {
        sql.sql("""
                update program_phase
                   set voided_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and program_id = :program
                   and voided_at is null
                   and id <> all (:kept)
                """)
                .param("program", program)
                .param("kept", kept.toArray(UUID[]::new))
                .update();
    }
}
