package org.alongside.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.hours.DutyStore;
import org.alongside.hours.Entry;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;
import org.alongside.statements.SignatureStore;
import org.alongside.statements.SignedStatements;
import org.alongside.testing.Diary;
import org.alongside.training.ExamStore;
import org.alongside.training.TrainingRecord;
import org.alongside.training.TrainingStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supporters and managers write down for a certifying body, who may see it, and the record it makes. */
class KeepingFactsTest {
    private static final LocalDate TODAY = World.TODAY;
    private static final Standard MONTANA =
            Standard.of(new Definitions().of(Standard.KIND, "mt-family-peer-support", UUID.randomUUID(), TODAY));

    private TestDatabase database;
    private World world;
    private FactStore facts;
    private KeepFacts keep;
    private CertificateStore certificates;
    private SupporterRecords records;
    private Actor steward;
    private UUID board;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        facts = new FactStore(database.sql);
        keep = new KeepFacts(database.db, database.clock, facts, new PeopleStore(database.sql));
        certificates = new CertificateStore(database.sql);
        records = new SupporterRecords(
                database.db,
                database.sql,
                new KeptRecordStore(database.sql),
                new TrainingRecord(database.db, new TrainingStore(database.sql), new ExamStore(database.sql)),
                new SignedStatements(database.db, new SignatureStore(database.sql)),
                certificates);
        board = world.agency("Board of Behavioral Health");
        steward = world.account(Actor.system(board, World.MONTANA), "Stella Reyes", Role.STEWARD);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}–{3}, child {4}, passed {5}: {6}")
    @CsvSource({
        "born, '', 1984-05-02, '', '', '', ''",
        "born, '', 2020-05-02, '', '', '', credentials.wrong.born",
        "born, '', May, '', '', '', credentials.wrong.day",
        "residence, MT, 2001-01-01, '', '', '', ''",
        "residence, Montana, 2001-01-01, '', '', '', credentials.wrong.state",
        "residence, MT, 2027-01-01, '', '', '', credentials.wrong.future",
        "residence, MT, 2010-01-01, 2009-01-01, '', '', credentials.wrong.ends-before",
        "residence, MT, 2010-01-01, 2027-01-01, '', '', credentials.wrong.ends-later",
        "residence, ID, 1999-06-01, '', '', '', credentials.wrong.twice.residence",
        "residence, ID, 1999-06-01, 2000-12-31, '', '', ''",
        "residence, ID, 1979-06-01, 1979-12-31, '', '', credentials.wrong.before-born",
        "lived-experience, behavioral-health, 2014-01-01, 2019-06-30, 2008-03-01, '', ''",
        "lived-experience, sadness, 2014-01-01, 2019-06-30, 2008-03-01, '', credentials.wrong.need",
        "lived-experience, physical, 2014-01-01, 2019-06-30, 2015-03-01, '', credentials.wrong.child-later",
        "lived-experience, physical, 2014-01-01, 2019-06-30, 2027-03-01, '', credentials.wrong.future"
    })
    void whatCannotBeIsRefused(
            String kind, String what, String from, String to, String child, String passed, String wrong) {
        if (!kind.equals("born")) done(world.rosa, draft(world.rosa, "born", "", "1984-05-02", "", "", ""));
        if (kind.equals("residence") && what.equals("ID") && !to.startsWith("1979"))
            done(world.rosa, draft(world.rosa, "residence", "MT", "2001-01-01", "", "", ""));
        var change = keep.enter(world.rosa, draft(world.rosa, kind, what, from, to, child, passed));
        if (wrong.isEmpty()) assertThat(change).isInstanceOf(Change.Done.class);
        else
            assertThat(((Change.Refused<Fact>) change).wrongs())
                    .extracting(Wrong::key)
                    .contains(wrong);
    }

    @Test
    void eachSaysWhatIsTheirsToSay() {
        done(world.rosa, draft(world.rosa, "born", "", "1984-05-02", "", "", ""));
        done(world.nora, draft(world.rosa, "employment", "MT", "2025-02-01", "", "", ""));
        done(world.nora, draft(world.rosa, "background-check", "FBI fingerprints", "2025-01-15", "", "", "yes"));
        for (var who : List.of(world.nora, world.linda, world.sam, world.otherManager, world.petra))
            assertThatThrownBy(() -> keep.enter(who, draft(world.rosa, "residence", "MT", "2020-01-01", "", "", "")))
                    .isInstanceOf(NotFound.class);
        for (var who : List.of(world.rosa, world.linda, world.otherManager))
            assertThatThrownBy(() -> keep.enter(who, draft(world.rosa, "employment", "ID", "2020-01-01", "", "", "")))
                    .isInstanceOf(NotFound.class);
    }

    @Test
    void birthdaysAndLivedExperienceAreSeenByTheirOwnerAlone() {
        candidate();
        assertThat(database.db.read(world.rosa, () -> facts.of(world.rosa.person())))
                .hasSize(5);
        for (var who : List.of(world.nora, world.linda, world.petra))
            assertThat(database.db.read(who, () -> facts.of(world.rosa.person())))
                    .extracting(Fact::kind)
                    .containsExactlyInAnyOrder(Fact.Kind.RESIDENCE, Fact.Kind.EMPLOYMENT, Fact.Kind.BACKGROUND_CHECK);
        for (var who : List.of(world.sam, world.ana, world.otherManager, steward)) {
            assertThat(database.db.read(who, () -> facts.of(world.rosa.person())))
                    .isEmpty();
            assertThat(record(who, world.rosa).bornOn()).isNull();
            assertThat(record(who, world.rosa).residence()).isEmpty();
        }
        assertThat(record(world.linda, world.rosa).livedExperience()).hasSize(1);
    }

    @Test
    void takenBackItNoLongerCounts() {
        candidate();
        var born = database.db.read(world.rosa, () -> facts.of(world.rosa.person())).stream()
                .filter(fact -> fact.kind() == Fact.Kind.BORN)
                .findFirst()
                .orElseThrow();
        assertThat(keep.takeBack(world.rosa, born.id(), "")).isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> keep.takeBack(world.nora, born.id(), "Wrong.")).isInstanceOf(NotFound.class);
        assertThat(keep.takeBack(world.rosa, born.id(), "The wrong year.")).isInstanceOf(Change.Done.class);
        assertThat(record(world.rosa, world.rosa).bornOn()).isNull();
        done(world.rosa, draft(world.rosa, "born", "", "1985-05-02", "", "", ""));
    }

    @Test
    void theRecordHasAllThatWasWrittenDown() {
        candidate();
        new Diary(world)
                .entry(world.rosa, world.ortega, TODAY.minusDays(3))
                .by("visit", 50)
                .travelling(35, "9")
                .write();
        var duties = new DutyStore(database.sql);
        database.db.as(
                world.rosa,
                () -> duties.add(List.of(
                        duty(TODAY.minusDays(3), 60, true, false),
                        duty(TODAY.minusDays(2), 30, false, false),
                        duty(TODAY.minusDays(2), 20, true, true))));
        var record = record(world.linda, world.rosa);
        assertThat(record.work())
                .containsExactlyInAnyOrder(
                        new SupporterRecord.Work(TODAY.minusDays(3), 241, true, true, false),
                        new SupporterRecord.Work(TODAY.minusDays(2), 50, true, false, false),
                        new SupporterRecord.Work(TODAY.minusDays(2), 33, true, true, true));
        assertThat(record.residence()).containsExactly(new SupporterRecord.Stay("MT", day("2001-01-01"), null));
        assertThat(record.backgroundChecks())
                .containsExactly(new SupporterRecord.BackgroundCheck("FBI fingerprints", day("2025-01-15"), true));
    }

    @Test
    void onlyTheHoldersOwnAndTheBodySeeACertificate() {
        var issued = issue(world.rosa, "MT-1", "2026-01-01", "2026-12-31");
        for (var who : List.of(world.rosa, world.linda, world.nora, world.petra, steward))
            assertThat(database.db.read(who, () -> certificates.find(issued.id())))
                    .contains(issued);
        var otherSteward = world.account(world.riversProgram, "Another Steward", Role.STEWARD);
        for (var who : List.of(world.sam, world.ana, world.otherManager, otherSteward)) {
            assertThat(database.db.read(who, () -> certificates.find(issued.id())))
                    .isEmpty();
            assertThatThrownBy(() -> change(who, issued, Certificate.Kind.REVOKED, "2026-06-01"))
                    .isInstanceOf(NotFound.class);
        }
        for (var who : List.of(world.rosa, world.linda, world.nora))
            assertThatThrownBy(() -> change(who, issued, Certificate.Kind.REVOKED, "2026-06-01"))
                    .isInstanceOf(NotFound.class);
    }

    @Test
    void aNumberIsGivenOnceAndAFormSentTwiceIssuesOnce() {
        var draft = draft(world.rosa, "MT-1", "2026-01-01", "2026-12-31");
        var issue = new IssueCertificate(database.db, database.clock, certificates);
        assertThat(issue.issue(steward, draft)).isEqualTo(issue.issue(steward, draft));
        assertThat(issue.issue(steward, draft(world.sam, "MT-1", "2026-01-01", "2026-12-31")))
                .isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> issue.issue(world.rosa, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> issue.issue(world.otherManager, draft)).isInstanceOf(NotFound.class);
    }

    @Test
    void aManagerWritesDownWhatABodyElsewhereIssued() {
        var issue = new IssueCertificate(database.db, database.clock, certificates);
        var written = ((Change.Done<Certificate>)
                        issue.issue(world.nora, draft(world.rosa, "ID-7", "2026-01-01", "2026-12-31")))
                .now();
        assertThat(written.issuerAgency()).isNull();
        assertThat(change(world.nora, written, Certificate.Kind.EXPIRED, "2026-06-01"))
                .isInstanceOf(Change.Done.class);
        assertThatThrownBy(() -> change(steward, written, Certificate.Kind.REVOKED, "2026-06-02"))
                .isInstanceOf(NotFound.class);
    }

    /** One rule, written twice: for pages in Java, for what reads tables in SQL. */
    @Test
    void theDatabaseAndTheProgramAgreeOnEveryState() {
        var issued = issue(world.rosa, "MT-1", "2026-01-01", "2026-03-31");
        for (var step : List.of(
                new Object[] {Certificate.Kind.SUSPENDED, "2026-02-01"},
                new Object[] {Certificate.Kind.REINSTATED, "2026-03-01"},
                new Object[] {Certificate.Kind.RENEWED, "2026-05-01"},
                new Object[] {Certificate.Kind.INACTIVE, "2026-06-01"},
                new Object[] {Certificate.Kind.EXPIRED, "2026-07-01"},
                new Object[] {Certificate.Kind.REVOKED, "2026-08-01"}))
            assertThat(change(steward, issued, (Certificate.Kind) step[0], (String) step[1]))
                    .isInstanceOf(Change.Done.class);
        var now = database.db
                .read(world.nora, () -> certificates.find(issued.id()))
                .orElseThrow();
        var java = new ArrayList<String>();
        var inSql = new ArrayList<String>();
        for (var day = day("2026-01-01"); day.isBefore(day("2026-09-01")); day = day.plusDays(1)) {
            var on = day;
            java.add(day + " " + now.on(day).code());
            inSql.add(day + " "
                    + database.db.read(
                            world.nora,
                            () -> database.sql
                                    .sql("select state from alongside.credential_states(array[cast(? as uuid)], ?)")
                                    .params(world.rosa.person(), on)
                                    .query(String.class)
                                    .single()));
        }
        assertThat(inSql).isEqualTo(java);
    }

    @Test
    void workWhileACertificateIsNotInForceIsNoExperience() {
        var issued = issue(world.rosa, "MT-1", "2026-01-01", "2026-12-31");
        change(steward, issued, Certificate.Kind.SUSPENDED, "2026-11-10");
        var duties = new DutyStore(database.sql);
        database.db.as(
                world.rosa,
                () -> duties.add(
                        List.of(duty(day("2026-11-09"), 60, true, false), duty(day("2026-11-10"), 60, true, false))));
        assertThat(record(world.linda, world.rosa).work())
                .extracting(SupporterRecord.Work::on, SupporterRecord.Work::ownFamily)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2026-11-09"), false),
                        org.assertj.core.groups.Tuple.tuple(day("2026-11-10"), true));
    }

    private void candidate() {
        done(world.rosa, draft(world.rosa, "born", "", "1984-05-02", "", "", ""));
        done(
                world.rosa,
                draft(
                        world.rosa,
                        "lived-experience",
                        "behavioral-health",
                        "2014-01-01",
                        "2019-06-30",
                        "2008-03-01",
                        ""));
        done(world.rosa, draft(world.rosa, "residence", "MT", "2001-01-01", "", "", ""));
        done(world.nora, draft(world.rosa, "employment", "MT", "2025-02-01", "", "", ""));
        done(world.nora, draft(world.rosa, "background-check", "FBI fingerprints", "2025-01-15", "", "", "yes"));
    }

    private void done(Actor actor, FactDraft draft) {
        assertThat(keep.enter(actor, draft)).isInstanceOf(Change.Done.class);
    }

    private FactDraft draft(
            Actor about, String kind, String what, String from, String to, String child, String passed) {
        return new FactDraft(
                database.ids.next(), about.person(), Fact.Kind.of(kind).orElseThrow(), what, from, to, child, passed);
    }

    private SupporterRecord record(Actor reader, Actor about) {
        return records.of(reader, about.person(), TODAY);
    }

    private Certificate issue(Actor holder, String number, String on, String until) {
        var issued = new IssueCertificate(database.db, database.clock, certificates)
                .issue(steward, draft(holder, number, on, until));
        return ((Change.Done<Certificate>) issued).now();
    }

    private IssueCertificate.Draft draft(Actor holder, String number, String on, String until) {
        return new IssueCertificate.Draft(
                database.ids.next(),
                holder.agency(),
                holder.person(),
                holder.name(),
                "Board of Behavioral Health",
                number,
                MONTANA,
                "certified",
                "Certified family peer support specialist",
                on,
                until);
    }

    private Change<Certificate> change(Actor actor, Certificate of, Certificate.Kind kind, String on) {
        return new ChangeCertificate(database.db, database.clock, certificates)
                .change(
                        actor,
                        new ChangeCertificate.Draft(database.ids.next(), of.id(), kind, on, "2026-12-31", "A reason."));
    }

    private Entry.Duty duty(LocalDate on, int minutes, boolean paid, boolean ownFamily) {
        return new Entry.Duty(
                database.ids.next(),
                world.rosa.person(),
                on,
                null,
                minutes,
                "meeting",
                paid,
                ownFamily,
                "",
                null,
                "",
                false,
                true);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
