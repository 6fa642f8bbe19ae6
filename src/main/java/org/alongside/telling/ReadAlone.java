package org.alongside.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The parent first, by themself: a caregiver reads a draft on their own pages, says what they want to say in it and to its
 * writer, and that they have read it. Policies let them find what was put on their pages and add what they say; the report
 * itself is put together with the program's reach, so that it reads to the letter as it does to its writer.
 */
@Component
public class ReadAlone {
    static final String ALONE = "alone";
    private static final int MOST = 200;
    private static final int CHARACTERS = 5000;

    private final Db db;
    private final Clock clock;
    private final ReportStore reports;
    private final OfferStore offers;
    private final Compose compose;
    private final Definitions definitions;
    private final ApplicationEventPublisher events;

    ReadAlone(
            Db db,
            Clock clock,
            ReportStore reports,
            OfferStore offers,
            Compose compose,
            Definitions definitions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.offers = offers;
        this.compose = compose;
        this.definitions = definitions;
        this.events = events;
    }

    /**
     * A report on their pages.
     *
     * @param title of its kind
     * @param read when it was last read; null while it was not
     */
    public record Mine(
            Report report, String title, @Nullable Instant read) {

        /** Whether it is to be read, or changed since it was. */
        public boolean isWaiting() {
            var written = report.text().at();
            return !report.isReleased() && (read == null || written != null && written.isAfter(read));
        }
    }

    /** Which reports are on their pages. None where the actor is no caregiver with an open door. */
    public Set<UUID> offered(Actor caregiver, UUID family) {
        return db.read(caregiver, () -> offers.within(family)).stream()
                .map(OfferStore.Offer::report)
                .collect(Collectors.toSet());
    }

    /**
     * Those of them that are there still, the newest first. Outside the transaction in which the caregiver acts: it is the program that looks.
     *
     * @param ids as {@link #offered} says
     */
    public List<Mine> mine(Actor caregiver, UUID family, Set<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var program = caregiver.asProgram();
        return db.read(program, () -> {
            var read = offers.lastRead(ids);
            var titles = compose.kinds(caregiver.agency(), today(caregiver)).stream()
                    .collect(Collectors.toMap(ReportKind::id, ReportKind::title));
            return reports.ofFamily(family, MOST).stream()
                    .filter(report -> ids.contains(report.id()))
                    .map(report ->
                            new Mine(report, titles.getOrDefault(report.kind(), report.kind()), read.get(report.id())))
                    .toList();
        });
    }

    /**
     * One of them.
     *
     * @param told what it tells; as it left, once it has
     * @param shown SHA-256, in hex, of what a draft tells; "" once it has left
     * @param hard whether it tells hard news
     * @param isRead whether it was read as it stands
     * @param said what they said to the writer, the first first
     */
    public record One(
            Report report, Told told, String shown, String ownWords, boolean hard, boolean isRead, List<String> said) {}

    /** @throws NotFound if it is not on the pages of the actor */
    public One one(Actor caregiver, UUID id) {
        var offer = offerOf(caregiver, id);
        var said = db.read(caregiver, () -> offers.comments(List.of(offer.report()))).stream()
                .map(OfferStore.Comment::words)
                .toList();
        return db.read(caregiver.asProgram(), () -> {
            var report = reports.find(id).orElseThrow(NotFound::new);
            var release = report.release();
            if (release != null)
                return new One(report, Frozen.content(release).told(), "", report.ownWords(), false, true, said);
            var composed = compose.of(caregiver.asProgram(), report);
            return new One(
                    report,
                    composed.told(),
                    composed.sha256(),
                    composed.ownWords(),
                    composed.tellsHardNews(),
                    composed.isRead(),
                    said);
        });
    }

    /** Who may tell hard news first. */
    public CodeList hardNews(Actor caregiver) {
        return definitions.codes(ReadTogether.HARD_NEWS, caregiver.agency(), today(caregiver));
    }

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice is written once
     * @param shown SHA-256, in hex, of what the page told
     * @param hardNews a code from the hard-news-ways list; "" where it tells none
     * @param ownWords what they want to say in the report
     */
    public record Draft(UUID id, UUID report, String shown, String hardNews, String ownWords) {}

    /**
     * Writes down that they read it, with their own words in it. Overtaken where it tells something else by now.
     *
     * @throws NotFound if it is not on the pages of the actor, or has left
     */
    public Change<One> read(Actor caregiver, Draft draft) {
        var before = one(caregiver, draft.report());
        if (before.report().isReleased()) throw new NotFound();
        var wrongs = new Wrongs();
        if (before.hard() && !hardNews(caregiver).has(draft.hardNews()))
            wrongs.add("hardNews", "telling.wrong.own-hard-news");
        wrongs.atMost("ownWords", draft.ownWords(), CHARACTERS);
        if (!wrongs.none()) return Change.refused(wrongs);
        boolean again = before.report().readings().stream()
                .anyMatch(reading -> reading.id().equals(draft.id()));
        if (again) return Change.done(before);
        if (!before.shown().equals(draft.shown())) return Change.overtaken(before);
        var program = caregiver.asProgram();
        var told = db.read(
                program,
                () -> compose.of(program, before.report().with(reading(caregiver, draft, before.hard(), "")))
                        .sha256());
        db.as(caregiver, () -> {
            reports.read(before.report(), reading(caregiver, draft, before.hard(), told));
            events.publishEvent(said(caregiver, draft.id(), before.report(), SaidOfReport.How.READ, draft.ownWords()));
        });
        return Change.done(one(caregiver, draft.report()));
    }

    /**
     * Says something to the writer; it is not in the report.
     *
     * @throws NotFound if it is not on the pages of the actor
     */
    public Change<One> say(Actor caregiver, UUID id, UUID report, String words) {
        var offer = offerOf(caregiver, report);
        var wrongs = new Wrongs().needed("words", words, CHARACTERS, "telling.wrong.own-comment");
        if (!wrongs.none()) return Change.refused(wrongs);
        db.as(caregiver, () -> {
            offers.say(id, offer, words);
            events.publishEvent(new SaidOfReport(
                    caregiver.agency(),
                    id,
                    offer.family(),
                    offer.person(),
                    report,
                    SaidOfReport.How.TO_THE_WRITER,
                    words));
        });
        return Change.done(one(caregiver, report));
    }

    private static SaidOfReport said(Actor caregiver, UUID id, Report report, SaidOfReport.How how, String words) {
        return new SaidOfReport(caregiver.agency(), id, report.family(), report.person(), report.id(), how, words);
    }

    private OfferStore.Offer offerOf(Actor caregiver, UUID report) {
        if (!caregiver.is(Role.CAREGIVER)) throw new NotFound();
        return db.read(caregiver, () -> offers.of(report)).orElseThrow(NotFound::new);
    }

    private Report.Reading reading(Actor caregiver, Draft draft, boolean hard, String told) {
        return new Report.Reading(
                draft.id(),
                today(caregiver),
                ALONE,
                hard ? draft.hardNews() : "",
                draft.ownWords(),
                "",
                told,
                clock.instant(),
                caregiver.name());
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
