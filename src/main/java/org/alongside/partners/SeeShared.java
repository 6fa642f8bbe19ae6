package org.alongside.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.Decided;
import org.alongside.consents.Disclose;
import org.alongside.consents.MayShare;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.telling.Frozen;
import org.alongside.telling.Notices;
import org.springframework.stereotype.Component;

/**
 * What is shared with a partner now. A partner's own transaction reads what was released to them; then the program decides, as of
 * this moment, what of it they may be shown, and writes that into the ledger. A report is one document: it is shown whole, or
 * not at all.
 *
 * <p>The ledger has a line for each viewing and each download; one that is repeated within the same minute, as by reloading the
 * page, is the same. That a report stands in a list is written once a day.
 */
@Component
public class SeeShared {
    private static final int MOST = 500;

    private final Db db;
    private final Clock clock;
    private final SharedStore shared;
    private final PartnerStore partners;
    private final MayShare mayShare;
    private final Disclose disclose;
    private final Notices notices;
    private final Ids ids;
    private final Words words = Words.english();

    SeeShared(
            Db db,
            Clock clock,
            SharedStore shared,
            PartnerStore partners,
            MayShare mayShare,
            Disclose disclose,
            Notices notices,
            Ids ids) {
        this.db = db;
        this.clock = clock;
        this.shared = shared;
        this.partners = partners;
        this.mayShare = mayShare;
        this.disclose = disclose;
        this.notices = notices;
        this.ids = ids;
    }

    /** How something is looked at: the way in the ledger. */
    public enum Way {
        LISTED("listed"),
        SHOWN("shown"),
        DOWNLOADED("downloaded");

        private final String code;

        Way(String code) {
            this.code = code;
        }
    }

    /**
     * @param partner as it calls itself
     * @param tellsResults whether they can tell results of tests
     * @param reports what may be seen now, the latest first
     */
    public record Desk(String partner, boolean tellsResults, List<SharedReport> reports) {}

    /** @throws NotFound for anybody but a partner */
    public Desk desk(Actor actor) {
        mustBePartner(actor);
        var reports = db.read(actor, () -> shared.released(MOST));
        var program = program(actor);
        return db.as(program, () -> {
            var partner = partner(actor);
            var allowed = allowed(program, partner, reports);
            var outcomes = disclose.recordEach(
                            program,
                            Way.LISTED.code,
                            allowed.stream()
                                    .map(report -> listed(actor, partner, report))
                                    .toList())
                    .iterator();
            return new Desk(
                    partner.called(),
                    ReportResult.tells(partner),
                    allowed.stream()
                            .filter(report -> outcomes.next() instanceof Disclose.Left)
                            .toList());
        });
    }

    private Disclose.Act listed(Actor actor, Partner partner, SharedReport report) {
        return new Disclose.Act(
                act(actor, Way.LISTED, report, today(actor).toString()),
                new Sharing(Recipient.of(partner), report.purpose(), report.itemsOfLine()),
                what(actor, Way.LISTED, report));
    }

    private List<SharedReport> allowed(Actor program, Partner partner, List<SharedReport> reports) {
        if (!partner.isOpenOn(today(program))) return List.of();
        var decided = mayShare.decideEach(
                program,
                reports.stream().map(report -> sharing(partner, report)).toList(),
                today(program));
        var allowed = new ArrayList<SharedReport>();
        for (int n = 0; n < reports.size(); n++) {
            var items = decided.get(n);
            if (!items.isEmpty() && items.stream().allMatch(Decided::isAllowed)) allowed.add(reports.get(n));
        }
        return List.copyOf(allowed);
    }

    public sealed interface Outcome {}

    /** @param content with the notice of the law, and the scope of each permission it rests on, as of today (42 CFR 2.32) */
    public record Open(String partner, SharedReport report, Frozen.Content content) implements Outcome {}

    /** It was shared once and is not now. Why is nobody's to know here. */
    public record Ended() implements Outcome {}

    /** @throws NotFound for anybody but a partner to whom it was released */
    public Outcome open(Actor actor, UUID id, Way way) {
        mustBePartner(actor);
        var report = db.read(actor, () -> shared.find(id)).orElseThrow(NotFound::new);
        if (!Frozen.isWhole(report.release()))
            throw new IllegalStateException("Report " + id + " is not as it was released");
        var program = program(actor);
        return db.as(program, () -> {
            var partner = partners.find(report.partner()).orElseThrow(NotFound::new);
            if (!partner.isOpenOn(today(actor))) return new Ended();
            var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
            return switch (disclose.record(
                    program,
                    act(actor, way, report, minute),
                    sharing(partner, report),
                    way.code,
                    what(actor, way, report))) {
                case Disclose.Kept kept -> new Ended();
                case Disclose.Left(var items, var notice) ->
                    new Open(
                            partner.called(),
                            report,
                            with(
                                    report.content(),
                                    notices.of(program, report.content().agency(), items, notice, words)));
            };
        });
    }

    /** Says that the actor has it. @throws NotFound for anybody but a partner to whom it was released */
    public void received(Actor actor, UUID id) {
        mustBePartner(actor);
        db.as(actor, () -> {
            var report = shared.find(id).orElseThrow(NotFound::new);
            shared.received(ids.next(), report, actor.name());
        });
    }

    private static Sharing sharing(Partner partner, SharedReport report) {
        return new Sharing(Recipient.of(partner), report.purpose(), report.items());
    }

    private static Frozen.Content with(Frozen.Content content, List<String> notices) {
        return new Frozen.Content(
                content.told(),
                content.subtitle(),
                content.agency(),
                notices,
                content.by(),
                content.when(),
                content.at());
    }

    /** The same for the same person, report and time, so that a repetition is one act. */
    private static UUID act(Actor actor, Way way, SharedReport report, String time) {
        return UUID.nameUUIDFromBytes(
                (actor.person() + "/" + way.code + "/" + report.id() + "/" + time).getBytes(UTF_8));
    }

    private String what(Actor actor, Way way, SharedReport report) {
        return words.say(
                "partners.ledger." + way.code,
                report.content().told().title(),
                words.spoken().date(report.from()),
                words.spoken().date(report.to()),
                actor.name());
    }

    private Partner partner(Actor actor) {
        return db.read(program(actor), () -> shared.partnerOf(actor.person()).flatMap(partners::find))
                .orElseThrow(NotFound::new);
    }

    private Actor program(Actor actor) {
        return Actor.system(actor.agency(), actor.zone());
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }

    private static void mustBePartner(Actor actor) {
        if (!actor.is(Role.PARTNER)) throw new NotFound();
    }
}
