package org.alongside.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a standing is worked out from: days of work and sessions that count, of many supporters at once. */
@Component
public class StandingStore {
    private final JdbcClient sql;

    public StandingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param supervised whether the reader supervises them today */
    record Someone(UUID id, String name, boolean supervised) {}

    /** A supporter whose hours the reader may look at. */
    Optional<Someone> someone(UUID supporter) {
        return sql.sql("""
                select c.id, c.name, c.id in (select alongside.supervised()) as supervised
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.id = :supporter
                   and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                   and (c.id = alongside.actor() or alongside.sees_all() or c.id in (select alongside.supervised()))
                """)
                .param("supporter", supporter)
                .query((row, n) -> new Someone(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("supervised")))
                .optional();
    }

    /** Active supporters whom the reader supervises, or everyone's for a manager, by name, from somebody on. */
    List<Someone> everyone(Optional<UUID> after, int most) {
        return theirs("(select alongside.has_role('manager')) or c.id in (select alongside.supervised())", after, most);
    }

    /** Active supporters whom the reader supervises today, by name. */
    List<Someone> supervised() {
        return theirs("c.id in (select alongside.supervised())", Optional.empty(), null);
    }

    private List<Someone> theirs(String whose, Optional<UUID> after, @Nullable Integer most) {
        return sql.sql("""
                select c.id, c.name, c.id in (select alongside.supervised()) as supervised
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and c.id <> alongside.actor()
                   and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                   and (%s)
                   and (cast(:after as uuid) is null
                     or (lower(c.name), c.id) > (select lower(a.name), a.id from account a where a.agency_id = c.agency_id and a.id = :after))
                 order by lower(c.name), c.id
                 limit :most
                """.formatted(whose))
                .param("after", after.orElse(null))
                .param("most", most)
                .query((row, n) -> new Someone(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("supervised")))
                .list();
    }

    /** Minutes worked on each day up to {@code today}, by supporter. */
    Map<UUID, SortedMap<LocalDate, Integer>> days(List<UUID> supporters, LocalDate today) {
        var days = new HashMap<UUID, SortedMap<LocalDate, Integer>>();
        sql.sql("select supporter_id, on_day, minutes from alongside.days_worked(:supporters, :until)")
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("until", today.plusDays(1))
                .query(row -> {
                    days.computeIfAbsent(row.getObject("supporter_id", UUID.class), any -> new TreeMap<>())
                            .put(row.getObject("on_day", LocalDate.class), row.getInt("minutes"));
                });
        return days;
    }

    /** Clinical sessions that both have signed, by supporter. */
    public Map<UUID, List<Standing.Held>> held(List<UUID> supporters) {
        var held = new HashMap<UUID, List<Standing.Held>>();
        sql.sql("""
                select p.supporter_id, s.on_day, s.minutes, s.in_group
                  from session_part p
                  join supervision_session s on s.agency_id = p.agency_id and s.id = p.session_id
                 where p.agency_id = (select alongside.agency())
                   and p.supporter_id = any (:supporters)
                   and p.signed_at is not null
                   and s.clinical
                   and s.voided_at is null
                """).param("supporters", supporters.toArray(UUID[]::new)).query(row -> {
            held.computeIfAbsent(row.getObject("supporter_id", UUID.class), any -> new ArrayList<>())
                    .add(new Standing.Held(
                            row.getObject("on_day", LocalDate.class),
                            row.getInt("minutes"),
                            row.getBoolean("in_group")));
        });
        return held;
    }

    /** Since when those who are certified on a day have been, by supporter, as far as the reader may see it. */
    Map<UUID, LocalDate> certifiedSince(List<UUID> supporters, String standard, String stage, LocalDate day) {
        var since = new HashMap<UUID, LocalDate>();
        sql.sql("select supporter_id, since from alongside.certified_since(:supporters, :standard, :stage, :day)")
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("standard", standard)
                .param("stage", stage)
                .param("day", day)
                .query(row -> {
                    since.put(row.getObject("supporter_id", UUID.class), row.getObject("since", LocalDate.class));
                });
        return since;
    }

    /** Names of families the reader may see. */
    Map<UUID, String> families(List<UUID> families) {
        var names = new HashMap<UUID, String>();
        sql.sql("""
                select id, name
                  from family
                 where agency_id = (select alongside.agency())
                   and id = any (:families)
                """).param("families", families.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }
}
