package org.alongside.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.CertificateStore;
import org.alongside.credentials.ChangeCertificate;
import org.alongside.credentials.Fact;
import org.alongside.credentials.FactStore;
import org.alongside.credentials.IssueCertificate;
import org.alongside.credentials.KeptRecordStore;
import org.alongside.credentials.SupporterRecords;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.outbox.Outbox;
import org.alongside.platform.web.NotFound;
import org.alongside.statements.SignatureStore;
import org.alongside.statements.SignedStatements;
import org.alongside.training.ExamStore;
import org.alongside.training.TrainingRecord;
import org.alongside.training.TrainingStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/** An application from its sending to a certificate, who may do which step, and what crosses from one agency to another. */
class ReviewingApplicationsTest {
    private static final String MONTANA = "mt-family-peer-support";

    private TestDatabase database;
    private World world;
    private UUID board;
    private Actor stella;
    private Actor elsewhere;
    private ApplicationStore applications;
    private FactStore facts;
    private SubmitApplication submit;
    private AnswerReview answers;
    private ReviewApplication review;
    private KeepStandards standards;
    private KeepCertificates certificates;
    private Register register;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        board = world.agency("Board of Behavioral Health");
        stella = world.account(Actor.system(board, World.MONTANA), "Stella Reyes", Role.STEWARD);
        elsewhere = world.account(world.riversProgram, "Ellis Where", Role.STEWARD);
        var db = database.db;
        var sql = database.sql;
        var definitions = new Definitions();
        var bodies = new BodyStore(sql);
        var issued = new CertificateStore(sql);
        var records = new SupporterRecords(
                db,
                sql,
                new KeptRecordStore(sql),
                new TrainingRecord(db, new TrainingStore(sql), new ExamStore(sql)),
                new SignedStatements(database.db, new SignatureStore(database.sql)),
                issued);
        var news = new CertificationNews(new Outbox(sql, JsonMapper.builder().build()));
        var change = new ChangeCertificate(db, database.clock, issued);
        applications = new ApplicationStore(sql);
        facts = new FactStore(sql);
        standards = new KeepStandards(db, database.clock, bodies, definitions);
        submit = new SubmitApplication(
                db,
                database.clock,
                database.ids,
                new Bodies(db, database.clock, bodies, definitions),
                applications,
                records,
                news);
        answers = new AnswerReview(db, database.clock, database.ids, applications, records, news);
        review = new ReviewApplication(
                db,
                database.clock,
                database.ids,
                bodies,
                applications,
                issued,
                new IssueCertificate(db, database.clock, issued),
                change,
                new CertificateNumber(),
                news);
        certificates = new KeepCertificates(db, issued, change, news);
        register = new Register(db, sql);
        assertThat(standards.begin(stella, new KeepStandards.Draft(database.ids.next(), MONTANA, "MT", "12")))
                .isInstanceOf(Change.Done.class);
        born(world.rosa);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStandardIsCertifiedByOnceAndUntilItIsEnded() {
        assertThat(standards.begin(stella, new KeepStandards.Draft(database.ids.next(), MONTANA, "MT", "12")))
                .isInstanceOf(Change.Refused.class);
        assertThat(standards.begin(stella, new KeepStandards.Draft(database.ids.next(), "no-such", "m", "0")))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.wrongs()).hasSize(3));
        assertThat(standards.held(elsewhere)).isEmpty();
        assertThatThrownBy(() -> standards.held(world.nora)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> standards.end(elsewhere, MONTANA)).isInstanceOf(NotFound.class);
        var waiting = sent(world.rosa, "candidate");
        standards.end(stella, MONTANA);
        assertThatThrownBy(() -> sent(world.rosa, "certified")).isInstanceOf(NotFound.class);
        accept(waiting);
        assertThat(granted(waiting).number()).startsWith("MT-");
    }

    @Test
    void onlyWhoApplyTheirManagersAndStewardsOfThatBodySeeIt() {
        var application = sent(world.rosa, "candidate");
        assertThat(answers.read(world.rosa, application.id()).state()).isEqualTo(Application.State.WITH_BODY);
        assertThat(answers.read(world.nora, application.id()).evidence()).hasSize(1);
        assertThat(review.read(stella, application.id()).applicantName()).isEqualTo("Rosa Whitehorse");
        for (var other : List.of(world.sam, world.linda, world.petra, world.ana, world.otherManager, stella))
            assertThatThrownBy(() -> answers.read(other, application.id()))
                    .as(other.name())
                    .isInstanceOf(NotFound.class);
        for (var other : List.of(world.rosa, world.nora, world.otherManager, elsewhere))
            assertThatThrownBy(() -> review.read(other, application.id()))
                    .as(other.name())
                    .isInstanceOf(NotFound.class);
        assertThat(review.queue(stella).open()).hasSize(1);
        assertThat(review.queue(elsewhere).open()).isEmpty();
    }

    @Test
    void theRecordItselfIsForTheApplicantAndTheBodyAlone() {
        var evidence = sent(world.rosa, "candidate").latest();
        for (var who : List.of(world.rosa, stella))
            assertThat(database.db.read(who, () -> applications.record(evidence)))
                    .as(who.name())
                    .isPresent();
        for (var who : List.of(world.nora, world.linda, world.petra, world.sam, elsewhere, world.otherManager))
            assertThat(database.db.read(who, () -> applications.record(evidence)))
                    .as(who.name())
                    .isEmpty();
    }

    @Test
    void nothingAboutAFamilyCrosses() {
        var evidence = sent(world.rosa, "candidate").latest();
        var crossed = evidence.evaluation()
                + database.db.read(stella, () -> applications.record(evidence)).orElseThrow();
        for (var home : List.of(world.ortega, world.sorensen))
            for (var id : List.of(home.family(), home.caregiver(), home.child(), home.enrollment()))
                assertThat(crossed).doesNotContain(id.toString());
        assertThat(crossed).doesNotContain("Ortega", "Sorensen", "Dana");
        assertThat(database.db.read(
                        stella,
                        () -> database.sql
                                .sql("select count(*) from family")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void whatWasSentStaysAsItWas() {
        var application = sent(world.rosa, "candidate");
        var before = Frozen.found(application);
        database.db.as(
                world.program,
                () -> facts.add(List.of(new Fact(
                        database.ids.next(),
                        world.rosa.person(),
                        Fact.Kind.RESIDENCE,
                        "MT",
                        LocalDate.of(2001, 1, 1),
                        null,
                        null,
                        null))));
        assertThat(Frozen.found(review.read(stella, application.id()))).isEqualTo(before);
        say(application, "montana", "asked", "Where do you live?");
        answers.answer(
                world.rosa,
                new AnswerReview.Draft(database.ids.next(), application.id(), "montana", "In Havre.", true));
        var answered = review.read(stella, application.id());
        assertThat(answered.evidence()).hasSize(2);
        assertThat(Frozen.found(answered))
                .filteredOn(found -> found.requirement().equals("montana"))
                .singleElement()
                .matches(Frozen.Found::met);
        assertThatThrownBy(() -> database.db.as(
                        world.rosa,
                        () -> database.sql
                                .sql("update application_evidence set evaluation = ''")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyDecidesBeforeEveryRequirementIsDecided() {
        var application = sent(world.rosa, "candidate");
        assertThat(review.grant(stella, grant(application))).isInstanceOf(Change.Refused.class);
        assertThat(review.decline(stella, application.id(), "No.")).isInstanceOf(Change.Refused.class);
        assertThat(review.acceptMet(stella, application.id())).isInstanceOf(Change.Done.class);
        say(application, "exam", "asked", "Send the result.");
        assertThat(review.read(stella, application.id()).state()).isEqualTo(Application.State.WITH_APPLICANT);
        assertThat(review.grant(stella, grant(application))).isInstanceOf(Change.Refused.class);
        answers.answer(world.rosa, new AnswerReview.Draft(database.ids.next(), application.id(), "exam", "84.", false));
        assertThat(review.read(stella, application.id()).state()).isEqualTo(Application.State.WITH_BODY);
        accept(application);
        var certificate = granted(application);
        assertThat(certificate.holder()).isEqualTo(world.rosa.person());
        assertThat(certificate.issuer()).isEqualTo("Board of Behavioral Health");
        assertThat(certificate.until(World.TODAY))
                .hasValue(World.TODAY.plusMonths(12).minusDays(1));
        assertThat(review.read(stella, application.id()).state()).isEqualTo(Application.State.GRANTED);
        assertThat(review.grant(stella, grant(application))).isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> answers.withdraw(world.rosa, application.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aRefusedRequirementEndsInDecliningWithAReason() {
        var application = sent(world.rosa, "candidate");
        accept(application);
        assertThat(review.answer(stella, draft(application, "age", "refused", "")))
                .isInstanceOf(Change.Refused.class);
        assertThat(review.answer(stella, draft(application, "age", "perhaps", "")))
                .isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> review.answer(stella, draft(application, "shoe-size", "accepted", "")))
                .isInstanceOf(NotFound.class);
        say(application, "age", "refused", "The document does not show it.");
        assertThat(review.grant(stella, grant(application))).isInstanceOf(Change.Refused.class);
        assertThat(review.decline(stella, application.id(), "")).isInstanceOf(Change.Refused.class);
        assertThat(review.decline(stella, application.id(), "See the age.")).isInstanceOf(Change.Done.class);
        assertThat(answers.read(world.rosa, application.id()).of("age"))
                .extracting(Application.Step::words)
                .contains("The document does not show it.");
    }

    @Test
    void nobodyReviewsTheirOwn() {
        var both = new Actor(
                world.account(world.riversProgram, "Bo Both", Role.SUPPORTER).person(),
                world.rivers,
                Set.of(Role.SUPPORTER, Role.STEWARD),
                "Bo Both",
                World.MONTANA,
                null);
        born(both);
        assertThat(standards.begin(elsewhere, new KeepStandards.Draft(database.ids.next(), MONTANA, "RV", "24")))
                .isInstanceOf(Change.Done.class);
        var draft = new SubmitApplication.Draft(database.ids.next(), world.rivers, MONTANA, "candidate");
        var application = ((Change.Done<Application>) submit.submit(both, draft)).now();
        assertThatThrownBy(() -> review.read(both, application.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.db.as(
                        both,
                        () -> applications.add(
                                application,
                                List.of(new Application.Step(
                                        database.ids.next(),
                                        "age",
                                        Application.Kind.ACCEPTED,
                                        "",
                                        "Bo",
                                        database.clock.instant())))))
                .isInstanceOf(DataAccessException.class);
        assertThat(review.read(elsewhere, application.id()).agencyName()).isEqualTo("Two Rivers Recovery");
    }

    @Test
    void oneAtATimeAndOnlyWithADayOfBirth() {
        sent(world.rosa, "candidate");
        assertThat(submit.submit(world.rosa, applying("candidate"))).isInstanceOf(Change.Refused.class);
        assertThat(submit.submit(world.sam, applying("candidate"))).isInstanceOf(Change.Refused.class);
        assertThat(submit.submit(world.rosa, applying("renewal"))).isInstanceOf(Change.Refused.class);
        assertThatThrownBy(() -> submit.submit(world.rosa, applying("wizard"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submit.submit(world.nora, applying("candidate")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.db.as(
                        world.sam,
                        () -> applications.add(new Application(
                                database.ids.next(),
                                world.agency,
                                world.rosa.person(),
                                "Rosa",
                                "",
                                board,
                                MONTANA,
                                1,
                                "candidate",
                                database.clock.instant(),
                                List.of(),
                                List.of()))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void withdrawnItEndsAndCanBeSentAgain() {
        var application = sent(world.rosa, "candidate");
        assertThatThrownBy(() -> answers.withdraw(world.nora, application.id())).isInstanceOf(NotFound.class);
        answers.withdraw(world.rosa, application.id());
        assertThat(review.answer(stella, draft(application, "age", "accepted", "")))
                .isInstanceOf(Change.Refused.class);
        assertThat(sent(world.rosa, "candidate").state()).isEqualTo(Application.State.WITH_BODY);
    }

    @Test
    void aCertificateIsKeptByItsBodyAndRenewedByApplication() {
        var certified = sent(world.rosa, "certified");
        accept(certified);
        var certificate = granted(certified);
        assertThatThrownBy(() -> certificates.read(elsewhere, certificate.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> certificates.read(world.nora, certificate.id()))
                .isInstanceOf(NotFound.class);
        var renewal = sent(world.rosa, "renewal");
        accept(renewal);
        var renewed = granted(renewal);
        assertThat(renewed.id()).isEqualTo(certificate.id());
        assertThat(renewed.until(World.TODAY))
                .hasValue(World.TODAY.plusMonths(24).minusDays(1));
        change(certificate, "suspended", "A complaint.");
        assertThat(certificates.read(stella, certificate.id()).on(World.TODAY)).isEqualTo(Certificate.State.SUSPENDED);
        var entry = register.numbered(certificate.number()).orElseThrow();
        assertThat(entry.state()).isEqualTo(Certificate.State.SUSPENDED);
        assertThat(entry.toString()).doesNotContain("complaint");
        change(certificate, "reinstated", "It was unfounded.");
        assertThat(register.numbered(certificate.number().toLowerCase().replace("-", " - "))
                        .orElseThrow()
                        .state())
                .isEqualTo(Certificate.State.VALID);
        change(certificate, "revoked", "It was founded.");
        assertThat(certificates.read(stella, certificate.id()).allowedOn(World.TODAY))
                .isEmpty();
    }

    @Test
    void theRegisterAnswersForWholeNamesAndNumbersOnly() {
        var application = sent(world.rosa, "candidate");
        accept(application);
        var certificate = granted(application);
        assertThat(register.named("rosa  WHITEHORSE")).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(certificate.number());
            assertThat(entry.since()).isEqualTo(World.TODAY);
        });
        for (var part : List.of("Rosa", "r w", "Rosa White", "osa hitehorse", "% %", "", " "))
            assertThat(register.named(part)).as(part).isEmpty();
        assertThat(register.numbered(certificate.number().substring(0, 10))).isEmpty();
        database.clock.set(database.clock.instant().plus(Duration.ofDays(400)));
        assertThat(register.numbered(certificate.number()).orElseThrow()).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(Certificate.State.LAPSED);
            assertThat(entry.since()).isEqualTo(entry.until().plusDays(1));
        });
    }

    private void born(Actor supporter) {
        database.db.as(
                Actor.system(supporter.agency(), World.MONTANA),
                () -> facts.add(List.of(new Fact(
                        database.ids.next(),
                        supporter.person(),
                        Fact.Kind.BORN,
                        "",
                        LocalDate.of(1984, 5, 2),
                        null,
                        null,
                        null))));
    }

    private SubmitApplication.Draft applying(String stage) {
        return new SubmitApplication.Draft(database.ids.next(), board, MONTANA, stage);
    }

    private Application sent(Actor supporter, String stage) {
        return ((Change.Done<Application>) submit.submit(supporter, applying(stage))).now();
    }

    private ReviewApplication.Draft draft(Application to, String requirement, String kind, String words) {
        return new ReviewApplication.Draft(database.ids.next(), to.id(), requirement, kind, words);
    }

    private void say(Application to, String requirement, String kind, String words) {
        assertThat(review.answer(stella, draft(to, requirement, kind, words))).isInstanceOf(Change.Done.class);
    }

    private void accept(Application application) {
        Frozen.found(application).forEach(found -> say(application, found.requirement(), "accepted", ""));
    }

    private ReviewApplication.Grant grant(Application application) {
        return review.offered(stella, application, "Family Peer Supporter");
    }

    private Certificate granted(Application application) {
        return ((Change.Done<Certificate>) review.grant(stella, grant(application))).now();
    }

    private void change(Certificate certificate, String kind, String reason) {
        var draft = new ChangeCertificate.Draft(
                database.ids.next(),
                certificate.id(),
                Certificate.Kind.of(kind).orElseThrow(),
                World.TODAY.toString(),
                "",
                reason);
        assertThat(certificates.change(stella, draft)).isInstanceOf(Change.Done.class);
    }
}
