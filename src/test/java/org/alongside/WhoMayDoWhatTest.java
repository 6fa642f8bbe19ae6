package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every role tries to see, add, change and delete every kind of family record: in its own reach, of another team, of another
 * agency. What the database let it do is written to {@code docs/who-may-do-what.md}; a change there is a change of who may
 * do what, and has to be meant. Refresh the file with {@code -Dwrite}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatTest {
    private static final Path TABLE = Path.of("docs/who-may-do-what.md");
    private static final List<String> RECORDS = List.of(
            "family",
            "family_secret",
            "family_alert",
            "caregiver_goal",
            "kinship",
            "care_period",
            "person_about",
            "family_address",
            "family_helper",
            "person",
            "person_phone",
            "person_token",
            "alike_suggestion",
            "enrollment",
            "enrollment_phase",
            "enrollment_pause",
            "agreement",
            "assignment",
            "hand_over",
            "contact",
            "contact_addendum",
            "contact_for_supervisor",
            "follow_up",
            "draft",
            "break_glass",
            "referral",
            "referral_try",
            "away",
            "serving",
            "standing_fact",
            "credential",
            "credential_event",
            "training",
            "exam_attempt",
            "signature",
            "certificate",
            "class_seat",
            "onboarding",
            "onboarding_tick",
            "credential_path",
            "program_credential",
            "credential_reminder",
            "application",
            "application_evidence",
            "application_document",
            "application_record",
            "application_step",
            "audit_step",
            "own_family_mark",
            "credential_check",
            "consent",
            "consent_end",
            "consent_event",
            "sharing_exception",
            "disclosure",
            "kept_elsewhere",
            "legal_hold",
            "caregiver_door",
            "correction",
            "correction_step",
            "purge",
            "purge_figure",
            "look_answer",
            "sud_tag",
            "job_description",
            "job_description_version",
            "report_template",
            "report_batch",
            "report_batch_item",
            "family_report",
            "family_report_text",
            "family_report_reading",
            "family_report_release",
            "partner_invitation",
            "partner_receipt",
            "partner_note",
            "family_report_offer",
            "family_report_comment",
            "caregiver_act",
            "test_result",
            "test_result_version",
            "program_test_policy",
            "incident",
            "incident_step",
            "history");
    private static final List<String> WRITERS = List.of(
            "supporter_id",
            "begun_by",
            "written_by",
            "account_id",
            "entered_by",
            "actor_id",
            "tried_by",
            "disclosed_by",
            "saved_by",
            "applicant_id",
            "by_id",
            "added_by",
            "ticked_by",
            "marked_by",
            "uploaded_by",
            "suggested_by");

    /** Records whose id is the account they are about. */
    private static final Set<String> ABOUT_THEIR_ID = Set.of("credential_path");

    /** Records of one other row, whose id they have: tried again as they are. */
    private static final Set<String> AS_THEY_ARE = Set.of("application_record", "own_family_mark");

    /** What is tried of records of which not all may change. */
    private static final Map<String, String> CHANGES = Map.of(
            "break_glass",
            "review_note = review_note",
            "alike_suggestion",
            "answered_at = alongside.now(), answer = 'They are two.'");

    private TestDatabase database;
    private World world;
    private final Map<Role, Actor> actors = new LinkedHashMap<>();

    /** Records that are of no family: the id of the one that stands for a household, by record and family. */
    private final Map<String, Map<UUID, UUID>> ofNoFamily = new HashMap<>();

    /** Read once, as each of nine roles tries each of them three times. */
    private final Map<String, String> rows = new HashMap<>();

    private final Map<String, String> columns = new HashMap<>();

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        actors.put(Role.SUPPORTER, world.rosa);
        actors.put(Role.SUPERVISOR, world.linda);
        actors.put(Role.MANAGER, world.nora);
        actors.put(Role.PRIVACY_OFFICER, world.petra);
        actors.put(Role.ADMINISTRATOR, world.ana);
        for (var role : List.of(Role.BILLING, Role.STEWARD, Role.PARTNER, Role.CAREGIVER)) {
            actors.put(role, world.account(world.program, "Somebody As " + role.code(), role));
        }
        records(world.program, world.rosa, world.ortega);
        records(world.program, world.sam, world.lamb);
        records(world.riversProgram, world.otherSupporter, world.across);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @TestFactory
    List<DynamicTest> nobodyTouchesAnotherAgencysRecords() {
        var tests = new ArrayList<DynamicTest>();
        actors.forEach((role, actor) -> RECORDS.forEach(record -> tests.add(DynamicTest.dynamicTest(
                role.code() + ", " + record,
                () -> assertThat(allowed(actor, record, world.across)).isEmpty()))));
        return tests;
    }

    @Test
    void theTableSaysWhatEachRoleMayDo() throws IOException {
        var table = table();
        if (System.getProperty("write") != null) Files.writeString(TABLE, table);
        assertThat(table)
                .as("refresh with: mvn test -Dtest=WhoMayDoWhatTest -Dwrite")
                .isEqualTo(Files.readString(TABLE));
    }

    private String table() {
        var lines = new StringBuilder("""
                # Who may do what

                Generated by `WhoMayDoWhatTest` from real attempts against the database, and checked at every build. *Reach* means the
                families an account walks with, supervises or has opened by break-glass; *agency* means every family of its own agency.
                For a referral and the tries to reach its family, reach is having been asked to reach them; for an absence and for
                whom somebody may serve, it is being that supporter; for lived experience, certificates, trainings, exams,
                signatures and what else is on a supporter's way, it is being or supervising them, and a steward reaches what their own body issued, whatever agency its holder is of;
                for an incident (here a mandated report), it is having written it or supervising who did, never reaching its family, and whom
                one is about never sees it; a step of an audit (here one that asks) is its body's, and the holder's to see and to answer;
                whoever suggested that two are one person sees that, and no other walker does.
                Another agency's records are beyond everyone, always. Pages add rules of their own on top (a signed contact stays as it
                is); none of them can give more than this.

                """);
        lines.append("| record | ")
                .append(String.join(
                        " | ", actors.keySet().stream().map(Role::code).toList()))
                .append(" |\n");
        lines.append("|---".repeat(actors.size() + 1)).append("|\n");
        for (var record : RECORDS) {
            lines.append("| ").append(record.replace('_', ' '));
            for (var actor : actors.values())
                lines.append(" | ")
                        .append(words(allowed(actor, record, world.ortega), allowed(actor, record, world.lamb)));
            lines.append(" |\n");
        }
        return lines.toString();
    }

    private static String words(List<String> own, List<String> other) {
        if (own.isEmpty()) return "–";
        var both = own.stream().filter(other::contains).toList();
        var onlyOwn = own.stream().filter(action -> !other.contains(action)).toList();
        var words = new ArrayList<String>();
        if (!both.isEmpty()) words.add("agency: " + String.join(", ", both));
        if (!onlyOwn.isEmpty()) words.add("reach: " + String.join(", ", onlyOwn));
        return String.join("; ", words);
    }

    private List<String> allowed(Actor actor, String record, World.Household home) {
        var actions = new ArrayList<String>();
        if (sees(actor, record, home)) actions.add("see");
        if (adds(actor, record, home)) actions.add("add");
        if (tries(
                actor,
                "update %s set %s where %s = ?"
                        .formatted(record, CHANGES.getOrDefault(record, "agency_id = agency_id"), key(record)),
                record,
                home)) actions.add("change");
        if (tries(actor, "delete from %s where %s = ?".formatted(record, key(record)), record, home))
            actions.add("delete");
        return actions;
    }

    private boolean sees(Actor actor, String record, World.Household home) {
        return database.db.read(
                actor,
                () -> database.sql
                        .sql("select exists (select 1 from %s where %s = ?)".formatted(record, key(record)))
                        .param(value(record, home))
                        .query(Boolean.class)
                        .single());
    }

    /** Adds a row like one that is there, written by the actor. A constraint that refuses it comes after the policy that let it pass. */
    private boolean adds(Actor actor, String record, World.Household home) {
        var row = rows.computeIfAbsent(record + value(record, home), once -> row(record, home));
        var mine = new StringBuilder("?::jsonb");
        for (var writer : AS_THEY_ARE.contains(record) ? List.<String>of() : WRITERS) {
            if (row.contains('"' + writer + "\":"))
                mine.append(" || '{\"%s\": \"%s\"}'".formatted(writer, actor.person()));
        }
        if (row.contains("\"id\":") && !record.equals("history") && !AS_THEY_ARE.contains(record))
            mine.append(" || '{\"id\": \"%s\"}'"
                    .formatted(ABOUT_THEIR_ID.contains(record) ? actor.person() : database.ids.next()));
        try {
            rolledBack(
                    actor,
                    "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, %3$s)"
                            .formatted(record, written(record), mine),
                    row);
            return true;
        } catch (DataAccessException e) {
            return !denied(e);
        }
    }

    private String row(String record, World.Household home) {
        return database.superuser()
                .sql("select to_jsonb(t)::text from %s t where %s = ? limit 1".formatted(record, key(record)))
                .param(value(record, home))
                .query(String.class)
                .single();
    }

    /** All columns but those the database makes of others. */
    private String written(String record) {
        return columns.computeIfAbsent(record, this::columns);
    }

    private String columns(String record) {
        return database.superuser().sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum)
                          from pg_attribute
                         where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                        """).param(record).query(String.class).single();
    }

    private boolean tries(Actor actor, String sql, String record, World.Household home) {
        try {
            return rolledBack(actor, sql, value(record, home)) > 0;
        } catch (DataAccessException e) {
            return !denied(e);
        }
    }

    private int rolledBack(Actor actor, String sql, Object param) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database.pool));
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql
                    .sql(
                            "select set_config('alongside.actor', ?, true), set_config('alongside.agency', ?, true), set_config('alongside.roles', ?, true), set_config('alongside.now', ?, true)")
                    .params(
                            actor.person().toString(),
                            actor.agency().toString(),
                            actor.roles().iterator().next().code(),
                            TestDatabase.NOW.toString())
                    .query()
                    .singleRow();
            return database.sql.sql(sql).param(param).update();
        }));
    }

    private static boolean denied(DataAccessException problem) {
        return problem.getRootCause() instanceof java.sql.SQLException sql && "42501".equals(sql.getSQLState());
    }

    private String key(String record) {
        return record.equals("family") || ofNoFamily.containsKey(record) ? "id" : "family_id";
    }

    private UUID value(String record, World.Household home) {
        return ofNoFamily.getOrDefault(record, Map.of()).getOrDefault(home.family(), home.family());
    }

    private void stands(World.Household home, Map<String, UUID> rows) {
        rows.forEach((record, id) ->
                ofNoFamily.computeIfAbsent(record, none -> new HashMap<>()).put(home.family(), id));
    }

    private void records(Actor program, Actor supporter, World.Household home) {
        UUID contact = database.ids.next();
        var sql = database.sql;
        database.db.as(program, () -> {
            var agency = program.agency();
            sql.sql(
                            "insert into person_phone (agency_id, id, family_id, person_id, number) values (?, ?, ?, ?, '+14065550100')")
                    .params(agency, database.ids.next(), home.family(), home.caregiver())
                    .update();
            var phase = database.ids.next();
            sql.sql("""
                    insert into program_phase (agency_id, id, program_id, position, name)
                    select agency_id, ?, program_id, 1, 'First weeks' from enrollment where id = ?
                    """).params(phase, home.enrollment()).update();
            sql.sql(
                            "insert into enrollment_phase (agency_id, id, family_id, enrollment_id, phase_id, starts_on) values (?, ?, ?, ?, ?, '2026-06-03')")
                    .params(agency, database.ids.next(), home.family(), home.enrollment(), phase)
                    .update();
            sql.sql(
                            "insert into enrollment_pause (agency_id, id, family_id, enrollment_id, from_on, until_on, why) values (?, ?, ?, ?, '2026-08-01', '2026-08-09', 'Away')")
                    .params(agency, database.ids.next(), home.family(), home.enrollment())
                    .update();
            sql.sql(
                            "insert into agreement (agency_id, id, family_id, enrollment_id, agreed_on, way) values (?, ?, ?, ?, '2026-06-03', 'call')")
                    .params(agency, database.ids.next(), home.family(), home.enrollment())
                    .update();
            sql.sql("""
                    insert into hand_over (agency_id, id, family_id, enrollment_id, from_id, to_id, on_day, note)
                    select agency_id, ?, family_id, enrollment_id, id, id, '2026-06-03', 'Go gently'
                      from assignment where enrollment_id = ?
                    """).params(database.ids.next(), home.enrollment()).update();
            sql.sql("insert into person_token (agency_id, token, person_id, family_id) values (?, 'somebody', ?, ?)")
                    .params(agency, home.caregiver(), home.family())
                    .update();
            sql.sql(
                            "insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash) values (?, ?, ?, ?, ?, '2026-11-20', '10:00', 'America/Denver', 45, 'visit', true, '\\x00')")
                    .params(agency, contact, home.family(), home.enrollment(), supporter.person())
                    .update();
            sql.sql(
                            "insert into follow_up (agency_id, id, contact_id, family_id, supporter_id, what, due_on) values (?, ?, ?, ?, ?, 'Call again', '2026-11-25')")
                    .params(agency, contact, contact, home.family(), supporter.person())
                    .update();
        });
        database.db.as(program, () -> {
            sql.sql("insert into family_secret (agency_id, id, family_id, words) values (?, ?, ?, 'heron')")
                    .params(program.agency(), home.family(), home.family())
                    .update();
            sql.sql(
                            "insert into caregiver_goal (agency_id, id, family_id, person_id, words, since_on) values (?, ?, ?, ?, 'A home of our own.', '2026-11-01')")
                    .params(program.agency(), database.ids.next(), home.family(), home.caregiver())
                    .update();
            sql.sql(
                            "insert into family_alert (agency_id, id, family_id, kind, words, starts_on) values (?, ?, ?, 'visit', 'Mind the dog.', '2026-11-01')")
                    .params(program.agency(), database.ids.next(), home.family())
                    .update();
        });
        database.db.as(program, () -> {
            sql.sql(
                            "insert into kinship (agency_id, id, family_id, person_id, relation, to_id) values (?, ?, ?, ?, 'parent', ?)")
                    .params(program.agency(), database.ids.next(), home.family(), home.caregiver(), home.child())
                    .update();
            sql.sql("insert into person_about (agency_id, id, family_id, person_id) values (?, ?, ?, ?)")
                    .params(program.agency(), database.ids.next(), home.family(), home.caregiver())
                    .update();
            sql.sql(
                            "insert into family_address (agency_id, id, family_id, kind, lines) values (?, ?, ?, 'home', '1 Main Street')")
                    .params(program.agency(), database.ids.next(), home.family())
                    .update();
            sql.sql(
                            "insert into family_helper (agency_id, id, family_id, name, may_talk) values (?, ?, ?, 'Ann Price', 'yes')")
                    .params(program.agency(), database.ids.next(), home.family())
                    .update();
            sql.sql(
                            "insert into kept_elsewhere (agency_id, id, family_id, item, place) values (?, ?, ?, 'fees', 'Front desk')")
                    .params(program.agency(), database.ids.next(), home.family())
                    .update();
            sql.sql(
                            "insert into legal_hold (agency_id, id, family_id, why, from_on) values (?, ?, ?, 'An audit', '2026-11-01')")
                    .params(program.agency(), database.ids.next(), home.family())
                    .update();
            var correction = database.ids.next();
            sql.sql(
                            "insert into correction (agency_id, id, family_id, person_id, what, why, asked_on) values (?, ?, ?, ?, 'A', 'B', '2026-11-01')")
                    .params(program.agency(), correction, home.family(), home.caregiver())
                    .update();
            sql.sql(
                            "insert into correction_step (agency_id, id, family_id, correction_id, step, words, on_day) values (?, ?, ?, ?, 'accepted', 'Done', '2026-11-02')")
                    .params(program.agency(), database.ids.next(), home.family(), correction)
                    .update();
            sql.sql(
                            "insert into caregiver_door (agency_id, id, family_id, person_id, account_id) values (?, ?, ?, ?, ?)")
                    .params(program.agency(), database.ids.next(), home.family(), home.caregiver(), supporter.person())
                    .update();
            sql.sql(
                            "insert into care_period (agency_id, id, family_id, child_id, kind, arrangement, starts_on) values (?, ?, ?, ?, 'placement', 'lives-kin', '2026-01-01')")
                    .params(program.agency(), database.ids.next(), home.family(), home.child())
                    .update();
        });
        database.db.as(supporter, () -> {
            sql.sql(
                            "insert into contact_for_supervisor (agency_id, id, family_id, supporter_id, words) values (?, ?, ?, ?, 'May we talk about this?')")
                    .params(program.agency(), contact, home.family(), supporter.person())
                    .update();
            sql.sql(
                            "insert into contact_addendum (agency_id, id, contact_id, family_id, words, written_by) values (?, ?, ?, ?, 'One more thing.', ?)")
                    .params(program.agency(), database.ids.next(), contact, home.family(), supporter.person())
                    .update();
        });
        database.db.as(supporter, () -> {
            sql.sql(
                            "insert into draft (agency_id, id, account_id, kind, record_id, family_id, fields) values (?, ?, ?, 'contact', ?, ?, '[]')")
                    .params(
                            program.agency(),
                            database.ids.next(),
                            supporter.person(),
                            database.ids.next(),
                            home.family())
                    .update();
        });
        var alike = database.ids.next();
        database.db.as(
                supporter,
                () -> sql.sql("insert into alike_suggestion (agency_id, id, person_id, other_id) values (?, ?, ?, ?)")
                        .params(program.agency(), alike, home.caregiver(), home.child())
                        .update());
        var referral = database.ids.next();
        var tried = database.ids.next();
        var away = database.ids.next();
        database.db.as(program, () -> {
            sql.sql("""
                    insert into referral (agency_id, id, received_on, way, source, given_name, reacher_id)
                    values (?, ?, '2026-11-01', 'phone', 'self', 'Mara', ?)
                    """).params(program.agency(), referral, supporter.person()).update();
            sql.sql("""
                    insert into away (agency_id, id, supporter_id, cover_id, from_on, until_on)
                    select ?, ?, ?, a.id, '2026-12-01', '2026-12-05' from account a where a.id <> ? limit 1
                    """)
                    .params(program.agency(), away, supporter.person(), supporter.person())
                    .update();
            sql.sql("insert into serving (agency_id, id, kinds) values (?, ?, '{family}')")
                    .params(program.agency(), supporter.person())
                    .update();
        });
        database.db.as(
                supporter,
                () -> sql.sql("""
                insert into referral_try (agency_id, id, referral_id, on_day, way, reached, tried_by)
                values (?, ?, ?, '2026-11-02', 'call', false, ?)
                """)
                        .params(program.agency(), tried, referral, supporter.person())
                        .update());
        stands(
                home,
                Map.of(
                        "alike_suggestion",
                        alike,
                        "referral",
                        referral,
                        "referral_try",
                        tried,
                        "away",
                        away,
                        "serving",
                        supporter.person()));
        stands(home, new RecordsOfASupporter(database).of(program, supporter, home));
        purged(program, home);
        allowed(program, home);
        described(program, home);
        reported(program, home);
        database.superuser()
                .sql(
                        "insert into break_glass (agency_id, id, account_id, family_id, reason, from_at, until_at) values (?, ?, ?, ?, 'Nobody else could be reached', '2026-11-01', '2026-11-01 04:00')")
                .params(program.agency(), database.ids.next(), supporter.person(), home.family())
                .update();
    }

    /** A consent that was revoked, an event and an order, and one line of the ledger. */
    private void allowed(Actor program, World.Household home) {
        var consent = database.ids.next();
        var sql = database.sql;
        database.db.as(program, () -> {
            sql.sql("""
                    insert into consent (agency_id, id, family_id, person_id, kind, discloser, recipients, information, purposes, signed_on,
                                         signed_by, signer_name, expires_on, revocation_right, redisclosure_warning, refusal_consequences,
                                         form, form_version, language, words, way)
                    select agency_id, ?, family_id, id, 'specific', 'agency:' || agency_id, '{court}', '{plan}', '{treatment}', '2026-11-01',
                           'person', 'Somebody', '2026-12-01', true, true, true, 'share', 1, 'en', 'Words', 'screen'
                      from person where id = ?
                    """).params(consent, home.caregiver()).update();
            sql.sql(
                            "insert into consent_end (agency_id, id, family_id, consent_id, how, on_day) values (?, ?, ?, ?, 'revoked', '2026-11-02')")
                    .params(program.agency(), database.ids.next(), home.family(), consent)
                    .update();
            sql.sql("insert into sud_tag (agency_id, id, family_id, record_id, sud) values (?, ?, ?, ?, true)")
                    .params(program.agency(), database.ids.next(), home.family(), consent)
                    .update();
            sql.sql(
                            "insert into consent_event (agency_id, id, family_id, person_id, event, on_day) values (?, ?, ?, ?, 'case-closed', '2026-11-02')")
                    .params(program.agency(), database.ids.next(), home.family(), home.caregiver())
                    .update();
            sql.sql("""
                    insert into sharing_exception (agency_id, id, family_id, person_id, kind, recipients, information, on_day, issuer)
                    values (?, ?, ?, ?, 'court-order', '{court}', '{plan}', '2026-11-02', 'District Court')
                    """)
                    .params(program.agency(), database.ids.next(), home.family(), home.caregiver())
                    .update();
            sql.sql("""
                    insert into disclosure (agency_id, id, act_id, family_id, person_id, recipient, recipient_name, purpose, information, what,
                                            items, way, basis, consent_id, protected, on_day, discloser_name)
                    values (?, ?, ?, ?, ?, 'court', 'District Court', 'treatment', '{plan}', 'The plan', 1, 'printed', 'consent', ?, false,
                            '2026-11-01', 'Somebody')
                    """)
                    .params(
                            program.agency(),
                            database.ids.next(),
                            database.ids.next(),
                            home.family(),
                            home.caregiver(),
                            consent)
                    .update();
        });
    }

    /** A report about the household's caregiver, read and released, and one that is still a draft. */
    private void reported(Actor program, World.Household home) {
        var report = database.ids.next();
        var released = database.ids.next();
        var partner = database.ids.next();
        var batch = database.ids.next();
        var policy = database.ids.next();
        var sql = database.sql;
        database.db.as(program, () -> {
            sql.sql("insert into partner (agency_id, id, kind, name, classes) values (?, ?, 'court', ?, '{court}')")
                    .params(program.agency(), partner, "Court " + partner)
                    .update();
            for (var id : List.of(released, report)) {
                sql.sql("""
                        insert into family_report (agency_id, id, family_id, person_id, kind, kind_version, from_day, to_day, partner_id, purpose)
                        values (?, ?, ?, ?, 'court-report', 1, '2026-10-01', '2026-10-31', ?, 'legal-proceeding')
                        """)
                        .params(program.agency(), id, home.family(), home.caregiver(), partner)
                        .update();
                sql.sql("""
                        insert into family_report_reading (agency_id, id, family_id, report_id, on_day, way, told_sha256)
                        values (?, ?, ?, ?, '2026-11-01', 'together', sha256('told'))
                        """)
                        .params(program.agency(), database.ids.next(), home.family(), id)
                        .update();
            }
            sql.sql("""
                    insert into family_report_text (agency_id, family_id, report_id, number, sections, texts)
                    values (?, ?, ?, 1, '{goals}', '{Words}')
                    """).params(program.agency(), home.family(), report).update();
            sql.sql("""
                    insert into family_report_release (agency_id, id, family_id, report_id, told_sha256, content, sources, sha256)
                    values (?, ?, ?, ?, sha256('told'), 'x', 'y', sha256('xy'))
                    """)
                    .params(program.agency(), database.ids.next(), home.family(), released)
                    .update();
            for (var statement : List.of(
                    "insert into family_report_offer (agency_id, id, family_id, person_id, report_id) values (?, ?, ?, ?, ?)",
                    "insert into family_report_comment (agency_id, id, family_id, person_id, report_id, words) values (?, ?, ?, ?, ?, 'Words')")) {
                sql.sql(statement)
                        .params(program.agency(), database.ids.next(), home.family(), home.caregiver(), report)
                        .update();
            }
            var permission = database.ids.next();
            sql.sql("""
                    insert into consent (agency_id, id, family_id, person_id, kind, discloser, recipients, information, purposes, signed_on,
                                         signed_by, signer_name, expires_on, revocation_right, redisclosure_warning, refusal_consequences,
                                         form, form_version, language, words, way)
                    select agency_id, ?, family_id, id, 'specific', 'partner:' || ?, array['agency:' || agency_id], '{test-results}',
                           '{treatment}', '2026-11-01', 'person', 'Somebody', '2026-12-01', true, true, true, 'test-results', 1, 'en', 'Words',
                           'screen'
                      from person where id = ?
                    """)
                    .params(permission, partner.toString(), home.caregiver())
                    .update();
            var result = database.ids.next();
            sql.sql(
                            "insert into test_result (agency_id, id, family_id, person_id, partner_id, way) values (?, ?, ?, ?, ?, 'phone')")
                    .params(program.agency(), result, home.family(), home.caregiver(), partner)
                    .update();
            sql.sql("""
                    insert into test_result_version (agency_id, id, family_id, result_id, number, sampled_on, reported_on, specimen, outcome,
                                                     from_name, purpose, consent_id)
                    values (?, ?, ?, ?, 1, '2026-11-02', '2026-11-03', 'urine', 'negative', 'Somebody', 'treatment', ?)
                    """)
                    .params(program.agency(), database.ids.next(), home.family(), result, permission)
                    .update();
            sql.sql("""
                    insert into program_test_policy (agency_id, id, program_id, from_on, collects, receives, tells, by_name)
                    select agency_id, ?, program_id, '2026-11-01', false, '{supporter}', 'supporter', 'Somebody' from enrollment where id = ?
                    """).params(policy, home.enrollment()).update();
            sql.sql("""
                    insert into report_batch (agency_id, id, program_id, partner_id, kind, month)
                    select agency_id, ?, program_id, ?, 'court-report', '2026-10-01' from enrollment where id = ?
                    """).params(batch, partner, home.enrollment()).update();
            sql.sql("insert into report_batch_item (agency_id, batch_id, family_id, report_id) values (?, ?, ?, ?)")
                    .params(program.agency(), batch, home.family(), report)
                    .update();
        });
        var guest = world.account(program, "Guest of " + partner, Role.PARTNER).person();
        database.superuser()
                .sql("""
                insert into partner_invitation (agency_id, id, account_id, partner_id, family_id) values (?, ?, ?, ?, ?)
                """)
                .params(program.agency(), database.ids.next(), guest, partner, home.family())
                .update();
        database.superuser()
                .sql("""
                insert into caregiver_act (agency_id, id, family_id, person_id, what, about_id, words)
                values (?, ?, ?, ?, 'report-comment', ?, 'It was the 12th.')
                """)
                .params(program.agency(), database.ids.next(), home.family(), home.caregiver(), released)
                .update();
        database.superuser()
                .sql("""
                insert into partner_receipt (agency_id, id, family_id, report_id, account_id, given_name) values (?, ?, ?, ?, ?, 'Guest')
                """)
                .params(program.agency(), database.ids.next(), home.family(), released, guest)
                .update();
        database.superuser()
                .sql("""
                insert into partner_note (agency_id, id, family_id, report_id, account_id, from_name, words, sud)
                values (?, ?, ?, ?, ?, 'Guest', 'They came.', false)
                """)
                .params(program.agency(), database.ids.next(), home.family(), released, guest)
                .update();
        stands(home, Map.of("report_batch", batch, "program_test_policy", policy));
    }

    /** A job description of the household's program, and a template of the agency's reports. */
    private void described(Actor program, World.Household home) {
        var description = database.ids.next();
        var version = database.ids.next();
        database.db.as(program, () -> {
            database.sql.sql("""
                    insert into job_description (agency_id, id, program_id)
                    select agency_id, ?, program_id from enrollment where id = ?
                    """).params(description, home.enrollment()).update();
        });
        database.superuser()
                .sql("""
                insert into job_description_version (agency_id, id, job_description_id, number, title, hours_a_week, documentation_hours,
                                                     families_at_most, working_hours, headings, texts, saved_by)
                select ?, ?, ?, 1, 'Coach', 32, 4, 12, 'Days', '{One}', '{Two}', id from account where agency_id = ? limit 1
                """)
                .params(program.agency(), version, description, program.agency())
                .update();
        var template = database.ids.next();
        database.superuser().sql("""
                insert into report_template (agency_id, id, kind, number, name, from_day, content)
                select ?, ?, 'court-report', coalesce(max(number), 0) + 1, 'Ours.docx', '2026-06-01', '\\x00' from report_template
                """).params(program.agency(), template).update();
        stands(
                home,
                Map.of(
                        "job_description",
                        description,
                        "job_description_version",
                        version,
                        "report_template",
                        template));
    }

    /** That the household's record is to be taken out; and one number of it, as it would be left. */
    private void purged(Actor program, World.Household home) {
        var purge = database.ids.next();
        var figure = database.ids.next();
        database.superuser()
                .sql("""
                insert into purge (agency_id, id, record, why, rule, last_service_on, kept_through, not_before)
                values (?, ?, ?, 'Yearly review', 'Seven years.', '2017-01-01', '2024-01-01', '2026-12-01')
                """)
                .params(program.agency(), purge, home.family())
                .update();
        database.superuser().sql("""
                insert into purge_figure (agency_id, id, purge_id, month, mode, made, contacts, minutes)
                values (?, ?, ?, '2016-12-01', 'visit', true, 1, 60)
                """).params(program.agency(), figure, purge).update();
        database.superuser()
                .sql("""
                insert into look_answer (agency_id, id, account_id, kind, on_day, family_id, words)
                select agency_id, ?, id, 'own-name', '2026-11-20', ?, 'A cousin' from account where agency_id = ? limit 1
                """)
                .params(database.ids.next(), home.family(), program.agency())
                .update();
        stands(home, Map.of("purge", purge, "purge_figure", figure));
    }
}
