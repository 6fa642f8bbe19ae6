package org.alongside.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.ColleagueStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.files.FileStore;
import org.alongside.platform.files.Proof;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.SupporterRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A course from elsewhere and an exam, from a supporter's entry to the engine's record, and who may do which step. */
class KeepingTrainingTest {
    private static final LocalDate DAY = World.TODAY.minusDays(20);
    private static final Proof PDF = new Proof("Ethics.pdf", "%PDF-1.7 a certificate".getBytes(UTF_8));

    private TestDatabase database;
    private World world;
    private CourseStore courses;
    private KeepCourse catalogue;
    private EnterTraining enter;
    private EnterExam exam;
    private AnswerTraining answer;
    private Certificates certificates;
    private TrainingRecord record;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var db = database.db;
        courses = new CourseStore(database.sql);
        var trainings = new TrainingStore(database.sql);
        var exams = new ExamStore(database.sql);
        var codes = new TrainingCodes(new Definitions(), database.clock);
        certificates = new Certificates(db, database.sql, database.ids, new FileStore(db, database.sql, database.ids));
        catalogue = new KeepCourse(db, courses, codes);
        enter = new EnterTraining(db, courses, trainings, certificates, codes);
        exam = new EnterExam(db, exams, certificates, codes);
        answer = new AnswerTraining(db, new ColleagueStore(database.sql), trainings, exams);
        record = new TrainingRecord(db, trainings, exams);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCourseFromElsewhereCountsOnceItIsAccepted() {
        var entered = entered(ethics(DAY), PDF);
        assertThat(counted(world.rosa).training()).isEmpty();
        accept(world.linda, entered);
        assertThat(counted(world.rosa).training())
                .containsExactly(new SupporterRecord.Training(
                        DAY, 250, SupporterRecord.Purpose.CONTINUING, null, true, Set.of("ethics"), null));
        assertThat(record.practices(world.rosa, List.of(world.rosa.person())))
                .containsEntry(world.rosa.person(), Set.of("seeking-safety"));
    }

    @Test
    void coreHoursAreApprovedOnlyWhereTheCourseSaysByWhom() {
        var without = course("Core, first draft", "");
        accept(world.linda, entered(of(without, DAY), null));
        var with = course("Family Peer Support Core", "Montana's Peer Network, 2025-04");
        accept(world.linda, entered(of(with, DAY), null));
        assertThat(counted(world.rosa).training())
                .extracting(SupporterRecord.Training::hours, SupporterRecord.Training::approved)
                .containsExactlyInAnyOrder(tuple(4000, false), tuple(4000, true));
        assertThat(counted(world.rosa).training())
                .allSatisfy(one -> assertThat(one.course()).isEqualTo("mt-fps-core"));
    }

    @Test
    void theSameCourseTwiceIsRefused() {
        var core = course("Family Peer Support Core", "2025-04");
        entered(of(core, DAY), null);
        assertThat(wrong(enter.enter(world.rosa, of(core, DAY.plusDays(9)), null)))
                .isEqualTo("training.wrong.counts-once");
        entered(ethics(DAY), null);
        assertThat(wrong(enter.enter(world.rosa, ethics(DAY), null))).isEqualTo("training.wrong.same-day");
        assertThat(wrong(enter.enter(world.rosa, ethics(DAY.plusDays(1)), null)))
                .isEqualTo("training.wrong.twice");
        var again = ethics(DAY.plusDays(1));
        entered(new TrainingDraft(again.id(), null, again.lesson(), again.day(), true), null);
        entered(world.sam, ethics(DAY), null);
    }

    @Test
    void theDatabaseRefusesItTooWhereTwoComeAtOnce() {
        entered(ethics(DAY), null);
        assertThatThrownBy(() -> database.db.as(
                        world.program, () -> database.sql.sql("""
                        insert into training (agency_id, id, supporter_id, title, provider, on_day, purpose, hours)
                        select agency_id, uuidv7(), supporter_id, upper(title), provider, on_day + 5, purpose, hours from training
                        """).update()))
                .hasMessageContaining("training_once");
    }

