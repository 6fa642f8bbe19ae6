package org.alongside.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Managers and the privacy officer answer corrections that caregivers ask for: in time, accepted or denied with the reason. */
@Component
public class AnswerCorrection {
    private static final int CHARACTERS = 2000;
    private static final int MOST = 100;

    private final Db db;
    private final Clock clock;
    private final CorrectionStore corrections;
    private final Definitions definitions;
    private final ViewLog views;

    AnswerCorrection(Db db, Clock clock, CorrectionStore corrections, Definitions definitions, ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.corrections = corrections;
        this.definitions = definitions;
        this.views = views;
    }

    /** @param clock as it stood when it was asked for */
    public record Timed(Correction correction, CorrectionClock clock) {
        public LocalDate dueOn() {
            return clock.dueOn(correction);
        }
    }

    /** @param open the first asked for first; {@code answered} the last asked for first */
    public record All(List<Timed> open, List<Timed> answered) {}

    /** @throws NotFound for anybody but managers and privacy officers */
    public All all(Actor actor) {
        mustAnswer(actor);
        return db.read(
                actor, () -> new All(timed(actor, corrections.open(MOST)), timed(actor, corrections.answered(MOST))));
    }

    /** @throws NotFound for anybody but managers and privacy officers, or if there is no such correction */
    public Timed one(Actor actor, UUID id) {
        mustAnswer(actor);
        return db.as(actor, () -> {
            var found = corrections.find(id).orElseThrow(NotFound::new);
            views.opened(actor, "correction", id, found.family());
            return timed(actor, List.of(found)).getFirst();
        });
    }

    /**
     * As typed.
     *
     * @param id of the step, made with the form
     * @param kind put off, accepted or denied
     * @param reason why it is denied
     * @param words what the caregiver is told
     */
    public record Draft(UUID id, UUID correction, Correction.Kind kind, String reason, String words) {}

    /** @throws NotFound as {@link #one}, or if it is answered already */
    public Change<UUID> answer(Actor actor, Draft draft) {
        mustAnswer(actor);
        return db.as(actor, () -> {
            var found = corrections
                    .find(draft.correction())
                    .filter(Correction::isOpen)
                    .orElseThrow(NotFound::new);
            var rule = timed(actor, List.of(found)).getFirst().clock();
            var today = actor.today(clock);
            boolean denied = draft.kind() == Correction.Kind.DENIED;
            var wrongs = new Wrongs();
            if (denied && !rule.has(draft.reason())) wrongs.add("reason", "keeping.wrong.correction-reason");
            wrongs.needed("words", draft.words(), CHARACTERS, "keeping.wrong.correction-answer");
            if (draft.kind() == Correction.Kind.EXTENDED && !rule.mayPutOff(found, today))
                wrongs.add("", "keeping.wrong.correction-put-off");
            if (!wrongs.none()) return Change.refused(wrongs);
            corrections.add(
                    draft.id(),
                    found,
                    new Correction.Step(draft.kind(), denied ? draft.reason() : "", draft.words(), today));
            return Change.done(found.id());
        });
    }

    /** What people say about records of theirs that were not corrected, for whatever is told of them. In the transaction in which it leaves. */
    public List<Correction> disagreed(Actor actor, Collection<UUID> people) {
        return db.as(actor, () -> corrections.disagreed(people));
    }

    private List<Timed> timed(Actor actor, List<Correction> corrections) {
        return corrections.stream()
                .map(one -> new Timed(one, CorrectionClock.on(one.askedOn(), definitions, actor.agency())))
                .toList();
    }

    private static void mustAnswer(Actor actor) {
        if (!actor.is(Role.MANAGER) && !actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
    }
}
