package org.alongside.incidents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.incidents.TellThem.What;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Begins an incident, adds its steps and notes one by one, and closes it with an outcome. Nothing written is ever changed: what
 * was wrong gets another entry. Sending the same form again adds nothing.
 */
@Component
public class Report {
    private static final int WORDS = 4000;

    private final Db db;
    private final Clock clock;
    private final IncidentStore incidents;
    private final ChoiceStore choices;
    private final Kinds kinds;
    private final TellThem tellThem;
    private final ViewLog views;

    public Report(
            Db db,
            Clock clock,
            IncidentStore incidents,
            ChoiceStore choices,
            Kinds kinds,
            TellThem tellThem,
            ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.incidents = incidents;
        this.choices = choices;
        this.kinds = kinds;
        this.tellThem = tellThem;
        this.views = views;
    }

    /**
     * What is typed at the beginning.
     *
     * @param supporter whose own matter it is, where somebody else enters it
     * @param about whom it is about
     * @param voice own, caregiver or unnamed
     * @param discovered as typed; "" for today
     */
    public record Draft(
            UUID id,
            String kind,
            String family,
            String supporter,
            String about,
            String voice,
            String discovered,
            String words) {}

    /** @throws NotFound if there is no such kind, or the actor does not begin it */
    public Change<UUID> begin(Actor actor, Draft draft) {
        var today = today(actor);
        var kind = kinds.find(draft.kind(), actor.agency(), today)
                .filter(one -> one.mayBegin(actor))
                .orElseThrow(NotFound::new);
        return db.as(actor, () -> {
            var wrongs = new Wrongs();
            var family = family(draft, kind, wrongs);
            var supporter = supporter(actor, draft, kind, wrongs);
            var about = about(actor, draft, kind, wrongs);
            var discovered = discovered(draft, kind, today, wrongs);
            if (!kind.asks().isEmpty()) wrongs.needed("words", draft.words(), WORDS, "incidents.wrong.words");
            if (!wrongs.none()) return Change.refused(wrongs);
            var begun = incidents.add(new IncidentStore.Begun(
                    draft.id(),
                    kind,
                    family.orElse(null),
                    supporter.orElse(null),
                    about.orElse(null),
                    kind.isPublic() ? draft.voice() : "own",
                    kind.reporter() ? reporter(actor, family) : null,
                    discovered,
                    draft.words(),
                    today));
            if (begun) tell(actor, kind, draft.id(), today);
            return Change.done(draft.id());
        });
    }

    private Optional<UUID> family(Draft draft, Kind kind, Wrongs wrongs) {
        if (kind.family() == Kind.Asked.NONE) return Optional.empty();
        var family = Typed.id(draft.family()).filter(choices::hasFamily);
        if (family.isEmpty()
                && (kind.family() == Kind.Asked.REQUIRED || !draft.family().isEmpty()))
            wrongs.add("family", "incidents.wrong.family");
        return family;
    }

    private Optional<UUID> supporter(Actor actor, Draft draft, Kind kind, Wrongs wrongs) {
        if (!kind.own()) return Optional.empty();
        if (draft.supporter().isEmpty() && actor.is(Role.SUPPORTER)) return Optional.of(actor.person());
        var supporter = Typed.id(draft.supporter()).filter(one -> choices.leads(actor, one));
        if (supporter.isEmpty()) wrongs.add("supporter", "incidents.wrong.supporter");
        return supporter;
    }

    private Optional<UUID> about(Actor actor, Draft draft, Kind kind, Wrongs wrongs) {
        if (kind.about() == Kind.Asked.NONE || draft.about().isEmpty()) return Optional.empty();
        var about = Typed.id(draft.about()).filter(choices::isColleague);
        if (about.isEmpty()) wrongs.add("about", "incidents.wrong.about");
        else if (about.get().equals(actor.account())) wrongs.add("about", "incidents.wrong.about-oneself");
        return about;
    }

    private static LocalDate discovered(Draft draft, Kind kind, LocalDate today, Wrongs wrongs) {
        if (!kind.discovered() || draft.discovered().isEmpty()) return today;
        var day = Typed.day(draft.discovered());
        if (day.isEmpty() || day.get().isAfter(today)) wrongs.add("discovered", "incidents.wrong.discovered");
        return day.orElse(today);
    }

