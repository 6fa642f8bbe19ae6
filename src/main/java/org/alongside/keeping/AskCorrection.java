package org.alongside.keeping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A caregiver asks for a correction of their record, sees the answer, and says so where they disagree. Policies keep it to their own. */
@Component
public class AskCorrection {
    private static final int CHARACTERS = 2000;
    private static final int MOST = 100;

    private final Db db;
    private final Clock clock;
    private final CorrectionStore corrections;
    private final Definitions definitions;
    private final ApplicationEventPublisher events;

    AskCorrection(
            Db db,
            Clock clock,
            CorrectionStore corrections,
            Definitions definitions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.corrections = corrections;
        this.definitions = definitions;
        this.events = events;
    }

    /** @param clock as it stood when it was asked for */
    public record Mine(Correction correction, CorrectionClock clock) {}

    /** The last asked for first. @throws NotFound for anybody but caregivers */
    public List<Mine> mine(Actor caregiver) {
        mustBe(caregiver);
        return db.read(caregiver, () -> corrections.all(MOST)).stream()
                .map(one -> timed(caregiver, one))
                .toList();
    }

    /** @throws NotFound if it is none of theirs */
    public Mine one(Actor caregiver, UUID id) {
        mustBe(caregiver);
        return timed(caregiver, db.read(caregiver, () -> corrections.find(id).orElseThrow(NotFound::new)));
    }

    /** How soon one asked for today is answered, in days. */
    public int answerDays(Actor caregiver) {
        return CorrectionClock.on(caregiver.today(clock), definitions, caregiver.agency())
                .answerDays();
    }

    /**
     * Asks; sending it again changes nothing.
     *
     * @param id made with the form
     * @param family of the caregiver, and {@code person} they are
     * @throws NotFound for anybody but caregivers
     */
    public Change<UUID> ask(Actor caregiver, UUID id, UUID family, UUID person, String what, String why) {
        mustBe(caregiver);
        var wrongs = new Wrongs()
                .needed("what", what, CHARACTERS, "keeping.wrong.correction-what")
                .needed("why", why, CHARACTERS, "keeping.wrong.correction-why");
        if (!wrongs.none()) return Change.refused(wrongs);
        db.as(caregiver, () -> {
            corrections.ask(id, family, person, what, why, caregiver.today(clock));
            events.publishEvent(new SaidOfCorrection(caregiver.agency(), id, family, person, id, false, what));
        });
        return Change.done(id);
    }

    /**
     * Says that they disagree with a denial; it goes along with whatever is told of them from now on. The same words sent again
     * change nothing.
     *
     * @throws NotFound if it is none of theirs, was not denied, or they said something else already
     */
    public Change<UUID> disagree(Actor caregiver, UUID id, UUID step, String words) {
        mustBe(caregiver);
        return db.as(caregiver, () -> {
            var correction = corrections.find(id).orElseThrow(NotFound::new);
            if (correction.says(words)) return Change.done(id);
            if (!correction.mayDisagree()) throw new NotFound();
            var wrongs = new Wrongs().needed("words", words, CHARACTERS, "keeping.wrong.correction-words");
            if (!wrongs.none()) return Change.refused(wrongs);
            corrections.add(
                    step,
                    correction,
                    new Correction.Step(Correction.Kind.DISAGREED, "", words, caregiver.today(clock)));
            events.publishEvent(new SaidOfCorrection(
                    caregiver.agency(), step, correction.family(), correction.person(), id, true, words));
            return Change.done(id);
        });
    }

    private Mine timed(Actor actor, Correction correction) {
        return new Mine(correction, CorrectionClock.on(correction.askedOn(), definitions, actor.agency()));
    }

    private static void mustBe(Actor caregiver) {
        if (!caregiver.is(Role.CAREGIVER)) throw new NotFound();
    }
}
