package org.alongside.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentStore;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Decided;
import org.alongside.consents.Disclose;
import org.alongside.families.FamilyRule;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
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
    private final ConsentStore consents;
    private final PartnerStore partners;
    private final Definitions definitions;

    ReleaseReport(
            Db db,
            Clock clock,
            ReportStore reports,
            Compose compose,
            Disclose disclose,
            ConsentStore consents,
            PartnerStore partners,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.compose = compose;
        this.disclose = disclose;
        this.consents = consents;
        this.partners = partners;
        this.definitions = definitions;
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
                    freeze(actor, composed, act, agency, notices(actor, agency, items, notice));
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

    /** The notice the law prescribes, and a clear explanation of the scope of each consent it rests on (42 CFR 2.32). */
    private List<String> notices(Actor actor, String agency, List<Decided> items, String notice) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var say = ConsentWords.of(Words.english(), definitions, actor.agency(), agency, today, partners.all());
        var notices = new LinkedHashSet<String>();
        notice.lines().forEach(notices::add);
        items.stream()
                .flatMap(one -> one.consent().stream())
                .distinct()
                .map(id -> say.scope(consents.find(id).orElseThrow().consent()))
                .forEach(notices::add);
        return List.copyOf(notices);
    }
}
