package org.alongside.field;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.alongside.reports.Month;
import org.alongside.reports.MonthCsv;
import org.alongside.reports.MonthFilter;
import org.alongside.reports.MonthPage;
import org.alongside.reports.MonthWords;
import org.alongside.reports.Months;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The month of a family, of a supporter and of a program: to look at, as CSV and as PDF. All three count the same. */
@Controller
class MonthController {
    private static final YearMonth EARLIEST = YearMonth.of(1990, 1);
    private static final int YEARS_AHEAD = 1;

    private final Months months;
    private final Definitions definitions;
    private final Pdf pdf;
    private final Clock clock;

    MonthController(Months months, Definitions definitions, Pdf pdf, Clock clock) {
        this.months = months;
        this.definitions = definitions;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @throws NotFound for anybody but a supporter */
    @GetMapping("/months/mine")
    String mine(@AuthenticationPrincipal Actor actor) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return "redirect:" + current(Month.Kind.SUPPORTER, actor.person(), actor);
    }

    @GetMapping("/{whose:families|supporters|programs}/{id}/months")
    String latest(@PathVariable String whose, @PathVariable UUID id, @AuthenticationPrincipal Actor actor) {
        return "redirect:" + current(kind(whose), id, actor);
    }

    @GetMapping("/{whose:families|supporters|programs}/{id}/months/{month:\\d{4}-\\d{2}}")
    String month(
            @PathVariable String whose,
            @PathVariable UUID id,
            @PathVariable YearMonth month,
            MonthFilter filter,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var words = words(shell.words(), actor);
        var kind = kind(whose);
        view.addAttribute("page", MonthPage.of(read(actor, kind, id, month, "month"), filter, words));
        view.addAttribute("place", place(kind, id, actor));
        view.addAttribute("seen", shell.say("reports.month.seen", actor.name(), now(actor, words.words())));
        return "field/month";
    }

    @GetMapping("/{whose:families|supporters|programs}/{id}/months/{month:\\d{4}-\\d{2}}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String whose,
            @PathVariable UUID id,
            @PathVariable YearMonth month,
            @AuthenticationPrincipal Actor actor) {
        var words = words(Words.english(), actor);
        var read = read(actor, kind(whose), id, month, "month-csv");
        return Download.csv(fileName(read, "csv"), csv -> MonthCsv.write(read, words, csv));
    }

    @GetMapping("/{whose:families|supporters|programs}/{id}/months/{month:\\d{4}-\\d{2}}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String whose,
            @PathVariable UUID id,
            @PathVariable YearMonth month,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell) {
        var words = words(shell.words(), actor);
        var read = read(actor, kind(whose), id, month, "month-pdf");
        var page = MonthPage.whole(read, words);
        var sheet = new Sheet(
                words.words(),
                page.name(),
                page.month(),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                now(actor, words.words()));
        return Download.pdf(fileName(read, "pdf"), pdf.print("reports/month-print", sheet, page));
    }

    /** @throws NotFound where there is none, or none for this actor */
    private Month read(Actor actor, Month.Kind kind, UUID id, YearMonth month, String opened) {
        if (month.isBefore(EARLIEST)
                || month.isAfter(YearMonth.from(today(actor)).plusYears(YEARS_AHEAD))) throw new NotFound();
        Optional<Month> read = switch (kind) {
            case FAMILY -> months.ofFamily(actor, id, month, opened);
            case SUPPORTER -> months.ofSupporter(actor, id, month, opened);
            case PROGRAM -> months.ofProgram(actor, id, month, opened);
        };
        return read.orElseThrow(NotFound::new);
    }

    private String current(Month.Kind kind, UUID id, Actor actor) {
        return kind.path(id) + "/months/" + YearMonth.from(today(actor));
    }

    private MonthWords words(Words words, Actor actor) {
        return new MonthWords(words, definitions, actor.agency(), today(actor));
    }

    private LocalDate today(Actor actor) {
        return clock.instant().atZone(actor.zone()).toLocalDate();
    }

    private String now(Actor actor, Words words) {
        return words.spoken().stamp(clock.instant(), actor.zone());
    }

    /** The place of ours it belongs to; none for those who only look. */
    private static String place(Month.Kind kind, UUID id, Actor actor) {
        if (kind == Month.Kind.FAMILY) return "families";
        if (kind == Month.Kind.PROGRAM) return actor.is(Role.MANAGER) ? "programs" : "";
        if (id.equals(actor.account())) return "month";
        return actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER) ? "team" : "";
    }

    /** Tells nothing about the family: files lie about on phones. The last digits of the id keep two months apart. */
    private static String fileName(Month month, String type) {
        var id = month.of().toString();
        return "for-staff-%s-%s-%s.%s"
                .formatted(month.kind().code(), month.month(), id.substring(id.length() - 6), type);
    }

    /** By the first part of the address. */
    private static Month.Kind kind(String whose) {
        return switch (whose) {
            case "families" -> Month.Kind.FAMILY;
            case "programs" -> Month.Kind.PROGRAM;
            default -> Month.Kind.SUPPORTER;
        };
    }
}
