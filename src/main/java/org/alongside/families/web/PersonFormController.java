package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.families.Described;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.KeepPerson;
import org.alongside.families.MergeStore;
import org.alongside.families.Person;
import org.alongside.families.Person.Kind;
import org.alongside.families.PersonDraft;
import org.alongside.families.PersonStore;
import org.alongside.families.PhoneDraft;
import org.alongside.families.Reachable;
import org.alongside.families.SafeContactStore;
import org.alongside.families.SafeNote;
import org.alongside.families.VoidPerson;
import org.alongside.families.web.AlikeForms.Use;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
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

/** Adding somebody to a family, changing what is known about them, and taking out who was entered by mistake. */
@Controller
class PersonFormController {
    private static final int LANGUAGES = 3;

    private final Db db;
    private final Ids ids;
    private final FamilyStore families;
    private final PersonStore people;
    private final KeepPerson keepPerson;
    private final VoidPerson voidPerson;
    private final PersonForms forms;
    private final SafeContactStore safeContact;
    private final MergeStore merges;
    private final AlikeForms alikes;

    PersonFormController(
            Db db,
            Ids ids,
            FamilyStore families,
            PersonStore people,
            KeepPerson keepPerson,
            VoidPerson voidPerson,
            PersonForms forms,
            SafeContactStore safeContact,
            MergeStore merges,
            AlikeForms alikes) {
        this.db = db;
        this.ids = ids;
        this.families = families;
        this.people = people;
        this.keepPerson = keepPerson;
        this.voidPerson = voidPerson;
        this.forms = forms;
        this.safeContact = safeContact;
        this.merges = merges;
        this.alikes = alikes;
    }

