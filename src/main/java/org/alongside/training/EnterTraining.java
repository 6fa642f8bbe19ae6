package org.alongside.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.files.Proof;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A supporter enters a course they took, with its certificate. It counts once a supervisor or manager has accepted it; until
 * then it can be taken back. The same course counts once, unless it is one that is repeated, and then once a day.
 */
@Component
public class EnterTraining {
    private static final String TAKEN_BACK = "Taken back by the supporter before it was answered.";
    private static final int MOST = 1000;

    private final Db db;
    private final CourseStore courses;
    private final TrainingStore trainings;
    private final Certificates certificates;
    private final TrainingCodes codes;

    public EnterTraining(
            Db db, CourseStore courses, TrainingStore trainings, Certificates certificates, TrainingCodes codes) {
        this.db = db;
        this.courses = courses;
        this.trainings = trainings;
        this.certificates = certificates;
        this.codes = codes;
    }

    /** @throws NotFound if the actor is no supporter, or there is no such course */
    public Change<Training> enter(Actor actor, TrainingDraft draft, @Nullable Proof proof) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return Violated.refusing(
                "training_once",
                Change.refused("title", "training.wrong.twice-at-once"),
                () -> db.as(actor, () -> {
                    var already = trainings.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var chosen = draft.course() == null
                            ? null
                            : courses.find(draft.course()).orElseThrow(NotFound::new);
                    var lesson = chosen == null ? draft.lesson() : LessonDraft.of(chosen.lesson());
                    var wrongs = chosen == null ? LessonRules.wrongs(lesson, codes.known(actor)) : new Wrongs();
                    day(draft.day(), codes.today(actor), wrongs);
                    wrongs.addAll(Certificates.wrongs(proof).all());
                    if (wrongs.none()) twice(actor, draft, chosen, wrongs);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    trainings.add(List.of(new Training(
                            draft.id(),
                            actor.person(),
                            actor.name(),
                            draft.course(),
                            null,
                            LessonRules.lesson(lesson),
                            Typed.day(draft.day()).orElseThrow(),
                            draft.again(),
                            null,
                            1)));
                    if (proof != null) certificates.keep(actor, Certificates.Of.TRAINING, draft.id(), proof);
                    return Change.done(trainings.find(draft.id()).orElseThrow());
                }));
    }

    static void day(String typed, LocalDate today, Wrongs wrongs) {
        var day = Typed.day(typed);
        if (day.isEmpty()) wrongs.add("day", "training.wrong.day");
        else if (day.get().isAfter(today)) wrongs.add("day", "training.wrong.future");
    }

    /** Those refused do not stand in the way: they may be entered better. */
    private void twice(Actor actor, TrainingDraft draft, @Nullable Course chosen, Wrongs wrongs) {
        var title = chosen == null ? draft.lesson().title() : chosen.lesson().title();
        var day = Typed.day(draft.day()).orElseThrow();
        var before = trainings.of(actor.person(), MOST).stream()
                .filter(one -> one.answer() == null || one.answer().accepted())
                .filter(one -> one.lesson().title().equalsIgnoreCase(title)
                        || draft.course() != null && draft.course().equals(one.course()))
                .toList();
        if (before.isEmpty()) return;
        var field = chosen == null ? "title" : "course";
        if (before.stream().anyMatch(one -> one.on().equals(day)))
            wrongs.add(field, "training.wrong.same-day", title, day);
        else if (chosen != null && !chosen.repeats())
            wrongs.add(
                    field,
                    "training.wrong.counts-once",
                    title,
                    before.getFirst().on());
        else if (!draft.again())
            wrongs.add("again", "training.wrong.twice", title, before.getFirst().on());
    }

    /** Adds a certificate later. @throws NotFound if there is no such training of the actor's */
    public Change<UUID> prove(Actor actor, UUID training, @Nullable Proof proof) {
        return db.as(actor, () -> {
            own(actor, training);
            return certificates.add(actor, Certificates.Of.TRAINING, training, proof);
        });
    }

    /** @throws NotFound if there is no such training of the actor's */
    public Change<Training> takeBack(Actor actor, UUID training) {
        return db.as(actor, () -> {
            var own = own(actor, training);
            if (own.answer() != null) return Change.refused("", "training.wrong.answered-stays");
            trainings.takeBack(training, TAKEN_BACK);
            return Change.done(own);
        });
    }

    private Training own(Actor actor, UUID training) {
        return trainings
                .find(training)
                .filter(one -> one.supporter().equals(actor.account()))
                .orElseThrow(NotFound::new);
    }
}
