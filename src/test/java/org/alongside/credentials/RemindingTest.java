package org.alongside.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alongside.access.AddressSettings;
import org.alongside.access.AgencyStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.outbox.Outbox;
import org.alongside.standards.Standard;
import org.alongside.statements.SignatureStore;
import org.alongside.statements.SignedStatements;
import org.alongside.testing.Diary;
import org.alongside.training.ExamStore;
import org.alongside.training.TrainingRecord;
import org.alongside.training.TrainingStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Letters before a certificate ends, and a supervisor's week: each once, however often the job runs. */
class RemindingTest {
    private static final LocalDate TODAY = World.TODAY;

    private TestDatabase database;
    private World world;
    private SendReminders reminders;
    private SeeReminders see;
    private IssueCertificate issue;
    private Definitions definitions;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        definitions = new Definitions();
        var certificates = new CertificateStore(database.sql);
        var people = new PeopleStore(database.sql);
        var paths = new PathStore(database.sql);
        var records = new SupporterRecords(
                database.db,
                database.sql,
                new KeptRecordStore(database.sql),
                new TrainingRecord(database.db, new TrainingStore(database.sql), new ExamStore(database.sql)),
                new SignedStatements(database.db, new SignatureStore(database.sql)),
                certificates);
        var progress = new SeeProgress(database.db, database.clock, people, paths, certificates, records, definitions);
        see = new SeeReminders(database.db, database.clock, new ReminderStore(database.sql), definitions);
        issue = new IssueCertificate(database.db, database.clock, certificates);
        var team = new SeeTeam(paths, certificates, records, progress);
        var agencies = new AgencyStore(database.sql);
        var standings = new KeptStandingStore(database.sql);
        reminders = new SendReminders(
                database.db,
                database.clock,
                agencies,
                new ReminderStore(database.sql),
                new KeepRecords(
                        database.db,
                        database.clock,
                        new KeptRecordStore(database.sql),
                        standings,
                        people,
                        team,
                        agencies),
                standings,
                people,
                team,
                new Mail(new Outbox(database.sql, JsonMapper.builder().build())),
                new AddressSettings(URI.create("https://alongside.example.org")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSupporterIsRemindedOnceAtEachThreshold() {
        certify(world.rosa, TODAY.plusDays(28));
        reminders.send();
        reminders.send();
        assertThat(letters("Your certificate")).hasSize(1);
        database.clock.forward(Duration.ofDays(20));
        reminders.send();
        assertThat(letters("Your certificate")).hasSize(1);
        database.clock.forward(Duration.ofDays(2));
        reminders.send();
        reminders.send();
        assertThat(letters("Your certificate"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("rosa.whitehorse@example.org", "19 Dec", "/standing/" + world.rosa.person())
                        .doesNotContain("Ortega", "Sorensen"));
    }

    @Test
    void farAwayOrOverNobodyIsReminded() {
        certify(world.rosa, TODAY.plusDays(91));
        certify(world.sam, TODAY.minusDays(8));
        reminders.send();
        assertThat(letters("Your certificate")).isEmpty();
    }

    @Test
    void whoseCertificateRanOutIsToldOnceOnTheDay() {
        certify(world.rosa, TODAY);
        reminders.send();
        database.clock.forward(Duration.ofDays(1));
        reminders.send();
        database.clock.forward(Duration.ofDays(1));
        reminders.send();
        assertThat(letters("Your certificate is not in force"))
                .singleElement()
                .asString()
                .contains("rosa.whitehorse@example.org", "since 22 Nov 2026", "not in force", "/standing/");
        assertThat(see.of(world.rosa)).extracting(Reminder::kind).containsExactly("over");
    }

    @Test
    void whatWasWrittenIsSeenUntilItHoldsNoMore() {
        certify(world.rosa, TODAY.plusDays(28));
        reminders.send();
        assertThat(see.of(world.rosa))
                .containsExactly(new Reminder("expiry", "Family peer support specialist, Montana", TODAY.plusDays(28)));
        assertThat(see.of(world.sam)).isEmpty();
        assertThat(see.of(world.linda)).isEmpty();
        certify(world.rosa, TODAY.plusDays(400));
        assertThat(see.of(world.rosa)).isEmpty();
    }

    @Test
    void aSupervisorHearsOnceAWeekHowEverybodyStands() {
        new Diary(world)
                .entry(world.rosa, world.ortega, TODAY.minusDays(3))
                .by("visit", 1300)
                .write();
        reminders.send();
        database.clock.forward(Duration.ofDays(1));
        reminders.send();
        assertThat(letters("How your team stands"))
                .singleElement()
                .asString()
                .contains(
                        "linda.oakes@example.org",
                        "Rosa Whitehorse: Candidate. Candidate, 0 of 9 done.",
                        "Clinical supervision, 1 hour for every 20 worked: 21.66 h worked, so 1 h")
                .doesNotContain("Ortega", "María");
        database.clock.forward(Duration.ofDays(2));
        reminders.send();
        assertThat(letters("How your team stands")).hasSize(2);
    }

    private List<String> letters(String subject) {
        return database.superuser()
                .sql(
                        "select payload ->> 'to' || ' ' || (payload ->> 'subject') || ' ' || (payload ->> 'words') from outbox"
                                + " where kind = 'mail' and payload ->> 'subject' like ? || '%' order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    private void certify(Actor who, LocalDate until) {
        var standard = Standard.of(definitions.of(Standard.KIND, "mt-family-peer-support", who.agency(), TODAY));
        assertThat(issue.issue(
                        world.nora,
                        new IssueCertificate.Draft(
                                database.ids.next(),
                                who.agency(),
                                who.person(),
                                who.name(),
                                "Board of Behavioral Health",
                                "MT-" + until,
                                standard,
                                "certified",
                                "Certified family peer support specialist",
                                TODAY.minusDays(330).toString(),
                                until.toString())))
                .isInstanceOf(Change.Done.class);
    }
}
