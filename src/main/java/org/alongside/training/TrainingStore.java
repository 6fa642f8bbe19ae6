package org.alongside.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supporters took part in, as far as the reader may see it. */
@Component
public class TrainingStore {
    private static final String ROWS = """
            select t.id, t.supporter_id, s.name, t.course_id, t.class_id, %s, t.on_day, t.again, t.answered_at, t.answered_by,
                   b.name as answerer, t.accepted, t.answer, t.version
              from training t
              join account s on s.agency_id = t.agency_id and s.id = t.supporter_id
              left join account b on b.agency_id = t.agency_id and b.id = t.answered_by
             where t.agency_id = (select alongside.agency())
               and t.voided_at is null
            """.formatted("t." + LessonColumns.NAMES.replace(", ", ", t."));

    private final JdbcClient sql;

    public TrainingStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Training> find(UUID id) {
        return sql.sql(ROWS + " and t.id = :id")
                .param("id", id)
                .query(TrainingStore::training)
                .optional();
    }

    /** The latest first; those refused too. */
    List<Training> of(UUID supporter, int most) {
        return sql.sql(ROWS + " and t.supporter_id = :supporter order by t.on_day desc, t.id desc limit :most")
                .param("supporter", supporter)
                .param("most", most)
                .query(TrainingStore::training)
                .list();
    }

    /** What counts, of many supporters. */
    List<Training> counted(Collection<UUID> supporters) {
        return sql.sql(ROWS + " and t.supporter_id = any (:supporters) and t.accepted order by t.on_day, t.id")
                .param("supporters", supporters.toArray(UUID[]::new))
                .query(TrainingStore::training)
                .list();
    }

    /** What waits for the reader's answer, the longest first. */
    List<Training> waiting(int most) {
        return sql.sql(ROWS + """
                   and t.answered_at is null
                   and t.supporter_id <> alongside.actor()
                   and ((select alongside.has_role('manager')) or t.supporter_id in (select alongside.supervised()))
                 order by t.entered_at, t.id
                 limit :most
                """)
                .param("most", most)
                .query(TrainingStore::training)
                .list();
    }

    /** Any number of them in one statement. */
    public void add(List<Training> trainings) {
        insert(trainings, "");
    }

    /** The same, passing over courses that count once and are on record already. */
    void addAttended(List<Training> trainings) {
        insert(trainings, " on conflict do nothing");
    }

    private void insert(List<Training> trainings, String conflict) {
        if (trainings.isEmpty()) return;
        sql.sql("""
                insert into training (agency_id, id, supporter_id, course_id, class_id, title, provider, purpose, code, hours, ceu_hours,
                                      topics, standards, practices, approval, on_day, again, answered_at, answered_by, accepted, answer)
                select alongside.agency(), t.id, t.supporter, t.course, t.class, t.title, t.provider, t.purpose, t.code, t.hours, t.ceu,
                       string_to_array(t.topics, ' '), string_to_array(t.standards, ' '), string_to_array(t.practices, ' '), t.approval,
                       t.day, t.again, t.answered, t.by, t.accepted, t.answer
                  from unnest(cast(:ids as uuid[]), cast(:supporters as uuid[]), cast(:courses as uuid[]), cast(:classes as uuid[]),
                              cast(:titles as text[]), cast(:providers as text[]), cast(:purposes as text[]), cast(:codes as text[]),
                              cast(:hours as numeric[]), cast(:ceus as numeric[]), cast(:topics as text[]), cast(:standards as text[]),
                              cast(:practices as text[]), cast(:approvals as text[]), cast(:days as date[]), cast(:again as boolean[]),
                              cast(:answered as timestamptz[]), cast(:by as uuid[]), cast(:accepted as boolean[]), cast(:answers as text[]))
                       as t (id, supporter, course, class, title, provider, purpose, code, hours, ceu, topics, standards, practices,
                             approval, day, again, answered, by, accepted, answer)
                """ + conflict)
                .param("ids", Columns.of(trainings, Training::id))
                .param("supporters", Columns.of(trainings, Training::supporter))
                .param("courses", Columns.of(trainings, Training::course))
                .param("classes", Columns.of(trainings, Training::inClass))
                .param("titles", Columns.of(trainings, one -> one.lesson().title()))
                .param("providers", Columns.of(trainings, one -> one.lesson().provider()))
                .param("purposes", Columns.of(trainings, one -> LessonColumns.purpose(one.lesson())))
                .param("codes", Columns.of(trainings, one -> one.lesson().code()))
                .param("hours", Columns.of(trainings, one -> one.lesson().hours()))
                .param("ceus", Columns.of(trainings, one -> one.lesson().ceuHours()))
                .param(
                        "topics",
                        Columns.of(
                                trainings, one -> String.join(" ", one.lesson().topics())))
                .param(
                        "standards",
                        Columns.of(
                                trainings, one -> String.join(" ", one.lesson().standards())))
                .param(
                        "practices",
                        Columns.of(
                                trainings, one -> String.join(" ", one.lesson().practices())))
                .param("approvals", Columns.of(trainings, one -> one.lesson().approval()))
                .param("days", Columns.of(trainings, Training::on))
                .param("again", Columns.of(trainings, Training::again))
                .param(
                        "answered",
                        Columns.of(
                                trainings,
                                one -> one.answer() == null
                                        ? null
                                        : one.answer().at()))
                .param(
                        "by",
                        Columns.of(
                                trainings,
                                one -> one.answer() == null
                                        ? null
                                        : one.answer().by()))
                .param(
                        "accepted",
                        Columns.of(
                                trainings,
                                one -> one.answer() == null
                                        ? null
                                        : one.answer().accepted()))
                .param(
                        "answers",
                        Columns.of(
                                trainings,
                                one -> one.answer() == null ? "" : one.answer().words()))
                .update();
    }

    /** False where somebody answered it meanwhile. */
    boolean answer(UUID id, int version, boolean accepted, String words) {
        return sql.sql("""
                update training
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
                update training
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).param("reason", reason).update();
    }

    /** Those who were marked as there and were not. */
    void takeBackFromClass(UUID inClass, Collection<UUID> supporters, String reason) {
        sql.sql("""
                update training
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and class_id = :class
                   and supporter_id = any (:supporters)
                   and voided_at is null
                """)
                .param("class", inClass)
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("reason", reason)
                .update();
    }

    static Training training(ResultSet row, int n) throws SQLException {
        return new Training(
                row.getObject("id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                row.getString("name"),
                row.getObject("course_id", UUID.class),
                row.getObject("class_id", UUID.class),
                LessonColumns.lesson(row),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("again"),
                answer(row),
                row.getInt("version"));
    }

    /** Of a row with answered_at, answered_by, answerer, accepted and answer. */
    static Training.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Training.Answer(
                        row.getBoolean("accepted"),
                        row.getObject("answered_by", UUID.class),
                        row.getString("answerer"),
                        at.toInstant(),
                        row.getString("answer"));
    }
}
