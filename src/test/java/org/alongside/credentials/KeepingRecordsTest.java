package org.alongside.credentials;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.alongside.access.AgencyStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Finding;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;
import org.alongside.statements.SignatureStore;
import org.alongside.statements.SignedStatements;
import org.alongside.supervision.StandingStore;
import org.alongside.training.ExamStore;
import org.alongside.training.TrainingRecord;
import org.alongside.training.TrainingStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a record is what the ledger says, whatever happened to the ledger and however often it was kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingRecordsTest {
    private static final LocalDate FIRST = TODAY.minusDays(120);
    private static final List<String> CERTIFICATE_EVENTS =
            List.of("suspended", "reinstated", "renewed", "inactive", "expired");

    private final List<Standard> standards = new Definitions()
            .all(Standard.KIND, UUID.randomUUID(), TODAY).stream()
                    .map(Standard::of)
                    .toList();

    private TestDatabase database;
    private JdbcClient sql;

    /** Past the policies, which are not what is tried here; the triggers see it. */
    private JdbcClient past;

    private World world;
    private Household more;
    private CertificateStore certificates;
    private TrainingRecord trainings;
    private SupporterRecords records;
    private KeepRecords keep;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        sql = database.sql;
        past = database.superuser();
        world = new World(database);
        world.supervises(world.linda, world.sam);
        more = world.household(world.program, world.familyProgram, world.rosa, "Fern", "Tall Bull", "Ivy");
        certificates = new CertificateStore(sql);
        trainings = new TrainingRecord(database.db, new TrainingStore(sql), new ExamStore(sql));
        var kept = new KeptRecordStore(sql);
        records = new SupporterRecords(
                database.db,
                sql,
                kept,
                trainings,
                new SignedStatements(database.db, new SignatureStore(sql)),
                certificates);
        var people = new PeopleStore(sql);
        var paths = new PathStore(sql);
        var progress =
                new SeeProgress(database.db, database.clock, people, paths, certificates, records, new Definitions());
        keep = new KeepRecords(
                database.db,
                database.clock,
                kept,
                new KeptStandingStore(sql),
                people,
                new SeeTeam(paths, certificates, records, progress),
                new AgencyStore(sql));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void whateverHappenedToTheLedgerTheRecordKeptSaysWhatItSays() {
        for (int seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            for (int n = 0; n < 90; n++) {
                if (random.nextInt(15) == 0) keep.keep();
                something(random);
            }
            for (var who : List.of(world.rosa, world.sam)) {
                assertSameAsTheLedger(who, random, "seed %d, before it was kept".formatted(seed));
                keep.keep();
                assertThat(outdated()).isZero();
                assertSameAsTheLedger(who, random, "seed %d, kept".formatted(seed));
            }
        }
    }

    /** One thing that people do, with the ledger as it is. */
    private void something(Random random) {
        var who = random.nextInt(3) > 0 ? world.rosa : world.sam;
        var day = FIRST.plusDays(random.nextInt(120));
        switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> contact(who, day, random);
            case 4 ->
                change("update contact set voided_at = now(), void_reason = 'Twice.' where voided_at is null", random);
            case 5 ->
                change(
                        "update contact set minutes = minutes + 7, travel_minutes = 30 where voided_at is null and made",
                        random);
            case 6 -> duty(who, day, random);
            case 7 ->
                change("update duty set voided_at = now(), void_reason = 'Not so.' where voided_at is null", random);
            case 8 -> session(who, day, random);
            case 9 -> training(who, day, random);
            case 10 -> certificate(who, day, random);
            case 11 -> ownFamily(random);
            default -> supervision(who, random);
        }
    }

    @Test
    void whatIsUnderWayWhileRecordsAreKeptIsNotMissed() throws Exception {
        var day = TODAY.minusDays(1);
        try (var connection = database.superuserSource().getConnection()) {
            keep.keep();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into duty (agency_id, id, supporter_id, on_day, minutes, kind)
                        values ('%s', '%s', '%s', '%s', 60, 'meeting')
                        """.formatted(world.agency, database.ids.next(), world.rosa.person(), day));
            }
            contact(world.rosa, day, new Random(7));
            keep.keep();
            connection.commit();
        }
        assertSameAsTheLedger(world.rosa, new Random(8), "under way");
        keep.keep();
        assertSameAsTheLedger(world.rosa, new Random(9), "kept after");
        assertThat(outdated()).isZero();
    }

    @Test
    void othersReadWhatTheyMayAndNothingElse() {
        raw("update supervision set during = '[2025-01-01,)'");
        contact(world.rosa, TODAY, new Random(10));
        keep.keep();
        for (var who : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(work(who)).as(who.name()).isNotEmpty().containsExactlyInAnyOrderElementsOf(work(world.program));
        for (var who : List.of(world.sam, world.ana, world.otherManager))
            assertThat(work(who)).as(who.name()).isEmpty();
    }

    private List<SupporterRecord.Work> work(Actor reader) {
        return Objects.requireNonNull(
                        records.of(reader, List.of(world.rosa.person()), TODAY).get(world.rosa.person()))
                .work();
    }

    private void contact(Actor who, LocalDate day, Random random) {
        var home = who.equals(world.sam) ? world.lamb : random.nextBoolean() ? world.ortega : more;
        boolean group = random.nextInt(3) == 0;
        past.sql("""
                insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash)
                values (?, ?, ?, ?, ?, ?, cast(? as time), 'America/Denver', ?, ?, ?, '\\x00')
                """)
                .params(
                        world.agency,
                        database.ids.next(),
                        home.family(),
                        home.enrollment(),
                        who.person(),
                        group ? FIRST.plusDays(random.nextInt(5)) : day,
                        group ? "10:00" : "%02d:15".formatted(8 + random.nextInt(9)),
                        group ? 90 : 1 + random.nextInt(200),
                        group ? "group" : "visit",
                        group || random.nextInt(8) > 0)
                .update();
    }

    private void ownFamily(Random random) {
        past.sql("""
                insert into own_family_mark (agency_id, id, supporter_id, own)
                select c.agency_id, c.id, c.supporter_id, ?
                  from contact c
                 where c.agency_id = ?
                 order by md5(c.id::text || ?)
                 limit 1
                    on conflict (agency_id, id) do update set own = excluded.own
                """)
                .params(random.nextBoolean(), world.agency, random.nextInt(9))
                .update();
    }

    private void duty(Actor who, LocalDate day, Random random) {
        var corrected =
                past.sql("""
                select id from duty d
                 where d.supporter_id = ? and d.voided_at is null
                   and not exists (select 1 from duty o where o.corrects_id = d.id)
                 order by id limit 1
                """).param(who.person()).query(UUID.class).optional().filter(any -> random.nextBoolean());
        past.sql("""
                insert into duty (agency_id, id, supporter_id, on_day, minutes, kind, paid, own_family, corrects_id, reason)
                values (?, ?, ?, ?, ?, 'meeting', ?, ?, ?, ?)
                """)
                .params(
                        world.agency,
                        database.ids.next(),
                        who.person(),
                        day,
                        corrected.isPresent() ? random.nextInt(100) : 1 + random.nextInt(300),
                        random.nextInt(3) > 0,
                        random.nextInt(4) == 0,
                        corrected.orElse(null),
                        corrected.isPresent() ? "It was another length." : "")
                .update();
    }

    private void session(Actor who, LocalDate day, Random random) {
        var id = database.ids.next();
        boolean clinical = random.nextInt(4) > 0;
        past.sql("""
                insert into supervision_session (agency_id, id, supervisor_id, on_day, minutes, clinical, in_group, remote, topics, credential)
                values (?, ?, ?, ?, ?, ?, ?, false, '{ethics}', 'LCSW 1')
                """)
                .params(
                        world.agency,
                        id,
                        world.linda.person(),
                        day,
                        20 + random.nextInt(100),
                        clinical,
                        random.nextBoolean())
                .update();
        past.sql("insert into session_part (agency_id, session_id, supervisor_id, supporter_id) values (?, ?, ?, ?)")
                .params(world.agency, id, world.linda.person(), who.person())
                .update();
        if (random.nextInt(4) > 0)
            raw("update session_part set signed_at = now() where session_id = '%s'".formatted(id));
        else if (random.nextBoolean())
            raw("update supervision_session set voided_at = now(), void_reason = 'Not held.' where id = '%s'"
                    .formatted(id));
    }

    private void training(Actor who, LocalDate day, Random random) {
        boolean core = random.nextInt(3) == 0;
        past.sql("""
                insert into training (agency_id, id, supporter_id, title, provider, on_day, purpose, code, hours, ceu_hours, topics, approval,
                                      accepted, answered_at, answered_by)
                values (?, ?, ?, ?, 'MPN', ?, ?, ?, ?, ?, cast(? as text[]), ?, true, now(), ?)
                """)
                .params(
                        world.agency,
                        database.ids.next(),
                        who.person(),
                        "Course " + random.nextLong(),
                        day,
                        core ? "core" : "continuing",
                        core ? "mt-fps-core" : "",
                        40,
                        core ? 0 : random.nextInt(80) / 2.0,
                        random.nextBoolean() ? "{ethics}" : "{ethics,family}",
                        random.nextBoolean() ? "MT-1" : "",
                        world.nora.person())
                .update();
        if (random.nextInt(3) == 0)
            change("update training set voided_at = now(), void_reason = 'Not there.' where voided_at is null", random);
    }

    /** A first certificate, or what becomes of it. */
    private void certificate(Actor who, LocalDate day, Random random) {
        var held = past.sql("select id from credential where holder_id = ?")
                .param(who.person())
                .query(UUID.class)
                .optional();
        var id = held.orElseGet(database.ids::next);
        if (held.isEmpty())
            past.sql("""
                    insert into credential (agency_id, id, holder_id, holder_name, issuer, number, standard, standard_version, stage, title, level)
                    values (?, ?, ?, ?, 'Board', 'MT-1', 'mt-family-peer-support', 1, 'certified', 'CFPSS', 1)
                    """).params(world.agency, id, who.person(), who.name()).update();
        past.sql("""
                insert into credential_event (agency_id, id, certificate_id, holder_id, position, kind, on_day, until_on, reason, by_name)
                select ?, ?, ?, ?, count(*) + 1, ?, greatest(max(e.on_day), cast(? as date)), greatest(max(e.on_day), cast(? as date)) + 60, 'So it is.', 'Nora'
                  from credential_event e
                 where e.certificate_id = ?
                """)
                .params(
                        world.agency,
                        database.ids.next(),
                        id,
                        who.person(),
                        held.isEmpty() ? "issued" : CERTIFICATE_EVENTS.get(random.nextInt(CERTIFICATE_EVENTS.size())),
                        day,
                        day,
                        id)
                .update();
    }

    /** Ends and begins otherwise than it did, or as a new link. */
    private void supervision(Actor who, Random random) {
        var from = FIRST.plusDays(random.nextInt(60));
        var during = random.nextBoolean()
                ? "[%s,)".formatted(from)
                : "[%s,%s)".formatted(from, TODAY.minusDays(random.nextInt(50)));
        if (random.nextBoolean()) {
            raw("update supervision set during = '%s' where supporter_id = '%s'".formatted(during, who.person()));
        } else {
            raw("delete from supervision where supporter_id = '%s'".formatted(who.person()));
            raw(
                    "insert into supervision (agency_id, supervisor_id, supporter_id, during) values ('%s', '%s', '%s', '%s')"
                            .formatted(world.agency, world.linda.person(), who.person(), during));
        }
    }

    /** Any one row that the update would change. */
    private void change(String update, Random random) {
        var table = update.split(" ")[1];
        past
                .sql("select id from %s where voided_at is null order by id".formatted(table))
                .query(UUID.class)
                .list()
                .stream()
                .skip(random.nextInt(5))
                .findFirst()
                .ifPresent(id -> raw(update + " and id = '%s'".formatted(id)));
    }

    private void raw(String statement) {
        past.sql(statement).update();
    }

    private long outdated() {
        return past.sql("select count(*) from record_outdated")
                .query(Long.class)
                .single();
    }

    private void assertSameAsTheLedger(Actor who, Random random, String when) {
        for (var asOf : List.of(TODAY, FIRST.plusDays(random.nextInt(120)))) {
            var told = Objects.requireNonNull(
                    records.of(world.program, List.of(who.person()), asOf).get(who.person()));
            var entered = fromTheLedger(who.person(), asOf);
            assertThat(told.work()).as(when).containsExactlyInAnyOrderElementsOf(entered.work());
            assertThat(told.supervision()).as(when).containsExactlyInAnyOrderElementsOf(entered.supervision());
            assertThat(told.training()).as(when).containsExactlyElementsOf(entered.training());
            for (var standard : standards)
                for (var stage : Stages.of(standard, entered, asOf))
                    assertThat(findings(standard, stage, told, asOf))
                            .as("%s: %s, %s on %s", when, standard.id(), stage.id(), asOf)
                            .isEqualTo(findings(standard, stage, entered, asOf));
        }
    }

    private static List<Map.Entry<Finding, String>> findings(
            Standard standard, Standard.Stage stage, SupporterRecord record, LocalDate asOf) {
        return Evaluation.of(standard, stage, record, asOf).findings().stream()
                .map(finding -> Map.entry(finding, finding.explanation().toString()))
                .toList();
    }

    /** Entry by entry, as the modules that own them tell it. */
    private SupporterRecord fromTheLedger(UUID who, LocalDate asOf) {
        return database.db.read(world.program, () -> {
            var hours = new HoursWorked();
            sql.sql("""
                    select * from alongside.work_reckoned(:who, :until)
                     order by on_day, supervised and paid and in_force and not own_family
                    """)
                    .param("who", new UUID[] {who})
                    .param("until", asOf.plusDays(1))
                    .query(row -> {
                        hours.add(
                                row.getObject("on_day", LocalDate.class),
                                row.getInt("minutes"),
                                new HoursWorked.Sort(
                                        row.getBoolean("supervised"),
                                        row.getBoolean("paid"),
                                        row.getBoolean("own_family") || !row.getBoolean("in_force")));
                    });
            var held = new StandingStore(sql).held(List.of(who)).getOrDefault(who, List.of());
            var counted = trainings.of(world.program, who);
            return SupporterRecord.of(who.toString(), null)
                    .work(hours.entries())
                    .supervision(held.stream()
                            .map(one -> new SupporterRecord.Supervision(
                                    one.on(),
                                    (int) HoursWorked.hundredths(one.minutes()),
                                    SupporterRecord.Oversight.CLINICAL,
                                    one.inGroup() ? SupporterRecord.Format.GROUP : SupporterRecord.Format.INDIVIDUAL,
                                    true))
                            .toList())
                    .training(counted.training())
                    .exams(counted.exams())
                    .certifications(certificates.of(who).stream()
                            .filter(one -> one.on(asOf) == Certificate.State.VALID
                                    || one.on(asOf) == Certificate.State.SUSPENDED)
                            .map(SupporterRecords::certification)
                            .toList())
                    .build();
        });
    }
}
