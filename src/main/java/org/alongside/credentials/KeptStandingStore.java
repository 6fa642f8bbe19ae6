package org.alongside.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.db.Columns;
import org.alongside.standards.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where supporters stand today, as it is kept: those whom the reader supervises; everybody for managers and the privacy officer, themselves too. */
@Component
public class KeptStandingStore {
    private static final String THEIRS = """
              from kept_standing s
              join account c on c.agency_id = s.agency_id and c.id = s.id and c.status = 'active'
             where s.agency_id = (select alongside.agency())
               and ((select alongside.sees_all()) or s.id in (select alongside.supervised()))
               and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
            """;

    private final JdbcClient sql;

    public KeptStandingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One person.
     *
     * @param asOf of which day it is
     * @param standard "" while none is known for them; then so is all that follows
     * @param missing ids of requirements
     */
    public record Line(
            UUID id,
            String name,
            LocalDate asOf,
            String standard,
            String stage,
            String standing,
            int asked,
            List<String> missing,
            @Nullable LocalDate until,
            @Nullable LocalDate shortOn) {
        public Line {
            missing = List.copyOf(missing);
        }
    }

    /** Those first who need a look, after somebody in the list or from its beginning. */
    public List<Line> page(Only only, LocalDate today, Optional<UUID> after, int most) {
        return list(only, today, after, most, ">", "asc");
    }

    /** The same backwards: the last ones before somebody, nearest first. */
    public List<Line> before(Only only, LocalDate today, UUID one, int most) {
        return list(only, today, Optional.of(one), most, "<", "desc");
    }

    private List<Line> list(Only only, LocalDate today, Optional<UUID> from, int most, String beyond, String way) {
        var place = from.isEmpty() ? "" : """
                   and (s.rank, s.sorted_as, s.id) %s (select f.rank, f.sorted_as, f.id
                                                         from kept_standing f
                                                        where f.agency_id = (select alongside.agency()) and f.id = :from)
                """.formatted(beyond);
        return sql.sql("""
                select s.id, c.name, s.as_of, s.standard, s.stage, s.standing, s.asked, s.missing, s.until_on, s.short_on
                """ + THEIRS + only.condition() + place + """
                 order by s.rank %1$s, s.sorted_as %1$s, s.id %1$s
                 limit :most
                """.formatted(way))
                .param("today", today)
                .param("from", from.orElse(null))
                .param("most", most)
                .query(KeptStandingStore::line)
                .list();
    }

    /** Of whom there may be something to say: a certificate or something else that ends or falls short by a day, or ran out. */
    List<UUID> near(LocalDate until) {
        return sql.sql("select s.id" + THEIRS + """
                   and (s.until_on <= :until or s.short_on <= :until or s.standing = 'lapsed')
                 order by s.id
                """)
                .param("until", until)
                .query(UUID.class)
                .list();
    }

    public int count(Only only, LocalDate today) {
        return sql.sql("select count(*)" + THEIRS + only.condition())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Supporters of the reader of whom it is to be made anew. */
    List<UUID> due(LocalDate today) {
        return sql.sql("""
                select c.id
                  from account c
                  left join kept_standing s on s.agency_id = c.agency_id and s.id = c.id
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and ((select alongside.sees_all()) or c.id in (select alongside.supervised()))
                   and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                   and (s.as_of is distinct from :today
                     or exists (select 1 from record_outdated o where o.agency_id = c.agency_id and o.supporter_id = c.id))
                """).param("today", today).query(UUID.class).list();
    }

    void keep(List<SeeTeam.Member> members, LocalDate asOf) {
        sql.sql("""
                insert into kept_standing (agency_id, id, as_of, rank, sorted_as, standard, stage, standing, asked, missing, short_of,
                                           until_on, short_on)
                select alongside.agency(), s.id, :day, s.rank, s.name, s.standard, s.stage, s.standing, s.asked,
                       string_to_array(s.missing, ' '), string_to_array(s.short_of, ' '), s.until_on, s.short_on
                  from unnest(cast(:ids as uuid[]), cast(:ranks as integer[]), cast(:names as text[]), cast(:standards as text[]),
                              cast(:stages as text[]), cast(:standings as text[]), cast(:asked as integer[]), cast(:missing as text[]),
                              cast(:short as text[]), cast(:untils as date[]), cast(:falls as date[]))
                       as s (id, rank, name, standard, stage, standing, asked, missing, short_of, until_on, short_on)
                    on conflict (agency_id, id) do update
                   set as_of = excluded.as_of, rank = excluded.rank, sorted_as = excluded.sorted_as, standard = excluded.standard,
                       stage = excluded.stage, standing = excluded.standing, asked = excluded.asked, missing = excluded.missing,
                       short_of = excluded.short_of, until_on = excluded.until_on, short_on = excluded.short_on,
                       reckoned_at = excluded.reckoned_at
                """)
                .param("day", asOf)
                .param("ids", Columns.of(members, member -> member.who().id()))
                .param("ranks", Columns.of(members, SeeTeam.Member::rank))
                .param(
                        "names",
                        Columns.of(members, member -> member.who().name().toLowerCase(Locale.ROOT)))
                .param(
                        "standards",
                        Columns.of(
                                members,
                                member -> member.at()
                                        .map(at -> at.standard().id())
                                        .orElse("")))
                .param(
                        "stages",
                        Columns.of(
                                members,
                                member -> member.at().map(at -> at.stage().id()).orElse("")))
                .param(
                        "standings",
                        Columns.of(
                                members,
                                member -> member.at()
                                        .map(at -> at.standing().code())
                                        .orElse("")))
                .param(
                        "asked",
                        Columns.of(
                                members,
                                member -> member.at().map(SeeTeam.At::asked).orElse(0)))
                .param(
                        "missing",
                        Columns.of(
                                members,
                                member -> member.at()
                                        .map(KeptStandingStore::missing)
                                        .orElse("")))
                .param(
                        "short",
                        Columns.of(
                                members,
                                member -> member.at()
                                        .map(KeptStandingStore::shortOf)
                                        .orElse("")))
                .param(
                        "untils",
                        Columns.of(
                                members,
                                member -> member.at().flatMap(SeeTeam.At::until).orElse(null)))
                .param(
                        "falls",
                        Columns.of(
                                members,
                                member -> member.at()
                                        .flatMap(SeeTeam.At::shortfall)
                                        .orElse(null)))
                .update();
    }

    private static String missing(SeeTeam.At at) {
        return at.missing().stream().map(finding -> finding.requirement().id()).collect(Collectors.joining(" "));
    }

    private static String shortOf(SeeTeam.At at) {
        return at.missing().stream()
                .map(finding -> shortOf(finding.requirement().rule()))
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String shortOf(Rule rule) {
        return switch (rule) {
            case Rule.SupervisionRatio ratio -> "supervision";
            case Rule.SupervisionTotal total -> "supervision";
            case Rule.ContinuingEducation education -> "continuing-education";
            case Rule.Attestation any -> "";
            case Rule.Age any -> "";
            case Rule.LivedExperience any -> "";
            case Rule.Training any -> "";
            case Rule.Exam any -> "";
            case Rule.Experience any -> "";
            case Rule.Place any -> "";
            case Rule.BackgroundCheck any -> "";
            case Rule.Credential any -> "";
            case Rule.Provisional any -> "";
        };
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("as_of", LocalDate.class),
                row.getString("standard"),
                row.getString("stage"),
                row.getString("standing"),
                row.getInt("asked"),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                row.getObject("until_on", LocalDate.class),
                row.getObject("short_on", LocalDate.class));
    }
}
