package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.families.Sought.Range;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Columns;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.definitions.Nicknames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people known already who look like those described, among those whom the actor may see and nobody else. Two
 * statements, however many are described: tokens and birthdays that could be theirs, then the people behind the likeliest.
 *
 * <p>Looked at are: the same number; the names as they are, turned round or as nicknames; one of the two names as it is and
 * the other beginning alike, by sound or with its first two letters changed round; the same birthday. A slip in both names at
 * once is found by number or birthday alone.
 */
@Component
public class FindAlike {
    /** So many are shown for one person described. */
    static final int SHOWN = 5;

    private static final int LOOKED_AT = 40;

    private static final String IN_THE_AGENCY = """
            select s.who, t.token, t.person_id
              from unnest(cast(:who as integer[]), cast(:from as text[]), cast(:until as text[])) as s (who, lo, hi)
             cross join lateral (select token, person_id
                                   from person_token
                                  where agency_id = (select alongside.agency()) and token >= s.lo and token < s.hi
                                  order by token
                                  limit 1000) t
             union all
            select b.who, '', p.id
              from unnest(cast(:bornWho as integer[]), cast(:born as date[])) as b (who, born_on)
             cross join lateral (select id
                                   from person
                                  where agency_id = (select alongside.agency()) and born_on = b.born_on and voided_at is null
                                  limit 200) p
            """;

    private static final String AMONG_OWN_FAMILIES = """
            with reach as materialized (
              select distinct family_id
                from family_access
               where agency_id = (select alongside.agency())
                 and account_id = (select alongside.actor())
                 and from_at <= (select alongside.now())
                 and (until_at is null or until_at > (select alongside.now()))
            ), sought as materialized (
              select *
                from unnest(cast(:who as integer[]), cast(:from as text[]), cast(:until as text[])) as s (who, lo, hi)
            )
            select s.who, t.token, t.person_id
              from reach r
             cross join sought s
              join person_token t on t.agency_id = (select alongside.agency()) and t.family_id = r.family_id
                                 and t.token >= s.lo and t.token < s.hi
             union all
            select b.who, '', p.id
              from unnest(cast(:bornWho as integer[]), cast(:born as date[])) as b (who, born_on)
             cross join reach r
              join person p on p.agency_id = (select alongside.agency()) and p.family_id = r.family_id
                           and p.born_on = b.born_on and p.voided_at is null
            """;

    private static final String TOLD = """
            select p.id, p.family_id, p.kind, p.given_name, p.family_name, p.name_to_use, p.born_on, p.born_month_only,
                   f.name, f.town,
                   array(select n.number from person_phone n
                          where n.agency_id = (select alongside.agency()) and n.person_id = p.id and n.voided_at is null) as numbers,
                   (select string_agg(distinct w.supporter, ', ') from supporter_of_family w
                     where w.agency_id = (select alongside.agency()) and w.family_id = p.family_id
                       and w.starts_on <= :today and (w.ends_on is null or w.ends_on >= :today)) as supporters
              from person p
              join family f on f.agency_id = (select alongside.agency()) and f.id = p.family_id and f.voided_at is null
             where p.agency_id = (select alongside.agency())
               and p.id = any (cast(:ids as uuid[]))
               and p.voided_at is null
            """;

    private final Db db;
    private final Clock clock;
    private final JdbcClient sql;
    private final Nicknames nicknames;

    FindAlike(Db db, Clock clock, JdbcClient sql, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.sql = sql;
        this.nicknames = definitions.nicknames();
    }

    /** A token, or "" for a birthday, that could be that of number {@code who} described. */
    private record Hit(int who, String token, UUID person) {}

    private record Known(
            FoundPerson found,
            Described described,
            @Nullable LocalDate bornOn,
            boolean bornMonthOnly) {}

    /**
     * For each of those described who is known and looks like them, the likeliest first; at most five.
     *
     * @param except who it cannot be, such as the one whose record is being changed
     */
    public List<List<LooksAlike>> find(Actor actor, List<Described> all, Set<UUID> except) {
        if (all.stream().noneMatch(Described::isEnough))
            return all.stream().map(one -> List.<LooksAlike>of()).toList();
        return db.read(actor, () -> {
            var likely = likely(all, hits(actor, all), except);
            var known = known(actor, likely);
            return IntStream.range(0, all.size())
                    .mapToObj(who -> best(all.get(who), likely.get(who), known))
                    .toList();
        });
    }

