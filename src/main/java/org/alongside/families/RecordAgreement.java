package org.alongside.families;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Writes down what was explained to a caregiver and what they agreed to, for whoever walks with them next. Whoever reaches the
 * family does, except the privacy officer.
 */
@Component
public class RecordAgreement {
    private static final int WORDS_CHARACTERS = 2000;

    /**
     * @param id made by whoever fills in the form, so that sending it twice records once
     * @param agreedOn as typed
     * @param way a code from the told-ways list
     * @param explained codes from the agreement-items list
     */
    public record Draft(UUID id, UUID enrollment, String agreedOn, String way, List<String> explained, String words) {}

    private final Db db;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final LifeStore life;
    private final Definitions definitions;

    RecordAgreement(Db db, Clock clock, EnrollmentStore enrollments, LifeStore life, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.enrollments = enrollments;
        this.life = life;
        this.definitions = definitions;
    }

    /** @throws NotFound if the actor writes nothing about families, or cannot reach the enrollment */
    public Change<Enrollment> record(Actor actor, Draft draft) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
            if (life.has(TakeBack.What.AGREEMENT, draft.id())) return Change.done(enrollment);
            var wrongs = wrongs(actor, draft);
            if (!wrongs.none()) return Change.refused(wrongs);
            var day = Typed.day(draft.agreedOn()).orElseThrow();
            life.addAgreement(draft.id(), enrollment, day, draft.way(), draft.explained(), draft.words());
            return Change.done(enrollment);
        });
    }

    private Wrongs wrongs(Actor actor, Draft draft) {
        var wrongs = new Wrongs();
        var today = actor.today(clock);
        var day = Typed.day(draft.agreedOn());
        if (day.isEmpty()) wrongs.add("agreed-on", "families.wrong.not-a-day");
        else if (day.get().isAfter(today)) wrongs.add("agreed-on", "families.wrong.agreed-later");
        if (!definitions.codes("told-ways", actor.agency(), today).has(draft.way()))
            wrongs.add("way", "families.wrong.way-missing");
        var items = definitions.codes("agreement-items", actor.agency(), today);
        if (!draft.explained().stream().allMatch(items::has)
                || draft.explained().isEmpty() && draft.words().isBlank())
            wrongs.add("explained", "families.wrong.agreed-to-nothing");
        return wrongs.atMost("words", draft.words(), WORDS_CHARACTERS);
    }
}
