package org.alongside.consents.web;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Disclosure;
import org.alongside.consents.ReadSharing;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was told to whom: of a family, of one person to print, and of all families for the privacy officer. */
@Controller
class LedgerController {
    private static final int PART2_YEARS = 3;
    private static final int HIPAA_YEARS = 6;

    private final ReadSharing sharing;
    private final Definitions definitions;
    private final Pdf pdf;
    private final Clock clock;

    LedgerController(ReadSharing sharing, Definitions definitions, Pdf pdf, Clock clock) {
        this.sharing = sharing;
        this.definitions = definitions;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such family within the actor's reach */
    @GetMapping("/families/{family}/disclosures")
    String ofFamily(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var read = sharing.ledger(actor, family);
        var today = actor.today(clock);
        var words = Said.words(actor, shell, definitions, today, read.partners());
        view.addAttribute(
                "page",
                new LedgerPage(
                        "/families/" + family,
                        read.family().name(),
                        read.disclosures().stream()
                                .map(told -> Said.line(told, words, actor, today))
                                .toList(),
                        read.people().stream()
                                .map(person -> new LedgerPage.Accounting(
                                        person.name(), "/people/" + person.id() + "/accounting.pdf"))
                                .toList()));
        return "consents/ledger";
    }

    /**
     * An accounting of what was told of one person, but to themself: of three years (42 CFR 2.25) or six (45 CFR 164.528). It
     * lists more than either law asks for, so that nobody has to know which one holds.
     *
     * @throws NotFound if there is no such person within the actor's reach
     */
    @GetMapping("/people/{person}/accounting.pdf")
    ResponseEntity<byte[]> accounting(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable String years,
            @ModelAttribute("shell") Shell shell) {
        int asked = Integer.toString(PART2_YEARS).equals(years) ? PART2_YEARS : HIPAA_YEARS;
        var read = sharing.accounting(actor, person, asked);
        var today = actor.today(clock);
        var words = Said.words(actor, shell, definitions, today, read.partners());
        var spoken = shell.words().spoken();
        var sheet = new Sheet(
                shell.words(),
                shell.say("consents.accounting"),
                read.person().name(),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                spoken.stamp(clock.instant(), actor.zone()));
        var page = new AccountingPage(
                shell.say("consents.accounting.period", spoken.date(read.from()), spoken.date(today)),
                read.disclosures().stream().map(told -> row(told, words)).toList());
        var end = person.toString().substring(30);
        return Download.pdf("accounting-" + end + ".pdf", pdf.print("consents/accounting-print", sheet, page));
    }

    private static AccountingPage.Row row(Disclosure told, ConsentWords words) {
        return new AccountingPage.Row(
                words.words().spoken().date(told.on()),
                told.recipientName(),
                told.recipientAddress(),
                told.what(),
                words.words()
                        .say(
                                "consents.ledger.why",
                                Said.purpose(told, words),
                                words.words().say("consents.basis." + told.basis())),
                told.notice());
    }

    /** @throws NotFound for anybody but the privacy officer and managers */
    @GetMapping("/disclosures")
    String desk(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var desk = sharing.desk(actor, Typed.id(after).orElse(null));
        var today = actor.today(clock);
        var words = Said.words(actor, shell, definitions, today, desk.partners());
        view.addAttribute(
                "page",
                new DeskPage(
                        desk.ending().stream()
                                .map(signed -> new DeskPage.Ending(
                                        "/consents/" + signed.id(),
                                        signed.signerName(),
                                        words.recipients(signed.consent()),
                                        words.until(signed.consent())))
                                .toList(),
                        desk.disclosures().stream()
                                .map(told -> Said.line(told, words, actor, today))
                                .toList(),
                        desk.hasMore()
                                ? "/disclosures?after="
                                        + desk.disclosures().getLast().id()
                                : ""));
        return "consents/desk";
    }
}
