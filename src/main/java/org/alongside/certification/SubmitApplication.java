package org.alongside.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.credentials.SupporterRecords;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;
import org.springframework.stereotype.Component;

/** A supporter sends an application to a certifying body; the record goes with it as it stands on the day. */
@Component
public class SubmitApplication {
    private static final int LATEST = 50;

    /** @param id made by whoever fills in the form, so that sending it twice applies once */
    public record Draft(UUID id, UUID body, String standard, String stage) {}

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final Bodies bodies;
    private final ApplicationStore applications;
    private final SupporterRecords records;
    private final CertificationNews news;

    public SubmitApplication(
            Db db,
            Clock clock,
            Ids ids,
            Bodies bodies,
            ApplicationStore applications,
            SupporterRecords records,
            CertificationNews news) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.bodies = bodies;
        this.applications = applications;
        this.records = records;
        this.news = news;
    }

    /** To whom it would go, and how the actor stands or why it cannot be sent. */
    public record Prepared(Bodies.At at, Change<Evaluation> standing) {}

    /**
     * How the actor stands today, before anything is sent.
     *
     * @throws NotFound if the actor is no supporter, or no such body certifies so
     */
    public Prepared prepare(Actor actor, Draft draft) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return db.read(actor, () -> {
            var at = at(actor, draft);
            var record = records.of(actor, actor.person(), actor.today(clock));
            var wrongs = wrongs(actor, draft, record, at.standard());
            if (!wrongs.none()) return new Prepared(at, Change.refused(wrongs));
            var stage = at.standard().stage(draft.stage()).orElseThrow();
            return new Prepared(at, Change.done(Evaluation.of(at.standard(), stage, record, actor.today(clock))));
        });
    }

    /** @throws NotFound if the actor is no supporter, or no such body certifies so */
    public Change<Application> submit(Actor actor, Draft draft) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return db.as(actor, () -> {
            var already = applications.find(draft.id());
            if (already.isPresent()) return Change.done(already.get());
            var at = at(actor, draft);
            var definition = at.definition();
            var record = records.of(actor, actor.person(), actor.today(clock));
            var wrongs = wrongs(actor, draft, record, at.standard());
            if (!wrongs.none()) return Change.refused(wrongs);
            var frozen = Frozen.of(ids.next(), definition, draft.stage(), record, actor.today(clock), clock.instant());
            var application = new Application(
                    draft.id(),
                    actor.agency(),
                    actor.person(),
                    actor.name(),
                    "",
                    draft.body(),
                    draft.standard(),
                    definition.version(),
                    draft.stage(),
                    clock.instant(),
                    List.of(frozen.evidence()),
                    List.of());
            applications.add(application);
            applications.attach(application, frozen);
            news.toStewards(actor, application, "received");
            return Change.done(applications.find(draft.id()).orElseThrow());
        });
    }

    private Bodies.At at(Actor actor, Draft draft) {
        var at = bodies.find(actor, draft.body(), draft.standard());
        if (at.standard().stage(draft.stage()).isEmpty()) throw new NotFound();
        return at;
    }

    private Wrongs wrongs(Actor actor, Draft draft, SupporterRecord record, Standard standard) {
        var wrongs = new Wrongs();
        if (keeps(standard, draft.stage(), record, actor.today(clock)))
            wrongs.add("", "certification.wrong.not-certified");
        if (record.bornOn() == null) wrongs.add("", "certification.wrong.born");
        boolean waits = applications.of(actor.person(), LATEST).stream()
                .anyMatch(other -> other.state().isOpen()
                        && other.standard().equals(draft.standard())
                        && other.stage().equals(draft.stage()));
        if (waits) wrongs.add("", "certification.wrong.waits");
        return wrongs;
    }

    /** Whether the stage is the keeping of a level that the record does not hold. */
    private static boolean keeps(Standard standard, String stage, SupporterRecord record, LocalDate today) {
        var period = standard.stage(stage).orElseThrow().period();
        return period != null
                && record.certifications().stream()
                        .noneMatch(held -> held.standard().equals(standard.id())
                                && held.stage().equals(period.stage())
                                && !held.from().isAfter(today));
    }
}
