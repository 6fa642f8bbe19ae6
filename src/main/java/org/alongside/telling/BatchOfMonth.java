package org.alongside.telling;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.families.FamilyRule;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.jobs.Job;
import org.alongside.platform.jobs.Jobs;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The monthly reports of a program for one partner, begun as drafts and printed to be read with each parent. Nothing is released
 * by it: each draft goes the way of every report from there. Printed one by one, each in a transaction of its own, so that it
 * goes on where it stopped, whoever looks on or leaves.
 */
@Component
public class BatchOfMonth {
    private static final String JOB = "report-batch";
    private static final int AT_ONCE = 50;
    private static final int LATEST = 50;
    private static final UUID START = new UUID(0, 0);

    private final Db db;
    private final Clock clock;
    private final ReportBatchStore batches;
    private final ReportStore reports;
    private final Compose compose;
    private final PartnerStore partners;
    private final Pdf pdf;
    private final ObjectProvider<Jobs> jobs;

    BatchOfMonth(
            Db db,
            Clock clock,
            ReportBatchStore batches,
            ReportStore reports,
            Compose compose,
            PartnerStore partners,
            Pdf pdf,
            ObjectProvider<Jobs> jobs) {
        this.db = db;
        this.clock = clock;
        this.batches = batches;
        this.reports = reports;
        this.compose = compose;
        this.partners = partners;
        this.pdf = pdf;
        this.jobs = jobs;
    }

    @Configuration
    static class AsAJob {
        @Bean
        Job reportBatchJob(BatchOfMonth batch) {
            return Job.onRequest(JOB, batch::print);
        }
    }

    public record Program(UUID id, String name) {}

    /** What there is to choose from, and the latest ones. */
    public record Choices(
            List<Program> programs, List<Partner> partners, List<ReportKind> kinds, List<ReportBatch> latest) {}

    /** @throws NotFound for anybody but managers */
    public Choices choices(Actor actor) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> {
            var today = today(actor);
            return new Choices(
                    batches.programs().stream()
                            .map(one -> new Program(one.id(), one.name()))
                            .toList(),
                    partners.all().stream().filter(one -> one.isOpenOn(today)).toList(),
                    compose.kinds(actor.agency(), today),
                    batches.latest(LATEST));
        });
    }

    /** As typed. @param id made with the form, so that sending it twice begins it once; {@code month} such as 2026-11 */
    public record Draft(UUID id, String program, String partner, String kind, String purpose, String month) {}

    /** @throws NotFound for anybody but managers */
    public Change<UUID> begin(Actor actor, Draft draft) {
        return db.as(actor, () -> {
            var choices = choices(actor);
            var wrongs = new Wrongs();
            var program = choices.programs().stream()
                    .filter(one -> one.id().toString().equals(draft.program()))
                    .findFirst();
            if (program.isEmpty()) wrongs.add("program", "telling.batch.wrong.program");
            var partner = choices.partners().stream()
                    .filter(one -> one.id().toString().equals(draft.partner()))
                    .findFirst();
            if (partner.isEmpty()) wrongs.add("partner", "telling.wrong.partner");
            var kind = choices.kinds().stream()
                    .filter(one -> one.id().equals(draft.kind()))
                    .findFirst();
            if (kind.isEmpty()) wrongs.add("kind", "telling.wrong.kind");
            var purpose = kind.flatMap(one -> one.purposes().stream()
                    .filter(purposed -> purposed.word().equals(draft.purpose()))
                    .findFirst());
            if (purpose.isEmpty()) wrongs.add("purpose", "telling.wrong.purpose");
            var month = month(draft.month());
            if (month.isEmpty()) wrongs.add("month", "telling.batch.wrong.month");
            else if (!month.get().atEndOfMonth().isBefore(today(actor)))
                wrongs.add("month", "telling.batch.wrong.not-over");
            if (!wrongs.none()) return Change.refused(wrongs);
            batches.begin(new ReportBatchStore.Begun(
                    draft.id(),
                    program.orElseThrow().id(),
                    partner.orElseThrow().id(),
                    kind.orElseThrow().id(),
                    kind.get().definition().version(),
                    month.orElseThrow(),
                    purpose.orElseThrow().word()));
            jobs.ifAvailable(waiting -> waiting.start(JOB, draft.id()));
            return Change.done(draft.id());
        });
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @throws NotFound for anybody but managers, or if there is none */
    public ReportBatch find(Actor actor, UUID id) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> batches.find(id).orElseThrow(NotFound::new));
    }

    /** Prints what has no paper yet. Repeating it, or breaking it off and beginning again, prints nothing twice. */
    void print(UUID batch) {
        var owner = db.keeper(() -> batches.owner(batch)).orElse(null);
        if (owner == null) return;
        var actor = Actor.system(owner.agency(), ZoneId.of(owner.zone()));
        var after = START;
        while (true) {
            var from = after;
            var items = db.read(actor, () -> batches.waiting(batch, from, AT_ONCE));
            if (items.isEmpty()) return;
            for (var item : items) db.as(actor, () -> print(actor, owner.agencyName(), item));
            after = items.getLast().id();
        }
    }

    private void print(Actor actor, String agency, ReportBatchStore.Item item) {
        var report =
                reports.find(item.report()).filter(one -> !one.isReleased()).orElse(null);
        if (report == null) batches.leaveOut(item.id());
        else batches.printed(item.id(), paper(actor, agency, compose.of(actor, report)));
    }

    /** It says that it is a draft, and tells what the report would tell now. */
    private byte[] paper(Actor actor, String agency, Composed composed) {
        var words = Words.english();
        var report = composed.report();
        var now = clock.instant();
        var content = new Frozen.Content(
                composed.told(),
                words.say("telling.subtitle", report.personName(), Compose.days(report, words)),
                agency,
                List.of(words.say("telling.batch.draft", report.personName())),
                actor.name(),
                words.spoken().stamp(now, actor.zone()),
                now);
        var sheet = new Sheet(words, content.told().title(), content.subtitle(), agency, content.by(), content.when());
        return pdf.print("telling/report-print", sheet, content, now);
    }

    /**
     * Writes all papers there are as one ZIP, a few at a time.
     *
     * @throws NotFound for anybody but managers, or if there is none
     */
    public void papers(Actor actor, UUID id, OutputStream out) {
        find(actor, id);
        try (var zip = new ZipOutputStream(out)) {
            var after = START;
            while (true) {
                var from = after;
                var papers = db.read(actor, () -> batches.papers(id, from, AT_ONCE));
                if (papers.isEmpty()) return;
                for (var one : papers) {
                    zip.putNextEntry(
                            new ZipEntry("report-" + one.report().toString().substring(24) + ".pdf"));
                    zip.write(one.paper());
                    zip.closeEntry();
                }
                after = papers.getLast().id();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