    private List<Hit> hits(Actor actor, List<Described> all) {
        return asking("", actor, all)
                .query((row, n) ->
                        new Hit(row.getInt("who"), row.getString("token"), row.getObject("person_id", UUID.class)))
                .list();
    }

    /** How the database would go about it, for tests. */
    List<String> explained(Actor actor, List<Described> all, String how) {
        return asking("explain (" + how + ") ", actor, all).query(String.class).list();
    }

    private JdbcClient.StatementSpec asking(String before, Actor actor, List<Described> all) {
        var who = new ArrayList<Integer>();
        var ranges = new ArrayList<Range>();
        var bornWho = new ArrayList<Integer>();
        var born = new ArrayList<LocalDate>();
        for (var i = 0; i < all.size(); i++) {
            if (!all.get(i).isEnough()) continue;
            for (var range : AlikeRanges.of(all.get(i))) {
                who.add(i);
                ranges.add(range);
            }
            var birth = all.get(i).birth();
            if (birth == null || birth.monthOnly()) continue;
            bornWho.add(i);
            born.add(birth.day());
        }
        return sql.sql(before + (seesAll(actor) ? IN_THE_AGENCY : AMONG_OWN_FAMILIES))
                .param("who", Columns.of(who, one -> one))
                .param("from", Columns.of(ranges, Range::from))
                .param("until", Columns.of(ranges, Range::until))
                .param("bornWho", Columns.of(bornWho, one -> one))
                .param("born", Columns.of(born, one -> one));
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.PRIVACY_OFFICER) || actor.is(Role.SYSTEM);
    }

    /** Whoever is worth a look, for each described; a token tells a name, so most who only begin alike fall out here. */
    private static List<Set<UUID>> likely(List<Described> all, List<Hit> hits, Set<UUID> except) {
        var worth = all.stream().map(AlikeRanges.Worth::new).toList();
        var likely =
                all.stream().map(one -> (Set<UUID>) new LinkedHashSet<UUID>()).toList();
        for (var rank = 0; rank <= AlikeRanges.NEARLY; rank++) {
            for (var hit : hits) {
                var mine = likely.get(hit.who());
                if (mine.size() < LOOKED_AT
                        && !except.contains(hit.person())
                        && worth.get(hit.who()).of(hit.token()) == rank) mine.add(hit.person());
            }
        }
        return likely;
    }

    private Map<UUID, Known> known(Actor actor, List<Set<UUID>> likely) {
        var ids = likely.stream().flatMap(Set::stream).distinct().toList();
        if (ids.isEmpty()) return Map.of();
        return sql
                .sql(TOLD)
                .param("ids", Columns.of(ids, id -> id))
                .param("today", actor.today(clock))
                .query(FindAlike::told)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.found().person(), one -> one));
    }

    private List<LooksAlike> best(Described one, Set<UUID> likely, Map<UUID, Known> known) {
        return likely.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(other -> Likeness.between(one, other.described(), nicknames::of).stream()
                        .map(likeness ->
                                new LooksAlike(other.found(), other.bornOn(), other.bornMonthOnly(), likeness)))
                .sorted(Comparator.<LooksAlike>comparingInt(
                                alike -> -alike.likeness().points())
                        .thenComparing(alike -> alike.found().name())
                        .thenComparing(alike -> alike.found().person()))
                .limit(SHOWN)
                .toList();
    }

    private static Known told(ResultSet row, int n) throws SQLException {
        var found = new FoundPerson(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                Person.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("name_to_use"),
                row.getString("name"),
                Objects.requireNonNullElse(row.getString("town"), ""),
                Objects.requireNonNullElse(row.getString("supporters"), ""));
        var bornOn = row.getObject("born_on", LocalDate.class);
        var monthOnly = row.getBoolean("born_month_only");
        var described = new Described(
                Plain.words(found.givenName()),
                Plain.words(found.nameToUse()),
                Plain.words(found.familyName()),
                bornOn == null ? null : new Birth(bornOn, monthOnly),
                List.of((String[]) row.getArray("numbers").getArray()));
        return new Known(found, described, bornOn, monthOnly);
    }
}
