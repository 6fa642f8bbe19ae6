package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals that whoever acts may see: managers and supervisors, and the supporter asked to reach the family. */
@Component
public class ReferralStore {
    private static final String ROWS = """
            select r.*, p.name as program, a.name as reacher,
                   (select count(*) from referral_try t where t.agency_id = r.agency_id and t.referral_id = r.id) as tries
              from referral r
              left join program p on p.agency_id = r.agency_id and p.id = r.program_id
              left join account a on a.agency_id = r.agency_id and a.id = r.reacher_id
             where r.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    public ReferralStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that have waited longest first. */
    public List<Referral> open(int most) {
        return sql.sql(ROWS + " and r.closed_on is null order by r.received_on, r.id limit :most")
                .param("most", most)
                .query(ReferralStore::referral)
                .list();
    }

    /** Those that this supporter is asked to reach, longest waiting first. */
    public List<Referral> toReach(UUID supporter) {
        return sql.sql(ROWS + " and r.reacher_id = :supporter and r.closed_on is null order by r.received_on, r.id")
                .param("supporter", supporter)
                .query(ReferralStore::referral)
                .list();
    }

    /** The latest to close first. */
    public List<Referral> closed(int most) {
        return sql.sql(ROWS + " and r.closed_on is not null order by r.closed_on desc, r.id limit :most")
                .param("most", most)
                .query(ReferralStore::referral)
                .list();
    }

    public Optional<Referral> find(UUID id) {
        return sql.sql(ROWS + " and r.id = :id")
                .param("id", id)
                .query(ReferralStore::referral)
                .optional();
    }

    /** The one that led to this enrollment. */
    public Optional<Referral> ofEnrollment(UUID enrollment) {
        return sql.sql(ROWS + " and r.enrollment_id = :enrollment order by r.received_on limit 1")
                .param("enrollment", enrollment)
                .query(ReferralStore::referral)
                .optional();
    }

    /** The first try first. */
    public List<ReferralTry> tries(UUID referral) {
        return sql.sql("""
                select t.id, t.on_day, t.way, t.reached, t.words, a.name
                  from referral_try t
                  join account a on a.agency_id = t.agency_id and a.id = t.tried_by
                 where t.agency_id = (select alongside.agency())
                   and t.referral_id = :referral
                 order by t.on_day, t.recorded_at, t.id
                """)
                .param("referral", referral)
                .query((row, n) -> new ReferralTry(
                        row.getObject("id", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("way"),
                        row.getBoolean("reached"),
                        row.getString("words"),
                        row.getString("name")))
                .list();
    }

    /** Who can be asked to reach a family, by name. */
    public List<Reacher> supporters() {
        return sql.sql("""
                select c.id, c.name
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and exists (select 1 from account_role r
                                where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                 order by lower(c.name), c.id
                """)
                .query((row, n) -> new Reacher(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    void add(TakeReferral.Draft draft, LocalDate receivedOn) {
        sql.sql("""
                insert into referral (agency_id, id, received_on, way, source, source_name, source_phone, given_name, family_name,
                                      phone, town, safe_contact, what_for, program_id, known_id)
                values (alongside.agency(), :id, :received, :way, :source, :source_name, :source_phone, :given, :family,
                        :phone, :town, :safe, :what_for, :program, :known)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", draft.id())
                .param("received", receivedOn)
                .param("way", draft.way())
                .param("source", draft.source())
                .param("source_name", draft.sourceName())
                .param("source_phone", draft.sourcePhone())
                .param("given", draft.givenName())
                .param("family", draft.familyName())
                .param("phone", draft.phone())
                .param("town", draft.town())
                .param("safe", draft.safeContact())
                .param("what_for", draft.whatFor())
                .param("program", draft.program())
                .param("known", draft.known())
                .update();
    }

