package org.alongside.training;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A manager keeps the agency's catalogue of courses. What somebody took stays as it was then. */
@Component
public class KeepCourse {
    private final Db db;
    private final CourseStore courses;
    private final TrainingCodes codes;

    public KeepCourse(Db db, CourseStore courses, TrainingCodes codes) {
        this.db = db;
        this.courses = courses;
        this.codes = codes;
    }

    /**
     * @param id made by whoever fills in the form, so that sending it twice adds it once
     * @param version 0 for a course that is new
     */
    public record Draft(UUID id, int version, LessonDraft lesson, boolean repeats) {}

    /** @throws NotFound for anybody but managers, or if there is no such course to change */
    public Change<Course> keep(Actor actor, Draft draft) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        return db.as(actor, () -> {
            var wrongs = LessonRules.wrongs(draft.lesson(), codes.known(actor));
            if (courses.isOffered(draft.lesson().title(), draft.id()))
                wrongs.add("title", "training.wrong.offered-already");
            if (!wrongs.none()) return Change.refused(wrongs);
            var lesson = LessonRules.lesson(draft.lesson());
            if (draft.version() == 0) courses.add(draft.id(), lesson, draft.repeats());
            else if (!courses.change(draft.id(), draft.version(), lesson, draft.repeats()))
                return Change.overtaken(courses.find(draft.id()).orElseThrow(NotFound::new));
            return Change.done(courses.find(draft.id()).orElseThrow());
        });
    }

    /** Offers it no longer, or again. @throws NotFound for anybody but managers, or if there is no such course */
    public Change<Course> retire(Actor actor, UUID id, boolean retired) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        return db.as(actor, () -> {
            var course = courses.find(id).orElseThrow(NotFound::new);
            if (!retired && courses.isOffered(course.lesson().title(), id))
                return Change.refused(new Wrongs().add("", "training.wrong.offered-already"));
            courses.retire(id, retired);
            return Change.done(courses.find(id).orElseThrow());
        });
    }
}
