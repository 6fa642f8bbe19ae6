package org.alongside.credentials;

import static org.alongside.platform.db.World.TODAY;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.statements.SignatureStore;
import org.alongside.statements.SignedStatements;
import org.alongside.training.ExamStore;
import org.alongside.training.TrainingRecord;
import org.alongside.training.TrainingStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a network of 10,000 supporters takes, each with five years of entries: 1,500 of work, 300 of supervision and 100 of
 * training. The ledger holds those of {@code -Dledger} supporters (100); records kept of these stand for the others, too.
 */
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class ReckoningManyTest {
    private static final int SUPPORTERS = Integer.getInteger("supporters", 10_000);
    private static final int LEDGER = Integer.getInteger("ledger", 100);
    private static final int AT_ONCE = 250;
    private static final int ROUNDS = 12;

    @Test
    void measured() {
        try (var database = TestDatabase.fresh()) {
            var world = new World(database);
            load(database, world);
            var db = database.db;
            var sql = database.sql;
            var kept = new KeptRecordStore(sql);
            var certificates = new CertificateStore(sql);
            var people = new PeopleStore(sql);
            var paths = new PathStore(sql);
            var records = new SupporterRecords(
                    db,
                    sql,
                    kept,
                    new TrainingRecord(db, new TrainingStore(sql), new ExamStore(sql)),
                    new SignedStatements(db, new SignatureStore(sql)),
                    certificates);
            var progress = new SeeProgress(db, database.clock, people, paths, certificates, records, new Definitions());
            var team = new SeeTeam(paths, certificates, records, progress);
            var withLedger = database.superuser()
                    .sql("select id from account where name like 'Supporter %' order by id limit " + LEDGER)
                    .query(UUID.class)
                    .list();
            System.out.printf(
                    "| packed from the ledger, each of %d | %.1f ms |%n",
                    LEDGER, took(() -> db.as(world.program, () -> kept.keep(withLedger))) / LEDGER);
            database.superuser().sql("""
                    insert into kept_record (agency_id, id, work, supervision, training, lessons)
                    select c.agency_id, c.id, k.work, k.supervision, k.training, k.lessons
                      from (select *, row_number() over (order by id) as n from account where name like 'Supporter %%') c
                      join (select *, row_number() over (order by id) as n from kept_record) k on k.n = 1 + c.n %% %d
                        on conflict do nothing
                    """.formatted(LEDGER)).update();
            database.superuser().sql("delete from record_outdated").update();
            for (var table : List.of(
                    "account",
                    "kept_record",
                    "signature",
                    "exam_attempt",
                    "standing_fact",
                    "credential",
                    "credential_event",
                    "contact",
                    "training",
                    "session_part",
                    "supervision_session",
                    "record_outdated"))
                database.superuser().sql("vacuum analyze " + table).update();
            var supporters = database.superuser()
                    .sql("select id from account where name like 'Supporter %'")
                    .query(UUID.class)
                    .list();
            var parts = parts(db.read(world.program, () -> people.of(supporters, TODAY)));
            for (int n = 1; n <= ROUNDS; n++) {
                double read = took(() -> parts.parallelStream()
                        .forEach(part -> records.of(
                                world.program,
                                part.stream().map(PeopleStore.Someone::id).toList(),
                                TODAY)));
                double all = took(() -> parts.parallelStream()
                        .forEach(part -> db.read(world.program, () -> team.members(world.program, part, TODAY))));
                System.out.printf("| records read %.0f ms, read and evaluated %.0f ms |%n", read, all);
            }
        }
    }

    private static List<List<PeopleStore.Someone>> parts(List<PeopleStore.Someone> everybody) {
        return IntStream.iterate(0, from -> from < everybody.size(), from -> from + AT_ONCE)
                .mapToObj(from -> everybody.subList(from, Math.min(from + AT_ONCE, everybody.size())))
                .toList();
    }

    private static double took(Runnable work) {
        var from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e6;
    }

    private void load(TestDatabase database, World world) {
        database.superuser()
                .sql("""
                do $$
                begin
                  perform setseed(0.5);
                  set local session_replication_role = replica;
                  insert into account (agency_id, id, email, name, status)
                  select '%1$s', uuidv7(), 's' || n || '@example.org', 'Supporter ' || n, 'active' from generate_series(1, %2$d) n;
                  insert into account_role (agency_id, account_id, role) select agency_id, id, 'supporter' from account where name like 'Supporter %%';
                  insert into supervision (agency_id, supervisor_id, supporter_id, during)
                  select agency_id, '%4$s', id, '[2020-01-01,)' from account where name like 'Supporter %%';
                  insert into signature (agency_id, id, supporter_id, statement, title, version, attests, signed_text, signed_name, signed_on)
                  select c.agency_id, uuidv7(), c.id, s, s, 1, s, repeat('words ', 300), c.name, '2021-12-01'
                    from account c cross join unnest('{lived-experience,willing-to-share,code-of-ethics,scope-of-practice}'::text[]) s where c.name like 'Supporter %%';
                  insert into exam_attempt (agency_id, id, supporter_id, exam, on_day, percent, accepted, answered_at, answered_by)
                  select agency_id, uuidv7(), id, 'mt-fps-exam', date '2021-12-10', 70 + random() * 30, true, now(), '%4$s' from account where name like 'Supporter %%';
                  insert into standing_fact (agency_id, id, supporter_id, kind, what, from_on, to_on, child_born_on)
                  select c.agency_id, uuidv7(), c.id, f.kind, f.what, f.from_on, f.to_on, f.child
                    from account c
                   cross join (values ('born', '', date '1984-05-02', null::date, null::date), ('residence', 'MT', '2001-01-01', null, null),
                                      ('employment', 'MT', '2021-11-01', null, null), ('lived-experience', 'behavioral-health', '2014-01-01', '2019-06-30', date '2008-03-01')) f (kind, what, from_on, to_on, child)
                   where c.name like 'Supporter %%';
                  insert into credential (agency_id, id, holder_id, holder_name, issuer, number, standard, standard_version, stage, title, level)
                  select agency_id, uuidv7(), id, name, 'Board', 'MT-' || name, 'mt-family-peer-support', 1, 'certified', 'CFPSS', 1 from account where name like 'Supporter %%' and random() < 0.6;
                  insert into credential_event (agency_id, id, certificate_id, holder_id, position, kind, on_day, until_on, reason, by_name)
                  select agency_id, uuidv7(), id, holder_id, p, case p when 1 then 'issued' else 'renewed' end, date '2024-01-01' + 365 * (p - 1), date '2024-12-31' + 365 * (p - 1) + (random() * 200)::int, '', 'Nora'
                    from credential cross join generate_series(1, 2) p;
                  create temp table entered on commit drop as select agency_id, id from account where name like 'Supporter %%' order by id limit %3$d;
                  insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, travel_minutes, mode, made, payload_hash)
                  select e.agency_id, uuidv7(), '%5$s', '%6$s', e.id, date '2026-11-20' - (n * 1.217)::int, '10:00', 'America/Denver', 30 + (random() * 90)::int, 20, 'visit', true, '\\x00'
                    from entered e cross join generate_series(1, 1500) n;
                  insert into supervision_session (agency_id, id, supervisor_id, on_day, minutes, clinical, in_group, remote, topics, credential)
                  select '%1$s', uuidv7(), '%4$s', date '2026-11-20' - n * 6, 15 + (random() * 30)::int, true, false, false, '{ethics}', 'LCSW 1' from entered e cross join generate_series(1, 300) n;
                  insert into session_part (agency_id, session_id, supervisor_id, supporter_id, signed_at)
                  select s.agency_id, s.id, s.supervisor_id, e.id, now()
                    from (select *, row_number() over (order by id) - 1 as n from supervision_session) s join (select *, row_number() over (order by id) - 1 as n from entered) e on e.n = s.n / 300;
                  insert into training (agency_id, id, supporter_id, title, provider, on_day, purpose, code, hours, ceu_hours, topics, approval, accepted, answered_at, answered_by)
                  select e.agency_id, uuidv7(), e.id, 'Course ' || n, 'MPN', date '2026-11-20' - n * 18, case n %% 10 when 0 then 'core' else 'continuing' end, '', 2 + n %% 5, case n %% 10 when 0 then 0 else 2 end,
                         (array['{ethics}', '{trauma}', '{ethics,family}', '{safety}', '{}'])[1 + n %% 5]::text[], 'MT-' || n %% 3, true, now(), '%4$s'
                    from entered e cross join generate_series(1, 100) n;
                end $$
                """.formatted(
                                world.agency,
                                SUPPORTERS,
                                LEDGER,
                                world.linda.person(),
                                world.ortega.family(),
                                world.ortega.enrollment()))
                .update();
        for (var table : List.of(
                "contact",
                "session_part",
                "supervision_session",
                "training",
                "account",
                "supervision",
                "credential",
                "credential_event"))
            database.superuser().sql("vacuum analyze " + table).update();
    }
}
