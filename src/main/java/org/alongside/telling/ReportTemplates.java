package org.alongside.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.DocxTemplate;
import org.alongside.platform.files.FileKind;
import org.alongside.platform.files.FileName;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports as word processor documents: in the look that comes with Alongside, or in an agency's own. A report keeps the look
 * that held when it was released; where that has no place for a section which its kind has, the one that comes with Alongside is
 * taken, so that no section is ever missing.
 */
@Component
public class ReportTemplates {
    private final Db db;
    private final Clock clock;
    private final ReportTemplateStore templates;
    private final ReportStore reports;
    private final Compose compose;
    private final Definitions definitions;
    private final ViewLog views;

    ReportTemplates(
            Db db,
            Clock clock,
            ReportTemplateStore templates,
            ReportStore reports,
            Compose compose,
            Definitions definitions,
            ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.templates = templates;
        this.reports = reports;
        this.compose = compose;
        this.definitions = definitions;
        this.views = views;
    }

    /** A kind of report with its agency's own templates, the newest first. */
    public record OfKind(ReportKind kind, List<ReportTemplate> own, LocalDate today) {
        /** The template of reports released today; null for that which comes with Alongside. */
        public @Nullable ReportTemplate holding() {
            return own.stream()
                    .filter(one -> !one.isRetired() && !one.from().isAfter(today))
                    .max((one, other) -> {
                        int days = one.from().compareTo(other.from());
                        return days != 0 ? days : Integer.compare(one.number(), other.number());
                    })
                    .orElse(null);
        }
    }

    /** @throws NotFound for anybody but managers and administrators */
    public List<OfKind> all(Actor actor) {
        must(actor);
        return db.read(actor, () -> {
            var today = today(actor);
            var own = templates.all();
            return compose.kinds(actor.agency(), today).stream()
                    .map(kind -> new OfKind(
                            kind,
                            own.stream()
                                    .filter(one -> one.kind().equals(kind.id()))
                                    .toList(),
                            today))
                    .toList();
        });
    }

    /** @throws NotFound as above, or if there is no such kind */
    public OfKind of(Actor actor, String kind) {
        return all(actor).stream()
                .filter(one -> one.kind().id().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param number of the agency's own; 0 for that which comes with Alongside. @throws NotFound if there is none */
    public byte[] template(Actor actor, String kind, int number) {
        var of = of(actor, kind);
        if (number == 0) return new TemplateFields(of.kind()).shipped();
        return db.read(actor, () -> templates.content(kind, number)).orElseThrow(NotFound::new);
    }

    /** What a template makes of a report about nobody. @throws NotFound as above */
    public byte[] example(Actor actor, String kind, int number, String agency) {
        var fields = new TemplateFields(of(actor, kind).kind());
        var at = clock.instant();
        var when = Words.english().spoken().stamp(at, actor.zone());
        return fields.fill(template(actor, kind, number), fields.example(agency, actor.name(), when, at));
    }

    public sealed interface Outcome {}

    public record Kept() implements Outcome {}

    /** Nothing was kept: what was there holds. @param findings in the file, where it can be read */
    public record Refused(Wrongs wrongs, List<TemplateFields.Finding> findings) implements Outcome {}

    /**
     * An agency's own, as it was sent.
     *
     * @param id made with the form, so that sending it twice keeps it once
     * @param name of the file; "" where none was chosen
     * @param from the first day of which reports look like it, as typed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(UUID id, String kind, String name, byte[] content, String from) {}

    /** @throws NotFound for anybody but managers and administrators, or if there is no such kind */
    public Outcome keep(Actor actor, Upload upload) {
        var of = of(actor, upload.kind());
        var wrongs = new Wrongs();
        var from = Typed.day(upload.from());
        if (from.isEmpty()) wrongs.add("from", "telling.wrong.day");
        else if (from.get().isBefore(of.today())) wrongs.add("from", "telling.template.wrong.from");
        if (upload.name().isEmpty()) return new Refused(wrongs.add("file", "telling.template.wrong.none"), List.of());
        var wrong = DocxTemplate.wrong(upload.content());
        if (wrong.isPresent())
            return new Refused(
                    wrongs.add("file", "telling.template.wrong." + wrong.get().code()), List.of());
        var findings = new TemplateFields(of.kind()).check(DocxTemplate.of(upload.content()));
        if (!findings.isEmpty()) wrongs.add("file", "telling.template.wrong.places", findings.size());
        if (!wrongs.none()) return new Refused(wrongs, findings);
        db.as(
                actor,
                () -> templates.add(
                        upload.id(),
                        upload.kind(),
                        FileName.clean(upload.name(), FileKind.DOCX),
                        from.orElseThrow(),
                        upload.content()));
        return new Kept();
    }

    /** Reports look as they do with Alongside again; those released before keep their look. @throws NotFound as above */
    public void retire(Actor actor, String kind) {
        of(actor, kind);
        db.as(actor, () -> templates.retire(kind));
    }

    /**
     * A released report in the look that held when it was released: the same bytes every time.
     *
     * @throws NotFound if there is no such released report within the actor's reach
     */
    public byte[] report(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var report = reports.find(id).orElseThrow(NotFound::new);
            var release = report.release();
            if (release == null) throw new NotFound();
            if (!Frozen.isWhole(release))
                throw new IllegalStateException("Report " + id + " is not as it was released");
            views.opened(actor, "report", id, report.family());
            var kind = definitions.versions(ReportKind.KIND, report.kind(), actor.agency()).stream()
                    .filter(one -> one.version() == report.kindVersion())
                    .findFirst()
                    .map(ReportKind::of)
                    .orElseThrow(NotFound::new);
            var fields = new TemplateFields(kind);
            var day = LocalDate.ofInstant(release.at(), actor.zone());
            var look = templates
                    .holding(report.kind(), release.at(), day)
                    .filter(own -> fields.check(DocxTemplate.of(own)).isEmpty())
                    .orElseGet(fields::shipped);
            return fields.fill(look, Frozen.content(release));
        });
    }

    private static void must(Actor actor) {
        if (!actor.is(Role.MANAGER) && !actor.is(Role.ADMINISTRATOR)) throw new NotFound();
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
