package org.alongside.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contacts in lists, and their figures. Everything here is asked inside {@code db.read(actor, ...)}, shows what that actor
 * may see, and costs one statement.
 */
@Component
public class ContactList {
    public static final int PAGE = 50;

    private static final String COLUMNS = """
            select c.id, c.family_id, t.family_name, t.caregiver_name, c.supporter_id, s.name as supporter_name,
                   c.on_day, c.at_time, c.zone, c.minutes, c.travel_minutes, c.miles, c.mode, c.made, c.attempt_outcome, c.place,
                   c.support_types, c.activities, c.what_happened, c.next_step, c.shareable,
                   u.due_on, u.from_on, u.done_at, c.entered_at, c.signed_at, c.voided_at,
                   t.ended and c.import_id is null and exists (
                     select 1 from assignment w
                      where w.agency_id = c.agency_id and w.enrollment_id = c.enrollment_id and w.supporter_id = c.supporter_id
                        and w.voided_at is null and c.on_day between w.starts_on and w.ends_on
                        and c.entered_at >= alongside.day_start(c.agency_id, w.ends_on + 1)) as late,
                   c.version, c.together
            """;
    private static final String NAMES =
            "f.name as family_name, concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver_name";
    private static final String SUPPORTER_AND_STEP = """
              join account s on s.agency_id = c.agency_id and s.id = c.supporter_id
              left join follow_up u on u.agency_id = c.agency_id and u.contact_id = c.id and u.voided_at is null and c.next_step <> ''
            """;

    /** Contacts {@code c}, to go on with {@code where}. */
    static final String ROWS = COLUMNS + """
              from contact c
              join family f on f.agency_id = c.agency_id and f.id = c.family_id
              join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
              join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
             cross join lateral (select true as ended, %s) t
            """.formatted(NAMES) + SUPPORTER_AND_STEP;

    private static final String SERVING =
            "c.family_id = :whose and c.voided_at is null and c.goals @> array[cast(:goal as uuid)]";
    private static final LocalDate OLDEST = LocalDate.of(1, 1, 1);
    private static final String NEWEST_FIRST = " order by c.on_day desc, c.at_time desc, c.id desc";

    private final JdbcClient sql;

    public ContactList(JdbcClient sql) {
        this.sql = sql;
    }

    /** A place in a list, newest first: everything after it is older. */
    public record Cursor(LocalDate day, LocalTime time, UUID id) {
        static final Cursor NEWEST = new Cursor(LocalDate.of(9999, 12, 31), LocalTime.MAX, new UUID(-1, -1));

        /** As it stands in the address of the next page: {@code 2026-11-21T10:00~0193...}. */
        @Override
        public String toString() {
            return day + "T" + time + "~" + id;
        }

        /** Where the contacts up to and with this day begin. */
        public static Cursor upTo(LocalDate day) {
            return new Cursor(day, NEWEST.time, NEWEST.id);
        }

