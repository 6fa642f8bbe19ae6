package org.alongside.supervision;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that whoever acts may see, and what is needed to record one. */
@Component
public class SupervisionStore {
    private static final String ROWS = """
            select s.id, s.supervisor_id, a.name as supervisor, s.on_day, s.minutes, s.clinical, s.in_group, s.remote, s.topics,
                   s.competencies, s.next_steps, s.credential, s.signed_at
              from supervision_session s
              join account a on a.agency_id = s.agency_id and a.id = s.supervisor_id
             where s.agency_id = (select alongside.agency())
               and s.voided_at is null
            """;

    private final JdbcClient sql;

    public SupervisionStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Session> find(UUID id) {
        return seen(sql.sql(ROWS + " and s.id = :id")
                        .param("id", id)
                        .query(SupervisionStore::session)
                        .list())
                .stream()
                .findFirst();
    }

    /** The latest first. */
    public List<Session> of(UUID supporter, int most) {
        return seen(sql.sql(ROWS + """
                   and exists (select 1 from session_part p where p.agency_id = s.agency_id and p.session_id = s.id and p.supporter_id = :supporter)
                 order by s.on_day desc, s.id desc
                 limit :most
                """)
                .param("supporter", supporter)
                .param("most", most)
                .query(SupervisionStore::session)
                .list());
    }

    /** Clinical ones from one day to another, both counted in; the oldest first. */
    List<Session> clinical(UUID supporter, LocalDate from, LocalDate until) {
        return seen(sql.sql(ROWS + """
                   and s.clinical
                   and s.on_day between :from and :until
                   and exists (select 1 from session_part p where p.agency_id = s.agency_id and p.session_id = s.id and p.supporter_id = :supporter)
                 order by s.on_day, s.id
                """)
                .param("supporter", supporter)
                .param("from", from)
                .param("until", until)
                .query(SupervisionStore::session)
                .list());
    }

