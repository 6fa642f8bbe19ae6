package org.alongside.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a supporter walks with and how much she did. Each question starts from her, so it costs what she has, not what is stored. */
@Component
class DayStore {
    private final JdbcClient sql;

    DayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A family she walks with today.
     *
     * @param seenOn the day somebody of the program last reached them
     * @param tries attempts since then, in the last 60 days
     * @param triedBy the mode of those attempts, where it was always the same
     * @param lastOutcome what came of the last of them
     */
    record Walked(
            UUID family,
            String caregiver,
            String safeContact,
            @Nullable String phone,
            LocalDate since,
            @Nullable LocalDate seenOn,
            int tries,
            @Nullable String triedBy,
            @Nullable String lastOutcome) {}

    /** The families of a day, those longest without being reached first. */
    List<Walked> families(UUID supporter, LocalDate today) {
        return sql.sql("""
                select w.family_id, w.caregiver, w.safe_contact, w.starts_on, phone.number, seen.on_day,
                       tried.times, tried.mode, tried.outcome
                  from (select distinct on (family_id) *
                          from walking
                         where supporter_id = :supporter
                           and starts_on <= :today
                           and (ends_on is null or ends_on >= :today)
                         order by family_id, starts_on) w
                  left join lateral (select p.number
                                       from person_phone p
                                      where p.agency_id = w.agency_id
                                        and p.person_id = w.caregiver_id
                                        and p.voided_at is null
                                      order by p.id
                                      limit 1) phone on true
                  left join lateral (select c.on_day
                                       from contact_counted c
                                      where c.agency_id = w.agency_id
                                        and c.family_id = w.family_id
                                        and c.made
                                      order by c.on_day desc
                                      limit 1) seen on true
                 cross join lateral (select count(*) as times,
                                            case when min(c.mode) = max(c.mode) then min(c.mode) end as mode,
                                            (array_agg(t.attempt_outcome order by t.on_day desc, t.at_time desc))[1] as outcome
                                       from contact_counted c
                                       join contact t on t.agency_id = c.agency_id and t.id = c.contact_id
                                      where c.agency_id = w.agency_id
                                        and c.family_id = w.family_id
                                        and c.attempted
                                        and c.on_day > greatest(seen.on_day, :today - 60)) tried
                 order by seen.on_day nulls first, w.starts_on, w.family_id
                """)
                .param("supporter", supporter)
                .param("today", today)
                .query((row, n) -> new Walked(
                        row.getObject("family_id", UUID.class),
                        row.getString("caregiver"),
                        row.getString("safe_contact"),
                        row.getString("number"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("times"),
                        row.getString("mode"),
                        row.getString("outcome")))
                .list();
    }

    /** How much she did on days from {@code from} until {@code until} (not counted in). */
    record Work(int made, int attempted, int minutes) {}

    Work work(UUID supporter, LocalDate from, LocalDate until) {
        return sql.sql("""
                select count(*) filter (where made) as made, count(*) filter (where attempted) as attempted,
                       coalesce(sum(minutes), 0) as minutes
                  from alongside.work_counted(array[:supporter]::uuid[], :from, :until)
                """)
                .param("supporter", supporter)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Work(row.getInt("made"), row.getInt("attempted"), row.getInt("minutes")))
                .single();
    }
}
