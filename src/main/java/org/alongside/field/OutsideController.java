package org.alongside.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.alongside.consents.ConsentWords;
import org.alongside.keeping.CorrectionWords;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A caregiver's weeks printed for somebody outside: whom and what for first, then what is in and what is not, then the paper. */
@Controller
class OutsideController {
    private final TellOutside tellOutside;
    private final Definitions definitions;
    private final Pdf pdf;
    private final Clock clock;
    private final Ids ids;

    OutsideController(TellOutside tellOutside, Definitions definitions, Pdf pdf, Clock clock, Ids ids) {
        this.tellOutside = tellOutside;
        this.definitions = definitions;
        this.pdf = pdf;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such family within reach */
    @GetMapping("/families/{family}/outside")
    String ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var days = days(actor, sent);
        var asked = asked(family, days, sent);
        var look = tellOutside.look(actor, family, days.from(), days.until(), asked);
        var problems = sent.has("to") && look.preview().isEmpty() ? missing(shell) : Problems.none();
        return shown(actor, look, asked, problems, shell, view);
    }

    /** Answers with the paper, or with the page where nothing may be told. @throws NotFound as above */
    @PostMapping("/families/{family}/outside")
    Object tell(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var days = days(actor, sent);
        var asked = asked(family, days, sent);
        var look = tellOutside.look(actor, family, days.from(), days.until(), asked);
        var outside = look.outside();
        var act = sent.id("id").orElseGet(ids::next);
        var say = say(actor, shell);
        var what = what(outside, say);
        var told = asked == null
                ? null
                : tellOutside.tell(actor, act, outside, asked, what).orElse(null);
        if (told == null) {
            response.setStatus(422);
            var problems = look.preview().isEmpty()
                    ? missing(shell)
                    : Problems.none().and("", shell.say("field.outside.wrong.nothing"));
            return shown(actor, look, asked, problems, shell, view);
        }
        var sheet = new Sheet(
                shell.words(),
                say.say("field.outside.title", told.preview().person().name()),
                null,
                agency(shell),
                actor.name(),
                say.spoken().stamp(clock.instant(), actor.zone()));
        var end = act.toString().substring(30);
        return Download.pdf(
                "shared-" + end + ".pdf",
                pdf.print("field/outside-print", sheet, paper(actor, outside, told, what, say, shell)));
    }

    /**
     * How somebody outside would read it today: what would be on the paper, word for word, and what would not and why. For a
     * caregiver, their own pages. A look at the record, no disclosure.
     *
     * @throws NotFound as above
     */
    @GetMapping("/families/{family}/preview")
    String preview(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var contact = sent.id("contact").orElse(null);
        if (sent.line("to").startsWith("person:"))
            return "redirect:/families/" + family + "/preview/own/"
                    + sent.line("to").substring("person:".length()) + (contact == null ? "" : "?contact=" + contact);
        var days = days(actor, sent);
        var asked = asked(family, days, sent);
        if (asked != null && contact != null)
            asked = new TellOutside.Asked(
                    family, asked.person(), asked.to(), asked.purpose(), days.from(), days.until(), contact);
        var read = tellOutside.lookAsTold(actor, family, days.from(), days.until(), asked);
        var look = read.look();
        var problems = sent.has("to") && look.preview().isEmpty() ? missing(shell) : Problems.none();
        var say = say(actor, shell);
        var paper = read.told().map(told -> paper(actor, look.outside(), told, what(look.outside(), say), say, shell));
        var outside = OutsidePage.of(look, asked, ids.next(), say, problems);
        view.addAttribute("page", new PreviewPage(outside, contact == null ? "" : contact.toString(), paper));
        return "field/preview";
    }

    private static String what(Outside outside, ContactWords say) {
        return say.say(
                "field.outside.what",
                say.spoken().date(outside.from()),
                say.spoken().date(outside.until()));
    }

    /** @throws NotFound as above, or if it is not among what was asked for */
    @PostMapping("/families/{family}/outside/tags")
    String tag(@AuthenticationPrincipal Actor actor, @PathVariable UUID family, HttpServletRequest request) {
        var sent = Sent.by(request);
        var asked = asked(family, days(actor, sent), sent);
        if (asked == null) throw new NotFound();
        tellOutside.tag(
                actor,
                asked,
                sent.id("record").orElseThrow(NotFound::new),
                sent.line("sud").equals("true"));
        return "redirect:/families/" + family + "/outside?person=" + asked.person() + "&to=" + asked.to() + "&purpose="
                + asked.purpose().word() + "&from=" + asked.from() + "&until=" + asked.until();
    }

    private OutsideSheet paper(
            Actor actor, Outside outside, TellOutside.Told told, String what, ContactWords say, Shell shell) {
        var words = ConsentWords.of(
                shell.words(), definitions, actor.agency(), agency(shell), say.today(), outside.partners());
        var preview = told.preview();
        return new OutsideSheet(
                say.say("field.outside.for", preview.recipient().name()),
                say.say(
                        "field.outside.why",
                        say.say("consents.purpose." + preview.purpose().word())),
                what,
                preview.things().stream()
                        .map(one -> OutsidePage.said(one.thing(), say))
                        .toList(),
                told.notice(),
                told.consents().stream()
                        .map(consent -> words.scope(consent.consent()))
                        .toList(),
                told.disagreed().stream()
                        .map(one -> CorrectionWords.statement(one, shell.words()))
                        .toList());
    }

    private record Days(LocalDate from, LocalDate until) {}

    /** This month so far, unless others are asked for. */
    private Days days(Actor actor, Sent sent) {
        var today = actor.today(clock);
        return new Days(
                Typed.day(sent.line("from")).orElse(YearMonth.from(today).atDay(1)),
                Typed.day(sent.line("until")).orElse(today));
    }

    /** Null until whom and what for are chosen. */
    private static TellOutside.@Nullable Asked asked(UUID family, Days days, Sent sent) {
        var purpose = Arrays.stream(Purpose.values())
                .filter(one -> one.word().equals(sent.line("purpose")))
                .findFirst();
        var person = sent.id("person");
        if (purpose.isEmpty() || person.isEmpty()) return null;
        return new TellOutside.Asked(family, person.get(), sent.line("to"), purpose.get(), days.from(), days.until());
    }

    private String shown(
            Actor actor,
            TellOutside.Look look,
            TellOutside.@Nullable Asked asked,
            Problems problems,
            Shell shell,
            Model view) {
        view.addAttribute("page", OutsidePage.of(look, asked, ids.next(), say(actor, shell), problems));
        return "field/outside";
    }

    private static Problems missing(Shell shell) {
        return Problems.none().and("to", shell.say("field.outside.wrong.missing"));
    }

    private static String agency(Shell shell) {
        return Objects.requireNonNull(shell.person()).agency();
    }

    private ContactWords say(Actor actor, Shell shell) {
        return new ContactWords(shell.words(), definitions, actor.agency(), actor.today(clock));
    }
}
