package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.families.FamilyRule;
import org.alongside.families.Merge;
import org.alongside.families.MergeRecords;
import org.alongside.families.MergeRecords.Both;
import org.alongside.families.MergeStore;
import org.alongside.families.MergeStore.Rows;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.Choice;
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

/** Making two records one: who it could be, what would happen, and doing it. */
@Controller
class MergeController {
    private final Db db;
    private final PersonStore people;
    private final MergeRecords mergeRecords;
    private final MergeStore merges;
    private final MergeForms forms;
    private final MergeChoices choices;

    MergeController(
            Db db,
            PersonStore people,
            MergeRecords mergeRecords,
            MergeStore merges,
            MergeForms forms,
            MergeChoices choices) {
        this.db = db;
        this.people = people;
        this.mergeRecords = mergeRecords;
        this.merges = merges;
        this.forms = forms;
        this.choices = choices;
    }

    /** @throws NotFound if the actor merges no records, or does not reach these */
    @GetMapping("/families/{id}/merge")
    String families(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var sent = Sent.by(request);
        var with = sent.id("with");
        if (with.isEmpty()) {
            view.addAttribute("page", choices.ofFamily(actor, id, sent.line("q"), shell));
            return "families/merge-choose";
        }
        if (with.get().equals(id)) throw new NotFound();
        if (isMerged(actor, with.get())) return already(choices.ofFamily(actor, id, "", shell), response, shell, view);
        var page = db.read(actor, () -> {
            var both = mergeRecords.both(actor, with.get(), id);
            var picked = sent.has("picked") || !MergeForms.picked(sent).isEmpty()
                    ? MergeForms.picked(sent)
                    : mergeRecords.suggested(actor, both);
            return page(actor, both, id, picked, sent, shell, List.of());
        });
        view.addAttribute("page", page);
        return "families/merge";
    }

    /** @throws NotFound if the actor merges no records, or does not reach these */
    @PostMapping("/families/{id}/merge")
    String mergeFamilies(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        FamilyRule.mustManage(actor);
        var sent = Sent.by(request);
        var from = sent.id("with").orElseThrow(NotFound::new);
        if (isDone(actor, sent)) return "redirect:/merges/" + sent.line("merge");
        if (isMerged(actor, from)) return already(choices.ofFamily(actor, id, "", shell), response, shell, view);
        return merge(actor, from, id, id, MergeForms.picked(sent), sent, response, shell, flash, view);
    }

    /** @throws NotFound if the actor merges no records, or does not reach these */
    @GetMapping("/people/{id}/merge")
    String people(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var sent = Sent.by(request);
        var with = sent.id("with");
        if (with.isEmpty()) {
            view.addAttribute("page", choices.ofPerson(actor, id, sent.line("q"), shell));
            return "families/merge-choose";
        }
        if (isMerged(actor, with.get())) return already(choices.ofPerson(actor, id, "", shell), response, shell, view);
        var survivor = person(actor, id);
        var merged = person(actor, with.get());
        if (!merged.familyId().equals(survivor.familyId()))
            return "redirect:/families/" + survivor.familyId() + "/merge?with=" + merged.familyId() + "&"
                    + MergeForms.field(merged.id()) + "=" + id;
        view.addAttribute("page", db.read(actor, () -> {
            var both = mergeRecords.both(actor, survivor.familyId(), survivor.familyId());
            return page(actor, both, id, Map.of(with.get(), id), sent, shell, List.of());
        }));
        return "families/merge";
    }

    /** @throws NotFound if the actor merges no records, or does not reach these */
    @PostMapping("/people/{id}/merge")
    String mergePeople(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        FamilyRule.mustManage(actor);
        var sent = Sent.by(request);
        var family = person(actor, id).familyId();
        var with = sent.id("with").orElseThrow(NotFound::new);
        if (isDone(actor, sent)) return "redirect:/merges/" + sent.line("merge");
        if (isMerged(actor, with)) return already(choices.ofPerson(actor, id, "", shell), response, shell, view);
        return merge(actor, family, family, id, Map.of(with, id), sent, response, shell, flash, view);
    }