    /** By the assignment with this family; where there is none, or no family is named, as the agency says of everybody. */
    private String reporter(Actor actor, Optional<UUID> family) {
        return choices.isMandated(actor, family) ? "mandated" : "not-mandated";
    }

    private void tell(Actor actor, Kind kind, UUID id, LocalDate today) {
        var incident = incidents.find(id, today).orElseThrow();
        for (var duty : kind.tells()) tellThem.tell(actor, duty, incident, "", What.BEGUN, today);
    }

    /** @param typed by the code of the field */
    public record StepDraft(UUID id, String step, Map<String, String> typed) {}

    /** @throws NotFound if there is no such incident or step, or it is not the actor's to see or to do */
    public Change<UUID> add(Actor actor, UUID incident, StepDraft draft) {
        return Violated.policy(
                Change.refused("", "incidents.wrong.closed"),
                () -> db.as(actor, () -> {
                    var one = incidents.find(incident, today(actor)).orElseThrow(NotFound::new);
                    var kind = kinds.of(one, actor.agency());
                    var step = kind.step(draft.step()).orElseThrow(NotFound::new);
                    if (!mayDo(actor, step, one)) throw new NotFound();
                    if (!one.isOpen()) return Change.refused("", "incidents.wrong.closed");
                    var wrongs = new Wrongs();
                    var answers = Answers.of(step, draft.typed(), clock.instant(), actor.zone(), wrongs);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    incidents.add(incident, draft.id(), step.code(), answers);
                    return Change.done(incident);
                }));
    }

    /**
     * Whoever sees it may help with the writer's own steps, for in a crisis somebody else has a hand free. What waits for others
     * is for them, and nobody decides in their own matter.
     */
    static boolean mayDo(Actor actor, Step step, Incident incident) {
        if (step.by() == Duty.WRITER) return true;
        if (actor.person().equals(incident.supporter())) return false;
        if (incident.supervised() || actor.is(Role.MANAGER)) return true;
        return actor.is(Role.PRIVACY_OFFICER);
    }

    /** Something to add, before it is closed or after. @throws NotFound if it is not the actor's to see */
    public Change<UUID> note(Actor actor, UUID incident, UUID id, String words) {
        return db.as(actor, () -> {
            if (incidents.find(incident, today(actor)).isEmpty()) throw new NotFound();
            var wrongs = new Wrongs().needed("words", words, WORDS, "incidents.wrong.note");
            if (!wrongs.none()) return Change.refused(wrongs);
            incidents.add(incident, id, Incident.NOTE, Map.of("words", words));
            return Change.done(incident);
        });
    }

    /** @throws NotFound if there is no such incident, or the actor does not close it */
    public Change<UUID> close(Actor actor, UUID incident, String ending, String words) {
        return db.as(actor, () -> {
            var one = incidents.find(incident, today(actor)).orElseThrow(NotFound::new);
            var kind = kinds.of(one, actor.agency());
            if (!mayClose(actor, kind, one)) throw new NotFound();
            var chosen = kind.ending(ending);
            if (chosen.isEmpty()) return Change.refused("ending", "incidents.wrong.ending");
            if (!chosen.get().early() && !Progress.of(kind, one, actor.zone()).isFinished())
                return Change.refused("ending", "incidents.wrong.steps-open");
            var wrongs = new Wrongs();
            if (chosen.get().early()) wrongs.needed("ending-words", words, WORDS, "incidents.wrong.why-early");
            else wrongs.atMost("ending-words", words, WORDS);
            if (!wrongs.none()) return Change.refused(wrongs);
            return incidents.close(incident, ending, words)
                    ? Change.done(incident)
                    : Change.refused("", "incidents.wrong.closed");
        });
    }

    static boolean mayClose(Actor actor, Kind kind, Incident incident) {
        if (!incident.isOpen() || actor.person().equals(incident.supporter())) return false;
        return kind.closes().stream()
                .anyMatch(duty -> duty == Duty.SUPERVISOR ? incident.supervised() : duty.isOf(actor));
    }

    /** Notes that it was opened. @throws NotFound if there is no such incident, or it is not the actor's to see */
    public Incident open(Actor actor, UUID incident) {
        return db.as(actor, () -> {
            var one = incidents.find(incident, today(actor)).orElseThrow(NotFound::new);
            views.opened(actor, "incident", one.id(), one.family());
            return one;
        });
    }

    LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}
