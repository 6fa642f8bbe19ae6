package org.alongside.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One contact, with its next step. */
@Component
class ContactStore {
    private static final Set<String> CHECKED = Set.of("names_the_family", "names_the_goals", "approved_for_visits");

    private final Db db;
    private final JdbcClient sql;

    ContactStore(Db db, JdbcClient sql) {
        this.db = db;
        this.sql = sql;
    }

    /**
     * Writes a contact with its next step and, where somebody else walks first with the family, the news for them, all or
     * nothing, in one round trip, provided that the actor walks with the family on that day, everyone and every
     * goal named is of the family, the program offers what was chosen, and a supervised visit is by somebody approved for it.
     *
     * @param peerKinds of the programs that offer all that was chosen
     * @return false if nothing was written: one of these is not so, or the id is there already
     */
    boolean add(Actor actor, UUID id, Contact contact, byte[] hash, Set<String> peerKinds) {
        try {
            return written(actor, id, contact, hash, peerKinds);
        } catch (DataIntegrityViolationException e) {
            if (!CHECKED.contains(Violated.constraint(e))) throw e;
            return false;
        }
    }

    private boolean written(Actor actor, UUID id, Contact contact, byte[] hash, Set<String> peerKinds) {
        return db.once(actor, """
                walk as (
                  select agency, account, now, cast(:id as uuid) as id, cast(:family as uuid) as family,
                         cast(:day as date) as day, walked, primary_supporter
                    from acting
                   cross join lateral alongside.walked_in(agency, :family, cast(:enrollment as uuid), :day, :peer_kinds)
                ),
                written as (
                  insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes,
                         travel_minutes, miles, mode, made, attempt_outcome, place, support_types, activities, people, what_happened, next_step, shareable,
                         together, goals, payload_hash, entered_at, entered_by)
                  select agency, id, family, walked, account, day, :time, :zone, :minutes,
                         :travel_minutes, :miles, :mode, :made, :attempt_outcome, :place, :support_types, :activities, :people, :what_happened, :next_step, :shareable,
                         cast(:together as jsonb), :goals, :hash, now, account
                    from walk
                   where walked is not null
                      on conflict do nothing
                  returning true
                ),
                next as (
                  insert into follow_up (agency_id, id, contact_id, family_id, supporter_id, what, from_on, due_on)
                  select agency, id, id, family, account, :next_step, cast(:follow_up_from as date), cast(:follow_up_on as date)
                    from written
                   cross join walk
                   where cast(:follow_up_on as date) is not null
                ),
                news as (
                  insert into outbox (agency_id, kind, payload)
                  select agency, 'contact-logged',
                         jsonb_build_object('contact', id, 'family', family, 'supporter', primary_supporter, 'by', account)
                    from written
                   cross join walk
                   where primary_supporter <> account
                )
                select count(*) from written
                """)
                        .param("id", id)
                        .param("family", contact.family())
                        .param("enrollment", contact.enrollment())
                        .param("day", contact.day())
                        .param("time", contact.time())
                        .param("zone", contact.zone().getId())
                        .param("minutes", contact.minutes())
                        .param("travel_minutes", contact.travelMinutes())
                        .param("miles", contact.miles())
                        .param("mode", contact.mode())
                        .param("made", contact.made())
                        .param("attempt_outcome", contact.attemptOutcome())
                        .param("place", contact.place())
                        .param("people", contact.people().toArray(UUID[]::new))
                        .param("support_types", contact.supportTypes().toArray(String[]::new))
                        .param("activities", contact.activities().toArray(String[]::new))
                        .param("what_happened", contact.whatHappened())
                        .param("next_step", contact.nextStep())
                        .param("shareable", contact.parts().shareable())
                        .param("together", TogetherColumn.write(contact.together()))
                        .param("goals", contact.goals().toArray(UUID[]::new))
                        .param("follow_up_from", contact.followUpFrom())
                        .param("follow_up_on", contact.followUpOn())
                        .param("hash", hash)
                        .param("peer_kinds", peerKinds.toArray(String[]::new))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Writes what was mended in a contact that is still unsigned, if {@code version} is still the one it was mended from. */
    boolean change(UUID id, int version, Contact contact, UUID enrollment) {
        int changed = sql.sql("""
                update contact
                   set enrollment_id = :enrollment, on_day = :day, at_time = :time, zone = :zone, minutes = :minutes,
                       travel_minutes = :travel_minutes, miles = :miles, mode = :mode, made = :made, attempt_outcome = :attempt_outcome, place = :place, support_types = :support_types,
                       activities = :activities, people = :people, what_happened = :what_happened, next_step = :next_step, shareable = :shareable,
                       together = cast(:together as jsonb), goals = :goals, version = version + 1
                 where id = :id and version = :version and signed_at is null and voided_at is null
                """)
                .param("id", id)
                .param("version", version)
                .param("enrollment", enrollment)
                .param("day", contact.day())
                .param("time", contact.time())
                .param("zone", contact.zone().getId())
                .param("minutes", contact.minutes())
                .param("travel_minutes", contact.travelMinutes())
                .param("miles", contact.miles())
                .param("mode", contact.mode())
                .param("made", contact.made())
                .param("attempt_outcome", contact.attemptOutcome())
                .param("place", contact.place())
                .param("support_types", contact.supportTypes().toArray(String[]::new))
                .param("activities", contact.activities().toArray(String[]::new))
                .param("people", contact.people().toArray(UUID[]::new))
                .param("what_happened", contact.whatHappened())
                .param("next_step", contact.nextStep())
                .param("shareable", contact.parts().shareable())
                .param("together", TogetherColumn.write(contact.together()))
                .param("goals", contact.goals().toArray(UUID[]::new))
                .update();
        if (changed == 0) return false;
        followUp(id, contact);
        return true;
    }

    /** Keeps, for whoever supervises the actor, what the actor wrote for them in a contact of their own; "" takes it out again. */
    void keepForSupervisor(UUID id, String words) {
        sql.sql("""
                insert into contact_for_supervisor (agency_id, id, family_id, supporter_id, words)
                select agency_id, id, family_id, supporter_id, :words
                  from contact
                 where agency_id = (select alongside.agency())
                   and id = :id
                    on conflict (agency_id, id) do update
                   set words = excluded.words, version = contact_for_supervisor.version + 1
                 where contact_for_supervisor.words <> excluded.words
                """).param("id", id).param("words", words).update();
    }

    private void followUp(UUID id, Contact contact) {
        if (contact.followUpOn() == null) {
            sql.sql("""
                    update follow_up set voided_at = alongside.now(), version = version + 1
                     where id = :id and voided_at is null
                    """).param("id", id).update();
            return;
        }
        sql.sql("""
                insert into follow_up (agency_id, id, contact_id, family_id, supporter_id, what, from_on, due_on)
                select agency_id, id, id, family_id, supporter_id, next_step, cast(:from as date), :due
                  from contact
                 where id = :id
                    on conflict (agency_id, id) do update
                   set what = excluded.what, due_on = excluded.due_on, from_on = excluded.from_on, voided_at = null,
                       version = follow_up.version + 1
                 where (follow_up.what, follow_up.due_on, follow_up.from_on, follow_up.voided_at)
                       is distinct from (excluded.what, excluded.due_on, excluded.from_on, null)
                """)
                .param("id", id)
                .param("from", contact.followUpFrom())
                .param("due", contact.followUpOn())
                .update();
    }

    /** Signs it, if it is as the signer saw it. */
    boolean sign(UUID id, int version) {
        return sql.sql("""
                update contact
                   set signed_at = alongside.now(), signed_by = alongside.actor(), version = version + 1
                 where id = ? and version = ? and supporter_id = alongside.actor() and signed_at is null and voided_at is null
                """).params(id, version).update() == 1;
    }

    /** Voids it with its next step. */
    boolean voidIt(UUID id, int version, String reason) {
        int voided = sql.sql("""
                update contact
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = ?, version = version + 1
                 where id = ? and version = ? and voided_at is null
                """).params(reason, id, version).update();
        if (voided == 0) return false;
        sql.sql(
                        "update follow_up set voided_at = alongside.now(), version = version + 1 where id = ? and voided_at is null")
                .param(id)
                .update();
        return true;
    }

    /** False if this addendum is there already. */
    boolean append(UUID id, ContactRow contact, String words) {
        return sql.sql("""
                insert into contact_addendum (agency_id, id, contact_id, family_id, words, written_by)
                values (alongside.agency(), ?, ?, ?, ?, alongside.actor())
                    on conflict (agency_id, id) do nothing
                """).params(id, contact.id(), contact.family(), words).update() == 1;
    }

    /** Everyone of a family, caregivers first, of them the one who is enrolled. */
    List<Named> peopleOf(UUID family) {
        return named(sql, "p.family_id = ? and p.voided_at is null", family);
    }

    /** People as contacts name them; {@code which} asks for them by one id. */
    static List<Named> named(JdbcClient sql, String which, UUID whose) {
        return sql.sql("""
                select p.id, p.kind,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as name
                  from person p
                 where %s
                 order by array_position('{caregiver,child,other}', p.kind),
                          not exists (select 1 from enrollment e
                                       where e.agency_id = p.agency_id and e.family_id = p.family_id and e.caregiver_id = p.id and e.voided_at is null),
                          p.given_name, p.id
                """.formatted(which))
                .param(whose)
                .query((row, n) ->
                        new Named(row.getObject("id", UUID.class), row.getString("name"), row.getString("kind")))
                .list();
    }

    /** The last contact this supporter logged with a family, reached or not; most of the next one is like it. */
    Optional<ContactRow> last(UUID family, UUID supporter, boolean made) {
        return sql.sql(ContactList.ROWS + """
                         where c.family_id = :family and c.supporter_id = :supporter and c.voided_at is null
                           and (c.made or not :made)
                         order by c.on_day desc, c.at_time desc, c.id desc
                         limit 1
                        """)
                .param("family", family)
                .param("supporter", supporter)
                .param("made", made)
                .query((row, n) -> ContactList.contact(row))
                .optional();
    }

    /** What to know before writing about this family; nothing if the actor does not see it. */
    Optional<Household> household(UUID family) {
        return sql.sql("select name from family where id = ? and voided_at is null")
                .param(family)
                .query((row, n) -> new Household(family, row.getString("name"), peopleOf(family)))
                .optional();
    }

    /** The families this person walks with today, those longest without being reached first. */
    List<Walked> walked(UUID supporter, LocalDate today) {
        return sql.sql("""
                select w.family_id, f.name, f.safe_contact, seen.on_day,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
                  from (select distinct on (family_id) agency_id, family_id, enrollment_id
                          from assignment
                         where supporter_id = :supporter and voided_at is null
                           and starts_on <= :today and (ends_on is null or ends_on >= :today)
                         order by family_id, starts_on) w
                  join family f on f.agency_id = w.agency_id and f.id = w.family_id and f.voided_at is null
                  join enrollment e on e.agency_id = w.agency_id and e.id = w.enrollment_id
                  join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                  left join lateral (select c.on_day
                                       from contact c
                                      where c.agency_id = w.agency_id and c.family_id = w.family_id and c.made and c.voided_at is null
                                      order by c.on_day desc, c.at_time desc, c.id desc
                                      limit 1) seen on true
                 order by seen.on_day nulls first, f.name, w.family_id
                """)
                .param("supporter", supporter)
                .param("today", today)
                .query((row, n) -> new Walked(
                        row.getObject("family_id", UUID.class),
                        row.getString("name"),
                        row.getString("caregiver"),
                        row.getString("safe_contact"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    Optional<Stored> find(UUID id) {
        return one(id, "");
    }

    /** The contact, locked until the transaction ends. */
    Optional<Stored> lock(UUID id) {
        return one(id, "for update of c");
    }

    private Optional<Stored> one(UUID id, String lock) {
        return sql.sql(ContactList.ROWS.replace("c.version,", """
                        c.version, c.enrollment_id, c.payload_hash, g.peer_kind, g.name as program, c.void_reason, w.name as signed_by, coalesce(v.words, '') as for_supervisor,
                        array(select unnest(c.people) order by 1) as people, array(select unnest(c.goals) order by 1) as goals,
                        """) + """
                          join program g on g.agency_id = e.agency_id and g.id = e.program_id
                          left join account w on w.agency_id = c.agency_id and w.id = c.signed_by
                          left join contact_for_supervisor v on v.agency_id = c.agency_id and v.id = c.id
                         where c.id = :id
                        """ + lock)
                .param("id", id)
                .query((row, n) -> new Stored(
                        ContactList.contact(row),
                        row.getObject("enrollment_id", UUID.class),
                        row.getString("peer_kind"),
                        row.getString("program"),
                        List.of((UUID[]) row.getArray("people").getArray()),
                        List.of((UUID[]) row.getArray("goals").getArray()),
                        row.getString("signed_by"),
                        row.getString("void_reason"),
                        row.getBytes("payload_hash"),
                        row.getString("for_supervisor")))
                .optional();
    }

    /** The enrollments of a family, newest first, and when this person was assigned in each. */
    List<Walk> walks(UUID family, UUID supporter) {
        var walks = new LinkedHashMap<UUID, Walk>();
        sql.sql("""
                select e.id, p.name, p.peer_kind, e.started_on, e.ended_on, a.starts_on, a.ends_on
                  from enrollment e
                  join program p on p.agency_id = e.agency_id and p.id = e.program_id
                  left join assignment a on a.agency_id = e.agency_id and a.enrollment_id = e.id
                            and a.supporter_id = :supporter and a.voided_at is null
                 where e.family_id = :family and e.voided_at is null
                 order by e.started_on desc, e.id, a.starts_on desc
                """).param("family", family).param("supporter", supporter).query(row -> {
            var enrollment = row.getObject("id", UUID.class);
            var walk = walks.get(enrollment);
            if (walk == null) walks.put(enrollment, walk = walk(row, enrollment));
            var from = row.getObject("starts_on", LocalDate.class);
            if (from != null) walk.assigned().add(new Walk.Days(from, row.getObject("ends_on", LocalDate.class)));
        });
        return List.copyOf(walks.values());
    }

    private static Walk walk(ResultSet row, UUID enrollment) throws SQLException {
        return new Walk(
                enrollment,
                row.getString("name"),
                row.getString("peer_kind"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                new ArrayList<>());
    }

    /** Those of these people who are not, or no longer, of this family. */
    Set<UUID> strangers(UUID family, List<UUID> people) {
        var strangers = new HashSet<>(people);
        strangers.removeAll(sql.sql("select id from person where family_id = ? and id = any (?) and voided_at is null")
                .params(family, people.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return strangers;
    }

    /** Whether this person may supervise visits with children on that day. */
    boolean mayVisit(UUID supporter, LocalDate day) {
        return sql.sql("""
                select exists (select 1 from visit_approval
                                where supporter_id = :supporter and voided_at is null and from_on <= :day and (until_on is null or until_on >= :day))
                """)
                .param("supporter", supporter)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Those of these goals that are not, or no longer, this family's. */
    Set<UUID> strangeGoals(UUID family, List<UUID> goals) {
        var strange = new HashSet<>(goals);
        strange.removeAll(
                sql.sql("select id from caregiver_goal where family_id = ? and id = any (?) and voided_at is null")
                        .params(family, goals.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
        return strange;
    }

    Optional<TellWhoWalksWith.Colleague> colleague(UUID account) {
        return sql.sql("select name, email, status = 'active' as active from account where id = ?")
                .param(account)
                .query((row, n) -> new TellWhoWalksWith.Colleague(
                        row.getString("name"), row.getString("email"), row.getBoolean("active")))
                .optional();
    }

    /** Whether the actor may open the family's record, not only their own contacts with it after the assignment. */
    boolean reaches(UUID family) {
        return sql.sql("select alongside.reaches(?)")
                .param(family)
                .query(Boolean.class)
                .single();
    }

    /** The families this person walked with until lately, and may still write down contacts with; the latest first. */
    List<Closing> closing(UUID supporter) {
        return sql.sql("""
                select w.family_id, f.name, w.ends_on, w.ends_on + g.late_entry_days as writable_until,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
                  from (select distinct on (c.family_id) *
                          from alongside.closing_walks() c
                         where c.supporter_id = :supporter
                         order by c.family_id, c.ends_on desc) w
                  join family f on f.agency_id = (select alongside.agency()) and f.id = w.family_id and f.voided_at is null
                  join enrollment e on e.agency_id = f.agency_id and e.id = w.enrollment_id
                  join program g on g.agency_id = e.agency_id and g.id = e.program_id
                  join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                 where not alongside.reaches(w.family_id)
                 order by w.ends_on desc, f.name, w.family_id
                """)
                .param("supporter", supporter)
                .query((row, n) -> new Closing(
                        row.getObject("family_id", UUID.class),
                        row.getString("caregiver"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("writable_until", LocalDate.class)))
                .list();
    }

    boolean sees(UUID family) {
        return sql.sql("select exists (select 1 from family where id = ? and voided_at is null)")
                .param(family)
                .query(Boolean.class)
                .single();
    }
}