        /** Nothing, if somebody has mended the address. */
        public static Optional<Cursor> of(@Nullable String words) {
            if (words == null) return Optional.empty();
            try {
                var cut = words.indexOf('~');
                var at = java.time.LocalDateTime.parse(words.substring(0, cut));
                return Optional.of(
                        new Cursor(at.toLocalDate(), at.toLocalTime(), UUID.fromString(words.substring(cut + 1))));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    /** Up to {@link #PAGE} contacts of a supporter, newest first, voided ones too. */
    public List<ContactRow> ofSupporter(UUID supporter, Optional<Cursor> after) {
        return page("c.supporter_id = :whose", supporter, after);
    }

    /** Up to {@link #PAGE} contacts with a family, newest first, voided ones too. */
    public List<ContactRow> ofFamily(UUID family, Optional<Cursor> after) {
        return page("c.family_id = :whose", family, after);
    }

    /** Up to {@code most} contacts with a family since {@code from}, newest first, voided ones too. */
    public List<ContactRow> ofFamilySince(UUID family, LocalDate from, Optional<Cursor> after, int most) {
        return page("c.family_id = :whose", family, from, after, most);
    }

    /** Of them, those that tell of something to celebrate. */
    public List<ContactRow> celebratedSince(UUID family, LocalDate from, Optional<Cursor> after, int most) {
        return page("c.family_id = :whose and c.together ->> 'accomplishment' is not null", family, from, after, most);
    }

    /** Up to {@link #PAGE} contacts that worked on a goal of this family, newest first, voided ones left out. */
    public List<ContactRow> serving(UUID family, UUID goal, Optional<Cursor> after) {
        return page(SERVING, family, goal, OLDEST, after, PAGE);
    }

    /** How many contacts worked on it, voided ones left out. */
    public int countServing(UUID family, UUID goal) {
        return sql.sql("select count(*) from contact c where " + SERVING)
                .param("whose", family)
                .param("goal", goal)
                .query(Integer.class)
                .single();
    }

    private List<ContactRow> page(String of, UUID whose, Optional<Cursor> after) {
        return page(of, whose, OLDEST, after, PAGE);
    }

    private List<ContactRow> page(String of, UUID whose, LocalDate from, Optional<Cursor> after, int most) {
        return page(of, whose, null, from, after, most);
    }

    /** Names are looked up once for each family on the page, not for each contact: policies cost more than the rows. */
    private List<ContactRow> page(
            String of, UUID whose, @Nullable UUID goal, LocalDate from, Optional<Cursor> after, int most) {
        var cursor = after.orElse(Cursor.NEWEST);
        return sql.sql("""
                with chosen as materialized (
                  select * from contact c where %s and c.on_day >= :from and (c.on_day, c.at_time, c.id) < (:day, :time, :id)
                  %s limit :most
                ),
                told as materialized (
                  select d.family_id, d.enrollment_id, d.supporter_id, %s,
                         exists (select 1 from assignment w
                                  where w.agency_id = d.agency_id and w.enrollment_id = d.enrollment_id
                                    and w.supporter_id = d.supporter_id and w.ends_on is not null) as ended
                    from (select distinct agency_id, family_id, enrollment_id, supporter_id from chosen) d
                    join family f on f.agency_id = d.agency_id and f.id = d.family_id
                    join enrollment e on e.agency_id = d.agency_id and e.id = d.enrollment_id
                    join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                )
                """.formatted(of, NEWEST_FIRST, NAMES) + COLUMNS + """
                  from chosen c
                  join told t on t.family_id = c.family_id and t.enrollment_id = c.enrollment_id and t.supporter_id = c.supporter_id
                """ + SUPPORTER_AND_STEP + NEWEST_FIRST)
                .param("whose", whose)
                .param("goal", goal)
                .param("day", cursor.day())
                .param("time", cursor.time())
                .param("id", cursor.id())
                .param("from", from)
                .param("most", most)
                .query((row, n) -> contact(row))
                .list();
    }

    /** A family's contacts of these days, oldest first, voided ones left out: what {@link #figuresOfFamily} counts. */
    public List<ContactRow> ofFamily(UUID family, LocalDate from, LocalDate until) {
        return between("c.family_id = :whose", family, from, until);
    }

    /** A supporter's contacts of these days, oldest first, voided ones left out. */
    public List<ContactRow> ofSupporter(UUID supporter, LocalDate from, LocalDate until) {
        return between("c.supporter_id = :whose", supporter, from, until);
    }

    private List<ContactRow> between(String of, UUID whose, LocalDate from, LocalDate until) {
        return sql.sql(
                        ROWS + " where " + of
                                + " and c.on_day >= :from and c.on_day < :until and c.voided_at is null order by c.on_day, c.at_time, c.id")
                .param("whose", whose)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> contact(row))
                .list();
    }

    /** A supporter's contacts of a day, and the first {@code most} of any day that wait to be signed, oldest first. */
    public List<ContactRow> ofDayAndUnsigned(UUID supporter, LocalDate day, int most) {
        return sql.sql(ROWS + """
                 where c.id in (select id from contact
                                 where supporter_id = :whose and on_day = :day and voided_at is null
                                 union
                               (select id from contact
                                 where supporter_id = :whose and signed_at is null and voided_at is null
                                 order by on_day, at_time, id
                                 limit :most))
                 order by c.on_day, c.at_time, c.id
                """)
                .param("whose", supporter)
                .param("day", day)
                .param("most", most)
                .query((row, n) -> contact(row))
                .list();
    }

    /** A supporter's contacts that wait to be signed, oldest first. */
    public List<ContactRow> unsigned(UUID supporter) {
        return unsigned(supporter, Integer.MAX_VALUE);
    }

    /** The first {@code most} of them, however many an import brought. */
    public List<ContactRow> unsigned(UUID supporter, int most) {
        return sql.sql(
                        ROWS
                                + " where c.supporter_id = ? and c.signed_at is null and c.voided_at is null order by c.on_day, c.at_time, c.id limit ?")
                .params(supporter, most)
                .query((row, n) -> contact(row))
                .list();
    }

    /** How many of a supporter's contacts wait to be signed, counted no further than {@code most}. */
    public int countUnsigned(UUID supporter, int most) {
        return sql.sql("""
                select count(*)
                  from (select from contact
                         where supporter_id = ? and signed_at is null and voided_at is null
                         limit ?) waiting
                """).params(supporter, most).query(Integer.class).single();
    }

    /** A supporter's next steps that are not done and due by {@code until} (counted in), most urgent first. */
    public List<FollowUp> followUps(UUID supporter, LocalDate until) {
        return followUps("u.supporter_id = :whose and u.due_on <= :until", supporter, until);
    }

    /** The next steps with a family that are not done, most urgent first. */
    public List<FollowUp> followUpsOfFamily(UUID family) {
        return followUps("u.family_id = :whose and u.due_on <= :until", family, LocalDate.of(9999, 12, 31));
    }

    private List<FollowUp> followUps(String which, UUID whose, LocalDate until) {
        return sql.sql("""
                select u.id, u.family_id, f.name as family_name,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver_name,
                       u.supporter_id, u.what, u.due_on, u.done_at, u.version
                  from follow_up u
                  join contact c on c.agency_id = u.agency_id and c.id = u.contact_id
                  join family f on f.agency_id = u.agency_id and f.id = u.family_id
                  join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
                  join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                 where u.done_at is null and u.voided_at is null and %s
                 order by u.due_on, u.id
                """.formatted(which))
                .param("whose", whose)
                .param("until", until)
                .query((row, n) -> new FollowUp(
                        row.getObject("id", UUID.class),
                        row.getObject("family_id", UUID.class),
                        row.getString("family_name"),
                        row.getString("caregiver_name"),
                        row.getObject("supporter_id", UUID.class),
                        row.getString("what"),
                        row.getObject("due_on", LocalDate.class),
                        instant(row, "done_at"),
                        row.getInt("version")))
                .list();
    }

    /** A family's contacts of these days, {@code until} not counted in. */
    public ContactFigures figuresOfFamily(UUID family, LocalDate from, LocalDate until) {
        return figures("family_id = :whose", family, from, until);
    }

    /** The contacts of a supporter that the actor may see, {@code until} not counted in. Hours: {@link #minutesOf}. */
    public ContactFigures figuresOfSupporter(UUID supporter, LocalDate from, LocalDate until) {
        return figures("supporter_id = :whose", supporter, from, until);
    }

    private ContactFigures figures(String of, UUID whose, LocalDate from, LocalDate until) {
        var modes = new ArrayList<ContactFigures.OfMode>();
        var types = new ArrayList<ContactFigures.OfSupportType>();
        sql.sql("""
                with counted as (
                  select * from contact_counted where %s and on_day >= :from and on_day < :until
                )
                select 'mode' as by, mode as code, count(*) filter (where made) as made,
                       count(*) filter (where attempted) as attempted, sum(minutes) as minutes
                  from counted
                 group by mode
                 union all
                select 'type', type, count(*), 0, 0
                  from counted
                 cross join unnest(support_types) type
                 where made
                 group by type
                 order by made desc, code
                """.formatted(of))
                .param("whose", whose)
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    if (row.getString("by").equals("mode")) {
                        modes.add(new ContactFigures.OfMode(
                                row.getString("code"),
                                row.getInt("made"),
                                row.getInt("attempted"),
                                row.getInt("minutes")));
                    } else {
                        types.add(new ContactFigures.OfSupportType(row.getString("code"), row.getInt("made")));
                    }
                });
        return new ContactFigures(
                modes.stream().mapToInt(ContactFigures.OfMode::made).sum(),
                modes.stream().mapToInt(ContactFigures.OfMode::attempted).sum(),
                modes.stream().mapToInt(ContactFigures.OfMode::minutes).sum(),
                List.copyOf(modes),
                List.copyOf(types));
    }

