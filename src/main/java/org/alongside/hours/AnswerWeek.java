package org.alongside.hours;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A supervisor of the supporter, or a manager, approves a week that was handed in, or sends it back with a word. */
@Component
public class AnswerWeek {
    private static final int WORDS = 500;

    private final Db db;
    private final WeekStore weeks;

    public AnswerWeek(Db db, WeekStore weeks) {
        this.db = db;
        this.weeks = weeks;
    }

    /** @throws NotFound if the actor neither supervises the supporter today nor manages, or it is their own week */
    public Change<Week> approve(Actor actor, UUID supporter, LocalDate monday, int version) {
        return answer(actor, supporter, monday, version, true, "");
    }

    /** @throws NotFound if the actor neither supervises the supporter today nor manages, or it is their own week */
    public Change<Week> sendBack(Actor actor, UUID supporter, LocalDate monday, int version, String words) {
        var wrongs = new Wrongs().needed("answer", words, WORDS, "hours.wrong.answer");
        if (wrongs.none()) return answer(actor, supporter, monday, version, false, words);
        db.read(actor, () -> answered(supporter));
        return Change.refused(wrongs);
    }

    private Change<Week> answer(
            Actor actor, UUID supporter, LocalDate monday, int version, boolean approved, String words) {
        return db.as(actor, () -> {
            var whose = answered(supporter);
            var kept = weeks.answer(supporter, monday, version, approved, words);
            var now = weeks.week(whose, monday);
            return kept ? Change.done(now) : Change.overtaken(now);
        });
    }

    private Week.Whose answered(UUID supporter) {
        return weeks.whose(supporter).filter(Week.Whose::answers).orElseThrow(NotFound::new);
    }
}
