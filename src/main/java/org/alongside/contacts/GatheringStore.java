package org.alongside.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gatherings, and the contacts that stand in them. */
@Component
class GatheringStore {
    private static final String ROWS = """
            select g.id, g.facilitator_id, f.name as facilitator, g.helper_id, h.name as helper, g.kind, g.topic, g.on_day, g.at_time,
                   g.zone, g.minutes, g.place, g.support_types, g.what_happened, g.large_because, g.said_before, g.version, coalesce(m.mine, 0) as mine, coalesce(m.unsigned, 0) as unsigned
              from gathering g
              join account f on f.agency_id = g.agency_id and f.id = g.facilitator_id
              left join account h on h.agency_id = g.agency_id and h.id = g.helper_id
              left join lateral (select count(*) as mine, count(*) filter (where c.signed_at is null) as unsigned
                                   from contact c
                                  where c.agency_id = g.agency_id and c.gathering_id = g.id
                                    and c.supporter_id = (select alongside.actor()) and c.voided_at is null) m on true
             where g.agency_id = (select alongside.agency())
            """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Shared>> SAID = new TypeReference<>() {};

    private final JdbcClient sql;

    GatheringStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many families should come at most: what the most careful of the programs says that these are in now. */
    int sizeLimit(List<UUID> families) {
        return sql.sql("""
                select coalesce(min(p.group_size_limit), (select min(group_size_limit) from program
                                                           where agency_id = (select alongside.agency())))
                  from enrollment e
                  join program p on p.agency_id = e.agency_id and p.id = e.program_id
                 where e.agency_id = (select alongside.agency())
                   and e.family_id = any (:families)
                   and e.ended_on is null
                   and e.voided_at is null
                """)
                .param("families", families.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** False if something stands under this id already. */
    boolean add(UUID id, GatheringDraft draft, Contact like) {
        return sql.sql("""
                insert into gathering (agency_id, id, facilitator_id, helper_id, kind, topic, on_day, at_time, zone, minutes, place,
                       support_types, what_happened, large_because, payload_hash)
                values (alongside.agency(), :id, alongside.actor(), cast(:helper as uuid), :kind, :topic, :day, :time, :zone, :minutes,
                       :place, :support_types, :what_happened, :large_because, :hash)
                    on conflict do nothing
                """)
                        .param("id", id)
                        .param("helper", draft.helper())
                        .param("kind", draft.kind())
                        .param("topic", draft.topic())
                        .param("day", like.day())
                        .param("time", like.time())
                        .param("zone", like.zone().getId())
                        .param("minutes", like.minutes())
                        .param("place", like.place() == null ? "" : like.place())
                        .param("support_types", draft.supportTypes().toArray(String[]::new))
                        .param("what_happened", draft.whatHappened())
                        .param("large_because", draft.largeBecause())
                        .param("hash", draft.hash())
                        .update()
                == 1;
    }

    /** Whether the same was sent before. */
    boolean isSame(UUID id, byte[] hash) {
        return sql.sql("select payload_hash from gathering where id = ? and facilitator_id = alongside.actor()")
                .param(id)
                .query(byte[].class)
                .optional()
                .filter(there -> Arrays.equals(there, hash))
                .isPresent();
    }

    /** The gathering, if one leads it; locked until the transaction ends, so that two who add to it wait for each other. */
    Optional<Gathering> lock(UUID id) {
        return sql.sql(ROWS + " and g.id = ? and alongside.actor() in (g.facilitator_id, g.helper_id) for update of g")
                .param(id)
                .query(GatheringStore::gathering)
                .optional();
    }

    /** How many families the programs of those that stand in it want in one group; empty where none stands in it. */
    Optional<Integer> sizeLimit(UUID gathering) {
        return sql.sql("select alongside.group_size_limit(?)")
                .param(gathering)
                .query(Integer.class)
                .optional();
    }

    /** Writes what holds for all, unless somebody changed it meanwhile; and tells it of those who did not come. */
    boolean change(Gathering there, GatheringDraft draft, Contact like) {
        return sql.sql("""
                with changed as (
                  update gathering
                     set helper_id = cast(:helper as uuid), kind = :kind, topic = :topic, on_day = :day, at_time = :time, zone = :zone,
                         minutes = :minutes, place = :place, support_types = :support_types, what_happened = :what_happened,
                         large_because = :large_because, said_before = said_before || cast(:said as jsonb), version = version + 1
                   where id = :id and version = :version
                  returning agency_id, id, on_day, kind, topic
                ),
                away as (
                  update gathering_absence a
                     set on_day = g.on_day, kind = g.kind, topic = g.topic, version = a.version + 1
                    from changed g
                   where a.agency_id = g.agency_id and a.gathering_id = g.id and a.noted_by = alongside.actor() and a.voided_at is null
                     and (a.on_day, a.kind, a.topic) <> (g.on_day, g.kind, g.topic)
                )
                select count(*) from changed
                """)
                        .param("id", there.id())
                        .param("version", there.version())
                        .param("said", JSON.writeValueAsString(List.of(there.shared())))
                        .param("helper", draft.helper())
                        .param("kind", draft.kind())
                        .param("topic", draft.topic())
                        .param("day", like.day())
                        .param("time", like.time())
                        .param("zone", like.zone().getId())
                        .param("minutes", like.minutes())
                        .param("place", like.place() == null ? "" : like.place())
                        .param("support_types", draft.supportTypes().toArray(String[]::new))
                        .param("what_happened", draft.whatHappened())
                        .param("large_because", draft.largeBecause())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void isLargeBecause(UUID gathering, String why) {
        sql.sql("update gathering set large_because = ?, version = version + 1 where id = ?")
                .params(why, gathering)
                .update();
    }

    void put(UUID gathering, List<UUID> contacts) {
        sql.sql("update contact set gathering_id = ? where id = any (?)")
                .params(gathering, contacts.toArray(UUID[]::new))
                .update();
    }

    Optional<Gathering> find(UUID id) {
        return sql.sql(ROWS + " and g.id = ?")
                .param(id)
                .query(GatheringStore::gathering)
                .optional();
    }

    /** Those one facilitated or helped with, the latest first. */
    List<Gathering> of(UUID supporter, int most) {
        return sql.sql(ROWS + """
                         and (g.facilitator_id = :supporter or g.helper_id = :supporter)
                       order by g.on_day desc, g.id desc
                       limit :most
                       """)
                .param("supporter", supporter)
                .param("most", most)
                .query(GatheringStore::gathering)
                .list();
    }

    /** The contacts in it that the reader sees, by caregiver. */
    List<ContactRow> contacts(UUID gathering) {
        return sql.sql(ContactList.ROWS + " where c.gathering_id = ? order by caregiver_name, c.id")
                .param(gathering)
                .query((row, n) -> ContactList.contact(row))
                .list();
    }

    /** Families of this supporter that stand in it already, not voided. */
    List<UUID> families(UUID gathering) {
        return sql.sql(
                        "select family_id from contact where gathering_id = ? and supporter_id = alongside.actor() and voided_at is null")
                .param(gathering)
                .query(UUID.class)
                .list();
    }

    /** The families this supporter walks with on a day, each with its people, caregivers first; in one statement. */
    List<Household> households(UUID supporter, LocalDate today) {
        var households = new LinkedHashMap<UUID, Household>();
        sql.sql("""
                select w.family_id, w.family, p.id, p.kind,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as name
                  from (select distinct on (family_id) *
                          from walking
                         where supporter_id = :supporter and starts_on <= :today and (ends_on is null or ends_on >= :today)
                         order by family_id, starts_on) w
                  join person p on p.agency_id = w.agency_id and p.family_id = w.family_id and p.voided_at is null
                 order by w.caregiver, w.family_id, p.id <> w.caregiver_id, array_position('{caregiver,child,other}', p.kind), p.given_name, p.id
                """).param("supporter", supporter).param("today", today).query(row -> {
            var family = row.getObject("family_id", UUID.class);
            var name = row.getString("family");
            households
                    .computeIfAbsent(family, id -> new Household(id, name, new ArrayList<>()))
                    .people()
                    .add(new Named(row.getObject("id", UUID.class), row.getString("name"), row.getString("kind")));
        });
        return List.copyOf(households.values());
    }

    List<Named> colleagues(UUID but) {
        return sql.sql("""
                select a.id, a.name
                  from account a
                 where a.agency_id = (select alongside.agency()) and a.status = 'active' and a.id <> ?
                   and exists (select 1 from account_role r
                                where r.agency_id = a.agency_id and r.account_id = a.id and r.role in ('supporter', 'supervisor'))
                 order by a.name, a.id
                """)
                .param(but)
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name"), "colleague"))
                .list();
    }

    private static Gathering gathering(ResultSet row, int n) throws SQLException {
        return new Gathering(
                row.getObject("id", UUID.class),
                row.getObject("facilitator_id", UUID.class),
                row.getString("facilitator"),
                row.getObject("helper_id", UUID.class),
                row.getString("helper"),
                row.getString("kind"),
                row.getString("topic"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getString("zone"),
                row.getInt("minutes"),
                row.getString("place"),
                ContactList.texts(row, "support_types"),
                row.getString("what_happened"),
                row.getString("large_because"),
                JSON.readValue(row.getString("said_before"), SAID),
                row.getInt("version"),
                row.getInt("mine"),
                row.getInt("unsigned"));
    }
}
