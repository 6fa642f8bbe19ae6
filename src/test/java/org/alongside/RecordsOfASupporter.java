package org.alongside;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;

/** One row of each record about a supporter: what they learned and signed, their certificates, and their way to them. */
final class RecordsOfASupporter {
    private final TestDatabase database;

    RecordsOfASupporter(TestDatabase database) {
        this.database = database;
    }

    /** Makes them for whoever walks with that household; their ids, by record. */
    Map<String, UUID> of(Actor program, Actor supporter, World.Household home) {
        var rows = new HashMap<String, UUID>();
        learned(program, supporter, rows);
        certified(program, supporter, rows);
        onTheirWay(program, supporter, home, rows);
        incident(program, supporter, home, rows);
        return rows;
    }

    private void learned(Actor program, Actor supporter, Map<String, UUID> rows) {
        var training = database.ids.next();
        var exam = database.ids.next();
        var signature = database.ids.next();
        database.db.as(supporter, () -> {
            database.sql
                    .sql("""
                    insert into signature (agency_id, id, supporter_id, statement, title, version, signed_text, signed_name, signed_on)
                    values (?, ?, ?, 'fees', 'Fees', 1, 'kind: statement', 'Somebody', '2026-11-02')
                    """)
                    .params(program.agency(), signature, supporter.person())
                    .update();
            database.sql
                    .sql("""
                    insert into training (agency_id, id, supporter_id, title, provider, on_day, purpose, hours)
                    values (?, ?, ?, 'Ethics', 'Prairie College', '2026-11-02', 'continuing', 3)
                    """)
                    .params(program.agency(), training, supporter.person())
                    .update();
            database.sql
                    .sql(
                            "insert into exam_attempt (agency_id, id, supporter_id, exam, on_day, percent) values (?, ?, ?, 'mt-fps-exam', '2026-11-02', 84)")
                    .params(program.agency(), exam, supporter.person())
                    .update();
        });
        rows.putAll(Map.of("training", training, "exam_attempt", exam, "signature", signature));
    }

    /** Lived experience of the supporter, and a certificate that a body of this very agency issued. */
    private void certified(Actor program, Actor supporter, Map<String, UUID> rows) {
        var fact = database.ids.next();
        var certificate = database.ids.next();
        var event = database.ids.next();
        database.db.as(program, () -> {
            database.sql
                    .sql("""
                    insert into standing_fact (agency_id, id, supporter_id, kind, what, from_on, child_born_on)
                    values (?, ?, ?, 'lived-experience', 'physical', '2014-01-01', '2010-01-01')
                    """)
                    .params(program.agency(), fact, supporter.person())
                    .update();
            database.sql
                    .sql("""
                    insert into credential (agency_id, id, holder_id, holder_name, issuer_agency_id, issuer, number, standard,
                                             standard_version, stage, title)
                    values (?, ?, ?, 'Somebody', ?, 'Board', ?, 'mt-family-peer-support', 1, 'certified', 'Certified')
                    """)
                    .params(program.agency(), certificate, supporter.person(), program.agency(), certificate.toString())
                    .update();
            database.sql
                    .sql("""
                    insert into credential_event (agency_id, id, certificate_id, holder_id, issuer_agency_id, position, kind, on_day,
                                                   until_on, by_name)
                    values (?, ?, ?, ?, ?, 1, 'issued', '2026-01-01', '2026-12-31', 'Board')
                    """)
                    .params(program.agency(), event, certificate, supporter.person(), program.agency())
                    .update();
        });
        rows.putAll(Map.of("standing_fact", fact, "credential", certificate, "credential_event", event));
    }

