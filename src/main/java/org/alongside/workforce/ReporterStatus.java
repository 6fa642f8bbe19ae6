package org.alongside.workforce;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.PeerKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a supporter is a mandated reporter: a matter of each assignment, not of the person. Where an assignment says nothing,
 * the definition {@code reporter-duty} says it by the program's peer kind. Managers say it.
 */
@Component
public class ReporterStatus {
    private final Db db;
    private final Clock clock;
    private final Definitions definitions;
    private final JdbcClient sql;

    public ReporterStatus(Db db, Clock clock, Definitions definitions, JdbcClient sql) {
        this.db = db;
        this.clock = clock;
        this.definitions = definitions;
        this.sql = sql;
    }

    /**
     * As an assignment has it.
     *
     * @param said empty where it goes by the program
     * @param why code of the reason; "" without one
     */
    public record Said(
            UUID assignment,
            UUID family,
            String supporter,
            String familyName,
            PeerKind kind,
            Optional<Boolean> said,
            String why,
            int version) {}

    /** @throws NotFound for anybody but managers, or if there is no such assignment */
    public Said of(Actor actor, UUID assignment) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> find(assignment).orElseThrow(NotFound::new));
    }

    /** @param as {@code program}, {@code mandated}, or the code of a reason why not; @throws NotFound as above */
    public Change<Said> say(Actor actor, UUID assignment, int version, String as) {
        FamilyRule.mustManage(actor);
        return db.as(actor, () -> {
            var now = find(assignment).orElseThrow(NotFound::new);
            var reason = duty(actor).reason(as);
            if (reason.isEmpty() && !as.equals("mandated") && !as.equals("program"))
                return Change.refused("as", "workforce.wrong.reporter");
            if (now.version() != version) return Change.overtaken(now);
            var mandated = as.equals("program") ? null : (Boolean) reason.isEmpty();
            sql.sql("""
                    update assignment
                       set mandated = :mandated, mandated_why = :why, version = version + 1
                     where agency_id = (select alongside.agency())
                       and id = :id
                    """)
                    .param("mandated", mandated)
                    .param("why", reason.map(ReporterDuty.Reason::code).orElse(null))
                    .param("id", assignment)
                    .update();
            return Change.done(find(assignment).orElseThrow());
        });
    }

    /**
     * Of whoever acts, with a family they walk with today; without a family, or without an assignment there, as the definition
     * says. Where assignments differ, the duty holds.
     */
    public boolean isMandated(Actor actor, Optional<UUID> family) {
        var duty = duty(actor);
        var today = actor.today(clock);
        var here = family.map(one -> db.read(
                actor,
                () -> sql.sql("""
                        select coalesce(a.mandated, case p.peer_kind when 'family' then :family_kind else :recovery_kind end) as mandated
                          from assignment a
                          join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
                          join program p on p.agency_id = e.agency_id and p.id = e.program_id
                         where a.agency_id = (select alongside.agency())
                           and a.family_id = :family
                           and a.supporter_id = :supporter
                           and a.voided_at is null
                           and a.starts_on <= :today
                           and (a.ends_on is null or a.ends_on >= :today)
                        """)
                        .param("family_kind", duty.isMandated(PeerKind.FAMILY))
                        .param("recovery_kind", duty.isMandated(PeerKind.RECOVERY))
                        .param("family", one)
                        .param("supporter", actor.person())
                        .param("today", today)
                        .query(Boolean.class)
                        .list()));
        return here.filter(said -> !said.isEmpty())
                .map(said -> said.contains(true))
                .orElse(duty.isMandated(PeerKind.FAMILY));
    }

    /** What it means, in plain words, as it holds today. */
    public ReporterDuty duty(Actor actor) {
        return ReporterDuty.of(definitions.of(ReporterDuty.KIND, ReporterDuty.ID, actor.agency(), actor.today(clock)));
    }

    private Optional<Said> find(UUID assignment) {
        return sql.sql("""
                select a.id, a.family_id, c.name, f.name as family, p.peer_kind, a.mandated, coalesce(a.mandated_why, '') as why, a.version
                  from assignment a
                  join account c on c.agency_id = a.agency_id and c.id = a.supporter_id
                  join family f on f.agency_id = a.agency_id and f.id = a.family_id
                  join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
                  join program p on p.agency_id = e.agency_id and p.id = e.program_id
                 where a.agency_id = (select alongside.agency())
                   and a.id = :id
                   and a.voided_at is null
                """)
                .param("id", assignment)
                .query((row, n) -> new Said(
                        row.getObject("id", UUID.class),
                        row.getObject("family_id", UUID.class),
                        row.getString("name"),
                        row.getString("family"),
                        PeerKind.of(row.getString("peer_kind")).orElseThrow(),
                        Optional.ofNullable((Boolean) row.getObject("mandated")),
                        row.getString("why"),
                        row.getInt("version")))
                .optional();
    }
}
