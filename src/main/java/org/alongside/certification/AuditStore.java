package org.alongside.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.alongside.platform.files.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of those drawn for an audit: of whoever acts, or for a steward of everybody their body drew. */
@Component
class AuditStore {
    private final JdbcClient sql;

    AuditStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** In a draw of the reader's body, those of whom something was asked. */
    List<Audit> ofDraw(UUID draw) {
        return audits(sql.sql("""
                select *
                  from audit_step
                 where body_agency_id = (select alongside.agency())
                   and draw_id = ?
                 order by position
                """).param(draw).query(AuditStore::row).list());
    }

    /** Of the reader themselves, the one asked last first. */
    List<Audit> mine() {
        return audits(sql.sql("""
                        select *
                          from audit_step
                         where agency_id = (select alongside.agency())
                           and holder_id = (select alongside.actor())
                         order by position
                        """).query(AuditStore::row).list()).reversed();
    }

    Optional<Audit> find(UUID member) {
        return audits(sql.sql("select * from audit_step where member_id = ? order by position")
                        .param(member)
                        .query(AuditStore::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The file that came with a step. */
    Optional<UUID> file(UUID step) {
        return sql.sql("select file_id from audit_step where id = ? and file_id is not null")
                .param(step)
                .query(UUID.class)
                .optional();
    }

    boolean isKept(UUID step) {
        return sql.sql("select exists (select from audit_step where id = ?)")
                .param(step)
                .query(Boolean.class)
                .single();
    }

    /** The first step of each, which are alike; their bodies' name is that of the reader's agency. */
    void ask(List<Audit> audits) {
        sql.sql("""
                insert into audit_step (agency_id, id, body_agency_id, body_name, draw_id, member_id, holder_id, holder_name, number,
                                        kind, words, due_on, by_name)
                select a.holder_agency, a.id, g.id, g.name, a.draw, a.member, a.holder, a.holder_name, a.number, 'asked', :words, :due, :by
                  from unnest(cast(:agencies as uuid[]), cast(:ids as uuid[]), cast(:draws as uuid[]), cast(:members as uuid[]),
                              cast(:holders as uuid[]), cast(:names as text[]), cast(:numbers as text[]))
                       as a (holder_agency, id, draw, member, holder, holder_name, number)
                  join agency g on g.id = (select alongside.agency())
                """)
                .param("agencies", Columns.of(audits, Audit::agency))
                .param(
                        "ids",
                        Columns.of(audits, audit -> audit.steps().getFirst().id()))
                .param("draws", Columns.of(audits, Audit::draw))
                .param("members", Columns.of(audits, Audit::member))
                .param("holders", Columns.of(audits, Audit::holder))
                .param("names", Columns.of(audits, Audit::holderName))
                .param("numbers", Columns.of(audits, Audit::number))
                .param("words", audits.getFirst().steps().getFirst().words())
                .param("due", audits.getFirst().due())
                .param("by", audits.getFirst().steps().getFirst().by())
                .update();
    }

    /** @param file that comes with it; null for none */
    void add(Audit to, Audit.Step step, @Nullable StoredFile file) {
        sql.sql("""
                insert into audit_step (agency_id, id, body_agency_id, body_name, draw_id, member_id, holder_id, holder_name, number,
                                        kind, words, due_on, file_id, file_name, by_name)
                values (:agency, :id, :body, :bodyName, :draw, :member, :holder, :holderName, :number, :kind, :words, :due,
                        cast(:file as uuid), :fileName, :by)
                """)
                .param("agency", to.agency())
                .param("id", step.id())
                .param("body", to.body())
                .param("bodyName", to.bodyName())
                .param("draw", to.draw())
                .param("member", to.member())
                .param("holder", to.holder())
                .param("holderName", to.holderName())
                .param("number", to.number())
                .param("kind", step.kind().code())
                .param("words", step.words())
                .param("due", step.due())
                .param("file", file == null ? null : file.id())
                .param("fileName", step.file())
                .param("by", step.by())
                .update();
    }

    /** In the order of their first steps. */
    private static List<Audit> audits(List<Audit> rows) {
        var audits = new LinkedHashMap<UUID, List<Audit>>();
        for (var row : rows)
            audits.computeIfAbsent(row.member(), none -> new ArrayList<>()).add(row);
        return audits.values().stream()
                .map(of -> {
                    var first = of.getFirst();
                    return new Audit(
                            first.member(),
                            first.draw(),
                            first.agency(),
                            first.holder(),
                            first.holderName(),
                            first.number(),
                            first.body(),
                            first.bodyName(),
                            of.stream().flatMap(one -> one.steps().stream()).toList());
                })
                .toList();
    }

    /** One step by itself. */
    private static Audit row(ResultSet row, int n) throws SQLException {
        return new Audit(
                row.getObject("member_id", UUID.class),
                row.getObject("draw_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getString("holder_name"),
                row.getString("number"),
                row.getObject("body_agency_id", UUID.class),
                row.getString("body_name"),
                List.of(new Audit.Step(
                        row.getObject("id", UUID.class),
                        Audit.Kind.of(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("file_name"),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant())));
    }
}
