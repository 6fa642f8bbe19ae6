package org.alongside.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.statements.ReadStatements;
import org.alongside.statements.Signature;
import org.alongside.statements.SignatureStore;
import org.alongside.statements.Statement;
import org.alongside.training.ClassStore;
import org.alongside.training.CourseStore;
import org.alongside.training.ExamAttempt;
import org.alongside.training.ExamStore;
import org.alongside.training.Lesson;
import org.alongside.training.Training;
import org.alongside.training.TrainingStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An agency's courses, what its supporters took of them, their exams, what they signed, and a class to come, in few statements. */
@Component
@Profile("demo")
record Learned(
        Db db,
        CourseStore courses,
        ClassStore classes,
        TrainingStore trainings,
        ExamStore exams,
        ReadStatements statements,
        SignatureStore signatures) {
    private static final int TO_THE_CLASS = 9;
    private static final int SEATS = 8;
    private static final List<String> FAILED = List.of("72", "76.5", "78");
    private static final List<String> PASSED = List.of("81", "84.5", "88", "91", "93.5", "96");

    private record Courses(List<Offered> courses) {}

    /** @param daysAgo between how many days ago somebody took it */
    private record Offered(
            String title,
            String provider,
            @Nullable Boolean core,
            @Nullable String code,
            BigDecimal hours,
            @Nullable BigDecimal ceu,
            @Nullable List<String> topics,
            List<String> standards,
            @Nullable List<String> practices,
            @Nullable String approval,
            @Nullable Boolean repeats,
            int takenPercent,
            List<Integer> daysAgo) {

        Lesson lesson() {
            return new Lesson(
                    title,
                    provider,
                    Boolean.TRUE.equals(core),
                    Objects.requireNonNullElse(code, ""),
                    hours,
                    Objects.requireNonNullElse(ceu, BigDecimal.ZERO),
                    Objects.requireNonNullElse(topics, List.of()),
                    standards,
                    Objects.requireNonNullElse(practices, List.of()),
                    Objects.requireNonNullElse(approval, ""));
        }
    }

    /** @param supervisors of each supporter */
    void tell(Actor manager, Map<Actor, Actor> supervisors, LocalDate today, Chance chance) {
        var offered = new LinkedHashMap<UUID, Offered>();
        for (var course : Cast.Yaml.read("/demo/training.yaml", Courses.class).courses())
            offered.put(chance.id(today.minusDays(400)), course);
        var taken = new ArrayList<Training>();
        var sat = new ArrayList<ExamAttempt>();
        supervisors.forEach((supporter, supervisor) -> {
            offered.forEach((id, course) ->
                    taken(id, course, supporter, supervisor, today, chance).ifPresent(taken::add));
            taken.stream()
                    .filter(one -> one.supporter().equals(supporter.person())
                            && one.lesson().core())
                    .findFirst()
                    .ifPresent(core -> sat.addAll(sit(supporter, supervisor, core.on(), chance)));
        });
        var supporters = List.copyOf(supervisors.keySet());
        taken.add(waiting(supporters.getFirst(), today, chance));
        db.as(manager.asProgram(), () -> {
            offered.forEach((id, course) -> courses.add(id, course.lesson(), Boolean.TRUE.equals(course.repeats())));
            trainings.add(taken);
            exams.add(sat);
            signatures.add(signed(statements.today(manager), supporters, today, chance));
            announce(List.copyOf(offered.keySet()).get(1), supervisors, today, chance);
        });
    }

    private void announce(UUID course, Map<Actor, Actor> supervisors, LocalDate today, Chance chance) {
        var id = chance.id(today.minusDays(10));
        var day = today.plusDays(TO_THE_CLASS);
        classes.add(
                id,
                course,
                day,
                day,
                LocalTime.of(9, 0),
                "Great room, by the library",
                supervisors.values().iterator().next().person(),
                "",
                SEATS);
        classes.take(
                id, supervisors.keySet().stream().limit(3).map(Actor::person).toList());
    }

    /** Everybody signed in their first days; the last supporter has yet to sign the one or other. */
    private static List<Signature> signed(
            List<Statement> statements, List<Actor> supporters, LocalDate today, Chance chance) {
        var signed = new ArrayList<Signature>();
        for (var supporter : supporters)
            for (var statement : statements)
                if (!supporter.equals(supporters.getLast()) || chance.once(2))
                    signed.add(signed(statement, supporter, today.minusDays(chance.between(380, 395)), chance));
        return signed;
    }

    private static Signature signed(Statement statement, Actor supporter, LocalDate day, Chance chance) {
        return new Signature(
                chance.id(day),
                supporter.person(),
                statement.id(),
                statement.title(),
                statement.definition().version(),
                statement.attests(),
                statement.definition().text(),
                supporter.name(),
                day,
                at(day, supporter));
    }

    private static Optional<Training> taken(
            UUID id, Offered course, Actor supporter, Actor supervisor, LocalDate today, Chance chance) {
        var day = today.minusDays(
                chance.between(course.daysAgo().getFirst(), course.daysAgo().getLast()));
        if (!chance.percent(course.takenPercent())) return Optional.empty();
        return Optional.of(new Training(
                chance.id(day),
                supporter.person(),
                supporter.name(),
                id,
                null,
                course.lesson(),
                day,
                false,
                accepted(supervisor, day.plusDays(3)),
                1));
    }

    /** Most pass at once; some sit it again. */
    private static List<ExamAttempt> sit(Actor supporter, Actor supervisor, LocalDate core, Chance chance) {
        var sat = new ArrayList<ExamAttempt>();
        if (chance.once(4)) sat.add(attempt(supporter, supervisor, core.plusDays(4), chance.of(FAILED), chance));
        sat.add(attempt(supporter, supervisor, core.plusDays(30), chance.of(PASSED), chance));
        return sat;
    }

    private static ExamAttempt attempt(
            Actor supporter, Actor supervisor, LocalDate day, String percent, Chance chance) {
        return new ExamAttempt(
                chance.id(day),
                supporter.person(),
                supporter.name(),
                "mt-fps-exam",
                day,
                new BigDecimal(percent),
                accepted(supervisor, day.plusDays(2)),
                1);
    }

    private static Training waiting(Actor supporter, LocalDate today, Chance chance) {
        var day = today.minusDays(6);
        return new Training(
                chance.id(day),
                supporter.person(),
                supporter.name(),
                null,
                null,
                new Lesson(
                        "Grief and hope: an evening for caregivers",
                        "Hospice of the Plains",
                        false,
                        "",
                        new BigDecimal("2.5"),
                        new BigDecimal("2.5"),
                        List.of(),
                        List.of("empathy-validation"),
                        List.of(),
                        ""),
                day,
                false,
                null,
                1);
    }

    private static Training.Answer accepted(Actor supervisor, LocalDate day) {
        return new Training.Answer(true, supervisor.person(), supervisor.name(), at(day, supervisor), "");
    }

    private static Instant at(LocalDate day, Actor somebody) {
        return day.atTime(10, 0).atZone(somebody.zone()).toInstant();
    }
}