    /** The same form, sent again. */
    private boolean isDone(Actor actor, Sent sent) {
        return sent.id("merge")
                .flatMap(id -> db.read(actor, () -> merges.find(id)))
                .isPresent();
    }

    private boolean isMerged(Actor actor, UUID record) {
        return db.read(
                actor,
                () -> merges.familyNow(record).isPresent()
                        || merges.personNow(record).isPresent());
    }

    private static String already(MergeChoosePage page, HttpServletResponse response, Shell shell, Model view) {
        response.setStatus(422);
        view.addAttribute("page", page.with(Problems.none().and("", shell.say("families.merge.wrong.already"))));
        return "families/merge-choose";
    }

    private Person person(Actor actor, UUID id) {
        return db.read(actor, () -> people.find(id)).orElseThrow(NotFound::new);
    }

    private String merge(
            Actor actor,
            UUID from,
            UUID into,
            UUID survivor,
            Map<UUID, UUID> picked,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        var draft = db.read(
                actor,
                () -> forms.read(actor, mergeRecords.both(actor, from, into), picked, sent, shell)
                        .draft());
        if (mergeRecords.merge(actor, draft) instanceof Change.Refused<Merge>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute(
                    "page",
                    db.read(
                            actor,
                            () -> page(
                                    actor,
                                    mergeRecords.both(actor, from, into),
                                    survivor,
                                    picked,
                                    sent,
                                    shell,
                                    wrongs)));
            return "families/merge";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.merge.done")));
        return "redirect:/merges/" + draft.id();
    }

    /** @param survivor the family, or the person, that stays */
    private MergePage page(
            Actor actor, Both both, UUID survivor, Map<UUID, UUID> picked, Sent sent, Shell shell, List<Wrong> wrongs) {
        var meant = forms.read(actor, both, picked, sent, shell);
        var preview = mergeRecords.preview(actor, meant.draft(), both);
        var families = meant.draft().ofFamilies();
        var merged = families ? both.from().id() : picked.keySet().iterator().next();
        var base = families ? "/families/" : "/people/";
        var title = families
                ? shell.say("families.merge.title.families", both.fromName(), both.intoName())
                : shell.say("families.merge.title.people", name(both, merged), name(both, survivor));
        return new MergePage(
                meant.draft().id(),
                base + survivor + "/merge",
                merged,
                title,
                shell.say("families.merge.what"),
                "/families/" + both.into().id(),
                merged.equals(survivor) ? "" : base + merged + "/merge?with=" + survivor,
                families ? pairs(both, picked, shell) : List.of(),
                picked.entrySet().stream()
                        .map(one -> new MergePage.Picked(
                                MergeForms.field(one.getKey()), one.getValue().toString()))
                        .toList(),
                meant.sides(),
                preview.rows().stream().map(rows -> moves(rows, shell)).toList(),
                preview.shared() == 0 ? "" : shell.say("families.merge.shared", preview.shared()),
                meant.draft().why(),
                Problems.of(wrongs.isEmpty() ? preview.wrongs().all() : wrongs, shell.words()));
    }

    private static String name(Both both, UUID person) {
        return both.intoPeople().stream()
                .filter(one -> one.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<MergePage.Pair> pairs(Both both, Map<UUID, UUID> picked, Shell shell) {
        return both.fromPeople().stream()
                .map(one -> new MergePage.Pair(
                        MergeForms.field(one.id()),
                        shell.say("families.merge.is", one.name()),
                        Stream.concat(
                                        Stream.of(Choice.of("", shell.say("families.merge.comes-along"))),
                                        both.intoPeople().stream()
                                                .map(other -> Choice.of(
                                                        other.id().toString(),
                                                        shell.say("families.merge.is-other", other.name()),
                                                        other.id().equals(picked.get(one.id())))))
                                .toList()))
                .toList();
    }

    static String moves(Rows rows, Shell shell) {
        var what = shell.say("families.merge.record." + rows.record().replace('_', '-'), rows.count());
        return shell.say("families.merge." + rows.what(), what);
    }
}
