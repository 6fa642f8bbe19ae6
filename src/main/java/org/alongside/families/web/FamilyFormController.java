package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.families.AddFamily;
import org.alongside.families.Described;
import org.alongside.families.EditFamily;
import org.alongside.families.Family;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.Person.Kind;
import org.alongside.families.PersonDraft;
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

/** Writing a new family down with everybody in it, and changing what is known about one. */
@Controller
class FamilyFormController {
    private static final int CAREGIVERS = 2;
    private static final int CHILDREN = 5;
    private static final int OTHERS = 2;
    private static final List<String> BEFORE = IntStream.range(0, CAREGIVERS + CHILDREN + OTHERS)
            .mapToObj(i -> "p" + i + "-")
            .toList();

    private final Db db;
    private final Ids ids;
    private final FamilyStore families;
    private final AddFamily addFamily;
    private final EditFamily editFamily;
    private final PersonForms people;
    private final AlikeForms alikes;

    FamilyFormController(
            Db db,
            Ids ids,
            FamilyStore families,
            AddFamily addFamily,
            EditFamily editFamily,
            PersonForms people,
            AlikeForms alikes) {
        this.db = db;
        this.ids = ids;
        this.families = families;
        this.addFamily = addFamily;
        this.editFamily = editFamily;
        this.people = people;
        this.alikes = alikes;
    }

    @GetMapping("/families/new")
    String blank(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        FamilyRule.mustManage(actor);
        var form = FamilyForm.of(ids.next(), 0, "", "", "", true);
        var nobody = drafts(Sent.nothing());
        return shown(form, everybody(nobody, quiet(form.id()), actor, shell), view);
    }

    @PostMapping("/families")
    String add(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var drafts = drafts(sent);
        var id = sent.id("id").orElseGet(ids::next);
        var draft = new AddFamily.Draft(id, sent.line("name"), sent.line("town"), sent.words("safe-contact"), drafts);
        FamilyRule.mustManage(actor);
        var form = FamilyForm.of(id, 0, draft.name(), draft.town(), draft.safeContact(), true);
        var alike =
                alikes.notes(actor, drafts.stream().map(Described::of).toList(), BEFORE, Use.FAMILY, id, sent, shell);
        if (AlikeForms.unseen(alike, sent)) {
            response.setStatus(422);
            return shown(
                    form.with(AlikeForms.problems(alike, BEFORE, shell)),
                    everybody(drafts, halting(alike), actor, shell),
                    view);
        }
        return switch (addFamily.add(actor, draft)) {
            case Change.Done<Family>(var family) -> saved(family, "families.notice.added", shell, flash);
            case Change.Overtaken<Family>(var family) -> saved(family, "families.notice.added", shell, flash);
            case Change.Refused<Family>(var wrongs) -> {
                response.setStatus(422);
                yield shown(
                        form.with(Problems.of(wrongs, shell.words())), everybody(drafts, alike, actor, shell), view);
            }
        };
    }

    @GetMapping("/families/{id}/edit")
    String edit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        if (!FamilyRule.mayCorrect(actor)) throw new NotFound();
        var family = db.read(actor, () -> families.find(id)).orElseThrow(NotFound::new);
        view.addAttribute(
                "form", form(actor, id, family.version(), family.name(), family.town(), family.safeContact()));
        return "families/edit-family";
    }

    @PostMapping("/families/{id}")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var form = form(actor, id, sent.version(), sent.line("name"), sent.line("town"), sent.words("safe-contact"));
        var change = editFamily.edit(actor, id, form.version(), form.name(), form.town(), form.safeContact());
        switch (change) {
            case Change.Done<Family>(var family) -> {
                return saved(family, "families.notice.changed", shell, flash);
            }
            case Change.Refused<Family>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute("form", form.with(Problems.of(wrongs, shell.words())));
            }
            case Change.Overtaken<Family>(var theirs) -> {
                response.setStatus(409);
                view.addAttribute("form", form.overtaken(theirs.version(), differences(theirs, form, shell)));
            }
        }
        return "families/edit-family";
    }

    private static FamilyForm form(Actor actor, UUID id, int version, String name, String town, String safeContact) {
        return FamilyForm.of(id, version, name, town, safeContact, FamilyRule.mayManage(actor));
    }

    private static List<Difference> differences(Family theirs, FamilyForm form, Shell shell) {
        var all = new ArrayList<Difference>();
        if (form.mayManage()) {
            all.addAll(Difference.between(shell.say("families.name"), theirs.name(), form.name()));
            all.addAll(Difference.between(shell.say("families.town"), theirs.town(), form.town()));
        }
        all.addAll(Difference.between(shell.say("families.safe-contact"), theirs.safeContact(), form.safeContact()));
        return all;
    }

    private static String saved(Family family, String key, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(key)));
        return "redirect:/families/" + family.id();
    }

    private String shown(FamilyForm form, List<PersonFields> everybody, Model view) {
        view.addAttribute(
                "form",
                form.with(
                        everybody.subList(0, CAREGIVERS),
                        everybody.subList(CAREGIVERS, CAREGIVERS + CHILDREN),
                        everybody.subList(CAREGIVERS + CHILDREN, everybody.size())));
        return "families/new-family";
    }

    private List<PersonDraft> drafts(Sent sent) {
        var drafts = new ArrayList<PersonDraft>();
        for (var i = 0; i < BEFORE.size(); i++) drafts.add(people.read(sent, BEFORE.get(i), kind(i)));
        return drafts;
    }

    private static List<AlikeNote> quiet(UUID family) {
        return BEFORE.stream()
                .map(before -> AlikeNote.asking(AlikeForms.ask(before, Use.FAMILY, family)))
                .toList();
    }

    private static List<AlikeNote> halting(List<AlikeNote> alike) {
        return alike.stream().map(AlikeNote::halting).toList();
    }

    private List<PersonFields> everybody(List<PersonDraft> drafts, List<AlikeNote> alike, Actor actor, Shell shell) {
        var fields = new ArrayList<PersonFields>();
        for (var i = 0; i < drafts.size(); i++) {
            var caregiver = kind(i) == Kind.CAREGIVER;
            var phones = caregiver ? Math.max(0, 2 - drafts.get(i).phones().size()) : 0;
            fields.add(
                    people.fields(drafts.get(i), BEFORE.get(i), false, caregiver ? 2 : 0, phones, actor, shell.words())
                            .with(alike.get(i)));
        }
        return fields;
    }

    private static Kind kind(int place) {
        if (place < CAREGIVERS) return Kind.CAREGIVER;
        return place < CAREGIVERS + CHILDREN ? Kind.CHILD : Kind.OTHER;
    }
}
