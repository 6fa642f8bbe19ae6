package org.alongside.training;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Whoever runs a class says who was there, those who came without a seat too. For them it goes on record and counts at once,
 * unless the course counts once and is on their record; for whoever was marked and was not there after all, it is taken back.
 */
@Component
public class MarkAttendance {
    private static final String NOT_THERE = "Whoever ran the class says that they were not there.";

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ClassStore classes;
    private final TrainingStore trainings;
    private final TrainingCodes codes;

    public MarkAttendance(
            Db db, Ids ids, Clock clock, ClassStore classes, TrainingStore trainings, TrainingCodes codes) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.classes = classes;
        this.trainings = trainings;
        this.codes = codes;
    }

    /** @throws NotFound if there is no such class, or the actor does not run it */
    public Change<CourseClass> mark(Actor actor, UUID id, Collection<UUID> there) {
        return Violated.refusing(
                "seats_suffice",
                Change.refused("also", "training.wrong.full"),
                () -> db.as(actor, () -> {
                    var held = classes.find(id).filter(CourseClass::runs).orElseThrow(NotFound::new);
                    if (held.cancelled()) return Change.refused("there", "training.wrong.cancelled");
                    if (!held.hasBegunOn(codes.today(actor)))
                        return Change.refused("there", "training.wrong.not-begun", held.from());
                    var came = came(actor, there);
                    if (came.size() < Set.copyOf(there).size()) return Change.refused("also", "training.wrong.choose");
                    record(actor, held, came);
                    return Change.done(classes.find(id).orElseThrow());
                }));
    }

    private void record(Actor actor, CourseClass held, Set<UUID> came) {
        var before = classes.seats(held.id());
        var seated = before.stream().map(CourseClass.Seat::supporter).collect(toUnmodifiableSet());
        classes.take(
                held.id(), came.stream().filter(one -> !seated.contains(one)).toList());
        classes.mark(held.id(), came);
        var known = before.stream()
                .filter(seat -> Boolean.TRUE.equals(seat.attended()))
                .map(CourseClass.Seat::supporter)
                .collect(toUnmodifiableSet());
        trainings.takeBackFromClass(
                held.id(), known.stream().filter(one -> !came.contains(one)).toList(), NOT_THERE);
        trainings.addAttended(came.stream()
                .filter(one -> !known.contains(one))
                .map(one -> attended(ids.next(), actor, held, one, clock.instant()))
                .toList());
    }

    /** Colleagues who support families, and not oneself. */
    private Set<UUID> came(Actor actor, Collection<UUID> there) {
        return there.isEmpty()
                ? Set.of()
                : Stream.of(classes.colleagues())
                        .flatMap(List::stream)
                        .filter(ClassStore.Colleague::supports)
                        .map(ClassStore.Colleague::id)
                        .filter(one -> there.contains(one) && !one.equals(actor.account()))
                        .collect(toUnmodifiableSet());
    }

    /** What goes on the record of somebody who was there. */
    public static Training attended(UUID id, Actor by, CourseClass held, UUID supporter, Instant at) {
        return new Training(
                id,
                supporter,
                "",
                held.course().id(),
                held.id(),
                held.course().lesson(),
                held.until(),
                held.course().repeats(),
                new Training.Answer(true, by.person(), by.name(), at, ""),
                1);
    }
}