    @GetMapping("/families/{family}/people/new")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        if (db.read(actor, () -> families.find(family)).isEmpty()) throw new NotFound();
        var draft = forms.read(Sent.nothing(), "", Kind.CHILD);
        var id = ids.next();
        return shown(form(id, family, 0, "", draft, quiet(id), actor, shell), view);
    }

    @PostMapping("/families/{family}/people")
    String add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = forms.read(sent, "", Kind.OTHER);
        var id = sent.id("id").orElseGet(ids::next);
        FamilyRule.mustManage(actor);
        if (db.read(actor, () -> families.find(family)).isEmpty()) throw new NotFound();
        var alike = alike(actor, draft, id, sent, shell);
        var form = form(id, family, 0, "", draft, alike, actor, shell);
        if (AlikeForms.unseen(List.of(alike), sent)) return halted(form, response, shell, view);
        return answer(keepPerson.add(actor, family, id, draft), form, response, shell, flash, view);
    }

    @GetMapping("/people/{id}/edit")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!FamilyRule.mayCorrect(actor)) throw new NotFound();
        var now = db.read(actor, () -> people.find(id).isPresent() ? Optional.<UUID>empty() : merges.personNow(id));
        if (now.isPresent()) return "redirect:/people/" + now.get() + "/edit";
        var known = reachable(actor, id);
        var draft = PersonDraft.of(known.person(), known.phones());
        return shown(
                form(
                        id,
                        known.person().familyId(),
                        known.person().version(),
                        known.person().name(),
                        draft,
                        quiet(id),
                        actor,
                        shell),
                view);
    }

    @PostMapping("/people/{id}")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var known = reachable(actor, id);
        var draft = forms.read(sent, "", known.person().kind());
        if (!FamilyRule.mayCorrect(actor)) throw new NotFound();
        var now = FamilyRule.mayManage(actor) ? draft : draft.correcting(known.person());
        var same = Described.of(now).equals(Described.of(PersonDraft.of(known.person(), known.phones())));
        var alike = same ? quiet(id) : alike(actor, now, id, sent, shell);
        var form = form(
                id, known.person().familyId(), sent.version(), known.person().name(), draft, alike, actor, shell);
        if (AlikeForms.unseen(List.of(alike), sent)) return halted(form, response, shell, view);
        return answer(keepPerson.edit(actor, id, sent.version(), draft), form, response, shell, flash, view);
    }

    @GetMapping("/people/{id}/void")
    String mistake(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        FamilyRule.mustManage(actor);
        var person = reachable(actor, id).person();
        view.addAttribute("form", VoidForm.of(person, person.version(), "", Problems.none()));
        return "families/void-person";
    }

    @PostMapping("/people/{id}/void")
    String takeOut(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var reason = sent.words("reason");
        switch (voidPerson.makeVoid(actor, id, sent.version(), reason)) {
            case Change.Done<Person>(var person) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.voided", person.name())));
                return "redirect:/families/" + person.familyId();
            }
            case Change.Refused<Person>(var wrongs) -> {
                response.setStatus(422);
                var person = reachable(actor, id).person();
                view.addAttribute(
                        "form", VoidForm.of(person, sent.version(), reason, Problems.of(wrongs, shell.words())));
            }
            case Change.Overtaken<Person>(var theirs) -> {
                response.setStatus(409);
                var look = Problems.none().and("", shell.say("families.wrong.changed-meanwhile", theirs.name()));
                view.addAttribute("form", VoidForm.of(theirs, theirs.version(), reason, look));
            }
        }
        return "families/void-person";
    }

    private String answer(
            Change<Reachable> change,
            PersonForm form,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        return switch (change) {
            case Change.Done<Reachable>(var known) -> {
                var key = form.isNew() ? "families.notice.person-added" : "families.notice.person-changed";
                flash.addFlashAttribute(
                        Notice.FLASH, Notice.good(shell.say(key, known.person().name())));
                yield "redirect:/families/" + known.person().familyId();
            }
            case Change.Refused<Reachable>(var wrongs) -> {
                response.setStatus(422);
                yield shown(
                        new PersonForm(
                                form.id(),
                                form.family(),
                                form.version(),
                                form.name(),
                                form.fields(),
                                form.mayManage(),
                                form.safe(),
                                Problems.of(wrongs, shell.words()),
                                List.of()),
                        view);
            }
            case Change.Overtaken<Reachable>(var theirs) -> {
                response.setStatus(409);
                yield shown(
                        new PersonForm(
                                form.id(),
                                form.family(),
                                theirs.person().version(),
                                form.name(),
                                form.fields(),
                                form.mayManage(),
                                form.safe(),
                                Problems.none(),
                                differences(theirs, form, shell)),
                        view);
            }
        };
    }

    private AlikeNote alike(Actor actor, PersonDraft draft, UUID self, Sent sent, Shell shell) {
        return alikes.notes(actor, List.of(Described.of(draft)), List.of(""), Use.PERSON, self, sent, shell)
                .getFirst();
    }

    private static AlikeNote quiet(UUID self) {
        return AlikeNote.asking(AlikeForms.ask("", Use.PERSON, self));
    }

    private static String halted(PersonForm form, HttpServletResponse response, Shell shell, Model view) {
        response.setStatus(422);
        var alike = form.fields().alike();
        return shown(
                form.with(form.fields().with(alike.halting()), AlikeForms.problems(List.of(alike), List.of(""), shell)),
                view);
    }

    private static List<Difference> differences(Reachable theirs, PersonForm form, Shell shell) {
        var now = PersonDraft.of(theirs.person(), theirs.phones());
        var yours = form.fields().person();
        var all = new ArrayList<Difference>();
        if (form.mayManage()) {
            all.addAll(Difference.between(shell.say("families.given-name"), now.givenName(), yours.givenName()));
            all.addAll(Difference.between(shell.say("families.family-name"), now.familyName(), yours.familyName()));
            all.addAll(Difference.between(shell.say("families.born-on"), now.bornOn(), yours.bornOn()));
        }
        all.addAll(Difference.between(shell.say("families.name-to-use"), now.nameToUse(), yours.nameToUse()));
        all.addAll(Difference.between(shell.say("families.phones"), numbers(now), numbers(yours)));
        if (all.isEmpty())
            all.add(new Difference(shell.say("families.person"), theirs.person().name(), form.name()));
        return all;
    }

    private static String numbers(PersonDraft person) {
        return person.phones().stream().map(PhoneDraft::typed).collect(Collectors.joining("\n"));
    }

    private Reachable reachable(Actor actor, UUID id) {
        return db.read(actor, () -> people.find(id).map(person -> new Reachable(person, people.phonesOf(id))))
                .orElseThrow(NotFound::new);
    }

    private PersonForm form(
            UUID id,
            UUID family,
            int version,
            String name,
            PersonDraft draft,
            AlikeNote alike,
            Actor actor,
            Shell shell) {
        var fields = forms.fields(draft, "", true, LANGUAGES, draft.phones().isEmpty() ? 2 : 1, actor, shell.words())
                .with(alike);
        return new PersonForm(
                id,
                family,
                version,
                name,
                fields,
                FamilyRule.mayManage(actor),
                SafeNote.of(db.read(actor, () -> safeContact.find(family)).orElse(null), family, shell.words()),
                Problems.none(),
                List.of());
    }

    private static String shown(PersonForm form, Model view) {
        view.addAttribute("form", form);
        return "families/person";
    }
}