    private List<Session> seen(List<Session> sessions) {
        if (sessions.isEmpty()) return List.of();
        record Row(UUID session, Session.Part part) {}
        var parts = sql
                .sql("""
                select p.session_id, p.supporter_id, a.name, p.contacts, p.signed_at
                  from session_part p
                  join account a on a.agency_id = p.agency_id and a.id = p.supporter_id
                 where p.agency_id = (select alongside.agency())
                   and p.session_id = any (cast(:sessions as uuid[]))
                 order by lower(a.name), a.id
                """)
                .param("sessions", Columns.of(sessions, Session::id))
                .query((row, n) -> new Row(
                        row.getObject("session_id", UUID.class),
                        new Session.Part(
                                row.getObject("supporter_id", UUID.class),
                                row.getString("name"),
                                List.of((UUID[]) row.getArray("contacts").getArray()),
                                Optional.ofNullable(row.getObject("signed_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)
                                        .orElse(null))))
                .list()
                .stream()
                .collect(groupingBy(Row::session));
        return sessions.stream()
                .map(session -> session.with(parts.getOrDefault(session.id(), List.of()).stream()
                        .map(Row::part)
                        .toList()))
                .toList();
    }

    /** Any number of them, with the supporters, in two statements; signed by their supervisor as they are written. */
    public void add(List<Session> sessions) {
        sql.sql("""
                insert into supervision_session (agency_id, id, supervisor_id, on_day, minutes, clinical, in_group, remote, topics,
                                                 competencies, next_steps, credential, signed_at)
                select alongside.agency(), s.id, s.supervisor, s.day, s.minutes, s.clinical, s.in_group, s.remote,
                       string_to_array(s.topics, ' '), string_to_array(s.competencies, ' '), s.next_steps, s.credential, s.signed
                  from unnest(cast(:ids as uuid[]), cast(:supervisors as uuid[]), cast(:days as date[]), cast(:minutes as integer[]),
                              cast(:clinical as boolean[]), cast(:groups as boolean[]), cast(:remote as boolean[]), cast(:topics as text[]),
                              cast(:competencies as text[]), cast(:next as text[]), cast(:credentials as text[]), cast(:signed as timestamptz[]))
                       as s (id, supervisor, day, minutes, clinical, in_group, remote, topics, competencies, next_steps, credential, signed)
                """)
                .param("ids", Columns.of(sessions, Session::id))
                .param("supervisors", Columns.of(sessions, Session::supervisor))
                .param("days", Columns.of(sessions, Session::on))
                .param("minutes", Columns.of(sessions, Session::minutes))
                .param("clinical", Columns.of(sessions, Session::clinical))
                .param("groups", Columns.of(sessions, Session::inGroup))
                .param("remote", Columns.of(sessions, Session::remote))
                .param("topics", Columns.of(sessions, session -> String.join(" ", session.topics())))
                .param("competencies", Columns.of(sessions, session -> String.join(" ", session.competencies())))
                .param("next", Columns.of(sessions, Session::nextSteps))
                .param("credentials", Columns.of(sessions, Session::credential))
                .param("signed", Columns.of(sessions, Session::signedAt))
                .update();
        addParts(sessions);
    }

    private void addParts(List<Session> sessions) {
        record Row(Session session, Session.Part part) {}
        var rows = sessions.stream()
                .flatMap(session -> session.parts().stream().map(part -> new Row(session, part)))
                .toList();
        sql.sql("""
                insert into session_part (agency_id, session_id, supervisor_id, supporter_id, contacts, signed_at)
                select alongside.agency(), p.session, p.supervisor, p.supporter, cast(string_to_array(p.contacts, ' ') as uuid[]), p.signed
                  from unnest(cast(:sessions as uuid[]), cast(:supervisors as uuid[]), cast(:supporters as uuid[]),
                              cast(:contacts as text[]), cast(:signed as timestamptz[])) as p (session, supervisor, supporter, contacts, signed)
                """)
                .param("sessions", Columns.of(rows, row -> row.session().id()))
                .param("supervisors", Columns.of(rows, row -> row.session().supervisor()))
                .param("supporters", Columns.of(rows, row -> row.part().supporter()))
                .param(
                        "contacts",
                        Columns.of(
                                rows,
                                row -> row.part().contacts().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(" "))))
                .param("signed", Columns.of(rows, row -> row.part().signedAt()))
                .update();
    }

    /** False where the actor has no part in it or signed already. */
    boolean sign(UUID session) {
        return sql.sql("""
                update session_part
                   set signed_at = alongside.now()
                 where agency_id = (select alongside.agency())
                   and session_id = :session
                   and supporter_id = alongside.actor()
                   and signed_at is null
                """).param("session", session).update() == 1;
    }

    void takeBack(UUID session, String reason) {
        sql.sql("""
                update supervision_session
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason
                 where agency_id = (select alongside.agency())
                   and id = :session
                   and voided_at is null
                """).param("session", session).param("reason", reason).update();
    }

    void addAddendum(UUID id, UUID session, String words) {
        sql.sql("""
                insert into session_addendum (agency_id, id, session_id, written_by, words)
                values (alongside.agency(), :id, :session, alongside.actor(), :words)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("session", session)
                .param("words", words)
                .update();
    }

    public List<Session.Addendum> addenda(UUID session) {
        return sql.sql("""
                select a.name, d.words, d.written_at
                  from session_addendum d
                  join account a on a.agency_id = d.agency_id and a.id = d.written_by
                 where d.agency_id = (select alongside.agency())
                   and d.session_id = :session
                 order by d.written_at, d.id
                """)
                .param("session", session)
                .query((row, n) -> new Session.Addendum(
                        row.getString("name"),
                        row.getString("words"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whom this supervisor supervises on a day. */
    Set<UUID> supervisedBy(UUID supervisor, LocalDate day) {
        return sql.sql("""
                select supporter_id
                  from supervision
                 where agency_id = (select alongside.agency())
                   and supervisor_id = :supervisor
                   and during @> cast(:day as date)
                """).param("supervisor", supervisor).param("day", day).query(UUID.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In words, as of a day; "" for none. */
    String credentialOf(UUID supervisor, LocalDate day) {
        return sql.sql("""
                select concat_ws(' ', title, nullif(number, ''))
                  from supervisor_credential
                 where agency_id = (select alongside.agency())
                   and supervisor_id = :supervisor
                   and from_on <= :day
                   and (until_on is null or until_on >= :day)
                 order by from_on desc, id desc
                 limit 1
                """)
                .param("supervisor", supervisor)
                .param("day", day)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public void addCredential(
            UUID id, UUID supervisor, String title, String number, LocalDate from, Optional<LocalDate> until) {
        sql.sql("""
                insert into supervisor_credential (agency_id, id, supervisor_id, title, number, from_on, until_on)
                values (alongside.agency(), :id, :supervisor, :title, :number, :from, :until)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("supervisor", supervisor)
                .param("title", title)
                .param("number", number)
                .param("from", from)
                .param("until", until.orElse(null))
                .update();
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("supervisor_id", UUID.class),
                row.getString("supervisor"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("minutes"),
                row.getBoolean("clinical"),
                row.getBoolean("in_group"),
                row.getBoolean("remote"),
                codes(row, "topics"),
                codes(row, "competencies"),
                row.getString("next_steps"),
                row.getString("credential"),
                instant(row, "signed_at"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