    /** Rows of the supporter's way, from the first day to an application to a body that is this very agency; made past the policies. */
    private void onTheirWay(Actor program, Actor supporter, World.Household home, Map<String, UUID> rows) {
        for (var record : List.of(
                "certificate",
                "class_seat",
                "onboarding",
                "onboarding_tick",
                "credential_reminder",
                "application",
                "application_evidence",
                "application_document",
                "application_step",
                "audit_step")) rows.put(record, database.ids.next());
        var agency = program.agency();
        var who = supporter.person();
        var file = file(agency, who);
        learning(agency, who, file, rows);
        var place = rows.get("onboarding");
        past("""
                insert into onboarding (agency_id, id, supporter_id, program_id, setting, begun_on)
                select agency_id, ?, ?, program_id, 'school', '2026-11-02' from enrollment where id = ?
                """, place, who, home.enrollment());
        past("""
                insert into onboarding_tick (agency_id, id, onboarding_id, item, done_on, ticked_by)
                values (?, ?, ?, 'load', '2026-11-02', ?)
                """, agency, rows.get("onboarding_tick"), place, who);
        past(
                "insert into credential_path (agency_id, id, standard) values (?, ?, 'nff-family-peer') on conflict do nothing",
                agency,
                who);
        past(
                "insert into program_credential (agency_id, id) select agency_id, program_id from enrollment where id = ? on conflict do nothing",
                home.enrollment());
        past("""
                insert into credential_reminder (agency_id, id, account_id, kind, on_day, days_before, told_on)
                values (?, ?, ?, 'expiry', '2026-12-19', 30, '2026-11-20')
                """, agency, rows.get("credential_reminder"), who);
        applied(agency, who, rows);
        sentAlong(supporter, file, rows);
        drawn(agency, who, rows.get("audit_step"));
        past(
                "insert into own_family_mark (agency_id, id, supporter_id) select agency_id, id, supporter_id from contact where family_id = ? limit 1",
                home.family());
        var outside = database.ids.next();
        past("""
                insert into credential (agency_id, id, holder_id, holder_name, issuer, number, standard, standard_version, stage, title)
                values (?, ?, ?, 'Somebody', 'Elsewhere', ?, 'nff-family-peer', 1, 'certified', 'Certified')
                """, agency, outside, who, outside.toString());
        past("""
                insert into credential_check (agency_id, id, holder_id, how, checked_on, checked_by)
                select agency_id, ?, ?, 'register', '2026-11-02', id from account where agency_id = ? and id <> ? limit 1
                """, outside, who, agency, who);
        rows.put("credential_check", outside);
        rows.put("credential_path", who);
        rows.put("program_credential", one("select program_id from enrollment where id = ?", home.enrollment()));
        rows.put("application_record", rows.get("application_evidence"));
        rows.put("own_family_mark", one("select id from contact where family_id = ? limit 1", home.family()));
    }

    private void learning(UUID agency, UUID who, UUID file, Map<String, UUID> rows) {
        var course = database.ids.next();
        var held = database.ids.next();
        past(
                "insert into certificate (agency_id, id, training_id, file_id, name, added_by) values (?, ?, ?, ?, 'a.pdf', ?)",
                agency,
                rows.get("certificate"),
                rows.get("training"),
                file,
                who);
        past("""
                insert into course (agency_id, id, title, provider, purpose, hours)
                values (?, ?, 'Ethics', 'Prairie College', 'continuing', 3)
                """, agency, course);
        past("""
                insert into course_class (agency_id, id, course_id, starts_on, ends_on, place, trainer, seats)
                values (?, ?, ?, '2026-12-01', '2026-12-01', 'Online', 'Ann', 8)
                """, agency, held, course);
        past(
                "insert into class_seat (agency_id, id, class_id, supporter_id) values (?, ?, ?, ?)",
                agency,
                rows.get("class_seat"),
                held,
                who);
    }

