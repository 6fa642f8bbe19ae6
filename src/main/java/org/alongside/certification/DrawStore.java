package org.alongside.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws of the body whose steward reads them. */
@Component
class DrawStore {
    private final JdbcClient sql;

    DrawStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** With everybody who could be picked. */
    Optional<AuditDraw> find(UUID id) {
        return sql.sql("select * from audit_draw where agency_id = (select alongside.agency()) and id = :id")
                .param("id", id)
                .query((row, n) -> draw(row, members(id)))
                .optional();
    }

    /** The latest first, without who was in them. */
    List<AuditDraw> latest(int most) {
        return sql.sql("""
                select *
                  from audit_draw
                 where agency_id = (select alongside.agency())
                 order by drawn_at desc, id desc
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> draw(row, List.of()))
                .list();
    }

    private List<AuditDraw.Member> members(UUID draw) {
        return sql.sql("""
                select id, certificate_id, number, holder_name, picked
                  from audit_draw_member
                 where agency_id = (select alongside.agency())
                   and draw_id = :draw
                 order by number
                """)
                .param("draw", draw)
                .query((row, n) -> new AuditDraw.Member(
                        row.getObject("id", UUID.class),
                        row.getObject("certificate_id", UUID.class),
                        row.getString("number"),
                        row.getString("holder_name"),
                        row.getObject("picked", Integer.class)))
                .list();
    }

    void add(AuditDraw draw) {
        sql.sql("""
                insert into audit_draw (agency_id, id, standard, stage, reason, seed, size, drawn_on, by_name)
                values (alongside.agency(), :id, :standard, :stage, :reason, :seed, :size, :on, :by)
                """)
                .param("id", draw.id())
                .param("standard", draw.standard())
                .param("stage", draw.stage())
                .param("reason", draw.reason())
                .param("seed", draw.seed())
                .param("size", draw.size())
                .param("on", draw.drawnOn())
                .param("by", draw.by())
                .update();
        sql.sql("""
                insert into audit_draw_member (agency_id, draw_id, id, certificate_id, number, holder_name, picked)
                select alongside.agency(), :draw, m.*
                  from unnest(cast(:ids as uuid[]), cast(:certificates as uuid[]), cast(:numbers as text[]), cast(:holders as text[]),
                              cast(:picked as integer[])) as m
                """)
                .param("draw", draw.id())
                .param("ids", Columns.of(draw.members(), AuditDraw.Member::id))
                .param("certificates", Columns.of(draw.members(), AuditDraw.Member::certificate))
                .param("numbers", Columns.of(draw.members(), AuditDraw.Member::number))
                .param("holders", Columns.of(draw.members(), AuditDraw.Member::holder))
                .param("picked", Columns.of(draw.members(), AuditDraw.Member::picked))
                .update();
    }

    private static AuditDraw draw(ResultSet row, List<AuditDraw.Member> members) throws SQLException {
        return new AuditDraw(
                row.getObject("id", UUID.class),
                row.getString("standard"),
                row.getString("stage"),
                row.getString("reason"),
                row.getString("seed"),
                row.getInt("size"),
                row.getObject("drawn_on", LocalDate.class),
                Objects.requireNonNull(row.getObject("drawn_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("by_name"),
                members);
    }
}
