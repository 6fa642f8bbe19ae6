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
public final class RowsOfAFamily {
    private final TestDatabase database;
    private final World world;
    private final JdbcClient sql;

    public RowsOfAFamily(TestDatabase database, World world) {
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

    public UUID contact(Household home, List<UUID> people, boolean signed) {
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
    public void fill(Household home) {
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
        insert(
                "contact_for_supervisor",
                contact,
                home.family(),
                "supporter_id, words",
                world.rosa.person(),
                "Unsure how to go on");
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
        insert("kept_elsewhere", home, "item, place", "fees", "Front desk");
        insert("legal_hold", home, "why, from_on", "An audit", day);
        insert(
                "look_answer",
                home,
                "account_id, kind, on_day, words",
                world.rosa.person(),
                "own-name",
                day,
                "A cousin");
        insert("sud_tag", home, "record_id, sud", contact, true);
        sharing(home);
        reporting(home);
        door(home);
        var correction = insert("correction", home, "person_id, what, why, asked_on", home.caregiver(), "A", "B", day);
        insert(
                "caregiver_act",
                home,
                "person_id, what, about_id, words",
                home.caregiver(),
                "correction-asked",
                correction,
                "A");
        insert("correction_step", home, "correction_id, step, words, on_day", correction, "accepted", "Done", day);
    }

    /** A caregiver's door to their own pages, with the account that it is open to. */
    public UUID door(Household home) {
        var account = database.ids.next();
        sql.sql("insert into account (agency_id, id, email, name, status) values (?, ?, ?, 'A caregiver', 'active')")
                .params(world.agency, account, account + "@guest.invalid")
                .update();
        sql.sql("insert into account_role (agency_id, account_id, role) values (?, ?, 'caregiver')")
                .params(world.agency, account)
                .update();
        insert("caregiver_door", home, "person_id, account_id", home.caregiver(), account);
        return account;
    }

    private void sharing(Household home) {
        var consent = database.ids.next();
        for (var statement : List.of("""
                insert into consent (agency_id, id, family_id, person_id, kind, discloser, recipients, information, purposes, signed_on,
                                     signed_by, signer_name, expires_on, revocation_right, redisclosure_warning, refusal_consequences,
                                     form, form_version, language, words, way)
                values (:agency, :consent, :family, :person, 'specific', 'agency:' || :agency, '{court}', '{plan}', '{treatment}', '2026-06-10',
                        'person', 'Ana', '2026-12-01', true, true, true, 'share', 1, 'en', 'Words', 'screen')
                """, """
                insert into consent_end (agency_id, id, family_id, consent_id, how, on_day)
                values (:agency, :id, :family, :consent, 'revoked', '2026-07-02')
                """, """
                insert into consent_paper (agency_id, id, family_id, consent_id, name, media_type, content)
                values (:agency, :id, :family, :consent, 'paper.jpg', 'image/jpeg', 'x')
                """, """
                insert into consent_event (agency_id, id, family_id, person_id, event, on_day)
                values (:agency, :id, :family, :person, 'case-closed', '2026-07-02')
                """, """
                insert into sharing_exception (agency_id, id, family_id, person_id, kind, recipients, information, on_day, issuer)
                values (:agency, :id, :family, :person, 'court-order', '{court}', '{plan}', '2026-07-02', 'District Court')
                """, """
                insert into disclosure (agency_id, id, act_id, family_id, person_id, recipient, recipient_name, purpose, information, what,
                                        items, way, basis, consent_id, protected, on_day, discloser_name)
                values (:agency, :id, :id, :family, :person, 'court', 'District Court', 'treatment', '{plan}', 'The plan',
                        1, 'printed', 'consent', :consent, false, '2026-06-11', 'Rosa')
                """)) {
            sql.sql(statement)
                    .param("agency", world.agency)
                    .param("id", database.ids.next())
                    .param("consent", consent)
                    .param("family", home.family())
                    .param("person", home.caregiver())
                    .update();
        }
    }

    private void reporting(Household home) {
        var partner = database.ids.next();
        var report = database.ids.next();
        var permission = database.ids.next();
        for (var statement : List.of("""
                insert into partner (agency_id, id, kind, name, classes) values (:agency, :partner, 'court', 'Court ' || :id, '{court}')
                """, """
                insert into family_report (agency_id, id, family_id, person_id, kind, kind_version, from_day, to_day, partner_id, purpose)
                values (:agency, :report, :family, :person, 'court-report', 1, '2026-06-01', '2026-06-30', :partner, 'legal-proceeding')
                """, """
                insert into family_report_text (agency_id, family_id, report_id, number, sections, texts)
                values (:agency, :family, :report, 1, '{goals}', '{Words}')
                """, """
                insert into family_report_reading (agency_id, id, family_id, report_id, on_day, way, told_sha256)
                values (:agency, :id, :family, :report, '2026-07-01', 'together', sha256('told'))
                """, """
                insert into family_report_offer (agency_id, id, family_id, person_id, report_id)
                values (:agency, :id, :family, :person, :report)
                """, """
                insert into family_report_comment (agency_id, id, family_id, person_id, report_id, words)
                values (:agency, :id, :family, :person, :report, 'Words')
                """, """
                insert into family_report_release (agency_id, id, family_id, report_id, told_sha256, content, sources, sha256)
                values (:agency, :id, :family, :report, sha256('told'), 'x', 'y', sha256('xy'))
                """, """
                insert into partner_invitation (agency_id, id, account_id, partner_id, family_id) values (:agency, :id, :guest, :partner, :family)
                """, """
                insert into partner_receipt (agency_id, id, family_id, report_id, account_id, given_name)
                values (:agency, :id, :family, :report, :guest, 'Mara')
                """, """
                insert into partner_note (agency_id, id, family_id, report_id, account_id, from_name, words, sud)
                values (:agency, :id, :family, :report, :guest, 'Mara, Court', 'They came.', false)
                """, """
                insert into consent (agency_id, id, family_id, person_id, kind, discloser, recipients, information, purposes, signed_on,
                                     signed_by, signer_name, expires_on, revocation_right, redisclosure_warning, refusal_consequences,
                                     form, form_version, language, words, way)
                values (:agency, :permission, :family, :person, 'specific', 'partner:' || :partner, array['agency:' || :agency],
                        '{test-results}', '{treatment}', '2026-06-10', 'person', 'Ana', '2026-12-01', true, true, true, 'test-results', 1,
                        'en', 'Words', 'screen')
                """, """
                insert into test_result (agency_id, id, family_id, person_id, partner_id, way)
                values (:agency, :permission, :family, :person, :partner, 'phone')
                """, """
                insert into test_result_version (agency_id, id, family_id, result_id, number, sampled_on, reported_on, specimen, outcome,
                                                 from_name, purpose, consent_id)
                values (:agency, :id, :family, :permission, 1, '2026-07-02', '2026-07-03', 'urine', 'negative', 'Rosa', 'treatment', :permission)
                """, """
                insert into report_batch (agency_id, id, program_id, partner_id, kind, month)
                select :agency, :id, program_id, :partner, 'court-report', '2026-06-01' from enrollment where family_id = :family limit 1
                """, """
                insert into report_batch_item (agency_id, batch_id, family_id, report_id)
                select :agency, id, :family, :report from report_batch where partner_id = :partner
                """)) {
            sql.sql(statement)
                    .param("agency", world.agency)
                    .param("id", database.ids.next())
                    .param("guest", world.sam.person())
                    .param("partner", partner)
                    .param("report", report)
                    .param("permission", permission)
                    .param("family", home.family())
                    .param("person", home.caregiver())
                    .update();
        }
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
