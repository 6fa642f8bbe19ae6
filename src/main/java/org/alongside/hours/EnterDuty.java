package org.alongside.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Violated;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Writes down work besides contacts, or puts an entry in the place of another. A week that was handed in is handed in anew
 * with what it holds now, so that whoever answers sees it; once approved, only with a reason.
 */
@Component
public class EnterDuty {
    static final String KINDS = "duty-kinds";

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final WeekStore weeks;
    private final DutyStore duties;
    private final Definitions definitions;

    public EnterDuty(Db db, Ids ids, Clock clock, WeekStore weeks, DutyStore duties, Definitions definitions) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.weeks = weeks;
        this.duties = duties;
        this.definitions = definitions;
    }

    /** @throws NotFound if the actor is no supporter */
    public Change<Entry.Duty> enter(Actor actor, LocalDate monday, DutyDraft draft) {
        return Violated.refusing(
                "corrected_once",
                Change.refused("", "hours.wrong.corrected-meanwhile"),
                () -> db.as(actor, () -> {
                    var already = duties.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var whose = weeks.whose(actor.person()).orElseThrow(NotFound::new);
                    var week = weeks.week(whose, monday);
                    var wrongs = DutyRules.wrongs(draft, week, kinds(actor), actor.today(clock));
                    if (!wrongs.none()) return Change.refused(wrongs);
                    var duty = duty(whose.supporter(), draft);
                    duties.add(List.of(duty));
                    handInAgain(week);
                    return Change.done(duty);
                }));
    }

    /** @throws NotFound if there is no such entry of the actor's, or another has taken its place already */
    public Entry.Duty toCorrect(Actor actor, UUID id) {
        return db.read(actor, () -> duties.find(id))
                .filter(duty -> duty.supporter().equals(actor.account()) && !duty.replaced())
                .orElseThrow(NotFound::new);
    }

    public CodeList kinds(Actor actor) {
        return definitions.codes(KINDS, actor.agency(), actor.today(clock));
    }

    private void handInAgain(Week was) {
        if (was.sheet().isEmpty()) return;
        var now = weeks.week(was.whose(), was.monday());
        weeks.handIn(ids.next(), was.whose().supporter(), was.monday(), now.tally());
    }

    private static Entry.Duty duty(UUID supporter, DutyDraft draft) {
        return new Entry.Duty(
                draft.id(),
                supporter,
                Typed.day(draft.day()).orElseThrow(),
                Typed.time(draft.time()).orElse(null),
                DutyRules.minutes(draft.minutes()).orElseThrow(),
                draft.kind(),
                !draft.volunteer(),
                draft.ownFamily(),
                draft.words(),
                draft.corrects(),
                draft.reason(),
                false,
                true);
    }
}
