package org.alongside.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.standards.SupporterRecord;
import org.springframework.stereotype.Component;

/**
 * What counts of supporters' training and exams, for other modules: classes at which they were marked as there, courses from
 * elsewhere that were accepted, exams that were accepted. Only of those whose training the actor may see.
 */
@Component
public class TrainingRecord {
    private final Db db;
    private final TrainingStore trainings;
    private final ExamStore exams;

    public TrainingRecord(Db db, TrainingStore trainings, ExamStore exams) {
        this.db = db;
        this.trainings = trainings;
        this.exams = exams;
    }

    /**
     * As the standards engine takes it. Core hours are the course's hours, and approved only where the course says by whom;
     * continuing hours are its hours of credit, approved by being accepted.
     *
     * @param training entries without hours that count left out
     */
    public record Counted(List<SupporterRecord.Training> training, List<SupporterRecord.ExamResult> exams) {}

    public Counted of(Actor actor, UUID supporter) {
        return of(actor, List.of(supporter)).getOrDefault(supporter, new Counted(List.of(), List.of()));
    }

    /** Every supporter who was asked for, in two statements. */
    public Map<UUID, Counted> of(Actor actor, Collection<UUID> supporters) {
        return db.read(actor, () -> {
            var taken = trainings.counted(supporters).stream()
                    .filter(one -> credit(one.lesson()).signum() > 0)
                    .collect(groupingBy(Training::supporter, mapping(TrainingRecord::training, toList())));
            var sat = exams.counted(supporters).stream()
                    .collect(groupingBy(ExamAttempt::supporter, mapping(TrainingRecord::result, toList())));
            return supporters.stream()
                    .distinct()
                    .collect(toMap(
                            Function.identity(),
                            who -> new Counted(taken.getOrDefault(who, List.of()), sat.getOrDefault(who, List.of()))));
        });
    }

    /** Exams alone, of those who sat any. */
    public Map<UUID, List<SupporterRecord.ExamResult>> exams(Actor actor, Collection<UUID> supporters) {
        return db.read(
                actor,
                () -> exams.counted(supporters).stream()
                        .collect(groupingBy(ExamAttempt::supporter, mapping(TrainingRecord::result, toList()))));
    }

    /** Codes from evidence-informed-practices that each is trained to deliver. */
    public Map<UUID, Set<String>> practices(Actor actor, Collection<UUID> supporters) {
        return db
                .read(
                        actor,
                        () -> trainings.counted(supporters).stream()
                                .collect(groupingBy(
                                        Training::supporter,
                                        mapping(one -> one.lesson().practices(), toList()))))
                .entrySet()
                .stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().flatMap(List::stream).collect(toUnmodifiableSet())));
    }

    private static BigDecimal credit(Lesson lesson) {
        return lesson.core() ? lesson.hours() : lesson.ceuHours();
    }

    private static SupporterRecord.Training training(Training one) {
        var lesson = one.lesson();
        return new SupporterRecord.Training(
                one.on(),
                hundredths(credit(lesson)),
                lesson.core() ? SupporterRecord.Purpose.CORE : SupporterRecord.Purpose.CONTINUING,
                lesson.code().isEmpty() ? null : lesson.code(),
                !lesson.core() || !lesson.approval().isEmpty(),
                Set.copyOf(lesson.topics()),
                null);
    }

    private static SupporterRecord.ExamResult result(ExamAttempt one) {
        return new SupporterRecord.ExamResult(one.exam(), one.on(), hundredths(one.percent()));
    }

    private static int hundredths(BigDecimal number) {
        return number.movePointRight(2).intValueExact();
    }
}
