package org.alongside.training;

import java.math.BigDecimal;
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

/** A supporter enters an exam they sat, passed or not. It counts once a supervisor or manager has accepted it. */
@Component
public class EnterExam {
    private static final String TAKEN_BACK = "Taken back by the supporter before it was answered.";
    private static final BigDecimal ALL = new BigDecimal(100);

    private final Db db;
    private final ExamStore exams;
    private final Certificates certificates;
    private final TrainingCodes codes;

    public EnterExam(Db db, ExamStore exams, Certificates certificates, TrainingCodes codes) {
        this.db = db;
        this.exams = exams;
        this.certificates = certificates;
        this.codes = codes;
    }

    /**
     * @param exam code from certification-exams
     * @param percent as typed, 0 to 100
     */
    public record Draft(UUID id, String exam, String day, String percent) {}

    /** @throws NotFound if the actor is no supporter */
    public Change<ExamAttempt> enter(Actor actor, Draft draft, @Nullable Proof proof) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return Violated.refusing(
                "sat_once_a_day",
                Change.refused("day", "training.wrong.sat-already"),
                () -> db.as(actor, () -> {
                    var already = exams.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var wrongs = new Wrongs();
                    if (!codes.exams(actor).has(draft.exam())) wrongs.add("exam", "training.wrong.exam");
                    EnterTraining.day(draft.day(), codes.today(actor), wrongs);
                    var percent = LessonRules.decimal(draft.percent()).filter(n -> n.compareTo(ALL) <= 0);
                    if (percent.isEmpty()) wrongs.add("percent", "training.wrong.percent");
                    wrongs.addAll(Certificates.wrongs(proof).all());
                    if (!wrongs.none()) return Change.refused(wrongs);
                    exams.add(List.of(new ExamAttempt(
                            draft.id(),
                            actor.person(),
                            actor.name(),
                            draft.exam(),
                            Typed.day(draft.day()).orElseThrow(),
                            percent.orElseThrow(),
                            null,
                            1)));
                    if (proof != null) certificates.keep(actor, Certificates.Of.EXAM, draft.id(), proof);
                    return Change.done(exams.find(draft.id()).orElseThrow());
                }));
    }

    /** Adds the letter with the result later. @throws NotFound if there is no such attempt of the actor's */
    public Change<UUID> prove(Actor actor, UUID exam, @Nullable Proof proof) {
        return db.as(actor, () -> {
            own(actor, exam);
            return certificates.add(actor, Certificates.Of.EXAM, exam, proof);
        });
    }

    /** @throws NotFound if there is no such attempt of the actor's */
    public Change<ExamAttempt> takeBack(Actor actor, UUID exam) {
        return db.as(actor, () -> {
            var own = own(actor, exam);
            if (own.answer() != null) return Change.refused("", "training.wrong.answered-stays");
            exams.takeBack(exam, TAKEN_BACK);
            return Change.done(own);
        });
    }

    private ExamAttempt own(Actor actor, UUID exam) {
        return exams.find(exam)
                .filter(one -> one.supporter().equals(actor.account()))
                .orElseThrow(NotFound::new);
    }
}
