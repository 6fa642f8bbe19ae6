package org.alongside.training;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.access.Colleague;
import org.alongside.access.ColleagueStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What somebody has learned, and what a team has. */
@Component
public class Trainings {
    private static final int MOST = 300;
    private static final int PEOPLE = 200;
    private static final int WAITING = 50;

    private final Db db;
    private final ColleagueStore learners;
    private final TrainingStore trainings;
    private final ExamStore exams;
    private final ClassStore classes;
    private final CourseStore courses;
    private final Certificates certificates;
    private final TrainingCodes codes;

    public Trainings(
            Db db,
            ColleagueStore learners,
            TrainingStore trainings,
            ExamStore exams,
            ClassStore classes,
            CourseStore courses,
            Certificates certificates,
            TrainingCodes codes) {
        this.db = db;
        this.learners = learners;
        this.trainings = trainings;
        this.exams = exams;
        this.classes = classes;
        this.courses = courses;
        this.certificates = certificates;
        this.codes = codes;
    }

    /**
     * One supporter's training.
     *
     * @param trainings the latest first, those that wait or were refused too; exams likewise
     * @param coming classes in which the reader has a seat, if it is the reader's own
     * @param practices codes of those one is trained to deliver
     */
    public record One(
            Colleague learner,
            List<Training> trainings,
            List<ExamAttempt> exams,
            List<CourseClass> coming,
            List<String> practices,
            Curriculum curriculum) {

        /** Hours of core courses that say by whom they are approved. */
        public BigDecimal core() {
            return sum(one -> one.lesson().core() && !one.lesson().approval().isEmpty());
        }

        /** Hours of continuing education, over all time. */
        public BigDecimal continuing() {
            return sum(one -> !one.lesson().core());
        }

        /** Of those, hours of courses on ethics. */
        public BigDecimal ethics() {
            return sum(one -> !one.lesson().core() && one.lesson().topics().contains("ethics"));
        }

        private BigDecimal sum(Predicate<Training> which) {
            return trainings.stream()
                    .filter(Training::counts)
                    .filter(which)
                    .map(one -> one.lesson().core()
                            ? one.lesson().hours()
                            : one.lesson().ceuHours())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @throws NotFound if there is no such supporter, or their training is not the actor's to see */
    public One of(Actor actor, UUID supporter) {
        return db.read(actor, () -> {
            var learner = learners.someone(supporter).orElseThrow(NotFound::new);
            var taken = trainings.of(supporter, MOST);
            var coming = learner.own()
                    ? classes.coming(codes.today(actor), WAITING).stream()
                            .filter(one -> one.seat() == CourseClass.Mine.TAKEN)
                            .toList()
                    : List.<CourseClass>of();
            return new One(
                    learner,
                    taken,
                    exams.of(supporter, MOST),
                    coming,
                    taken.stream()
                            .filter(Training::counts)
                            .flatMap(one -> one.lesson().practices().stream())
                            .distinct()
                            .toList(),
                    curriculum(actor, taken, courses.offered(MOST)));
        });
    }

    /**
     * A team's training.
     *
     * @param waiting for the reader's answer, the longest first; exams likewise
     * @param toMark classes at which the reader has yet to say who was there
     */
    public record Board(
            List<Member> members, List<Training> waiting, List<ExamAttempt> exams, List<CourseClass> toMark) {}

    public record Member(UUID id, String name, long covered, long all) {}

    /** @throws NotFound for anybody but supervisors and managers */
    public Board board(Actor actor) {
        refuseUnlessLeading(actor);
        return db.read(actor, () -> {
            var people = learners.everyone(PEOPLE);
            var curricula = curricula(actor, people);
            return new Board(
                    people.stream()
                            .map(one -> {
                                var curriculum = Objects.requireNonNull(curricula.get(one.id()));
                                return new Member(one.id(), one.name(), curriculum.covered(), curriculum.all());
                            })
                            .toList(),
                    trainings.waiting(WAITING),
                    exams.waiting(WAITING),
                    classes.toMark(codes.today(actor), WAITING));
        });
    }

    /** @throws NotFound for anybody but supervisors and managers */
    public TeamCurriculum team(Actor actor) {
        refuseUnlessLeading(actor);
        return db.read(actor, () -> {
            var people = learners.everyone(PEOPLE);
            var curricula = curricula(actor, people);
            return TeamCurriculum.of(people.stream()
                    .map(one -> new TeamCurriculum.Of(one.name(), Objects.requireNonNull(curricula.get(one.id()))))
                    .toList());
        });
    }

    private Map<UUID, Curriculum> curricula(Actor actor, List<Colleague> people) {
        var taken = trainings.counted(people.stream().map(Colleague::id).toList()).stream()
                .collect(groupingBy(Training::supporter));
        var curricula = new LinkedHashMap<UUID, Curriculum>();
        for (var one : people)
            curricula.put(one.id(), curriculum(actor, taken.getOrDefault(one.id(), List.of()), List.of()));
        return curricula;
    }

    private Curriculum curriculum(Actor actor, List<Training> taken, List<Course> catalogue) {
        return Curriculum.of(
                codes.standards(actor),
                taken.stream()
                        .filter(Training::counts)
                        .sorted(Comparator.comparing(Training::on))
                        .map(Curriculum.Taken::of)
                        .toList(),
                catalogue);
    }

    private static void refuseUnlessLeading(Actor actor) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
    }

    /**
     * Something entered, with its proofs.
     *
     * @param learner whose it is, and what the reader may do with it
     */
    public record Entered<T>(T entry, List<Training.Certificate> certificates, Colleague learner) {}

    /** @throws NotFound if there is no such training, or it is not the actor's to see */
    public Entered<Training> training(Actor actor, UUID id) {
        return db.read(actor, () -> {
            var training = trainings.find(id).orElseThrow(NotFound::new);
            return new Entered<>(
                    training,
                    certificates.of(Certificates.Of.TRAINING, List.of(id)).getOrDefault(id, List.of()),
                    learners.someone(training.supporter()).orElseThrow(NotFound::new));
        });
    }

    /** @throws NotFound if there is no such attempt, or it is not the actor's to see */
    public Entered<ExamAttempt> exam(Actor actor, UUID id) {
        return db.read(actor, () -> {
            var exam = exams.find(id).orElseThrow(NotFound::new);
            return new Entered<>(
                    exam,
                    certificates.of(Certificates.Of.EXAM, List.of(id)).getOrDefault(id, List.of()),
                    learners.someone(exam.supporter()).orElseThrow(NotFound::new));
        });
    }

    /** What the agency offers: courses, and classes that are coming. */
    public record Catalogue(List<Course> courses, List<CourseClass> coming) {}

    /** @throws NotFound for whoever has nothing to do with courses */
    public Catalogue catalogue(Actor actor) {
        refuseUnlessLearning(actor);
        return db.read(actor, () -> new Catalogue(courses.offered(MOST), classes.coming(codes.today(actor), WAITING)));
    }

    /** A course and its classes, the latest first. */
    public record Offered(Course course, List<CourseClass> classes) {}

    /** @throws NotFound if there is no such course, or the actor has nothing to do with courses */
    public Offered course(Actor actor, UUID id) {
        refuseUnlessLearning(actor);
        return db.read(actor, () -> new Offered(courses.find(id).orElseThrow(NotFound::new), classes.of(id, WAITING)));
    }

    /**
     * A class as its reader sees it.
     *
     * @param seats those the reader may see: all of them for whoever runs it
     * @param others supporters who might have come as well; none unless the reader runs it
     */
    public record Held(CourseClass held, List<CourseClass.Seat> seats, List<ClassStore.Colleague> others) {}

    /** @throws NotFound if there is no such class, or the actor has nothing to do with courses */
    public Held heldClass(Actor actor, UUID id) {
        refuseUnlessLearning(actor);
        return db.read(actor, () -> {
            var held = classes.find(id).orElseThrow(NotFound::new);
            var seats = classes.seats(id);
            var seated = seats.stream().map(CourseClass.Seat::supporter).toList();
            var others = held.runs()
                    ? classes.colleagues().stream()
                            .filter(one -> one.supports()
                                    && !seated.contains(one.id())
                                    && !one.id().equals(actor.account()))
                            .toList()
                    : List.<ClassStore.Colleague>of();
            return new Held(held, seats, others);
        });
    }

    /** Those who may run a class. @throws NotFound for anybody but supervisors and managers */
    public List<ClassStore.Colleague> trainers(Actor actor) {
        refuseUnlessLeading(actor);
        return db.read(actor, classes::colleagues);
    }

    private static void refuseUnlessLearning(Actor actor) {
        if (!actor.is(Role.SUPPORTER)
                && !actor.is(Role.SUPERVISOR)
                && !actor.is(Role.MANAGER)
                && !actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
    }
}
