package org.alongside.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.supervision.Session;
import org.alongside.supervision.SupervisionStore;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A year of a supervisor's sessions in few statements: nearly every third week with each supporter, every fourth with all. */
@Component
@Profile("demo")
record Supervised(Db db, SupervisionStore sessions) {
    private static final int WEEKS = 52;
    private static final int THIRD = 3;
    private static final int FOURTH = 4;
    private static final String LICENSE = "Licensed Clinical Professional Counselor";
    private static final List<String> TOPICS =
            List.of("debriefing", "skill-building", "documentation", "problem-solving", "ethics", "safety");
    private static final List<String> COMPETENCIES =
            List.of("navigating", "professional", "holistic", "empowerment", "crisis");

    void tell(Actor supervisor, List<Actor> supporters, LocalDate today, Chance chance) {
        var number = "MT-" + chance.between(10_000, 99_999);
        var told = new ArrayList<Session>();
        var wednesdays = Stream.iterate(
                        today.minusWeeks(WEEKS).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)),
                        day -> day.isBefore(today),
                        day -> day.plusWeeks(1))
                .toList();
        for (var day : wednesdays) {
            for (var supporter : supporters)
                if (wednesdays.indexOf(day) % THIRD == 0 && !chance.once(12))
                    told.add(session(supervisor, List.of(supporter), day, 60, number, today, chance));
            if (supporters.size() > 1 && wednesdays.indexOf(day) % FOURTH == 0)
                told.add(session(supervisor, supporters, day.plusDays(1), 60, number, today, chance));
        }
        db.as(supervisor.asProgram(), () -> {
            sessions.addCredential(
                    chance.id(today.minusDays(400)),
                    supervisor.person(),
                    LICENSE,
                    number,
                    today.minusDays(400),
                    Optional.empty());
            sessions.add(told.stream().filter(one -> one.on().isBefore(today)).toList());
        });
    }

    /** Those of the last week wait for a signature here and there. */
    private static Session session(
            Actor supervisor,
            List<Actor> supporters,
            LocalDate day,
            int minutes,
            String number,
            LocalDate today,
            Chance chance) {
        var signed = day.atTime(17, 0).atZone(supervisor.zone()).toInstant();
        return new Session(
                chance.id(day),
                supervisor.person(),
                supervisor.name(),
                day,
                minutes,
                true,
                supporters.size() > 1,
                chance.once(4),
                List.of(chance.of(TOPICS)),
                List.of(chance.of(COMPETENCIES)),
                "",
                LICENSE + " " + number,
                signed,
                supporters.stream()
                        .map(one -> new Session.Part(
                                one.person(),
                                one.name(),
                                List.of(),
                                day.isAfter(today.minusDays(8)) && chance.once(3) ? null : signed))
                        .toList());
    }
}
