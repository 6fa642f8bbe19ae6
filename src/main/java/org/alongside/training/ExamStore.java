package org.alongside.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exams that supporters sat, as far as the reader may see them. */
@Component
public class ExamStore {
    private static final String ROWS = """
            select e.id, e.supporter_id, s.name, e.exam, e.on_day, e.percent, e.answered_at, e.answered_by, b.name as answerer, e.accepted,
                   e.answer, e.version
              from exam_attempt e
              join account s on s.agency_id = e.agency_id and s.id = e.supporter_id
              left join account b on b.agency_id = e.agency_id and b.id = e.answered_by
             where e.agency_id = (select alongside.agency())
               and e.voided_at is null
            """;

    private final JdbcClient sql;

    public ExamStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ExamAttempt> find(UUID id) {
        return sql.sql(ROWS + " and e.id = :id")
                .param("id", id)
                .query(ExamStore::attempt)
                .optional();
    }

    /** The latest first; those refused too. */
    List<ExamAttempt> of(UUID supporter, int most) {
        return sql.sql(ROWS + " and e.supporter_id = :supporter order by e.on_day desc, e.id desc limit :most")
                .param("supporter", supporter)
                .param("most", most)
                .query(ExamStore::attempt)
                .list();
    }

    /** What counts, of many supporters. */
    List<ExamAttempt> counted(Collection<UUID> supporters) {
        return sql.sql(ROWS + " and e.supporter_id = any (:supporters) and e.accepted order by e.on_day, e.id")
                .param("supporters", supporters.toArray(UUID[]::new))
                .query(ExamStore::attempt)
                .list();
    }

    /** What waits for the reader's answer, the longest first. */
    List<ExamAttempt> waiting(int most) {
        return sql.sql(ROWS + """
                   and e.answered_at is null
                   and e.supporter_id <> alongside.actor()
                   and ((select alongside.has_role('manager')) or e.supporter_id in (select alongside.supervised()))
                 order by e.entered_at, e.id
                 limit :most
                """).param("most", most).query(ExamStore::attempt).list();
    }

    /** Any number of them in one statement. */
    public void add(List<ExamAttempt> attempts) {
        sql.sql("""
                insert into exam_attempt (agency_id, id, supporter_id, exam, on_day, percent, answered_at, answered_by, accepted, answer)
                select alongside.agency(), e.*
                  from unnest(cast(:ids as uuid[]), cast(:supporters as uuid[]), cast(:exams as text[]), cast(:days as date[]),
                              cast(:percents as numeric[]), cast(:answered as timestamptz[]), cast(:by as uuid[]),
                              cast(:accepted as boolean[]), cast(:answers as text[])) as e
                """)
                .param("ids", Columns.of(attempts, ExamAttempt::id))
                .param("supporters", Columns.of(attempts, ExamAttempt::supporter))
                .param("exams", Columns.of(attempts, ExamAttempt::exam))
                .param("days", Columns.of(attempts, ExamAttempt::on))
                .param("percents", Columns.of(attempts, ExamAttempt::percent))
                .param(
                        "answered",
                        Columns.of(
                                attempts,
                                one -> one.answer() == null
                                        ? null
                                        : one.answer().at()))
                .param(
                        "by",
                        Columns.of(
                                attempts,
                                one -> one.answer() == null
                                        ? null
                                        : one.answer().by()))
                .param(
                        "accepted",
                        Columns.of(
                                attempts,
                                one -> one.answer() == null
                                        ? null
                                        : one.answer().accepted()))
                .param(
                        "answers",
                        Columns.of(
                                attempts,
                                one -> one.answer() == null ? "" : one.answer().words()))
                .update();
    }

    /** False where somebody answered it meanwhile. */
    boolean answer(UUID id, int version, boolean accepted, String words) {
        return sql.sql("""
                update exam_attempt
                   set answered_at = alongside.now(), answered_by = alongside.actor(), accepted = :accepted, answer = :words,
                       version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and answered_at is null
                   and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("accepted", accepted)
                        .param("words", words)
                        .update()
                == 1;
    }

    void takeBack(UUID id, String reason) {
        sql.sql("""
                update exam_attempt
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).param("reason", reason).update();
    }

    private static ExamAttempt attempt(ResultSet row, int n) throws SQLException {
        return new ExamAttempt(
                row.getObject("id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                row.getString("name"),
                row.getString("exam"),
                row.getObject("on_day", LocalDate.class),
                row.getBigDecimal("percent"),
                TrainingStore.answer(row),
                row.getInt("version"));
    }
}
