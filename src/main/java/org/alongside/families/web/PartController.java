package org.alongside.families.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.families.Family;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.KeepPart;
import org.alongside.families.Part;
import org.alongside.families.PersonStore;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeContactStore;
import org.alongside.families.Written;
import org.alongside.families.web.PartPages.Ask;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists, forms and taking out, the same for every kind of part of a family's record. */
@Controller
class PartController {
    private static final String ALL = "/families/{family}/{part:alerts|goals|relations|care|about|addresses|care-team}";

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Definitions definitions;
    private final FamilyStore families;
    private final PersonStore people;
    private final SafeContactStore safeContact;
    private final KeepPart keepPart;
    private final Map<String, PartPages<?>> kinds;

    PartController(
            Db db,
            Ids ids,
            Clock clock,
            Definitions definitions,
            FamilyStore families,
            PersonStore people,
            SafeContactStore safeContact,
            KeepPart keepPart,
            List<PartPages<?>> kinds) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.definitions = definitions;
        this.families = families;
        this.people = people;
        this.safeContact = safeContact;
        this.keepPart = keepPart;
        this.kinds = kinds.stream().collect(toMap(PartPages::path, kind -> kind));
    }

    @GetMapping(ALL)
    String list(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String part,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", db.read(actor, () -> page(kind(part), actor, family, shell)));
        return "families/parts";
    }

    /** What stands in the address goes into the form: whom a relation is about. */
    @GetMapping(ALL + "/new")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String part,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        mustCorrect(actor);
        var kind = kind(part);
        return shown(
                db.read(actor, () -> {
                    var home = home(family);
                    var ask = ask(actor, family, shell);
                    var asked = read(kind, ask, Sent.by(request));
                    return form(kind, home, ids.next(), 0, kind.blank(ask, asked), ask);
                }),
                view);
    }

    @PostMapping(ALL)
    String add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String part,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        return kept(
                actor, kind(part), family, sent.id("id").orElseGet(ids::next), 0, sent, response, shell, flash, view);
    }

    @GetMapping(ALL + "/{id}/edit")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String part,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        mustCorrect(actor);
        return shown(db.read(actor, () -> form(kind(part), actor, family, id, shell)), view);
    }

    @PostMapping(ALL + "/{id}")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String part,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        return kept(actor, kind(part), family, id, Math.max(1, sent.version()), sent, response, shell, flash, view);
    }

    @GetMapping(ALL + "/{id}/void")
    String mistake(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String part,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        mustCorrect(actor);
        view.addAttribute("form", voiding(kind(part), actor, family, id, "", Problems.none(), shell));
        return "families/void-part";
    }

    @PostMapping(ALL + "/{id}/void")
    String takeOut(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @PathVariable String part,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var kind = kind(part);
        var reason = sent.words("reason");
        var problems = Problems.none();
        switch (keepPart.makeVoid(actor, kind.parts(), family, id, sent.version(), reason)) {
            case Change.Done<?> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.taken-out")));
                return "redirect:" + kind.after(family);
            }
            case Change.Refused<?>(var wrongs) -> {
                response.setStatus(422);
                problems = Problems.of(wrongs, shell.words());
            }
            case Change.Overtaken<?> overtaken -> {
                response.setStatus(409);
                problems = problems.and("", shell.say("families.wrong.part-changed-meanwhile"));
            }
        }
        view.addAttribute("form", voiding(kind, actor, family, id, reason, problems, shell));
        return "families/void-part";
    }

    private <T extends Part> String kept(
            Actor actor,
            PartPages<T> kind,
            UUID family,
            UUID id,
            int version,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        mustCorrect(actor);
        var ask = db.read(actor, () -> {
            home(family);
            return ask(actor, family, shell);
        });
        var written = read(kind, ask, sent);
        var change = version == 0
                ? keepPart.add(actor, kind.parts(), family, id, written)
                : keepPart.change(actor, kind.parts(), family, id, version, written);
        if (change instanceof Change.Done<T>) {
            flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.changed")));
            return "redirect:" + kind.after(family);
        }
        var form = form(kind, db.read(actor, () -> home(family)), id, version, written, ask);
        return shown(
                switch (change) {
                    case Change.Done<T> done -> form;
                    case Change.Refused<T>(var wrongs) -> {
                        response.setStatus(422);
                        yield new PartForm(
                                form.part(),
                                family,
                                form.home(),
                                id,
                                version,
                                form.back(),
                                form.inputs(),
                                Problems.of(wrongs, shell.words()),
                                List.of());
                    }
                    case Change.Overtaken<T>(var theirs) -> {
                        response.setStatus(409);
                        yield new PartForm(
                                form.part(),
                                family,
                                form.home(),
                                id,
                                theirs.version(),
                                form.back(),
                                form.inputs(),
                                Problems.none(),
                                differences(kind.inputs(kind.parts().written(theirs), ask), form.inputs()));
                    }
                },
                view);
    }

    private static List<Difference> differences(List<Input> theirs, List<Input> yours) {
        var all = new ArrayList<Difference>();
        for (var i = 0; i < theirs.size(); i++) {
            all.addAll(Difference.between(
                    yours.get(i).label(), theirs.get(i).shown(), yours.get(i).shown()));
        }
        return all;
    }

    private <T extends Part> PartsPage page(PartPages<T> kind, Actor actor, UUID family, Shell shell) {
        var home = home(family);
        var ask = ask(actor, family, shell);
        return new PartsPage(
                kind.path(),
                family,
                home.name(),
                kind.parts().ofFamily(family).stream()
                        .map(part -> kind.row(part, ask))
                        .toList(),
                FamilyRule.mayCorrect(actor));
    }

    private <T extends Part> PartForm form(PartPages<T> kind, Actor actor, UUID family, UUID id, Shell shell) {
        var home = home(family);
        var part = kind.parts().find(family, id).orElseThrow(NotFound::new);
        return form(kind, home, id, part.version(), kind.parts().written(part), ask(actor, family, shell));
    }

    private static PartForm form(PartPages<?> kind, Family home, UUID id, int version, Written written, Ask ask) {
        return new PartForm(
                kind.path(),
                home.id(),
                home.name(),
                id,
                version,
                kind.after(home.id()),
                kind.inputs(written, ask),
                Problems.none(),
                List.of());
    }

    private <T extends Part> VoidPartForm voiding(
            PartPages<T> kind, Actor actor, UUID family, UUID id, String reason, Problems problems, Shell shell) {
        return db.read(actor, () -> {
            home(family);
            var part = kind.parts().find(family, id).orElseThrow(NotFound::new);
            var row = kind.row(part, ask(actor, family, shell));
            return new VoidPartForm(
                    kind.path(), family, id, part.version(), row.title(), kind.after(family), reason, problems);
        });
    }

    private static Written read(PartPages<?> kind, Ask ask, Sent sent) {
        return new Written(kind.inputs(Written.NOTHING, ask).stream()
                .collect(toMap(Input::name, input -> switch (input.kind()) {
                    case WORDS -> sent.words(input.name());
                    case MANY -> String.join(" ", sent.all(input.name()));
                    case TICK -> sent.ticked(input.name()) ? "true" : "";
                    default -> sent.line(input.name());
                })));
    }

    private Ask ask(Actor actor, UUID family, Shell shell) {
        return new Ask(
                actor,
                shell.words(),
                definitions,
                actor.today(clock),
                people.ofFamily(family),
                safeContact.find(family).filter(SafeContact::mayKnowCodeWord).isPresent());
    }

    private Family home(UUID family) {
        return families.find(family).orElseThrow(NotFound::new);
    }

    private PartPages<?> kind(String part) {
        var kind = kinds.get(part);
        if (kind == null) throw new NotFound();
        return kind;
    }

    private static void mustCorrect(Actor actor) {
        if (!FamilyRule.mayCorrect(actor)) throw new NotFound();
    }

    private static String shown(PartForm form, Model view) {
        view.addAttribute("form", form);
        return "families/part";
    }
}
