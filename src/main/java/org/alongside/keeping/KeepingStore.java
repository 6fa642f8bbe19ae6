package org.alongside.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What records hold, where else parts of them are kept, and what holds them, as far as the reader may see it. */
@Component
class KeepingStore {
    private final JdbcClient sql;

    KeepingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of these families that the reader reaches, in no order. */
    List<Holding> of(Collection<UUID> families) {
        return sql.sql("""
                select h.*, c.contacts, c.unsigned, p.permissions, greatest(c.last_made_on, h.last_ended_on) as last_service_on
                  from family_record_held h
                 cross join lateral (select count(*) as contacts, count(*) filter (where not k.signed) as unsigned,
                                            max(k.on_day) filter (where k.made) as last_made_on
                                       from contact_counted k
                                      where k.agency_id = h.agency_id and k.family_id = h.family_id) c
                 cross join lateral (select count(*) as permissions
                                       from consent_given g
                                      where g.agency_id = h.agency_id and g.family_id = h.family_id) p
                 where h.agency_id = (select alongside.agency())
                   and h.family_id = any (:families)
                """)
                .param("families", families.toArray(UUID[]::new))
                .query(KeepingStore::holding)
                .list();
    }

    /** The latest first. */
    List<KeptElsewhere> elsewhere(Collection<UUID> families) {
        return sql.sql("""
                select k.id, k.family_id, k.item, k.place, coalesce(a.name, '') as noted_by
                  from kept_elsewhere k
                  left join account_named a on a.agency_id = k.agency_id and a.id = k.noted_by
                 where k.agency_id = (select alongside.agency())
                   and k.family_id = any (:families)
                   and k.voided_at is null
                 order by k.noted_at desc, k.id desc
                """)
                .param("families", families.toArray(UUID[]::new))
                .query((row, n) -> new KeptElsewhere(
                        row.getObject("id", UUID.class),
                        row.getObject("family_id", UUID.class),
                        row.getString("item"),
                        row.getString("place"),
                        row.getString("noted_by")))
                .list();
    }

    /** Noting the same again under one id changes nothing. */
    void note(UUID id, UUID family, String item, String place) {
        sql.sql("""
                insert into kept_elsewhere (agency_id, id, family_id, item, place)
                values (alongside.agency(), :id, :family, :item, :place)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("family", family)
                .param("item", item)
                .param("place", place)
                .update();
    }

    /** False if there is none such, or it is taken back already. */
    boolean takeBack(UUID family, UUID id, String reason) {
        return sql.sql("""
                update kept_elsewhere
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and id = :id
                   and voided_at is null
                """)
                        .param("family", family)
                        .param("id", id)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Those not lifted first, then the latest. */
    List<Hold> holds(UUID family) {
        return sql.sql("""
                select h.id, h.why, h.from_on, coalesce(a.name, '') as placed_by, h.lifted_on, h.lifted_why, h.version
                  from legal_hold h
                  left join account_named a on a.agency_id = h.agency_id and a.id = h.placed_by
                 where h.agency_id = (select alongside.agency())
                   and h.family_id = :family
                 order by h.lifted_on desc nulls first, h.from_on desc, h.id
                """)
                .param("family", family)
                .query((row, n) -> new Hold(
                        row.getObject("id", UUID.class),
                        row.getString("why"),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("placed_by"),
                        row.getObject("lifted_on", LocalDate.class),
                        row.getString("lifted_why"),
                        row.getInt("version")))
                .list();
    }

    /** Those of these families whose record is held. */
    List<UUID> held(Collection<UUID> families) {
        return sql.sql("""
                select distinct family_id
                  from legal_hold
                 where agency_id = (select alongside.agency())
                   and family_id = any (:families)
                   and lifted_on is null
                """)
                .param("families", families.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void place(UUID id, UUID family, String why, LocalDate from) {
        sql.sql("""
                insert into legal_hold (agency_id, id, family_id, why, from_on)
                values (alongside.agency(), :id, :family, :why, :from)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("family", family)
                .param("why", why)
                .param("from", from)
                .update();
    }

    /** False if it was lifted already. */
    boolean lift(UUID id, String why, LocalDate on) {
        return sql.sql("""
                update legal_hold
                   set lifted_on = :on, lifted_by = alongside.actor(), lifted_why = :why, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and lifted_on is null
                """).param("id", id).param("why", why).param("on", on).update() == 1;
    }

    /** A family that is in no program any more; the page of them goes on after {@code endedOn} and {@code family}. */
    record Closed(UUID family, LocalDate endedOn) {}

    /** The latest first. */
    List<Closed> closed(LocalDate before, UUID after, int most) {
        return sql.sql("""
                select e.family_id, e.ended_on
                  from enrollment_ended e
                 where e.agency_id = (select alongside.agency())
                   and (e.ended_on, e.family_id) < (:before, :after)
                 order by e.ended_on desc, e.family_id desc
                 limit :most
                """)
                .param("before", before)
                .param("after", after)
                .param("most", most)
                .query((row, n) ->
                        new Closed(row.getObject("family_id", UUID.class), row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** Of those that ended by a day the ones after a place in them, the first first. */
    List<Closed> endedBefore(LocalDate day, LocalDate after, UUID afterFamily, int most) {
        return sql.sql("""
                select e.family_id, e.ended_on
                  from enrollment_ended e
                 where e.agency_id = (select alongside.agency())
                   and e.ended_on < :day
                   and (e.ended_on, e.family_id) > (:after, :afterFamily)
                 order by e.ended_on, e.family_id
                 limit :most
                """)
                .param("day", day)
                .param("after", after)
                .param("afterFamily", afterFamily)
                .param("most", most)
                .query((row, n) ->
                        new Closed(row.getObject("family_id", UUID.class), row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    private static Holding holding(ResultSet row, int n) throws SQLException {
        return new Holding(
                row.getObject("family_id", UUID.class),
                row.getString("name"),
                row.getInt("enrollments"),
                row.getInt("running"),
                row.getInt("without_summary"),
                row.getInt("unverified"),
                row.getInt("contacts"),
                row.getInt("unsigned"),
                row.getInt("goals"),
                row.getInt("permissions"),
                row.getBoolean("fees_told"),
                row.getObject("last_service_on", LocalDate.class),
                row.getObject("youngest_born_on", LocalDate.class));
    }
}
