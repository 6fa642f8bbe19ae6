package org.alongside.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts of a month, and whose month it is. {@code until} is never counted in. */
@Component
class MonthStore {
    private static final String NAME =
            "concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, ''))";

    private static final int ID = 36;

    private final JdbcClient sql;

    MonthStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How the family's caregivers are called; empty where the actor does not reach it. */
    Optional<String> family(UUID family) {
        return sql.sql("""
                select coalesce((select string_agg(%s, ', ' order by p.id)
                                   from person p
                                  where p.agency_id = f.agency_id
                                    and p.family_id = f.id
                                    and p.kind = 'caregiver'
                                    and p.voided_at is null), f.name)
                  from family f
                 where f.id = :family
                   and alongside.reaches(f.id)
                   and f.voided_at is null
                """.formatted(NAME))
                .param("family", family)
                .query(String.class)
                .optional();
    }

    /** A colleague's name, if their work may be counted by the actor: their own, the supervisor of today, or duties that see all. */
    Optional<String> supporter(UUID supporter, LocalDate today) {
        return sql.sql("""
                select a.name
                  from account a
                 where a.id = :supporter
                   and ((select alongside.sees_all())
                     or a.id = (select alongside.actor())
                     or exists (select 1
                                  from supervision s
                                 where s.agency_id = a.agency_id
                                   and s.supporter_id = a.id
                                   and s.supervisor_id = (select alongside.actor())
                                   and s.during @> :today::date))
                """)
                .param("supporter", supporter)
                .param("today", today)
                .query(String.class)
                .optional();
    }

    /** A program's name, for those who see all of the agency's work. */
    Optional<String> program(UUID program) {
        return sql.sql("select name from program where id = :program and (select alongside.sees_all())")
                .param("program", program)
                .query(String.class)
                .optional();
    }

    /** Everybody of a family, caregivers first. */
    List<Month.Person> people(UUID family) {
        return sql.sql("""
                select p.id, %s as name
                  from person p
                 where p.family_id = :family
                   and p.voided_at is null
                 order by array_position('{caregiver,child,other}', p.kind), p.given_name, p.id
                """.formatted(NAME))
                .param("family", family)
                .query((row, n) -> new Month.Person(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    List<Month.Walk> walksIn(UUID program, LocalDate from, LocalDate until) {
        return walks("w.program_id = :whose", program, from, until);
    }

    List<Month.Walk> walksWith(UUID family, LocalDate from, LocalDate until) {
        return walks("w.family_id = :whose", family, from, until);
    }

    List<Month.Walk> walksOf(UUID supporter, LocalDate from, LocalDate until) {
        return walks("w.supporter_id = :whose", supporter, from, until);
    }

    private List<Month.Walk> walks(String of, UUID whose, LocalDate from, LocalDate until) {
        return sql.sql("""
                select distinct w.family_id, w.caregiver, w.supporter_id, s.name as supporter, p.name as program
                  from walking w
                  join account s on s.agency_id = w.agency_id and s.id = w.supporter_id
                  join program p on p.agency_id = w.agency_id and p.id = w.program_id
                 where %s
                   and w.starts_on < :until
                   and (w.ends_on is null or w.ends_on >= :from)
                 order by w.caregiver, s.name, p.name
                """.formatted(of))
                .param("whose", whose)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Month.Walk(
                        row.getObject("family_id", UUID.class),
                        row.getString("caregiver"),
                        row.getObject("supporter_id", UUID.class),
                        row.getString("supporter"),
                        row.getString("program")))
                .list();
    }

    List<Month.Contact> contactsWith(UUID family, LocalDate from, LocalDate until) {
        return contacts(
                "(select * from contact_counted where family_id = :whose and on_day >= :from and on_day < :until)",
                family,
                from,
                until);
    }

    List<Month.Contact> contactsOf(UUID supporter, LocalDate from, LocalDate until) {
        return contacts("alongside.work_counted(array[:whose]::uuid[], :from, :until)", supporter, from, until);
    }

    /** By the supporters of the agency, because that is what contacts of some days are found by. */
    List<Month.Contact> contactsIn(UUID program, LocalDate from, LocalDate until) {
        return contacts(
                "(select * from alongside.work_counted(array(select id from account), :from, :until) where program_id = :whose)",
                program,
                from,
                until);
    }

    private List<Month.Contact> contacts(String counted, UUID whose, LocalDate from, LocalDate until) {
        return sql.sql("""
                select w.contact_id, w.family_id, %s as caregiver, w.supporter_id, s.name as supporter, w.on_day, c.at_time, c.zone,
                       w.mode, w.made, w.minutes, w.travel_minutes, w.miles, w.held, c.attempt_outcome, w.place, w.support_types, w.activities, w.signed,
                       array(select p.id || %s
                               from person p
                              where p.agency_id = c.agency_id
                                and p.id = any (c.people)
                              order by p.kind, p.given_name, p.id) as took_part
                  from %s w
                  join account s on s.agency_id = w.agency_id and s.id = w.supporter_id
                  left join contact c on c.agency_id = w.agency_id and c.id = w.contact_id
                  left join person p on p.agency_id = c.agency_id and p.id = w.caregiver_id
                 order by w.on_day, c.at_time, w.contact_id
                """.formatted("case when p.id is not null then " + NAME + " end", NAME, counted))
                .param("whose", whose)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> contact(row))
                .list();
    }

    private static Month.Contact contact(ResultSet row) throws SQLException {
        return new Month.Contact(
                row.getObject("contact_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("caregiver"),
                row.getObject("supporter_id", UUID.class),
                row.getString("supporter"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getString("zone"),
                row.getString("mode"),
                row.getBoolean("made"),
                row.getInt("minutes"),
                row.getInt("travel_minutes"),
                row.getBigDecimal("miles"),
                null,
                row.getString("attempt_outcome"),
                row.getString("place"),
                texts(row, "support_types"),
                texts(row, "activities"),
                texts(row, "held"),
                texts(row, "took_part").stream().map(MonthStore::person).toList(),
                row.getBoolean("signed"));
    }

    /** The id and, right after it, the name. */
    private static Month.Person person(String words) {
        return new Month.Person(UUID.fromString(words.substring(0, ID)), words.substring(ID));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
