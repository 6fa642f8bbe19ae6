package org.alongside.workforce;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.programs.PeerKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which peer kinds the supporters of the agency may serve. Where nothing is said, nothing is forbidden. */
@Component
public class ServingStore {
    private final JdbcClient sql;

    public ServingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty where nothing is said. */
    public Set<PeerKind> of(UUID supporter) {
        return sql.sql("""
                select kinds
                  from serving
                 where agency_id = (select alongside.agency())
                   and id = :id
                """)
                .param("id", supporter)
                .query((row, n) -> Arrays.stream(
                                (String[]) row.getArray("kinds").getArray())
                        .map(code -> PeerKind.of(code).orElseThrow())
                        .collect(Collectors.toSet()))
                .optional()
                .orElseGet(() -> EnumSet.noneOf(PeerKind.class));
    }

    public boolean mayServe(UUID supporter, PeerKind kind) {
        var kinds = of(supporter);
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** How their certificate stands where the program requires one and theirs does not do; empty where nothing is in the way. */
    Optional<String> barredFrom(UUID supporter, UUID program, LocalDate day) {
        return sql.sql("select coalesce(alongside.barred_from(:supporter, :program, :day), '')")
                .param("supporter", supporter)
                .param("program", program)
                .param("day", day)
                .query(String.class)
                .optional()
                .filter(state -> !state.isEmpty());
    }

    /** The same for whoever covers for another from that day on: in any program of the families the other walks with. */
    Optional<String> barredFromCovering(UUID cover, UUID supporter, LocalDate day) {
        return sql.sql("""
                select b.state
                  from (select distinct e.program_id
                          from assignment a
                          join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
                         where a.agency_id = (select alongside.agency())
                           and a.supporter_id = :supporter
                           and a.kind <> 'cover'
                           and a.voided_at is null
                           and (a.ends_on is null or a.ends_on >= :day)) p
                 cross join lateral (select alongside.barred_from(:cover, p.program_id, :day) as state) b
                 where b.state is not null
                 order by b.state
                 limit 1
                """)
                .param("cover", cover)
                .param("supporter", supporter)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    void keep(UUID supporter, Set<PeerKind> kinds) {
        sql.sql("""
                insert into serving (agency_id, id, kinds)
                values (alongside.agency(), :id, :kinds)
                    on conflict (agency_id, id) do update
                   set kinds = excluded.kinds, version = serving.version + 1
                 where serving.kinds is distinct from excluded.kinds
                """)
                .param("id", supporter)
                .param("kinds", kinds.stream().map(PeerKind::code).sorted().toArray(String[]::new))
                .update();
    }
}
