package org.alongside.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.incidents.Incident.Closed;
import org.alongside.incidents.Incident.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Incidents that the reader may see, and what was written about them. */
@Component
public class IncidentStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROWS = """
            select i.id, i.kind, i.family_id, coalesce(f.name, '') as family, i.supporter_id, coalesce(o.name, '') as supporter,
                   i.about_id, coalesce(b.name, '') as about, i.voice, coalesce(i.reporter, '') as reporter, i.discovered_on, i.words,
                   i.begun_on, i.begun_at, i.begun_by, coalesce(w.name, '') as writer, i.closed_at, coalesce(c.name, '') as closer,
                   i.ending, coalesce(i.ending_words, '') as ending_words, super.mine, super.anybody,
                   coalesce((select json_agg(json_build_object('id', s.id, 'step', s.step, 'answers', s.answers, 'at', s.written_at, 'by', coalesce(a.name, ''))
                                             order by s.written_at, s.id)
                               from incident_step s
                               left join account a on a.agency_id = s.agency_id and a.id = s.written_by
                              where s.agency_id = i.agency_id and s.incident_id = i.id), '[]') as entries
              from incident i
              left join family f on f.agency_id = i.agency_id and f.id = i.family_id
              left join account o on o.agency_id = i.agency_id and o.id = i.supporter_id
              left join account b on b.agency_id = i.agency_id and b.id = i.about_id
              left join account w on w.agency_id = i.agency_id and w.id = i.begun_by
              left join account c on c.agency_id = i.agency_id and c.id = i.closed_by
             cross join lateral (select count(*) > 0 as anybody,
                                        coalesce(bool_or(l.supervisor_id = alongside.actor()), false) as mine
                                   from supervision l
                                   join account v on v.agency_id = l.agency_id and v.id = l.supervisor_id and v.status = 'active'
                                  where l.agency_id = i.agency_id
                                    and l.supporter_id in (i.begun_by, i.supporter_id, i.about_id)
                                    and l.supervisor_id is distinct from i.about_id
                                    and l.supervisor_id is distinct from i.supporter_id
                                    and l.during @> cast(:today as date)) super
             where i.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    public IncidentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whom a complaint would be for. */
    Optional<Complain.Agency> agency(UUID id) {
        return sql.sql("select name, zone from agency where id = :id")
                .param("id", id)
                .query((row, n) -> new Complain.Agency(id, row.getString("name"), ZoneId.of(row.getString("zone"))))
                .optional();
    }

    /** Those that the reader may see, begun from a day on, without a name. */
    List<Trend.Counted> counted(LocalDate from, LocalDate today) {
        return sql.sql("""
                select i.kind, i.begun_on, i.closed_at is null as open,
                       coalesce((i.closed_at at time zone a.zone)::date, :today) - i.begun_on as days
                  from incident i
                  join agency a on a.id = i.agency_id
                 where i.agency_id = (select alongside.agency())
                   and i.begun_on >= :from
                """)
                .param("today", today)
                .param("from", from)
                .query((row, n) -> new Trend.Counted(
                        row.getString("kind"),
                        YearMonth.from(row.getObject("begun_on", LocalDate.class)),
                        row.getBoolean("open"),
                        row.getLong("days")))
                .list();
    }

    Optional<Incident> find(UUID id, LocalDate today) {
        return sql.sql(ROWS + " and i.id = :id")
                .param("today", today)
                .param("id", id)
                .query(IncidentStore::incident)
                .optional();
    }

    /** The oldest first. */
    List<Incident> open(LocalDate today, int most) {
        return sql.sql(ROWS + " and i.closed_at is null order by i.begun_at, i.id limit :most")
                .param("today", today)
                .param("most", most)
                .query(IncidentStore::incident)
                .list();
    }

    /** The latest first. */
    List<Incident> closed(LocalDate today, int most) {
        return sql.sql(ROWS + " and i.closed_at is not null order by i.begun_at desc, i.id limit :most")
                .param("today", today)
                .param("most", most)
                .query(IncidentStore::incident)
                .list();
    }

    /** One that is new. */
    record Begun(
            UUID id,
            Kind kind,
            @Nullable UUID family,
            @Nullable UUID supporter,
            @Nullable UUID about,
            String voice,
            @Nullable String reporter,
            LocalDate discoveredOn,
            String words,
            LocalDate on) {}

    /** False if it is there already: the same form, sent again. */
    boolean add(Begun one) {
        return sql.sql("""
                insert into incident (agency_id, id, kind, audience, family_id, supporter_id, about_id, voice, reporter, discovered_on, words, begun_on)
                values (alongside.agency(), :id, :kind, :audience, :family, :supporter, :about, :voice, :reporter, :discovered, :words, :on)
                    on conflict (agency_id, id) do nothing
                """)
                        .param("id", one.id())
                        .param("kind", one.kind().id())
                        .param(
                                "audience",
                                one.kind().audience().stream().map(Duty::code).toArray(String[]::new))
                        .param("family", one.family())
                        .param("supporter", one.supporter())
                        .param("about", one.about())
                        .param("voice", one.voice())
                        .param("reporter", one.reporter())
                        .param("discovered", one.discoveredOn())
                        .param("words", one.words())
                        .param("on", one.on())
                        .update()
                == 1;
    }

    void add(UUID incident, UUID id, String step, Map<String, String> answers) {
        sql.sql("""
                insert into incident_step (agency_id, id, incident_id, step, answers)
                values (alongside.agency(), :id, :incident, :step, cast(:answers as jsonb))
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("incident", incident)
                .param("step", step)
                .param("answers", JSON.writeValueAsString(answers))
                .update();
    }

    /** False if somebody else has closed it. */
    boolean close(UUID incident, String ending, String words) {
        return sql.sql("""
                update incident
                   set closed_at = alongside.now(), closed_by = alongside.actor(), ending = :ending, ending_words = :words
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and closed_at is null
                """)
                        .param("id", incident)
                        .param("ending", ending)
                        .param("words", words)
                        .update()
                == 1;
    }

    /** How many of one voice were begun since then, seen by whoever may. */
    int unnamedSince(Instant since) {
        return sql.sql("""
                select count(*)
                  from incident
                 where agency_id = (select alongside.agency())
                   and begun_by is null
                   and begun_at > cast(:since as timestamptz)
                """)
                .param("since", since.toString())
                .query(Integer.class)
                .single();
    }

    private static Incident incident(ResultSet row, int n) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("family_id", UUID.class),
                row.getString("family"),
                row.getObject("supporter_id", UUID.class),
                row.getString("supporter"),
                row.getObject("about_id", UUID.class),
                row.getString("about"),
                row.getString("voice"),
                row.getString("reporter"),
                row.getObject("discovered_on", LocalDate.class),
                row.getString("words"),
                row.getObject("begun_on", LocalDate.class),
                instant(row, "begun_at"),
                row.getObject("begun_by", UUID.class),
                row.getString("writer"),
                closed(row),
                row.getBoolean("mine"),
                row.getBoolean("anybody"),
                JSON.readTree(row.getString("entries"))
                        .valueStream()
                        .map(IncidentStore::entry)
                        .toList());
    }

    private static Optional<Closed> closed(ResultSet row) throws SQLException {
        if (row.getObject("closed_at") == null) return Optional.empty();
        return Optional.of(new Closed(
                instant(row, "closed_at"),
                row.getString("closer"),
                row.getString("ending"),
                row.getString("ending_words")));
    }

    private static Entry entry(JsonNode node) {
        var answers = new LinkedHashMap<String, String>();
        node.get("answers")
                .properties()
                .forEach(one -> answers.put(one.getKey(), one.getValue().asString()));
        return new Entry(
                UUID.fromString(node.get("id").asString()),
                node.get("step").asString(),
                answers,
                OffsetDateTime.parse(node.get("at").asString()).toInstant(),
                node.get("by").asString());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
