package org.alongside.programs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much supporters can carry, as their programs say. */
@Component
public class LoadStore {
    private final JdbcClient sql;

    public LoadStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Load> find(UUID program) {
        return sql.sql("""
                select id, name, version, caseload_limit, unseen_after_days, group_size_limit
                  from program
                 where agency_id = (select alongside.agency())
                   and id = ?
                """)
                .param(program)
                .query((row, n) -> new Load(
                        program,
                        row.getString("name"),
                        row.getInt("version"),
                        row.getObject("caseload_limit", Integer.class),
                        row.getInt("unseen_after_days"),
                        row.getInt("group_size_limit"),
                        weights(program)))
                .optional();
    }

    private List<Load.Weight> weights(UUID program) {
        return sql.sql("""
                select id, name, load
                  from program_phase
                 where agency_id = (select alongside.agency())
                   and program_id = ?
                   and voided_at is null
                 order by position, id
                """)
                .param(program)
                .query((row, n) -> new Load.Weight(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBigDecimal("load")))
                .list();
    }

    /** False when somebody else changed the program since {@code load.version()}. */
    boolean keep(Load load) {
        var kept = sql.sql("""
                update program
                   set caseload_limit = :limit, unseen_after_days = :days, group_size_limit = :group, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                """)
                .param("limit", load.caseloadLimit())
                .param("days", load.unseenAfterDays())
                .param("group", load.groupSizeLimit())
                .param("id", load.program())
                .param("version", load.version())
                .update();
        if (kept == 0) return false;
        for (var weight : load.weights()) weigh(load.program(), weight);
        return true;
    }

    private void weigh(UUID program, Load.Weight weight) {
        sql.sql("""
                update program_phase
                   set load = :load, version = version + 1
                 where agency_id = (select alongside.agency())
                   and program_id = :program
                   and id = :id
                   and voided_at is null
                   and load <> :load
                """)
                .param("load", weight.load())
                .param("program", program)
                .param("id", weight.phase())
                .update();
    }
}