    private void applied(UUID agency, UUID who, Map<String, UUID> rows) {
        var application = rows.get("application");
        past("""
                insert into certifying_standard (agency_id, id, standard, prefix, months, since_on)
                values (?, ?, 'mt-family-peer-support', 'MT', 12, '2026-01-01')
                    on conflict do nothing
                """, agency, database.ids.next());
        past("""
                insert into application (agency_id, id, applicant_id, applicant_name, agency_name, body_agency_id, standard, standard_version,
                                         stage)
                values (?, ?, ?, 'Somebody', 'Agency', ?, 'mt-family-peer-support', 1, 'candidate')
                """, agency, application, who, agency);
        past("""
                insert into application_evidence (agency_id, id, application_id, applicant_id, body_agency_id, as_of, definition, evaluation,
                                                  sha256)
                values (?, ?, ?, ?, ?, '2026-11-20', 'd', 'e', repeat('0', 64))
                """, agency, rows.get("application_evidence"), application, who, agency);
        past(
                "insert into application_record (agency_id, id, applicant_id, body_agency_id, record) values (?, ?, ?, ?, '{}')",
                agency,
                rows.get("application_evidence"),
                who,
                agency);
        past("""
                insert into application_step (agency_id, id, application_id, applicant_id, body_agency_id, requirement, kind, words, by_id,
                                              by_name)
                values (?, ?, ?, ?, ?, 'age', 'answered', 'Yes.', ?, 'Somebody')
                """, agency, rows.get("application_step"), application, who, agency, who);
    }

    private void sentAlong(Actor supporter, UUID file, Map<String, UUID> rows) {
        database.db.as(supporter, () -> {
            database.sql
                    .sql("""
                    insert into application_document (agency_id, id, application_id, applicant_id, body_agency_id, what, file_id, name)
                    select agency_id, ?, id, applicant_id, body_agency_id, 'A letter', ?, 'a.pdf' from application where id = ?
                    """)
                    .params(rows.get("application_document"), file, rows.get("application"))
                    .update();
        });
    }

    /** Drawn for an audit of a body that is this very agency, and asked for something. */
    private void drawn(UUID agency, UUID who, UUID asked) {
        var draw = database.ids.next();
        var member = database.ids.next();
        past("""
                insert into audit_draw (agency_id, id, standard, stage, reason, seed, size, drawn_on, drawn_by, by_name)
                values (?, ?, 'mt-family-peer-support', 'certified', 'Yearly', repeat('0', 32), 1, '2026-11-02', ?, 'Somebody')
                """, agency, draw, who);
        past("""
                insert into audit_draw_member (agency_id, id, draw_id, certificate_id, number, holder_name, picked)
                values (?, ?, ?, ?, 'MT-1', 'Somebody', 1)
                """, agency, member, draw, database.ids.next());
        past("""
                insert into audit_step (agency_id, id, body_agency_id, body_name, draw_id, member_id, holder_id, holder_name, number, kind,
                                        words, due_on, by_id, by_name)
                values (?, ?, ?, 'Board', ?, ?, ?, 'Somebody', 'MT-1', 'asked', 'Your certificates.', '2026-12-02', ?, 'Somebody')
                """, agency, asked, agency, draw, member, who, who);
    }

    private UUID file(UUID agency, UUID who) {
        var file = database.ids.next();
        past("""
                insert into file (agency_id, id, name, media_type, bytes, sha256, content, uploaded_by)
                values (?, ?, 'a.pdf', 'application/pdf', 1, 'x', 'x', ?)
                """, agency, file, who);
        return file;
    }

    private void past(String sql, Object... params) {
        database.superuser().sql(sql).params(params).update();
    }

    private UUID one(String sql, UUID param) {
        return database.superuser().sql(sql).param(param).query(UUID.class).single();
    }

    /** A mandated report by the supporter. */
    private void incident(Actor program, Actor supporter, World.Household home, Map<String, UUID> rows) {
        var incident = database.ids.next();
        var step = database.ids.next();
        database.db.as(program, () -> {
            database.sql
                    .sql("""
                    insert into incident (agency_id, id, kind, audience, family_id, discovered_on, begun_on, begun_by)
                    values (?, ?, 'mandated-report', array['supervisor', 'manager', 'privacy-officer'], ?, '2026-11-20', '2026-11-20', ?)
                    """)
                    .params(program.agency(), incident, home.family(), supporter.person())
                    .update();
            database.sql
                    .sql("""
                    insert into incident_step (agency_id, id, incident_id, step, answers, written_by) values (?, ?, ?, 'call', '{}', ?)
                    """)
                    .params(program.agency(), step, incident, supporter.person())
                    .update();
        });
        rows.putAll(Map.of("incident", incident, "incident_step", step));
    }
}
