package org.alongside.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.audit.ViewLog;
import org.alongside.families.FamilyStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports about the families in one's reach. Looking at one is noted. */
@Component
public class SeeReports {
    private static final int MOST = 200;

    private final Db db;
    private final Clock clock;
    private final ReportStore reports;
    private final Compose compose;
    private final FamilyStore families;
    private final ViewLog views;

    SeeReports(Db db, Clock clock, ReportStore reports, Compose compose, FamilyStore families, ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.compose = compose;
        this.families = families;
        this.views = views;
    }

    /** @param kinds titles by id */
    public record OfFamily(String family, List<Report> reports, Map<String, String> kinds) {}

    /** The newest first. @throws NotFound if the actor does not reach the family */
    public OfFamily ofFamily(Actor actor, UUID family) {
        return db.as(actor, () -> {
            var name = families.find(family).orElseThrow(NotFound::new).name();
            views.opened(actor, "reports", family, family);
            var today = LocalDate.ofInstant(clock.instant(), actor.zone());
            return new OfFamily(
                    name,
                    reports.ofFamily(family, MOST),
                    compose.kinds(actor.agency(), today).stream()
                            .collect(Collectors.toMap(ReportKind::id, ReportKind::title)));
        });
    }

    /** As it would be made now. @throws NotFound if there is no such draft within the actor's reach */
    public Composed draft(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var report = reports.find(id).filter(one -> !one.isReleased()).orElseThrow(NotFound::new);
            views.opened(actor, "report", id, report.family());
            return compose.of(actor, report);
        });
    }

    /** @param composed as it would be made now; null once it is released */
    public record One(Report report, @Nullable Composed composed) {}

    /** Draft or released. @throws NotFound if there is no such report within the actor's reach */
    public One shown(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var report = one(actor, id);
            return new One(report, report.isReleased() ? null : compose.of(actor, report));
        });
    }

    /** Without what it would tell now. @throws NotFound if there is no such report within the actor's reach */
    public Report one(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var report = reports.find(id).orElseThrow(NotFound::new);
            views.opened(actor, "report", id, report.family());
            return report;
        });
    }
}
