package org.alongside.training;

import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A manager or supervisor announces a class of a course, or cancels it with a reason. */
@Component
public class HoldClass {
    private static final int LINE = 200;
    private static final int REASON = 300;
    private static final int MOST_SEATS = 500;
    private static final Pattern SEATS = Pattern.compile("[1-9][0-9]{0,2}");

    private final Db db;
    private final CourseStore courses;
    private final ClassStore classes;

    public HoldClass(Db db, CourseStore courses, ClassStore classes) {
        this.db = db;
        this.courses = courses;
        this.classes = classes;
    }

    /**
     * A class as it was typed.
     *
     * @param until "" for a class of one day
     * @param time when it begins; "" where that is not said
     * @param trainerId of somebody of the agency; "" for somebody from outside, whom {@code trainer} names
     */
    public record Draft(
            UUID id,
            UUID course,
            String from,
            String until,
            String time,
            String place,
            String trainerId,
            String trainer,
            String seats) {}

    /** @throws NotFound for anybody but managers and supervisors, or if no such course is offered */
    public Change<CourseClass> announce(Actor actor, Draft draft) {
        if (!mayAnnounce(actor)) throw new NotFound();
        return db.as(actor, () -> {
            if (courses.find(draft.course()).filter(course -> !course.retired()).isEmpty()) throw new NotFound();
            var already = classes.find(draft.id());
            if (already.isPresent()) return Change.done(already.get());
            var wrongs = wrongs(draft);
            if (!wrongs.none()) return Change.refused(wrongs);
            var from = Typed.day(draft.from()).orElseThrow();
            var trainerId = Typed.id(draft.trainerId()).orElse(null);
            classes.add(
                    draft.id(),
                    draft.course(),
                    from,
                    Typed.day(draft.until()).orElse(from),
                    Typed.time(draft.time()).orElse(null),
                    draft.place(),
                    trainerId,
                    trainerId == null ? draft.trainer() : "",
                    Integer.parseInt(draft.seats()));
            return Change.done(classes.find(draft.id()).orElseThrow());
        });
    }

    public static boolean mayAnnounce(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR);
    }

    private Wrongs wrongs(Draft draft) {
        var wrongs = new Wrongs();
        var from = Typed.day(draft.from());
        var until = Typed.day(draft.until());
        if (from.isEmpty()) wrongs.add("from", "training.wrong.day");
        if (!draft.until().isEmpty() && until.isEmpty()) wrongs.add("until", "training.wrong.day");
        else if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            wrongs.add("until", "training.wrong.ends-before");
        if (!draft.time().isEmpty() && Typed.time(draft.time()).isEmpty()) wrongs.add("time", "training.wrong.time");
        wrongs.needed("place", draft.place(), LINE, "training.wrong.place");
        if (draft.trainerId().isEmpty()) wrongs.needed("trainer", draft.trainer(), LINE, "training.wrong.trainer");
        else if (classes.colleagues().stream()
                .noneMatch(one -> one.id().toString().equals(draft.trainerId())))
            wrongs.add("trainer-id", "training.wrong.choose");
        if (!SEATS.matcher(draft.seats()).matches() || Integer.parseInt(draft.seats()) > MOST_SEATS)
            wrongs.add("seats", "training.wrong.seats");
        return wrongs;
    }

    /** @throws NotFound if there is no such class, or it is not the actor's to cancel */
    public Change<CourseClass> cancel(Actor actor, UUID id, String reason) {
        return db.as(actor, () -> {
            var held = classes.find(id).filter(one -> mayCancel(actor, one)).orElseThrow(NotFound::new);
            var wrongs = new Wrongs().needed("reason", reason, REASON, "training.wrong.reason");
            if (!wrongs.none()) return Change.refused(wrongs);
            if (classes.seats(id).stream().anyMatch(seat -> seat.attended() != null))
                return Change.refused("reason", "training.wrong.was-held");
            classes.cancel(id, reason);
            return Change.done(held);
        });
    }

    public static boolean mayCancel(Actor actor, CourseClass held) {
        return !held.cancelled()
                && (actor.is(Role.MANAGER)
                        || actor.is(Role.SUPERVISOR) && actor.person().equals(held.trainerId()));
    }
}