    /** A supporter's minutes with families, also with those she no longer walks with; {@code until} not counted in. */
    public int minutesOf(UUID supporter, LocalDate from, LocalDate until) {
        return sql.sql("select coalesce(sum(minutes), 0) from alongside.work_counted(array[?]::uuid[], ?, ?)")
                .params(supporter, from, until)
                .query(Integer.class)
                .single();
    }

    /** The last day on which each of these families was reached, for those that ever were. */
    public Map<UUID, LocalDate> lastReached(List<UUID> families) {
        var last = new java.util.HashMap<UUID, LocalDate>();
        sql.sql("""
                select f.id, c.on_day
                  from unnest(cast(:families as uuid[])) f (id)
                 cross join lateral (select on_day from contact
                                      where family_id = f.id and made and voided_at is null
                                      order by on_day desc, at_time desc, id desc
                                      limit 1) c
                """).param("families", families.toArray(UUID[]::new)).query(row -> {
            last.put(row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class));
        });
        return Map.copyOf(last);
    }

    static ContactRow contact(ResultSet row) throws SQLException {
        return new ContactRow(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("family_name"),
                row.getString("caregiver_name"),
                row.getObject("supporter_id", UUID.class),
                row.getString("supporter_name"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                row.getInt("travel_minutes"),
                row.getBigDecimal("miles"),
                row.getString("mode"),
                row.getBoolean("made"),
                row.getString("attempt_outcome"),
                row.getString("place"),
                texts(row, "support_types"),
                texts(row, "activities"),
                row.getString("what_happened"),
                row.getString("next_step"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("done_at") != null,
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                instant(row, "signed_at"),
                instant(row, "voided_at"),
                row.getBoolean("late"),
                row.getInt("version"),
                TogetherColumn.read(row.getString("together")),
                row.getString("shareable"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
