package org.alongside.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consents.Decided;
import org.alongside.consents.Item;
import org.alongside.consents.MayShare;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.Goals;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.reports.Months;
import org.alongside.results.ResultStore;
import org.alongside.results.TestResult;
import org.springframework.stereotype.Component;

/** Puts a report together as it would be made now. Reports are in English: they are filed, and must read the same to everybody. */
@Component
class Compose {
    private final Db db;
    private final Clock clock;
    private final ReportStore reports;
    private final ToldStore facts;
    private final Months months;
    private final Goals goals;
    private final ResultStore results;
    private final EnrollmentStore enrollments;
    private final PartnerStore partners;
    private final MayShare mayShare;
    private final Definitions definitions;

    Compose(
            Db db,
            Clock clock,
            ReportStore reports,
            ToldStore facts,
            Months months,
            Goals goals,
            ResultStore results,
            EnrollmentStore enrollments,
            PartnerStore partners,
            MayShare mayShare,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.facts = facts;
        this.months = months;
        this.goals = goals;
        this.results = results;
        this.enrollments = enrollments;
        this.partners = partners;
        this.mayShare = mayShare;
        this.definitions = definitions;
    }

    Composed of(Actor actor, Report report) {
        return db.read(actor, () -> {
            var kind = kind(actor, report);
            var known = known(actor, report);
            var pieces = new Pieces(
                    report, known, Words.english(), list -> definitions.codes(list, actor.agency(), report.to()));
            var stands = decided(actor, report, kind, pieces);
            var told = new Told(
                    kind.title(),
                    about(report),
                    stands.stream().map(one -> Composed.part(one, pieces)).toList());
            return new Composed(report, kind, known, stands, told);
        });
    }

    /** In the version with which the report began. */
    private ReportKind kind(Actor actor, Report report) {
        return definitions.versions(ReportKind.KIND, report.kind(), actor.agency()).stream()
                .filter(definition -> definition.version() == report.kindVersion())
                .findFirst()
                .map(ReportKind::of)
                .orElseThrow(NotFound::new);
    }

    private Facts known(Actor actor, Report report) {
        var enrolled = enrollments.enrolledOfFamily(report.family()).stream()
                .filter(one -> one.enrollment().caregiverId().equals(report.person()))
                .filter(one -> !one.enrollment().startedOn().isAfter(report.to()))
                .filter(one -> {
                    var ended = one.enrollment().endedOn();
                    return ended == null || !ended.isBefore(report.from());
                })
                .sorted((one, other) -> one.enrollment()
                        .startedOn()
                        .compareTo(other.enrollment().startedOn()))
                .toList();
        var before = before(report);
        return new Facts(
                enrolled,
                contacts(actor, report, report.from(), report.to()),
                goals.ofFamily(report.family()).stream()
                        .filter(goal -> goal.person().equals(report.person()))
                        .filter(goal -> !goal.since().isAfter(report.to()))
                        .filter(goal -> {
                            var reached = goal.reachedOn();
                            return reached == null || !reached.isBefore(report.from());
                        })
                        .toList(),
                results(report),
                before,
                before.map(was -> contacts(actor, report, was.from(), was.to())).orElse(List.of()));
    }

    private List<TestResult> results(Report report) {
        return results.ofFamily(report.family()).stream()
                .filter(result -> !result.isOut() && result.person().equals(report.person()))
                .filter(result -> !result.now().sampledOn().isBefore(report.from())
                        && !result.now().sampledOn().isAfter(report.to()))
                .toList()
                .reversed();
    }

    private List<Facts.Noted> contacts(Actor actor, Report report, LocalDate from, LocalDate to) {
        return facts.contacts(
                report.family(),
                report.person(),
                from,
                to,
                months.contactsWith(actor, report.family(), from, to),
                actor.zone());
    }

    private Optional<Facts.Before> before(Report report) {
        return Optional.ofNullable(report.before())
                .flatMap(reports::released)
                .flatMap(was -> Optional.ofNullable(was.release())
                        .map(release -> new Facts.Before(was.id(), was.from(), was.to(), Frozen.sources(release))));
    }

    private List<Composed.Stands> decided(Actor actor, Report report, ReportKind kind, Pieces pieces) {
        var sections = kind.sections().stream()
                .filter(section ->
                        section.peerKind().isEmpty() || section.peerKind().equals(report.peerKind()))
                .toList();
        var all = new ArrayList<List<Piece>>();
        var items = new ArrayList<Item>();
        for (var section : sections) {
            var ofSection = new ArrayList<>(pieces.of(section));
            var written = pieces.written(section);
            if (!written.line().isEmpty()) ofSection.add(written);
            all.add(ofSection);
            items.add(pieces.whole(section));
            ofSection.forEach(piece -> items.add(piece.item()));
        }
        var decided = decide(actor, report, items).iterator();
        var stands = new ArrayList<Composed.Stands>();
        for (int n = 0; n < sections.size(); n++) {
            var section = sections.get(n);
            var whole = decided.next();
            var weighed = new ArrayList<Composed.Weighed>();
            for (var piece : all.get(n))
                weighed.add(new Composed.Weighed(
                        piece.key(),
                        piece.line(),
                        decided.next(),
                        piece.shared(),
                        (piece.shared() || section.from().isChosen())
                                && report.text().leftOut().contains(piece.key())));
            stands.add(new Composed.Stands(section, whole, List.copyOf(weighed)));
        }
        return List.copyOf(stands);
    }

    private List<Decided> decide(Actor actor, Report report, List<Item> items) {
        return mayShare.decide(actor, sharing(report, items), LocalDate.ofInstant(clock.instant(), actor.zone()));
    }

    Sharing sharing(Report report, List<Item> items) {
        var partner = partners.find(report.partner()).orElseThrow(NotFound::new);
        return new Sharing(Recipient.of(partner), report.purpose(), items);
    }

    private static List<Told.Row> about(Report report) {
        var words = Words.english();
        var rows = new ArrayList<Told.Row>();
        rows.add(new Told.Row(words.say("telling.about"), report.personName()));
        rows.add(new Told.Row(words.say("telling.days"), days(report, words)));
        rows.add(new Told.Row(words.say("telling.to"), report.partnerName()));
        rows.add(new Told.Row(
                words.say("telling.purpose"),
                words.say("telling.purpose." + report.purpose().word())));
        if (report.amends() != null) rows.add(new Told.Row(words.say("telling.amends"), report.amendsWhy()));
        return List.copyOf(rows);
    }

    /** "1 Nov 2026 to 30 Nov 2026". */
    static String days(Report report, Words words) {
        return words.say(
                "telling.days.of",
                words.spoken().date(report.from()),
                words.spoken().date(report.to()));
    }

    /** The kinds that hold on a day, in their order. */
    List<ReportKind> kinds(UUID agency, LocalDate on) {
        return definitions.all(ReportKind.KIND, agency, on).stream()
                .map(ReportKind::of)
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .toList();
    }
}