    /**
     * Earlier ones of the same person or of somebody of their family, with the same number, or with both names the same; the
     * latest first.
     */
    public List<ReferredBefore> before(UUID referral, int most) {
        return sql.sql("""
                with me as materialized (
                  select r.*, p.family_id as known_family
                    from referral r
                    left join person p on p.agency_id = r.agency_id and p.id = r.known_id
                   where r.agency_id = (select alongside.agency()) and r.id = :referral
                ),
                alike as (
                  select s.id, 'PERSON' as same from me join referral s on s.agency_id = me.agency_id and s.known_id = me.known_id
                   union all
                  select s.id, 'PERSON' from me join referral s on s.agency_id = me.agency_id and s.family_id = me.known_family
                   union all
                  select s.id, 'PHONE' from me join referral s on s.agency_id = me.agency_id and s.phone_key = me.phone_key and s.phone_key <> ''
                   union all
                  select s.id, 'NAME' from me join referral s on s.agency_id = me.agency_id and s.name_key = me.name_key and s.name_key <> ''
                )
                select r.id, concat_ws(' ', r.given_name, nullif(r.family_name, '')) as name, r.received_on, r.source, r.closed_on, r.ending,
                       r.enrollment_id is not null as enrolled, e.ended_on, t.same
                  from me
                 cross join (select id, (array_agg(same order by array_position('{PERSON,PHONE,NAME}', same)))[1] as same from alike group by id) t
                  join referral r on r.agency_id = me.agency_id and r.id = t.id
                  left join enrollment e on e.agency_id = r.agency_id and e.id = r.enrollment_id
                 where r.id <> me.id and (r.received_on, r.recorded_at) <= (me.received_on, me.recorded_at)
                 order by r.received_on desc, r.id desc
                 limit :most
                """)
                .param("referral", referral)
                .param("most", most)
                .query((row, n) -> new ReferredBefore(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("source"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("ending"),
                        row.getBoolean("enrolled"),
                        row.getObject("ended_on", LocalDate.class),
                        ReferredBefore.Same.valueOf(row.getString("same"))))
                .list();
    }

    /** False when somebody else changed or closed it before. */
    boolean change(TakeReferral.Draft draft, int version, LocalDate receivedOn) {
        return sql.sql("""
                update referral
                   set received_on = :received, way = :way, source = :source, source_name = :source_name, source_phone = :source_phone,
                       given_name = :given, family_name = :family, phone = :phone, town = :town, safe_contact = :safe,
                       what_for = :what_for, program_id = cast(:program as uuid), version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and version = :version and closed_on is null
                """)
                        .param("id", draft.id())
                        .param("version", version)
                        .param("received", receivedOn)
                        .param("way", draft.way())
                        .param("source", draft.source())
                        .param("source_name", draft.sourceName())
                        .param("source_phone", draft.sourcePhone())
                        .param("given", draft.givenName())
                        .param("family", draft.familyName())
                        .param("phone", draft.phone())
                        .param("town", draft.town())
                        .param("safe", draft.safeContact())
                        .param("what_for", draft.whatFor())
                        .param("program", draft.program())
                        .update()
                == 1;
    }

    void addTry(UUID id, UUID referral, LocalDate day, String way, boolean reached, String words) {
        sql.sql("""
                insert into referral_try (agency_id, id, referral_id, on_day, way, reached, words, tried_by)
                values (alongside.agency(), :id, :referral, :day, :way, :reached, :words, alongside.actor())
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("referral", referral)
                .param("day", day)
                .param("way", way)
                .param("reached", reached)
                .param("words", words)
                .update();
    }

    void ask(UUID id, @Nullable UUID reacher) {
        sql.sql("""
                update referral
                   set reacher_id = :reacher, version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and closed_on is null
                   and reacher_id is distinct from cast(:reacher as uuid)
                """).param("id", id).param("reacher", reacher).update();
    }

    /** False when somebody else closed it before. */
    boolean close(UUID id, LocalDate day, String ending, String note) {
        return sql.sql("""
                update referral
                   set closed_on = :day, ending = :ending, ending_note = :note, version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and closed_on is null
                """)
                        .param("id", id)
                        .param("day", day)
                        .param("ending", ending)
                        .param("note", note)
                        .update()
                == 1;
    }

    /** False when somebody else closed it before. */
    boolean accept(UUID id, LocalDate day, Enrollment enrollment) {
        return sql.sql("""
                update referral
                   set closed_on = :day, family_id = :family, enrollment_id = :enrollment, version = version + 1
                 where agency_id = (select alongside.agency()) and id = :id and closed_on is null
                """)
                        .param("id", id)
                        .param("day", day)
                        .param("family", enrollment.familyId())
                        .param("enrollment", enrollment.id())
                        .update()
                == 1;
    }

    private static Referral referral(ResultSet row, int n) throws SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("way"),
                row.getString("source"),
                row.getString("source_name"),
                row.getString("source_phone"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("phone"),
                row.getString("town"),
                row.getString("safe_contact"),
                row.getString("what_for"),
                row.getObject("program_id", UUID.class),
                row.getString("program"),
                row.getObject("reacher_id", UUID.class),
                row.getString("reacher"),
                row.getInt("tries"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("ending"),
                row.getString("ending_note"),
                row.getObject("family_id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("known_id", UUID.class),
                row.getInt("version"));
    }
}
