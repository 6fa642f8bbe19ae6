package org.alongside.certification.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Objects;
import org.alongside.certification.Figures;
import org.alongside.certification.SeeFigures;
import org.alongside.credentials.SeeProgress;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.alongside.standards.Standard;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Figures of an agency's people and of the network: to look at, as CSV and as PDF. */
@Controller
class FiguresController {
    private final SeeFigures figures;
    private final SeeProgress progress;
    private final Definitions definitions;
    private final Pdf pdf;
    private final Clock clock;

    FiguresController(SeeFigures figures, SeeProgress progress, Definitions definitions, Pdf pdf, Clock clock) {
        this.figures = figures;
        this.progress = progress;
        this.definitions = definitions;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** The agency's, for managers; else the network's. @throws NotFound for anybody but managers and stewards */
    @GetMapping("/figures")
    String agency(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.MANAGER) && actor.is(Role.STEWARD)) return "redirect:/figures/network";
        return show(actor, false, shell, view);
    }

    /** @throws NotFound for anybody but stewards */
    @GetMapping("/figures/network")
    String network(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        return show(actor, true, shell, view);
    }

    private String show(Actor actor, boolean network, Shell shell, Model view) {
        view.addAttribute("page", page(actor, network, shell.words()));
        view.addAttribute("other", actor.is(network ? Role.MANAGER : Role.STEWARD));
        return "certification/figures";
    }

    /** @throws NotFound for anybody but managers */
    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> agencyCsv(@AuthenticationPrincipal Actor actor) {
        return csv(actor, false);
    }

    /** @throws NotFound for anybody but stewards */
    @GetMapping("/figures/network.csv")
    ResponseEntity<byte[]> networkCsv(@AuthenticationPrincipal Actor actor) {
        return csv(actor, true);
    }

    private ResponseEntity<byte[]> csv(Actor actor, boolean network) {
        var page = page(actor, network, Words.english());
        return Download.csv(name(network) + progress.today(actor) + ".csv", csv -> {
            csv.row("table", "row", "number");
            for (var table : page.tables())
                for (var row : table.rows()) csv.row(table.code(), row.label(), row.number());
        });
    }

    /** @throws NotFound for anybody but managers */
    @GetMapping("/figures.pdf")
    ResponseEntity<byte[]> agencyPdf(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        return pdf(actor, false, shell);
    }

    /** @throws NotFound for anybody but stewards */
    @GetMapping("/figures/network.pdf")
    ResponseEntity<byte[]> networkPdf(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        return pdf(actor, true, shell);
    }

    private ResponseEntity<byte[]> pdf(Actor actor, boolean network, Shell shell) {
        var page = page(actor, network, shell.words());
        var sheet = new Sheet(
                shell.words(),
                page.title(),
                page.counted(),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                shell.words().spoken().stamp(clock.instant(), actor.zone()));
        return Download.pdf(
                name(network) + progress.today(actor) + ".pdf", pdf.print("certification/figures-print", sheet, page));
    }

    private static String name(boolean network) {
        return network ? "network-" : "figures-";
    }

    private FiguresPage page(Actor actor, boolean network, Words words) {
        Figures counted = figures.of(actor, network);
        var today = counted.on();
        var lists = new FiguresPage.Lists(
                progress.standards(actor, today).stream().collect(toMap(Standard::id, standard -> standard)),
                definitions.codes("counties", actor.agency(), today),
                definitions.codes("languages", actor.agency(), today),
                definitions.codes("training-standards", actor.agency(), today));
        return FiguresPage.of(counted, lists, words.spoken().stamp(counted.at(), actor.zone()), words);
    }
}
