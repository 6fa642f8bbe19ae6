package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.alongside.families.Sought.Range;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Columns;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by names, nicknames and phone digits, among those whom the actor may see. One statement; which of two shapes
 * it has follows from the actor's reach: those who walk with some families are searched family by family, those who see the
 * whole agency by the index of tokens.
 */
@Component
public class FindPeople {
    /** At most so many are shown; one more is asked for, so that one knows whether there are more. */
    static final int SHOWN = 20;

    private static final String TOLD = """
            select p.id, p.family_id, p.kind, p.given_name, p.family_name, p.name_to_use, f.name, f.town,
                   (select string_agg(distinct w.supporter, ', ') from supporter_of_family w
                     where w.agency_id = (select alongside.agency()) and w.family_id = p.family_id
                       and w.starts_on <= :today and (w.ends_on is null or w.ends_on >= :today)) as supporters
              from hit h
              join person p on p.agency_id = (select alongside.agency()) and p.id = h.person_id and p.voided_at is null
              join family f on f.agency_id = (select alongside.agency()) and f.id = p.family_id and f.voided_at is null
            """;

    static final String AMONG_OWN_FAMILIES = """
            with reach as materialized (
              select distinct family_id
                from family_access
               where agency_id = (select alongside.agency())
                 and account_id = (select alongside.actor())
                 and from_at <= (select alongside.now())
                 and (until_at is null or until_at > (select alongside.now()))
            ), part as materialized (
              select *
                from unnest(cast(:word as integer[]), cast(:from as text[]), cast(:until as text[])) as part (word, lo, hi)
            ), hit as (
              select t.person_id
                from reach r
               cross join part
                join person_token t on t.agency_id = (select alongside.agency()) and t.family_id = r.family_id
                                   and t.token >= part.lo and t.token < part.hi
               group by t.person_id
              having count(distinct part.word) = :things
               order by min(t.token), t.person_id
               limit :limit
            )
            """ + TOLD;

    static final String IN_THE_AGENCY = """
            with whole as materialized (
              select t.person_id, row_number() over () as place
                from unnest(cast(:wholeFrom as text[]), cast(:wholeUntil as text[])) with ordinality as r (lo, hi, n)
               cross join lateral (select person_id
                                     from person_token
                                    where agency_id = (select alongside.agency()) and token >= r.lo and token < r.hi
                                    order by token
                                    limit :limit * 2) t
            ), paired as materialized (
              select t.person_id, 1000000 as place
                from unnest(cast(:pairFrom as text[]), cast(:pairUntil as text[])) as r (lo, hi)
               cross join lateral (select person_id
                                     from person_token
                                    where agency_id = (select alongside.agency()) and token >= r.lo and token < r.hi
                                      and token like all (cast(:patterns as text[]))
                                    order by token
                                    limit :limit * 2) t
               where (select count(distinct person_id) from whole) < :limit
            ), part as materialized (
              select word, lo, hi, lo like '#%' as digits
                from unnest(cast(:word as integer[]), cast(:from as text[]), cast(:until as text[])) as part (word, lo, hi)
            ), numbered as materialized (
              select t.person_id, 2000000 as place
                from part d
               cross join lateral (select person_id
                                     from person_token
                                    where agency_id = (select alongside.agency()) and token >= d.lo and token < d.hi
                                    order by token) t
               where d.digits
                 and d.word > 0
                 and (select count(distinct other.word)
                        from part other
                        join person_token o on o.agency_id = (select alongside.agency()) and o.person_id = t.person_id
                                           and o.token >= other.lo and o.token < other.hi
                       where not other.digits) = d.word
               limit :limit * 2
            ), hit as materialized (
              select person_id
                from (select * from whole union all select * from paired union all select * from numbered) found
               group by person_id
               order by min(place), person_id
               limit :limit
            )
            """ + TOLD;

    private final Db db;
    private final Clock clock;
    private final JdbcClient sql;

    FindPeople(Db db, Clock clock, JdbcClient sql) {
        this.db = db;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * The best first.
     *
     * @param more whether there are others, so that one may type more letters
     * @param asked whether enough was typed to look for anybody
     */
    public record Answer(List<FoundPerson> people, boolean more, boolean asked) {}

    public Answer find(Actor actor, String typed) {
        var sought = Sought.of(typed);
        if (sought.isNothing()) return new Answer(List.of(), false, false);
        var found = db.read(
                actor, () -> asking("", actor, sought).query(FindPeople::found).list());
        var best = found.stream()
                .sorted(Comparator.<FoundPerson>comparingInt(one -> sought.rank(one.name(), one.givenName()))
                        .thenComparing(one -> String.join(" ", Plain.words(one.name())))
                        .thenComparing(FoundPerson::person))
                .limit(SHOWN)
                .toList();
        return new Answer(best, found.size() > SHOWN, true);
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.PRIVACY_OFFICER) || actor.is(Role.SYSTEM);
    }

    /** How the database would go about it, for tests. */
    List<String> explained(Actor actor, String typed, String how) {
        return asking("explain (" + how + ") ", actor, Sought.of(typed))
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec asking(String before, Actor actor, Sought sought) {
        if (!seesAll(actor)) return asking(before + AMONG_OWN_FAMILIES, sought, actor);
        var whole = sought.whole();
        var pairs = sought.pairs();
        return asking(before + IN_THE_AGENCY, sought, actor)
                .param("pairFrom", Columns.of(pairs, Range::from))
                .param("pairUntil", Columns.of(pairs, Range::until))
                .param("patterns", sought.patterns().toArray(String[]::new))
                .param("wholeFrom", Columns.of(whole, Range::from))
                .param("wholeUntil", Columns.of(whole, Range::until));
    }

    private JdbcClient.StatementSpec asking(String statement, Sought sought, Actor actor) {
        var parts = sought.parts();
        return sql.sql(statement)
                .param("word", Columns.of(parts, Range::word))
                .param("from", Columns.of(parts, Range::from))
                .param("until", Columns.of(parts, Range::until))
                .param("things", sought.things())
                .param("limit", SHOWN + 1)
                .param("today", actor.today(clock));
    }

    private static FoundPerson found(ResultSet row, int n) throws SQLException {
        var town = row.getString("town");
        var supporters = row.getString("supporters");
        return new FoundPerson(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                Person.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("name_to_use"),
                row.getString("name"),
                town == null ? "" : town,
                supporters == null ? "" : supporters);
    }
}
