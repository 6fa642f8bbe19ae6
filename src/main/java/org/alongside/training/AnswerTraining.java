package org.alongside.training;

import java.util.UUID;
import org.alongside.access.Colleague;
import org.alongside.access.ColleagueStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A supervisor of the supporter, or a manager, accepts what they entered, or refuses it with a reason. */
@Component
public class AnswerTraining {
    private static final int WORDS = 500;

    private final Db db;
    private final ColleagueStore learners;
    private final TrainingStore trainings;
    private final ExamStore exams;

    public AnswerTraining(Db db, ColleagueStore learners, TrainingStore trainings, ExamStore exams) {
        this.db = db;
        this.learners = learners;
        this.trainings = trainings;
        this.exams = exams;
    }

    /**
     * @param version that was looked at
     * @param words the reason, needed to refuse
     */
    public record Answer(int version, boolean accepted, String words) {}

    /** @throws NotFound if it is not the actor's to answer */
    public Change<Training> training(Actor actor, UUID id, Answer answer) {
        return db.as(actor, () -> {
            var training = trainings.find(id).orElseThrow(NotFound::new);
            mayAnswer(training.supporter());
            var wrongs = wrongs(answer);
            if (!wrongs.none()) return Change.refused(wrongs);
            boolean kept = trainings.answer(id, answer.version(), answer.accepted(), answer.words());
            var now = trainings.find(id).orElseThrow();
            return kept ? Change.done(now) : Change.overtaken(now);
        });
    }

    /** @throws NotFound if it is not the actor's to answer */
    public Change<ExamAttempt> exam(Actor actor, UUID id, Answer answer) {
        return db.as(actor, () -> {
            var exam = exams.find(id).orElseThrow(NotFound::new);
            mayAnswer(exam.supporter());
            var wrongs = wrongs(answer);
            if (!wrongs.none()) return Change.refused(wrongs);
            boolean kept = exams.answer(id, answer.version(), answer.accepted(), answer.words());
            var now = exams.find(id).orElseThrow();
            return kept ? Change.done(now) : Change.overtaken(now);
        });
    }

    private void mayAnswer(UUID supporter) {
        if (learners.someone(supporter).filter(Colleague::answers).isEmpty()) throw new NotFound();
    }

    private static Wrongs wrongs(Answer answer) {
        var wrongs = new Wrongs();
        return answer.accepted()
                ? wrongs.atMost("answer", answer.words(), WORDS)
                : wrongs.needed("answer", answer.words(), WORDS, "training.wrong.answer");
    }
}