    @Test
    void whatWasRefusedSaysWhyAndMayBeEnteredBetter() {
        var entered = entered(ethics(DAY), null);
        assertThat(wrong(answer.training(world.linda, entered.id(), new AnswerTraining.Answer(1, false, ""))))
                .isEqualTo("training.wrong.answer");
        answer.training(world.linda, entered.id(), new AnswerTraining.Answer(1, false, "Whose course was it?"));
        assertThat(counted(world.rosa).training()).isEmpty();
        assertThat(answer.training(world.nora, entered.id(), new AnswerTraining.Answer(1, true, "")))
                .isInstanceOf(Change.Overtaken.class);
        assertThat(wrong(enter.takeBack(world.rosa, entered.id()))).isEqualTo("training.wrong.answered-stays");
        entered(ethics(DAY), PDF);
    }

    @Test
    void anEntryThatWaitsCanBeTakenBackByItsSupporter() {
        var entered = entered(ethics(DAY), null);
        assertThatThrownBy(() -> enter.takeBack(world.linda, entered.id())).isInstanceOf(NotFound.class);
        assertThat(enter.takeBack(world.rosa, entered.id())).isInstanceOf(Change.Done.class);
        entered(ethics(DAY), null);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedAndNothingIsKept() {
        var pretends = new Proof("Ethics.pdf", "<html>not a certificate</html>".getBytes(UTF_8));
        assertThat(wrong(enter.enter(world.rosa, ethics(DAY), pretends))).isEqualTo("platform.wrong.file-kind");
        assertThat(Certificates.wrongs(new Proof("Ethics.png", PDF.content()))
                        .all()
                        .getFirst()
                        .key())
                .isEqualTo("platform.wrong.file-pretends");
        assertThat(Certificates.wrongs(new Proof("Ethics", PDF.content()))
                        .all()
                        .getFirst()
                        .key())
                .isEqualTo("platform.wrong.file-pretends");
        assertThat(Certificates.wrongs(new Proof("Ethics.pdf", new byte[0]))
                        .all()
                        .getFirst()
                        .key())
                .isEqualTo("platform.wrong.file-empty");
        assertThat(database.superuser()
                        .sql("select (select count(*) from training) + (select count(*) from file)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMaySeeTheTrainingMayOpenItsCertificate() {
        var entered = entered(ethics(DAY), PDF);
        var certificate = database.superuser()
                .sql("select id from certificate where training_id = ?")
                .param(entered.id())
                .query(UUID.class)
                .single();
        for (var reader : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(certificates.open(reader, certificate).content()).isEqualTo(PDF.content());
        for (var other : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager))
            assertThatThrownBy(() -> certificates.open(other, certificate)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAnExamThatWasAcceptedCounts() {
        var draft = new EnterExam.Draft(database.ids.next(), "mt-fps-exam", DAY.toString(), "84,5");
        var sat = done(exam.enter(world.rosa, draft, null));
        assertThat(counted(world.rosa).exams()).isEmpty();
        done(answer.exam(world.linda, sat.id(), new AnswerTraining.Answer(1, true, "")));
        assertThat(counted(world.rosa).exams())
                .containsExactly(new SupporterRecord.ExamResult("mt-fps-exam", DAY, 8450));
        assertThat(wrong(exam.enter(
                        world.rosa,
                        new EnterExam.Draft(database.ids.next(), "mt-fps-exam", DAY.toString(), "90"),
                        null)))
                .isEqualTo("training.wrong.sat-already");
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        for (var percent : List.of("101", "100.01", "-1", "eighty", "", "80.123"))
            assertThat(wrong(exam.enter(
                            world.rosa,
                            new EnterExam.Draft(database.ids.next(), "mt-fps-exam", DAY.toString(), percent),
                            null)))
                    .as(percent)
                    .isEqualTo("training.wrong.percent");
        assertThat(wrong(lesson("201", "1"))).isEqualTo("training.wrong.hours");
        assertThat(wrong(lesson("0", "0"))).isEqualTo("training.wrong.hours");
        assertThat(wrong(lesson("2", "3"))).isEqualTo("training.wrong.more-credit");
    }

    private Change<Training> lesson(String hours, String credit) {
        var lesson = lesson("Ethics for peers", "continuing", hours, credit, "");
        return enter.enter(
                world.rosa, new TrainingDraft(database.ids.next(), null, lesson, DAY.toString(), false), null);
    }

    @Test
    void aDayToComeIsRefused() {
        assertThat(wrong(enter.enter(world.rosa, ethics(World.TODAY.plusDays(1)), null)))
                .isEqualTo("training.wrong.future");
    }

    @Test
    void onlyWhoSupervisesOrManagesAnswers() {
        var entered = entered(ethics(DAY), null);
        var yes = new AnswerTraining.Answer(1, true, "");
        for (var other : List.of(world.rosa, world.sam, world.petra, world.ana, world.otherManager))
            assertThatThrownBy(() -> answer.training(other, entered.id(), yes)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.db.as(
                        world.rosa,
                        () -> database.sql
                                .sql(
                                        "update training set accepted = true, answered_by = ?, answered_at = alongside.now()")
                                .param(world.linda.person())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyElseReadsTheRecord() {
        accept(world.linda, entered(ethics(DAY), null));
        for (var reader : List.of(world.linda, world.nora, world.petra))
            assertThat(record.of(reader, world.rosa.person()).training()).hasSize(1);
        for (var other : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager))
            assertThat(record.of(other, world.rosa.person()).training()).isEmpty();
    }

    @Test
    void onlyManagersKeepTheCatalogue() {
        var course = course("Family Peer Support Core", "2025-04");
        for (var other : List.of(world.rosa, world.linda, world.ana, world.otherManager))
            assertThatThrownBy(() -> catalogue.retire(other, course, true)).isInstanceOf(NotFound.class);
        assertThat(wrong(keep(database.ids.next(), 0, "family peer support core", "")))
                .isEqualTo("training.wrong.offered-already");
        assertThat(keep(course, 7, "Renamed", "")).isInstanceOf(Change.Overtaken.class);
        done(catalogue.retire(world.nora, course, true));
        assertThat(database.db.read(world.rosa, () -> courses.offered(10))).isEmpty();
    }

    private UUID course(String title, String approval) {
        var id = database.ids.next();
        done(keep(id, 0, title, approval));
        return id;
    }

    private Change<Course> keep(UUID id, int version, String title, String approval) {
        return catalogue.keep(
                world.nora,
                new KeepCourse.Draft(
                        id,
                        version,
                        new LessonDraft(
                                title,
                                "Montana's Peer Network",
                                "core",
                                "mt-fps-core",
                                "40",
                                "",
                                List.of(),
                                List.of("history"),
                                List.of(),
                                approval),
                        false));
    }

    private TrainingDraft of(UUID course, LocalDate day) {
        return new TrainingDraft(database.ids.next(), course, LessonDraft.blank(), day.toString(), false);
    }

    private TrainingDraft ethics(LocalDate day) {
        return new TrainingDraft(
                database.ids.next(),
                null,
                lesson("Ethics for peers", "continuing", "3", "2.5", ""),
                day.toString(),
                false);
    }

    private static LessonDraft lesson(String title, String purpose, String hours, String credit, String approval) {
        return new LessonDraft(
                title,
                "Prairie College",
                purpose,
                "",
                hours,
                credit,
                List.of("ethics"),
                List.of("ethics-boundaries"),
                List.of("seeking-safety"),
                approval);
    }

    private Training entered(TrainingDraft draft, @Nullable Proof proof) {
        return entered(world.rosa, draft, proof);
    }

    private Training entered(Actor supporter, TrainingDraft draft, @Nullable Proof proof) {
        return done(enter.enter(supporter, draft, proof));
    }

    private void accept(Actor supervisor, Training training) {
        done(answer.training(supervisor, training.id(), new AnswerTraining.Answer(training.version(), true, "")));
    }

    private TrainingRecord.Counted counted(Actor supporter) {
        return record.of(supporter, supporter.person());
    }

    private static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).now();
    }

    private static String wrong(Change<?> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<?>) change)
                .wrongs().stream().map(Wrong::key).findFirst().orElseThrow();
    }
}
