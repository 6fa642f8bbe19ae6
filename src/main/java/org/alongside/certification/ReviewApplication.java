package org.alongside.certification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.CertificateStore;
import org.alongside.credentials.ChangeCertificate;
import org.alongside.credentials.IssueCertificate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Standard;
import org.springframework.stereotype.Component;

/** A steward goes through an application requirement by requirement, and then grants or declines it. Nobody reviews their own. */
@Component
public class ReviewApplication {
    private static final int OPEN = 100;
    private static final int ENDED = 20;
    private static final Set<Application.Kind> ANSWERS =
            Set.of(Application.Kind.ACCEPTED, Application.Kind.ASKED, Application.Kind.REFUSED);

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final BodyStore bodies;
    private final ApplicationStore applications;
    private final CertificateStore certificates;
    private final IssueCertificate issue;
    private final ChangeCertificate change;
    private final CertificateNumber numbers;
    private final CertificationNews news;

    public ReviewApplication(
            Db db,
            Clock clock,
            Ids ids,
            BodyStore bodies,
            ApplicationStore applications,
            CertificateStore certificates,
            IssueCertificate issue,
            ChangeCertificate change,
            CertificateNumber numbers,
            CertificationNews news) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.bodies = bodies;
        this.applications = applications;
        this.certificates = certificates;
        this.issue = issue;
        this.change = change;
        this.numbers = numbers;
        this.news = news;
    }

    /** @param open the oldest first; {@code ended}: the latest first */
    public record Queue(List<Application> open, List<Application> ended) {}

    /** @throws NotFound if the actor is no steward */
    public Queue queue(Actor actor) {
        mustBeSteward(actor);
        return db.read(actor, () -> new Queue(applications.received(true, OPEN), applications.received(false, ENDED)));
    }

    /** @throws NotFound if the actor is no steward of the body it was sent to, or it is their own */
    public Application read(Actor actor, UUID id) {
        mustBeSteward(actor);
        return db.read(actor, () -> received(actor, id));
    }

    /**
     * What a steward says to a requirement. Saying it again takes the place of what was said.
     *
     * @param id made by whoever fills in the form, so that sending it twice says it once
     */
    public record Draft(UUID id, UUID application, String requirement, String kind, String words) {}

    /** @throws NotFound as {@link #read}, or if the standard has no such requirement */
    public Change<Application> answer(Actor actor, Draft draft) {
        mustBeSteward(actor);
        return stillOpen(() -> db.as(actor, () -> {
            var application = received(actor, draft.application());
            if (!application.state().isOpen()) return ended();
            mustAsk(application, draft.requirement());
            var kind = Application.Kind.of(draft.kind()).filter(ANSWERS::contains);
            var wrongs = new Wrongs();
            if (kind.isEmpty()) wrongs.add("kind", "certification.wrong.kind");
            else if (kind.get() != Application.Kind.ACCEPTED)
                wrongs.needed("words", draft.words(), AnswerReview.WORDS, "certification.wrong.words");
            wrongs.atMost("words", draft.words(), AnswerReview.WORDS);
            if (!wrongs.none()) return Change.refused(wrongs);
            add(actor, application, List.of(draft.requirement()), kind.orElseThrow(), draft.words(), draft.id());
            if (kind.get() == Application.Kind.ASKED) news.toApplicant(actor, application, "asked");
            return Change.done(applications.find(application.id()).orElseThrow());
        }));
    }

    /** Accepts at once what the record meets and nobody has said anything to. */
    public Change<Application> acceptMet(Actor actor, UUID id) {
        mustBeSteward(actor);
        return stillOpen(() -> db.as(actor, () -> {
            var application = received(actor, id);
            if (!application.state().isOpen()) return ended();
            var standing = application.standing();
            var met = Frozen.found(application).stream()
                    .filter(Frozen.Found::met)
                    .map(Frozen.Found::requirement)
                    .filter(requirement -> !standing.containsKey(requirement))
                    .toList();
            add(actor, application, met, Application.Kind.ACCEPTED, "", ids.next());
            return Change.done(applications.find(id).orElseThrow());
        }));
    }

    /** Whether everything is decided, and how it may end. */
    public record Outcome(boolean everyDecided, boolean everyAccepted) {
        public static Outcome of(Application application) {
            var standing = application.standing();
            var kinds = Frozen.found(application).stream()
                    .map(found -> Optional.ofNullable(standing.get(found.requirement())))
                    .toList();
            return new Outcome(
                    kinds.stream()
                            .allMatch(kind -> kind.filter(
                                            is -> is == Application.Kind.ACCEPTED || is == Application.Kind.REFUSED)
                                    .isPresent()),
                    kinds.stream()
                            .allMatch(kind -> kind.filter(is -> is == Application.Kind.ACCEPTED)
                                    .isPresent()));
        }
    }

    /** @param id of the certificate, made by whoever fills in the form; days as typed */
    public record Grant(UUID id, UUID application, String title, String on, String until) {}

    /** What the form offers: from today, for as long as the body's certificates run. */
    public Grant offered(Actor actor, Application application, String title) {
        var today = actor.today(clock);
        int months = db.read(actor, () -> bodies.own(application.standard()))
                .map(Body::months)
                .orElse(12);
        var from = renewed(actor, application)
                .flatMap(certificate -> certificate.until(today))
                .filter(until -> !until.isBefore(today))
                .map(until -> until.plusDays(1))
                .orElse(today);
        return new Grant(
                ids.next(),
                application.id(),
                title,
                today.toString(),
                from.plusMonths(months).minusDays(1).toString());
    }

    /** Whether it asks to keep a level; then the certificate is renewed and no other issued. */
    public boolean isRenewal(Application application) {
        return Frozen.stage(application).period() != null;
    }

    /** @throws NotFound as {@link #read} */
    public Change<Certificate> grant(Actor actor, Grant draft) {
        mustBeSteward(actor);
        return stillOpen(() -> db.as(actor, () -> {
            var application = received(actor, draft.application());
            if (!application.state().isOpen()) return Change.refused("", "certification.wrong.ended");
            if (!Outcome.of(application).everyAccepted()) return Change.refused("", "certification.wrong.undecided");
            var made = isRenewal(application) ? renew(actor, application, draft) : issue(actor, application, draft);
            if (made instanceof Change.Done<Certificate>(var certificate)) {
                end(actor, application, Application.Kind.GRANTED, certificate.number());
                news.toApplicant(actor, application, "granted");
            }
            return made;
        }));
    }

    private Change<Certificate> issue(Actor actor, Application application, Grant draft) {
        var wrongs = new Wrongs().needed("title", draft.title(), 120, "certification.wrong.title");
        if (!wrongs.none()) return Change.refused(wrongs);
        var body = bodies.own(application.standard()).orElseThrow(NotFound::new);
        return issue.issue(
                actor,
                new IssueCertificate.Draft(
                        draft.id(),
                        application.agency(),
                        application.applicant(),
                        application.applicantName(),
                        body.name(),
                        numbers.next(body.prefix()),
                        Standard.of(Frozen.definition(application.latest())),
                        application.stage(),
                        draft.title(),
                        draft.on(),
                        draft.until()));
    }

    private Change<Certificate> renew(Actor actor, Application application, Grant draft) {
        var certificate = renewed(actor, application);
        if (certificate.isEmpty()) return Change.refused("", "certification.wrong.nothing-to-renew");
        return change.change(
                actor,
                new ChangeCertificate.Draft(
                        draft.id(), certificate.get().id(), Certificate.Kind.RENEWED, draft.on(), draft.until(), ""));
    }

    /** The latest certificate that the actor's body issued to the applicant at the level that is to be kept. */
    private Optional<Certificate> renewed(Actor actor, Application application) {
        var period = Frozen.stage(application).period();
        if (period == null) return Optional.empty();
        return db.read(actor, () -> certificates.issuedTo(application.applicant())).stream()
                .filter(certificate -> certificate.standard().equals(application.standard())
                        && certificate.stage().equals(period.stage()))
                .findFirst();
    }

    /** @throws NotFound as {@link #read} */
    public Change<Application> decline(Actor actor, UUID id, String words) {
        mustBeSteward(actor);
        return stillOpen(() -> db.as(actor, () -> {
            var application = received(actor, id);
            if (!application.state().isOpen()) return ended();
            var outcome = Outcome.of(application);
            if (!outcome.everyDecided() || outcome.everyAccepted())
                return Change.refused("", "certification.wrong.undecided");
            var wrongs = new Wrongs().needed("words", words, AnswerReview.WORDS, "certification.wrong.words");
            if (!wrongs.none()) return Change.refused(wrongs);
            end(actor, application, Application.Kind.DECLINED, words);
            news.toApplicant(actor, application, "declined");
            return Change.done(applications.find(id).orElseThrow());
        }));
    }

    private void end(Actor actor, Application application, Application.Kind kind, String words) {
        add(actor, application, List.of(""), kind, words, ids.next());
    }

    private void add(
            Actor actor, Application to, List<String> requirements, Application.Kind kind, String words, UUID first) {
        applications.add(
                to,
                requirements.stream()
                        .map(requirement -> new Application.Step(
                                requirements.size() == 1 ? first : ids.next(),
                                requirement,
                                kind,
                                words,
                                actor.name(),
                                clock.instant()))
                        .toList());
    }

    private Application received(Actor actor, UUID id) {
        return applications
                .find(id)
                .filter(application -> application.body().equals(actor.agency()))
                .filter(application -> !application.applicant().equals(actor.account()))
                .orElseThrow(NotFound::new);
    }

    private static void mustAsk(Application application, String requirement) {
        if (Frozen.found(application).stream()
                .noneMatch(found -> found.requirement().equals(requirement))) throw new NotFound();
    }

    private static <T> Change<T> stillOpen(Supplier<Change<T>> work) {
        return Violated.refusing(
                "application_is_open",
                Change.refused("", "certification.wrong.ended"),
                () -> Violated.refusing(
                        "application_ends_once", Change.refused("", "certification.wrong.ended"), work));
    }

    private static Change<Application> ended() {
        return Change.refused("", "certification.wrong.ended");
    }

    private static void mustBeSteward(Actor actor) {
        if (!actor.is(Role.STEWARD)) throw new NotFound();
    }
}
