package org.alongside.incidents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.incidents.Progress.Task;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.workforce.ReporterStatus;
import org.springframework.stereotype.Component;

/** Incidents as a reader sees them: what they may begin, what is open, and what waits for them. */
@Component
public class SeeIncidents {
    private static final int MOST = 200;
    private static final int CLOSED = 30;
    private static final int PEOPLE = 300;

    private final Db db;
    private final Clock clock;
    private final IncidentStore incidents;
    private final ChoiceStore choices;
    private final ReporterStatus reporters;
    private final Kinds kinds;

    public SeeIncidents(
            Db db, Clock clock, IncidentStore incidents, ChoiceStore choices, ReporterStatus reporters, Kinds kinds) {
        this.db = db;
        this.clock = clock;
        this.incidents = incidents;
        this.choices = choices;
        this.reporters = reporters;
        this.kinds = kinds;
    }

    /** An incident with its kind and how far it is. */
    public record One(Incident incident, Kind kind, Progress progress) {}

    /** @param kinds that the reader may begin */
    public record All(List<Kind> kinds, List<One> open, List<One> closed) {}

    /** @throws NotFound for whoever begins none */
    public All all(Actor actor) {
        mustUse(actor);
        var today = today(actor);
        return db.read(
                actor,
                () -> new All(
                        mayBegin(actor),
                        incidents.open(today, MOST).stream()
                                .map(one -> one(actor, one))
                                .toList(),
                        incidents.closed(today, CLOSED).stream()
                                .map(one -> one(actor, one))
                                .toList()));
    }

    private static void mustUse(Actor actor) {
        if (!actor.is(Role.SUPPORTER)
                && !actor.is(Role.SUPERVISOR)
                && !actor.is(Role.MANAGER)
                && !actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
    }

    public List<Kind> mayBegin(Actor actor) {
        return kinds.all(actor.agency(), today(actor)).stream()
                .filter(kind -> kind.mayBegin(actor))
                .toList();
    }

    public One one(Actor actor, Incident incident) {
        var kind = kinds.of(incident, actor.agency());
        return new One(incident, kind, Progress.of(kind, incident, actor.zone()));
    }

    /**
     * What to know and to choose from before one begins.
     *
     * @param reporter what being a mandated reporter means, or not being one; "" where it is not asked
     * @param servedUntil the last day of services of the family asked for, where they have ended
     */
    public record Blank(
            Kind kind,
            List<ReportingLine> lines,
            List<ChoiceStore.Named> families,
            List<ChoiceStore.Named> supporters,
            List<ChoiceStore.Named> colleagues,
            Optional<Boolean> mandated,
            String reporter,
            Optional<LocalDate> servedUntil) {}

    /** @throws NotFound if there is no such kind, or the actor does not begin it */
    public Blank blank(Actor actor, String id, Optional<UUID> family) {
        var today = today(actor);
        var kind = mayBegin(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return db.read(actor, () -> {
            var mandated =
                    kind.reporter() ? Optional.of(reporters.isMandated(actor, family)) : Optional.<Boolean>empty();
            return new Blank(
                    kind,
                    kinds.lines(kind, actor.agency(), today),
                    kind.family() == Kind.Asked.NONE ? List.of() : choices.families(actor.person(), family, today),
                    kind.own() && (actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER))
                            ? choices.supervised()
                            : List.of(),
                    kind.about() == Kind.Asked.NONE ? List.of() : choices.colleagues(PEOPLE),
                    mandated,
                    mandated.map(is -> reporters.duty(actor).words(is)).orElse(""),
                    kind.twoYears().isEmpty() ? Optional.empty() : family.flatMap(choices::servedUntil));
        });
    }

    public List<ReportingLine> lines(Actor actor, Kind kind) {
        return kinds.lines(kind, actor.agency(), today(actor));
    }

    /** A step whose turn it is with the reader. */
    public record Waiting(Incident incident, Kind kind, Task task) {}

    /** What waits for the reader, that which is due first in front. Costs one statement. */
    public List<Waiting> waiting(Actor actor) {
        if (actor.account() == null) return List.of();
        var waiting = new ArrayList<Waiting>();
        for (var incident : db.read(actor, () -> incidents.open(today(actor), MOST))) {
            var one = one(actor, incident);
            for (var task : one.progress().open())
                if (Waits.isOf(actor, task.step(), one.kind(), incident))
                    waiting.add(new Waiting(incident, one.kind(), task));
        }
        waiting.sort(Comparator.comparing(one -> one.task().due(), Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(waiting);
    }

    public boolean mayDo(Actor actor, One one, Task task) {
        return one.incident().isOpen() && Report.mayDo(actor, task.step(), one.incident());
    }

    public boolean mayClose(Actor actor, One one) {
        return Report.mayClose(actor, one.kind(), one.incident());
    }

    public boolean isTurn(Actor actor, One one, Task task) {
        return Waits.isOf(actor, task.step(), one.kind(), one.incident());
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}
