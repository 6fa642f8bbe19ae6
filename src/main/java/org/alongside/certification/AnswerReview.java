package org.alongside.certification;

import java.time.Clock;
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
import org.springframework.stereotype.Component;

/** The applicant answers what the body asked, with the record as it stands now, or withdraws. */
@Component
public class AnswerReview {
    static final int WORDS = 2000;

    /** @param id made by whoever fills in the form, so that sending it twice answers once */
    public record Draft(UUID id, UUID application, String requirement, String words, boolean withRecord) {}

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final ApplicationStore applications;
    private final SupporterRecords records;
    private final CertificationNews news;

    public AnswerReview(
            Db db,
            Clock clock,
            Ids ids,
            ApplicationStore applications,
            SupporterRecords records,
            CertificationNews news) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.applications = applications;
        this.records = records;
        this.news = news;
    }

    /** @throws NotFound if it is not the actor's application, or nothing was asked about this requirement */
    public Change<Application> answer(Actor actor, Draft draft) {
        return db.as(actor, () -> {
            var application = own(actor, draft.application());
            if (application.steps().stream().anyMatch(step -> step.id().equals(draft.id())))
                return Change.done(application);
            mustBeOpen(application);
            if (application.standing().get(draft.requirement()) != Application.Kind.ASKED) throw new NotFound();
            var wrongs = new Wrongs().needed("words", draft.words(), WORDS, "certification.wrong.words");
            if (!wrongs.none()) return Change.refused(wrongs);
            if (draft.withRecord()) attach(actor, application);
            var step = new Application.Step(
                    draft.id(),
                    draft.requirement(),
                    Application.Kind.ANSWERED,
                    draft.words(),
                    actor.name(),
                    clock.instant());
            applications.add(application, List.of(step));
            news.toStewards(actor, application, "answered");
            return Change.done(applications.find(application.id()).orElseThrow());
        });
    }

    private void attach(Actor actor, Application application) {
        var today = actor.today(clock);
        var frozen = Frozen.of(
                ids.next(),
                Frozen.definition(application.latest()),
                application.stage(),
                records.of(actor, actor.person(), today),
                today,
                clock.instant());
        applications.attach(application, frozen);
    }

    /** @throws NotFound if it is not the actor's application, or it has ended */
    public void withdraw(Actor actor, UUID id) {
        db.as(actor, () -> {
            var application = own(actor, id);
            mustBeOpen(application);
            var step =
                    new Application.Step(ids.next(), "", Application.Kind.WITHDRAWN, "", actor.name(), clock.instant());
            applications.add(application, List.of(step));
        });
    }

    /** Of an applicant, their own or, for a manager, one of theirs. @throws NotFound if it is not the actor's to see */
    public Application read(Actor actor, UUID id) {
        return db.read(actor, () -> applications.find(id))
                .filter(application -> application.agency().equals(actor.agency()))
                .filter(application -> application.applicant().equals(actor.account()) || actor.is(Role.MANAGER))
                .orElseThrow(NotFound::new);
    }

    private Application own(Actor actor, UUID id) {
        return applications
                .find(id)
                .filter(application -> application.applicant().equals(actor.person()))
                .orElseThrow(NotFound::new);
    }

    private static void mustBeOpen(Application application) {
        if (!application.state().isOpen()) throw new NotFound();
    }
}
