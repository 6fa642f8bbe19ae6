package org.alongside.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programs of the agency that acts. */
@Component
public class ProgramStore {
    private final JdbcClient sql;

    public ProgramStore(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Program> all() {
        return sql.sql("""
                select id, name, peer_kind, supporter_title, late_entry_days, version
                  from program
                 order by lower(name), id
                """).query(ProgramStore::program).list();
    }

    public Optional<Program> find(UUID id) {
        return sql.sql("""
                select id, name, peer_kind, supporter_title, late_entry_days, version
                  from program
                 where agency_id = (select alongside.agency())
                   and id = :id
                """).param("id", id).query(ProgramStore::program).optional();
    }

    void add(Program program) {
        sql.sql("""
                insert into program (agency_id, id, name, peer_kind, supporter_title, late_entry_days)
                values (alongside.agency(), :id, :name, :kind, :title, :days)
                """)
                .param("id", program.id())
                .param("name", program.name())
                .param("kind", program.peerKind().code())
                .param("title", program.supporterTitle())
                .param("days", program.lateEntryDays())
                .update();
    }

    /** False when somebody else changed it since {@code program.version()}. The peer kind stays as it began. */
    public boolean change(Program program) {
        return sql.sql("""
                update program
                   set name = :name, supporter_title = :title, late_entry_days = :days, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                """)
                        .param("id", program.id())
                        .param("name", program.name())
                        .param("title", program.supporterTitle())
                        .param("days", program.lateEntryDays())
                        .param("version", program.version())
                        .update()
                == 1;
    }

    private static Program program(ResultSet row, int n) throws SQLException {
        return new Program(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PeerKind.of(row.getString("peer_kind")).orElseThrow(),
                row.getString("supporter_title"),
                row.getInt("late_entry_days"),
                row.getInt("version"));
    }
}
