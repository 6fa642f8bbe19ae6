package org.alongside.certification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Columns;
import org.alongside.platform.db.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications that whoever acts may see: their own, their agency's for a manager, those sent to their body for a steward. */
@Component
public class ApplicationStore {
    private final JdbcClient sql;

    public ApplicationStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Application> find(UUID id) {
        return seen(sql.sql("select * from application where id = :id")
                        .param("id", id)
                        .query(ApplicationStore::application)
                        .list())
                .stream()
                .findFirst();
    }

    /** Of one applicant of the reader's agency, the latest first. */
    public List<Application> of(UUID applicant, int most) {
        return seen(sql.sql("""
                select *
                  from application
                 where agency_id = (select alongside.agency())
                   and applicant_id = :applicant
                 order by submitted_at desc, id desc
                 limit :most
                """)
                .param("applicant", applicant)
                .param("most", most)
                .query(ApplicationStore::application)
                .list());
    }

    /** Sent by the reader or, for a manager, by anybody of the agency; the latest first. */
    public List<Application> inAgency(Actor actor, int most) {
        return seen(sql.sql("""
                select *
                  from application
                 where agency_id = (select alongside.agency())
                   and (applicant_id = :reader or :manages)
                 order by submitted_at desc, id desc
                 limit :most
                """)
                .param("reader", actor.person())
                .param("manages", actor.is(Role.MANAGER))
                .param("most", most)
                .query(ApplicationStore::application)
                .list());
    }

    /** Sent to the reader's body: those that have not ended, the oldest first, or those that have, the latest first. */
    List<Application> received(boolean open, int most) {
        return seen(sql.sql("""
                select a.*
                  from application a
                 where a.body_agency_id = (select alongside.agency())
                   and :open <> exists (select 1 from application_step s
                                         where s.agency_id = a.agency_id and s.application_id = a.id and s.requirement = '')
                 order by case when :open then a.submitted_at end, a.submitted_at desc, a.id
                 limit :most
                """)
                .param("open", open)
                .param("most", most)
                .query(ApplicationStore::application)
                .list());
    }

    private List<Application> seen(List<Application> applications) {
        if (applications.isEmpty()) return List.of();
        var ids = Columns.of(applications, Application::id);
        record Attached(UUID application, Application.Evidence evidence) {}
        var evidence = sql
                .sql("""
                select id, application_id, as_of, definition, evaluation, sha256, attached_at
                  from application_evidence
                 where application_id = any (cast(:ids as uuid[]))
                 order by number
                """)
                .param("ids", ids)
                .query((row, n) -> new Attached(row.getObject("application_id", UUID.class), evidence(row)))
                .list()
                .stream()
                .collect(groupingBy(Attached::application, mapping(Attached::evidence, toList())));
        record Taken(UUID application, Application.Step step) {}
        var steps = sql
                .sql("""
                select application_id, id, requirement, kind, words, by_name, at
                  from application_step
                 where application_id = any (cast(:ids as uuid[]))
                 order by number
                """)
                .param("ids", ids)
                .query((row, n) -> new Taken(row.getObject("application_id", UUID.class), step(row)))
                .list()
                .stream()
                .collect(groupingBy(Taken::application, mapping(Taken::step, toList())));
        return applications.stream()
                .map(one ->
                        with(one, evidence.getOrDefault(one.id(), List.of()), steps.getOrDefault(one.id(), List.of())))
                .toList();
    }

    void add(Application application) {
        sql.sql("""
                insert into application (agency_id, id, applicant_id, applicant_name, agency_name, body_agency_id, standard,
                                         standard_version, stage, submitted_at)
                select a.id, :id, :applicant, :name, a.name, :body, :standard, :version, :stage, alongside.now()
                  from agency a
                 where a.id = (select alongside.agency())
                """)
                .param("id", application.id())
                .param("applicant", application.applicant())
                .param("name", application.applicantName())
                .param("body", application.body())
                .param("standard", application.standard())
                .param("version", application.standardVersion())
                .param("stage", application.stage())
                .update();
    }

    /** The record that evidence was made from; empty for who may not see it. */
    Optional<String> record(Application.Evidence evidence) {
        return sql.sql("select record from application_record where id = :id")
                .param("id", evidence.id())
                .query(String.class)
                .optional();
    }

    void attach(Application to, Frozen frozen) {
        var evidence = frozen.evidence();
        sql.sql("""
                insert into application_evidence (agency_id, id, application_id, applicant_id, body_agency_id, as_of, definition,
                                                  evaluation, sha256, attached_at)
                values (:agency, :id, :application, :applicant, :body, :asOf, :definition, :evaluation, :sha256, alongside.now())
                """)
                .param("agency", to.agency())
                .param("id", evidence.id())
                .param("application", to.id())
                .param("applicant", to.applicant())
                .param("body", to.body())
                .param("asOf", evidence.asOf())
                .param("definition", evidence.definition())
                .param("evaluation", evidence.evaluation())
                .param("sha256", evidence.sha256())
                .update();
        sql.sql("""
                insert into application_record (agency_id, id, applicant_id, body_agency_id, record)
                values (:agency, :id, :applicant, :body, :record)
                """)
                .param("agency", to.agency())
                .param("id", evidence.id())
                .param("applicant", to.applicant())
                .param("body", to.body())
                .param("record", frozen.record())
                .update();
    }

    /** Steps of one kind and with the same words, of several requirements. */
    void add(Application to, List<Application.Step> steps) {
        sql.sql("""
                insert into application_step (agency_id, id, application_id, applicant_id, body_agency_id, requirement, kind, words,
                                              by_name, at)
                select :agency, s.id, :application, :applicant, :body, s.requirement, s.kind, s.words, s.by_name, alongside.now()
                  from unnest(cast(:ids as uuid[]), cast(:requirements as text[]), cast(:kinds as text[]), cast(:words as text[]),
                              cast(:names as text[])) as s (id, requirement, kind, words, by_name)
                    on conflict (agency_id, id) do nothing
                """)
                .param("agency", to.agency())
                .param("application", to.id())
                .param("applicant", to.applicant())
                .param("body", to.body())
                .param("ids", Columns.of(steps, Application.Step::id))
                .param("requirements", Columns.of(steps, Application.Step::requirement))
                .param("kinds", Columns.of(steps, step -> step.kind().code()))
                .param("words", Columns.of(steps, Application.Step::words))
                .param("names", Columns.of(steps, Application.Step::by))
                .update();
    }

    private static Application with(
            Application one, List<Application.Evidence> evidence, List<Application.Step> steps) {
        return new Application(
                one.id(),
                one.agency(),
                one.applicant(),
                one.applicantName(),
                one.agencyName(),
                one.body(),
                one.standard(),
                one.standardVersion(),
                one.stage(),
                one.submittedAt(),
                evidence,
                steps);
    }

    private static Application application(ResultSet row, int n) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("applicant_id", UUID.class),
                row.getString("applicant_name"),
                row.getString("agency_name"),
                row.getObject("body_agency_id", UUID.class),
                row.getString("standard"),
                row.getInt("standard_version"),
                row.getString("stage"),
                instant(row, "submitted_at"),
                List.of(),
                List.of());
    }

    private static Application.Evidence evidence(ResultSet row) throws SQLException {
        return new Application.Evidence(
                row.getObject("id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("definition"),
                row.getString("evaluation"),
                row.getString("sha256"),
                instant(row, "attached_at"));
    }

    private static Application.Step step(ResultSet row) throws SQLException {
        return new Application.Step(
                row.getObject("id", UUID.class),
                row.getString("requirement"),
                Application.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("words"),
                row.getString("by_name"),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
