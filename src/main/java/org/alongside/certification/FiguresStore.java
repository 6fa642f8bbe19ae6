package org.alongside.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of people as they were counted last, and of a body's own register. */
@Component
public class FiguresStore {
    private final JdbcClient sql;

    public FiguresStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** When somebody counted, and what. */
    record Kept(LocalDate on, Instant at, List<Figures.Count> counts) {
        int people() {
            return counts.stream()
                    .filter(count -> count.what().equals("people"))
                    .mapToInt(Figures.Count::people)
                    .sum();
        }
    }

    /** Empty where nobody counted yet, or it is not the reader's to see. */
    Optional<Kept> last(boolean network) {
        record Row(LocalDate on, Instant at, Figures.Count count) {}
        var rows = sql.sql("""
                select f.counted_on, f.counted_at, r.what, r.code, r.people
                  from kept_figures f
                 cross join lateral jsonb_to_recordset(f.figures) as r (what text, code text, people integer)
                 where f.agency_id = (select alongside.agency())
                   and f.network = :network
                 order by r.what, r.code
                """)
                .param("network", network)
                .query((row, n) -> new Row(
                        row.getObject("counted_on", LocalDate.class),
                        Objects.requireNonNull(row.getObject("counted_at", OffsetDateTime.class))
                                .toInstant(),
                        new Figures.Count(row.getString("what"), row.getString("code"), row.getInt("people"))))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> new Kept(
                        first.on(), first.at(), rows.stream().map(Row::count).toList()));
    }

    /** For the program itself. */
    void count(boolean network, LocalDate day) {
        sql.sql("""
                insert into kept_figures (agency_id, network, counted_on, counted_at, figures)
                select alongside.agency(), :network, :day, alongside.now(), jsonb_agg(to_jsonb(p))
                  from alongside.people_counted(:network, :day) p
                    on conflict on constraint figures_of_agency_or_network do update
                   set counted_on = excluded.counted_on, counted_at = excluded.counted_at, figures = excluded.figures
                """).param("network", network).param("day", day).update();
    }

    /** Certificates that the reader's own body issued, by what they are worth, and those that end within 30, 60 and 90 days. For its steward. */
    List<Figures.Count> register(LocalDate day) {
        return sql.sql("""
                with worth as materialized (
                  select alongside.credential_state(s.kind, s.until_on, :day) as state, s.until_on
                    from credential_span s
                   where s.issuer_agency_id = (select alongside.agency())
                     and s.from_on <= :day
                     and (s.next_on is null or s.next_on > :day)
                )
                select 'register' as what, w.state as code, count(*) as people from worth w group by w.state
                 union all
                select 'register-ending', d.days::text, count(*) filter (where w.state = 'valid' and w.until_on between :day and cast(:day as date) + d.days)
                  from unnest(array[30, 60, 90]) d (days) left join worth w on true group by d.days
                 order by what, code
                """)
                .param("day", day)
                .query((row, n) ->
                        new Figures.Count(row.getString("what"), row.getString("code"), row.getInt("people")))
                .list();
    }
}
