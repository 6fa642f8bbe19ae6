package org.alongside.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a draft on the own pages of the caregiver it is about, for them to read by themself, and shows what they say about it. */
@Component
public class OfferReport {
    private static final int MOST = 200;

    private final Db db;
    private final Clock clock;
    private final ReportStore reports;
    private final OfferStore offers;
    private final Compose compose;

    OfferReport(Db db, Clock clock, ReportStore reports, OfferStore offers, Compose compose) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.offers = offers;
        this.compose = compose;
    }

    /**
     * A draft, as it stands with its caregiver.
     *
     * @param title of its kind
     * @param offered when it was put on their pages; null while it is not
     * @param read when it was last read; null while it was not
     * @param comments what they said, the first first
     */
    public record Draft(
            Report report,
            String title,
            @Nullable Instant offered,
            @Nullable Instant read,
            List<String> comments) {}

    /** Drafts of a family, the newest first. Joins what the page of the family's doors reads and notes. */
    public List<Draft> drafts(Actor actor, UUID family) {
        return db.read(actor, () -> {
            var drafts = reports.ofFamily(family, MOST).stream()
                    .filter(report -> !report.isReleased())
                    .toList();
            if (drafts.isEmpty()) return List.<Draft>of();
            var ids = drafts.stream().map(Report::id).toList();
            Map<UUID, Instant> offered = offers.within(family).stream()
                    .collect(Collectors.toMap(OfferStore.Offer::report, OfferStore.Offer::at));
            var read = offers.lastRead(ids);
            var comments = offers.comments(ids);
            var today = LocalDate.ofInstant(clock.instant(), actor.zone());
            var titles = compose.kinds(actor.agency(), today).stream()
                    .collect(Collectors.toMap(ReportKind::id, ReportKind::title));
            return drafts.stream()
                    .map(report -> new Draft(
                            report,
                            titles.getOrDefault(report.kind(), report.kind()),
                            offered.get(report.id()),
                            read.get(report.id()),
                            comments.stream()
                                    .filter(comment -> comment.report().equals(report.id()))
                                    .map(OfferStore.Comment::words)
                                    .toList()))
                    .toList();
        });
    }

    /**
     * Puts it there; a second time changes nothing.
     *
     * @param id made with the form
     * @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach
     */
    public Change<Report> offer(Actor actor, UUID id, UUID report) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var draft = reports.find(report).filter(one -> !one.isReleased()).orElseThrow(NotFound::new);
            if (draft.to().isAfter(LocalDate.ofInstant(clock.instant(), actor.zone())))
                return Change.refused("", "telling.wrong.read-before");
            offers.add(id, draft);
            return Change.done(draft);
        });
    }
}
