package org.alongside.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.AddressSettings;
import org.alongside.access.AgencyStore;
import org.alongside.audit.ViewLog;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.outbox.Outbox;
import org.alongside.platform.web.NotFound;
import org.alongside.workforce.ReporterStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Who sees an incident, how it grows, and who is told: tried by role, team and agency. */
class ReportingTest {
    private TestDatabase database;
    private World world;
    private Report report;
    private SeeIncidents see;
    private Escalate escalate;
    private ReporterStatus reporters;

    /** Supervises Sam, and nobody else. */
    private Actor ruth;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        ruth = world.account(world.program, "Ruth Calf Robe", Role.SUPERVISOR);
        world.supervises(ruth, world.sam);
        var definitions = new Definitions();
        var kinds = new Kinds(definitions);
        var store = new IncidentStore(database.sql);
        var letters = new LetterStore(database.sql);
        reporters = new ReporterStatus(database.db, database.clock, definitions, database.sql);
        var choices = new ChoiceStore(database.sql, reporters);
        var tellThem = new TellThem(
                letters,
                new Mail(new Outbox(database.sql, new tools.jackson.databind.json.JsonMapper())),
                new AddressSettings(java.net.URI.create("https://alongside.example")));
        report = new Report(
                database.db, database.clock, store, choices, kinds, tellThem, new ViewLog(database.db, database.sql));
        see = new SeeIncidents(database.db, database.clock, store, choices, reporters, kinds);
        escalate = new Escalate(database.db, database.clock, new AgencyStore(database.sql), store, kinds, tellThem);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReportIsSeenByItsWriterTheirSupervisorManagersAndThePrivacyOfficerAndByNobodyElse() {
        var id = begin(world.rosa, "mandated-report", world.ortega.family());
        for (var reader : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(report.open(reader, id).familyName()).isEqualTo("Ortega");
        for (var other : List.of(world.sam, ruth, world.ana, world.otherSupporter, world.otherManager))
            assertThatThrownBy(() -> report.open(other, id)).isInstanceOf(NotFound.class);
    }

    /** Cover walks with the family too, and reads its record. */
    @Test
    void reachingTheFamilyIsNotEnoughAndItsHistoryDoesNotTell() {
        walksToo(world.sam);
        var id = begin(world.rosa, "mandated-report", world.ortega.family());
        step(world.rosa, id, "told", Map.of("at", "2026-11-21T09:30", "who", "Linda"));
        report.open(world.rosa, id);
        assertThatThrownBy(() -> report.open(world.sam, id)).isInstanceOf(NotFound.class);
        assertThat(told(world.sam)).isZero();
        assertThat(told(world.rosa)).as("that it was begun and opened").isEqualTo(2);
    }

    @Test
    void whomAConcernIsAboutNeverSeesItWhateverTheirDuties() {
        var otherManager = world.account(world.program, "Olga Manager", Role.MANAGER);
        var aboutNora = concern(world.rosa, world.nora);
        assertThatThrownBy(() -> report.open(world.nora, aboutNora)).isInstanceOf(NotFound.class);
        assertThat(told(world.nora)).isZero();
        assertThat(report.open(otherManager, aboutNora).aboutName()).isEqualTo("Nora Beck");
        assertThat(addressees()).contains("olga.manager@example.org").doesNotContain("nora.beck@example.org");

        var aboutLinda = grievance(world.sam, world.linda);
        assertThatThrownBy(() -> report.open(world.linda, aboutLinda)).isInstanceOf(NotFound.class);
        var aboutRosa = grievance(world.nora, world.rosa);
        assertThat(report.open(world.linda, aboutRosa).aboutName()).isEqualTo("Rosa Whitehorse");
        assertThatThrownBy(() -> report.open(world.rosa, aboutRosa)).isInstanceOf(NotFound.class);
        assertThat(wrong(report.begin(
                        world.rosa, draft("grievance", "", world.rosa.person().toString(), "words"))))
                .isEqualTo("incidents.wrong.about-oneself");
    }

    @Test
    void aConcernIsNotForTheSupervisor() {
        var id = concern(world.rosa, world.sam);
        for (var other : List.of(world.linda, ruth, world.sam))
            assertThatThrownBy(() -> report.open(other, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void stepsAreAddedAndNothingIsEverChanged() {
        var id = begin(world.rosa, "mandated-report", world.ortega.family());
        assertThat(wrong(add(world.rosa, id, "call", Map.of()))).isEqualTo("incidents.wrong.needed");
        assertThat(wrong(add(
                        world.rosa,
                        id,
                        "call",
                        Map.of("at", "2026-11-22T09:00", "authority", "Hotline", "said", "Bruises"))))
                .isEqualTo("incidents.wrong.future");
        var call = new Report.StepDraft(
                database.ids.next(),
                "call",
                Map.of("at", "2026-11-21T09:20", "authority", "Hotline", "said", "Bruises", "number", "26-1121"));
        report.add(world.rosa, id, call);
        report.add(world.rosa, id, call);
        database.clock.forward(Duration.ofMinutes(1));
        step(world.rosa, id, "call", Map.of("at", "2026-11-21T09:25", "authority", "Hotline", "said", "Corrected"));
        assertThat(report.open(world.linda, id).entries())
                .extracting(entry -> entry.answers().get("said"))
                .containsExactly("Bruises", "Corrected");
        for (var change :
                List.of("update incident_step set step = 'x'", "delete from incident_step", "delete from incident"))
            for (var actor : List.of(world.rosa, world.nora, world.program))
                assertThatThrownBy(() -> database.db.as(
                                actor, () -> database.sql.sql(change).update()))
                        .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSupervisorDecidesAndNotWhoseMatterItIs() {
        var id = begin(world.rosa, "relationship", world.ortega.family());
        var decision = Map.of("decision", "may-walk", "words", "Third cousins who never met");
        assertThatThrownBy(() -> add(world.rosa, id, "decision", decision)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report.close(world.rosa, id, "decided", "")).isInstanceOf(NotFound.class);
        assertThat(wrong(report.close(world.linda, id, "decided", ""))).isEqualTo("incidents.wrong.steps-open");
        step(world.linda, id, "decision", decision);
        assertThat(report.close(world.linda, id, "decided", "")).isInstanceOf(Change.Done.class);
        assertThat(wrong(add(world.linda, id, "decision", decision))).isEqualTo("incidents.wrong.closed");
        assertThat(report.note(world.rosa, id, database.ids.next(), "We met since."))
                .isInstanceOf(Change.Done.class);
        assertThat(report.open(world.rosa, id).closed()).isPresent();
    }

    @Test
    void anEndingThatEndsItEarlySaysWhy() {
        var id = begin(world.rosa, "mandated-report", world.ortega.family());
        assertThat(wrong(report.close(world.linda, id, "not-reportable", ""))).isEqualTo("incidents.wrong.why-early");
        assertThat(report.close(world.linda, id, "not-reportable", "The hotline said so."))
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void lettersNameNobodyAndNothingAndAreSentOnce() {
        begin(world.rosa, "mandated-report", world.ortega.family());
        assertThat(addressees()).containsExactly("linda.oakes@example.org");
        database.clock.forward(Duration.ofMinutes(90));
        escalate.send();
        escalate.send();
        assertThat(letters("rosa.whitehorse")).hasSize(2);
        assertThat(letters("linda.oakes")).hasSize(2);
        assertThat(letters("linda.oakes").getLast()).contains("overdue", "/waiting/");
        database.clock.forward(Duration.ofDays(8));
        escalate.send();
        assertThat(letters("sam.tremblay")).isEmpty();
        assertThat(letters(""))
                .allSatisfy(letter -> assertThat(letter)
                        .doesNotContainIgnoringCase("ortega")
                        .doesNotContainIgnoringCase("report")
                        .doesNotContainIgnoringCase("abuse")
                        .doesNotContainIgnoringCase("incident"));
    }

    @Test
    void whatWaitsIsOnTheDayOfWhomItWaitsFor() {
        begin(world.rosa, "mandated-report", world.ortega.family());
        assertThat(see.waiting(world.rosa))
                .extracting(one -> one.task().step().code())
                .containsExactly("call", "told", "parent");
        assertThat(see.waiting(world.linda))
                .extracting(one -> one.task().step().code())
                .containsExactly("follow-up");
        assertThat(see.waiting(world.nora)).isEmpty();
        begin(world.sam, "privacy-breach", null);
        assertThat(see.waiting(world.petra))
                .extracting(one -> one.task().step().code())
                .containsExactly("assess", "learned");
    }

    @Test
    void withoutASupervisorItIsTheManagersTurn() {
        var ira = world.account(world.program, "Ira Alone", Role.SUPPORTER);
        begin(ira, "gift", null);
        assertThat(see.waiting(world.nora)).hasSize(1);
    }

    @Test
    void reporterStatusIsOfTheAssignmentAndKeptWithTheReport() {
        assertThat(reporters.isMandated(world.rosa, Optional.of(world.ortega.family())))
                .isTrue();
        var assignment = database.superuser()
                .sql("select id from assignment where enrollment_id = ?")
                .param(world.ortega.enrollment())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> reporters.say(world.linda, assignment, 1, "attorney"))
                .isInstanceOf(NotFound.class);
        assertThat(reporters.say(world.nora, assignment, 1, "attorney")).isInstanceOf(Change.Done.class);
        assertThat(reporters.say(world.nora, assignment, 1, "program")).isInstanceOf(Change.Overtaken.class);
        assertThat(reporters.isMandated(world.rosa, Optional.of(world.ortega.family())))
                .isFalse();
        assertThat(reporters.isMandated(world.rosa, Optional.of(world.sorensen.family())))
                .isTrue();
        var id = begin(world.rosa, "mandated-report", world.ortega.family());
        assertThat(report.open(world.rosa, id).reporter()).isEqualTo("not-mandated");
        assertThat(reporters.say(world.nora, assignment, 2, "program")).isInstanceOf(Change.Done.class);
        assertThat(reporters.isMandated(world.rosa, Optional.of(world.ortega.family())))
                .isTrue();
    }

    private void walksToo(Actor supporter) {
        database.db.as(
                world.program,
                () -> database.sql
                        .sql(
                                "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on) values (?, ?, ?, ?, ?, 'secondary', '2026-06-03')")
                        .params(
                                world.agency,
                                database.ids.next(),
                                world.ortega.family(),
                                world.ortega.enrollment(),
                                supporter.person())
                        .update());
    }

    private int told(Actor reader) {
        return database.db.read(
                reader,
                () -> database.sql
                        .sql(
                                "select count(*) from history where record in ('incident', 'incident_step', 'incident_letter')")
                        .query(Integer.class)
                        .single());
    }

    private List<String> addressees() {
        return database.superuser()
                .sql("select payload ->> 'to' from outbox where kind = 'mail' order by id")
                .query(String.class)
                .list();
    }

    private List<String> letters(String to) {
        return database.superuser()
                .sql(
                        "select payload ->> 'subject' || ' ' || (payload ->> 'words') from outbox where kind = 'mail' and payload ->> 'to' like ? order by id")
                .param(to + "%")
                .query(String.class)
                .list();
    }

    private UUID concern(Actor writer, Actor about) {
        return done(
                report.begin(writer, draft("ethics-concern", "", about.person().toString(), "It does not sit right.")));
    }

    private UUID grievance(Actor writer, Actor about) {
        return done(report.begin(writer, draft("grievance", "", about.person().toString(), "She was late again.")));
    }

    private UUID begin(Actor writer, String kind, @org.jspecify.annotations.Nullable UUID family) {
        return done(report.begin(writer, draft(kind, family == null ? "" : family.toString(), "", "What happened.")));
    }

    private Report.Draft draft(String kind, String family, String about, String words) {
        return new Report.Draft(database.ids.next(), kind, family, "", about, "caregiver", "", words);
    }

    private Change<UUID> add(Actor actor, UUID incident, String step, Map<String, String> answers) {
        return report.add(actor, incident, new Report.StepDraft(database.ids.next(), step, answers));
    }

    private void step(Actor actor, UUID incident, String step, Map<String, String> answers) {
        assertThat(add(actor, incident, step, answers)).isInstanceOf(Change.Done.class);
    }

    private static UUID done(Change<UUID> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<UUID>) change).now();
    }

    private static String wrong(Change<?> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<?>) change)
                .wrongs().stream().map(Wrong::key).findFirst().orElseThrow();
    }
}
