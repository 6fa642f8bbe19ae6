package org.alongside.families;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a family's record, in every table that names a family or somebody in it. */
final class RowsOfAFamily {
    private final TestDatabase database;
    private final World world;
    private final JdbcClient sql;

    RowsOfAFamily(TestDatabase database, World world) {
        this.database = database;
        this.world = world;
        this.sql = database.superuser();
    }

    UUID person(Household home, String kind, String given, String family) {
        return insert("person", home, "kind, given_name, family_name", kind, given, family);
    }

    UUID phone(UUID family, UUID person, String number) {
        return insert("person_phone", family, "person_id, number", person, number);
    }

    UUID kinship(UUID family, UUID person, UUID to) {
        return insert("kinship", family, "person_id, relation, to_id", person, "sibling", to);
    }

    UUID contact(Household home, List<UUID> people, boolean signed) {
        var id = insert(
                "contact",
                home,
                "enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash",
                home.enrollment(),
                world.rosa.person(),
                LocalDate.of(2026, 7, 1),
                LocalTime.of(10, 0),
                "America/Denver",
                30,
                "visit",
                true,
                new byte[] {1});
        sql.sql("update contact set people = cast(? as uuid[]) where id = ?")
                .params(people.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")), id)
                .update();
        if (signed)
            sql.sql("update contact set signed_at = now(), signed_by = ? where id = ?")
                    .params(world.rosa.person(), id)
                    .update();
        return id;
    }

    UUID insert(String table, Household home, String columns, Object... values) {
        return insert(table, home.family(), columns, values);
    }

    UUID insert(String table, UUID family, String columns, Object... values) {
        var id = database.ids.next();
        insert(table, id, family, columns, values);
        return id;
    }

    void insert(String table, UUID id, UUID family, String columns, Object... values) {
        var marks = ", ?".repeat(values.length);
        var all = new ArrayList<Object>(List.of(world.agency, id, family));
        all.addAll(List.of(values));
        sql.sql("insert into " + table + " (agency_id, id, family_id, " + columns + ") values (?, ?, ?" + marks + ")")
                .params(all)
                .update();
    }

    /** A row in every table that names a family or somebody in it. */
    void fill(Household home) {
        var day = LocalDate.of(2026, 6, 10);
        phone(home.family(), home.caregiver(), "+14065550134");
        phone(
                home.family(),
                home.child(),
                "+1406555" + Math.floorMod(home.child().hashCode(), 9000) + 1000);
        insert("person_about", home, "person_id, pronouns", home.caregiver(), "of " + home.caregiver());
        kinship(home.family(), home.caregiver(), home.child());
        kinship(home.family(), person(home, "other", "Gran", "Reyes" + home.family()), home.caregiver());
        insert(
                "care_period",
                home,
                "child_id, kind, arrangement, carer_id, starts_on",
                home.child(),
                "custody",
                "parent",
                home.caregiver(),
                day);
        insert("family_secret", home.family(), home.family(), "words", "word of " + home.family());
        insert("caregiver_goal", home, "person_id, words, since_on", home.caregiver(), "Sleep through", day);
        sql.sql(
                        "insert into draft (agency_id, id, account_id, kind, record_id, family_id, fields) values (?, ?, ?, 'contact', ?, ?, '[]')")
                .params(world.agency, database.ids.next(), world.rosa.person(), database.ids.next(), home.family())
                .update();
        insert("family_alert", home, "kind, words, starts_on", "other", "alert of " + home.family(), day);
        insert("family_address", home, "kind, lines", "home", "1 Main St");
        insert("family_helper", home, "name, may_talk", "Mr. Long", "yes");
        var phase = database.ids.next();
        sql.sql(
                        "insert into program_phase (agency_id, id, program_id, position, name) values (?, ?, ?, (select count(*) + 1 from program_phase), 'Starting')")
                .params(world.agency, phase, world.familyProgram)
                .update();
        insert("enrollment_phase", home, "enrollment_id, phase_id, starts_on", home.enrollment(), phase, day);
        insert("enrollment_pause", home, "enrollment_id, from_on, until_on, why", home.enrollment(), day, day, "Away");
        insert("agreement", home, "enrollment_id, agreed_on, way", home.enrollment(), day, "in-person");
        var next = insert(
                "assignment",
                home,
                "enrollment_id, supporter_id, kind, starts_on",
                home.enrollment(),
                world.linda.person(),
                "secondary",
                day);
        insert(
                "hand_over",
                next,
                home.family(),
                "enrollment_id, from_id, to_id, on_day, note",
                home.enrollment(),
                next,
                next,
                day,
                "Note");
        sql.sql("""
                insert into referral (agency_id, id, received_on, way, source, given_name, family_id, enrollment_id, closed_on, known_id)
                values (?, ?, ?, 'call', 'self', 'Ana', ?, ?, ?, ?)
                """)
                .params(world.agency, database.ids.next(), day, home.family(), home.enrollment(), day, home.caregiver())
                .update();
        var contact = contact(home, List.of(home.caregiver(), home.child()), true);
        insert(
                "contact_review",
                contact,
                home.family(),
                "supporter_id, reviewed_by",
                world.rosa.person(),
                world.linda.person());
        insert(
                "contact_message",
                home,
                "contact_id, supporter_id, words, written_by",
                contact,
                world.rosa.person(),
                "Well done",
                world.linda.person());
        insert("contact_addendum", home, "contact_id, words, written_by", contact, "Added", world.rosa.person());
        insert(
                "follow_up",
                contact,
                home.family(),
                "contact_id, supporter_id, what, due_on",
                contact,
                world.rosa.person(),
                "Call",
                day);
        insert(
                "scope_note",
                home,
                "contact_id, supporter_id, concern, words",
                contact,
                world.rosa.person(),
                "legal",
                "sue them");
        var gathering = database.ids.next();
        sql.sql("""
                insert into gathering (agency_id, id, facilitator_id, kind, topic, on_day, at_time, zone, minutes, place, payload_hash)
                values (?, ?, ?, 'class', 'Budgets', ?, '10:00', 'America/Denver', 60, '', '')
                """).params(world.agency, gathering, world.rosa.person(), day).update();
        insert(
                "gathering_absence",
                home,
                "gathering_id, enrollment_id, on_day, kind, topic, noted_by",
                gathering,
                home.enrollment(),
                day,
                "class",
                "Budgets",
                world.rosa.person());
    }

    /** Every row of every table that a merge touches or that follows from one, but for how often it was changed. */
    Map<String, List<String>> everything() {
        var all = new TreeMap<String, List<String>>();
        for (var table : sql.sql("select distinct record from alongside.merge_reference where record <> 'merge'")
                .query(String.class)
                .list()) {
            all.put(
                    table,
                    sql.sql("select (to_jsonb(t) - '{version,merges}'::text[])::text as row from " + table
                                    + " t where agency_id = ? order by 1")
                            .param(world.agency)
                            .query(String.class)
                            .list());
        }
        return all;
    }

    /** Rows that are there now and were not then, or the other way round. */
    List<String> changedSince(Map<String, List<String>> before) {
        var now = everything();
        var changed = new ArrayList<String>();
        before.forEach((table, rows) -> {
            rows.stream()
                    .filter(row -> !now.get(table).contains(row))
                    .forEach(row -> changed.add("was: " + table + " " + row));
            now.get(table).stream()
                    .filter(row -> !rows.contains(row))
                    .forEach(row -> changed.add("is: " + table + " " + row));
        });
        return changed;
    }

    Map<String, String> row(String table, UUID id) {
        var columns = new HashMap<String, String>();
        sql.sql("select e.key, e.value from " + table
                        + " t cross join lateral jsonb_each_text(to_jsonb(t)) e where t.id = ?")
                .param(id)
                .query(row -> {
                    columns.put(row.getString(1), String.valueOf(row.getString(2)));
                });
        return columns;
    }

    List<UUID> people(UUID contact) {
        return sql.sql("select unnest(people) from contact where id = ?")
                .param(contact)
                .query(UUID.class)
                .list();
    }
}
