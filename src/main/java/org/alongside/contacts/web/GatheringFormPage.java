package org.alongside.contacts.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.Gathering;
import org.alongside.contacts.GatheringDraft.Step;
import org.alongside.contacts.Household;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form of a gathering, of the families added to one, or of what holds for all in one; every word ready.
 *
 * @param asksShared whether it asks what holds for all, and {@code asksWho} which families came
 * @param compare what is kept meanwhile beside what was sent; null where nothing was
 */
public record GatheringFormPage(
        UUID id,
        String title,
        String what,
        String action,
        boolean fresh,
        int version,
        boolean asksShared,
        boolean asksWho,
        @Nullable Compare compare,
        List<Choice> kinds,
        String topic,
        String day,
        String today,
        String time,
        String minutes,
        List<Choice> places,
        List<Choice> supportTypes,
        String whatHappened,
        List<Choice> helpers,
        String largeBecause,
        List<Family> families,
        List<Choice> usualWindows,
        Problems problems) {
    private static final List<String> KINDS = List.of("support-group", "class", "outing", "recovery-meeting");

    /** A family that may have come. */
    public record Family(
            UUID id, String who, boolean came, boolean missed, List<Choice> people, String note, Step step) {}

    /**
     * Which form it is, and what was sent of it.
     *
     * @param existing how the gathering is called that it is about; "" for a new one
     * @param version of the gathering that is put right, 0 where none is
     * @param namesHelper whether whoever writes may say who helped
     */
    record Form(
            UUID id,
            String existing,
            int version,
            GatheringForm sent,
            boolean namesHelper,
            @Nullable Compare compare) {

        static Form fresh(UUID id, GatheringForm sent) {
            return new Form(id, "", 0, sent, true, null);
        }

        static Form further(UUID id, String existing, GatheringForm sent) {
            return new Form(id, existing, 0, sent, false, null);
        }

        static Form change(
                Gathering there,
                int version,
                GatheringForm sent,
                @Nullable Compare compare,
                Actor leader,
                ContactSaid said) {
            var title = GatheringPage.title(there, said);
            return new Form(
                    there.id(), title, version, sent, there.facilitator().equals(leader.person()), compare);
        }

        boolean isFresh() {
            return existing.isEmpty();
        }

        boolean isChange() {
            return version > 0;
        }

        /** Which of the three it is, as addresses and words call them. */
        String kind() {
            return isFresh() ? "form" : isChange() ? "edit" : "further";
        }

        String action() {
            return isFresh() ? "/gatherings" : "/gatherings/" + id + (isChange() ? "/edit" : "/families");
        }
    }

    static GatheringFormPage of(
            Form of, List<Household> households, List<Choice> helpers, Problems problems, ContactSaid said) {
        var form = of.sent();
        var codes = said.codes();
        var supported = Set.of(form.sent().getOrDefault("supportTypes", new String[0]));
        return new GatheringFormPage(
                of.id(),
                of.isFresh() ? said.say("contacts.gatherings.new") : of.existing(),
                said.say("contacts.gathering." + of.kind() + ".what"),
                of.action(),
                of.isFresh(),
                of.version(),
                of.isFresh() || of.isChange(),
                !of.isChange(),
                of.compare(),
                KINDS.stream()
                        .map(kind -> Choice.of(
                                kind, said.say("contacts.gathering.kind." + kind), kind.equals(form.text("kind"))))
                        .toList(),
                form.text("topic"),
                form.text("day").isEmpty() ? said.today().toString() : form.text("day"),
                said.today().toString(),
                form.text("time"),
                form.text("minutes"),
                codes.places().forContact("family").stream()
                        .map(code ->
                                Choice.of(code.code(), code.title(), code.code().equals(form.text("place"))))
                        .toList(),
                codes.supportTypes().forContact("family").stream()
                        .map(code -> Choice.of(code.code(), code.title(), supported.contains(code.code())))
                        .toList(),
                form.text("whatHappened"),
                helpers.stream()
                        .filter(helper -> of.namesHelper())
                        .map(helper -> Choice.of(
                                helper.value(), helper.label(), helper.value().equals(form.text("helper"))))
                        .toList(),
                form.text("largeBecause"),
                households.stream().map(household -> family(household, form)).toList(),
                NextStepFields.windows(said),
                problems);
    }

    /** Before anything is sent the caregiver is taken to have been there. */
    private static Family family(Household household, GatheringForm form) {
        var came = form.ids("came").contains(household.family());
        var ticked = form.ids("people");
        var people = household.people();
        boolean fresh = people.stream().noneMatch(person -> ticked.contains(person.id()));
        return new Family(
                household.family(),
                household.who(),
                came,
                form.ids(GatheringForm.MISSED).contains(household.family()),
                Stream.iterate(0, at -> at < people.size(), at -> at + 1)
                        .map(at -> Choice.of(
                                people.get(at).id().toString(),
                                people.get(at).name(),
                                fresh ? at == 0 : ticked.contains(people.get(at).id())))
                        .toList(),
                form.text(GatheringForm.NOTE + household.family()),
                form.step(household.family()));
    }
}
