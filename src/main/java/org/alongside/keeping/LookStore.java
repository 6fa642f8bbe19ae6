package org.alongside.keeping;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened families' records, as history has it, and what was found when somebody asked. */
@Component
class LookStore {
    private final JdbcClient sql;

    LookStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Each person's days from {@code since} on. */
    List<UnusualLooks.Day> days(LocalDate since, LocalTime nightFrom, LocalTime nightUntil, ZoneId zone) {
        return sql.sql("""
                select l.actor_id, a.name, l.local::date as day, count(distinct l.family_id) as families,
                       count(distinct l.family_id) filter (where l.local::time >= :night or l.local::time < :morning) as at_night
                  from (select h.agency_id, h.actor_id, h.family_id, h.at at time zone :zone as local
                          from history h
                         where h.agency_id = (select alongside.agency())
                           and h.operation = 'view'
                           and h.family_id is not null
                           and h.at >= :since) l
                  join account_named a on a.agency_id = l.agency_id and a.id = l.actor_id
                 group by l.actor_id, a.name, l.local::date
                """)
                .param("zone", zone.getId())
                .param("night", nightFrom)
                .param("morning", nightUntil)
                .param("since", since.atStartOfDay(zone).toOffsetDateTime())
                .query((row, n) -> new UnusualLooks.Day(
                        row.getObject("actor_id", UUID.class),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("families"),
                        row.getInt("at_night")))
                .list();
    }

    /** Each family that somebody opened on a day from {@code since} on, once a day. */
    List<UnusualLooks.Opened> opened(LocalDate since, ZoneId zone) {
        return sql.sql("""
                select o.actor_id, a.name, o.day, o.family_id, f.name as family, e.ended_on
                  from (select distinct h.agency_id, h.actor_id, (h.at at time zone :zone)::date as day, h.family_id
                          from history h
                         where h.agency_id = (select alongside.agency())
                           and h.operation = 'view'
                           and h.family_id is not null
                           and h.at >= :since) o
                  join account_named a on a.agency_id = o.agency_id and a.id = o.actor_id
                  join family_named f on f.agency_id = o.agency_id and f.id = o.family_id
                  left join enrollment_ended e on e.agency_id = o.agency_id and e.family_id = o.family_id
                """)
                .param("zone", zone.getId())
                .param("since", since.atStartOfDay(zone).toOffsetDateTime())
                .query((row, n) -> new UnusualLooks.Opened(
                        row.getObject("actor_id", UUID.class),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("family_id", UUID.class),
                        row.getString("family"),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** What was found about a look, by whom. */
    record Answer(
            UUID who, String kind, LocalDate day, @Nullable UUID family, String words, String by) {}

    List<Answer> answers(LocalDate since) {
        return sql.sql("""
                select l.account_id, l.kind, l.on_day, l.family_id, l.words, coalesce(a.name, '') as answered_by
                  from look_answer l
                  left join account_named a on a.agency_id = l.agency_id and a.id = l.answered_by
                 where l.agency_id = (select alongside.agency())
                   and l.on_day >= :since
                """)
                .param("since", since)
                .query((row, n) -> new Answer(
                        row.getObject("account_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("family_id", UUID.class),
                        row.getString("words"),
                        row.getString("answered_by")))
                .list();
    }

    /** The first answer stays. */
    void answer(UUID id, UnusualLooks.Found found, String words) {
        sql.sql("""
                insert into look_answer (agency_id, id, account_id, kind, on_day, family_id, words)
                values (alongside.agency(), :id, :who, :kind, :day, :family, :words)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("who", found.who())
                .param("kind", found.kind().code())
                .param("day", found.day())
                .param("family", found.family())
                .param("words", words)
                .update();
    }

    /** A permission that ends by itself soon. */
    record Ending(UUID family, String name, LocalDate endsOn) {}

    /** The next first. */
    List<Ending> ending(LocalDate from, LocalDate until, int most) {
        return sql.sql("""
                select c.family_id, f.name, c.ends_on
                  from consent_ending c
                  join family_named f on f.agency_id = c.agency_id and f.id = c.family_id
                 where c.agency_id = (select alongside.agency())
                   and c.ends_on between :from and :until
                 order by c.ends_on, f.name, c.consent_id
                 limit :most
                """)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query((row, n) -> new Ending(
                        row.getObject("family_id", UUID.class),
                        row.getString("name"),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}
