package org.alongside.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What says which standard somebody works towards: their own choice, and the programs whose families they walk with. */
@Component
public class PathStore {
    private final JdbcClient sql;

    public PathStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a program asks. @param standard "" where it does not say */
    public record Asked(UUID program, String name, String peerKind, String title, String standard, boolean required) {}

    /** @param chosen "" where they chose nothing */
    public record Path(String chosen, List<Asked> programs) {
        static final Path NONE = new Path("", List.of());
    }

    /** As of a day, by supporter. */
    public Map<UUID, Path> of(List<UUID> supporters, LocalDate day) {
        var paths = new HashMap<UUID, Path>();
        sql.sql("""
                select t.id, coalesce(c.standard, '') as chosen, p.id as program, p.name, p.peer_kind, p.supporter_title,
                       coalesce(k.standard, '') as standard, coalesce(k.required, false) as required
                  from unnest(:supporters) t (id)
                  left join credential_path c on c.agency_id = (select alongside.agency()) and c.id = t.id
                  left join (select distinct w.supporter_id, w.program_id
                               from walking w
                              where w.agency_id = (select alongside.agency())
                                and w.supporter_id = any (:supporters)
                                and w.starts_on <= :day
                                and (w.ends_on is null or w.ends_on >= :day)) w on w.supporter_id = t.id
                  left join program p on p.agency_id = (select alongside.agency()) and p.id = w.program_id
                  left join program_credential k on k.agency_id = p.agency_id and k.id = p.id
                 order by p.name
                """)
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    var chosen = row.getString("chosen");
                    var path = paths.computeIfAbsent(
                            row.getObject("id", UUID.class), any -> new Path(chosen, new ArrayList<>()));
                    if (row.getObject("program") != null) path.programs().add(asked(row));
                });
        return paths;
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("program", UUID.class),
                row.getString("name"),
                row.getString("peer_kind"),
                row.getString("supporter_title"),
                row.getString("standard"),
                row.getBoolean("required"));
    }

    void choose(UUID supporter, String standard) {
        sql.sql("""
                insert into credential_path (agency_id, id, standard)
                values (alongside.agency(), :id, :standard)
                    on conflict (agency_id, id) do update
                   set standard = excluded.standard, version = credential_path.version + 1
                 where credential_path.standard <> excluded.standard
                """).param("id", supporter).param("standard", standard).update();
    }

    /** What one program asks; empty where there is no such program. */
    public Optional<Asked> program(UUID program) {
        return sql.sql("""
                select p.id as program, p.name, p.peer_kind, p.supporter_title, coalesce(k.standard, '') as standard,
                       coalesce(k.required, false) as required
                  from program p
                  left join program_credential k on k.agency_id = p.agency_id and k.id = p.id
                 where p.agency_id = (select alongside.agency())
                   and p.id = :program
                """)
                .param("program", program)
                .query((row, n) -> asked(row))
                .optional();
    }

    void ask(UUID program, String standard, boolean required) {
        sql.sql("""
                insert into program_credential (agency_id, id, standard, required)
                values (alongside.agency(), :id, :standard, :required)
                    on conflict (agency_id, id) do update
                   set standard = excluded.standard, required = excluded.required, version = program_credential.version + 1
                """)
                .param("id", program)
                .param("standard", standard)
                .param("required", required)
                .update();
    }
}
