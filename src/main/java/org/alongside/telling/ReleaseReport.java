package org.alongside.telling;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.Disclose;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets a report go: decided again at this moment, frozen with what it was made from, and written into the ledger, in one
 * transaction. Only what was read with the caregiver goes, to the letter, or what has a written reason why it was not read; the
 * database holds to that too.
 */
@Component
public class ReleaseReport {
    private final Db db;
    private final Clock clock;
    private final ReportStore reports;
    private final Compose compose;
    private final Disclose disclose;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    ReleaseReport(
            Db db,
            Clock clock,
            ReportStore reports,
            Compose compose,
            Disclose disclose,
            Notices notices,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.compose = compose;
        this.disclose = disclose;
        this.notices = notices;
        this.events = events;
    }

    /**
     * Releasing it again changes nothing.
     *
     * @param act in the ledger, made with the form
     * @param agency its name, as the report shall have it
     * @throws NotFound if the actor writes nothing about families, or there is no such report within their reach
     */
    public Change<Report> release(Actor actor, UUID id, UUID act, String agency) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var report = reports.find(id).orElseThrow(NotFound::new);
            if (report.isReleased()) return Change.done(report);
            var composed = compose.of(actor, report);
            if (!composed.mayLeave()) return Change.refused("", "telling.wrong.may-not", report.partnerName());
            if (!composed.isRead())
                return Change.refused(
                        "",
                        report.readings().isEmpty() ? "telling.wrong.not-yet-read" : "telling.wrong.changed-since-read",
                        report.personName());
            var left = disclose.record(
                    actor,
                    act,
                    compose.sharing(report, composed.items()),
                    "printed",
                    composed.kind().title() + ", " + Compose.days(report, Words.english()));
            return switch (left) {
                case Disclose.Kept kept -> Change.refused("", "telling.wrong.may-not", report.partnerName());
                case Disclose.Left(var items, var notice) -> {
                    freeze(actor, composed, act, agency, notices.of(actor, agency, items, notice, Words.english()));
                    events.publishEvent(
                            new ReportReleased(actor.agency(), report.id(), report.family(), report.partner()));
                    yield Change.done(reports.find(id).orElseThrow());
                }
            };
        });
    }

    private void freeze(Actor actor, Composed composed, UUID act, String agency, List<String> notices) {
        var words = Words.english();
        var report = composed.report();
        var content = Told.JSON.writeValueAsString(new Frozen.Content(
                composed.told(),
                words.say("telling.subtitle", report.personName(), Compose.days(report, words)),
                agency,
                notices,
                actor.name(),
                words.spoken().stamp(clock.instant(), actor.zone()),
                clock.instant()));
        var sources = Told.JSON.writeValueAsString(composed.sources());
        reports.release(report, act, composed.sha256(), content, sources, Told.sha256(content + sources));
    }
}
