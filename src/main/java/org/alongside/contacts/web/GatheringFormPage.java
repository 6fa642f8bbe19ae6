package org.alongside.contacts.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.Household;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * The form of a gathering, or of the families added to one, every word ready.
 *
 * @param existing the gathering that families are added to; "" for a new one
 */
public record GatheringFormPage(
        UUID id,
        String existing,
        String action,
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
        Problems problems) {
    private static final List<String> KINDS = List.of("support-group", "class", "outing", "recovery-meeting");

    /** A family that may have come. */
    public record Family(UUID id, String who, boolean came, boolean missed, List<Choice> people, String note) {}

    static GatheringFormPage of(
            UUID id,
            String existing,
            GatheringForm form,
            List<Household> households,
            List<Choice> helpers,
            Problems problems,
            ContactSaid said) {
        var codes = said.codes();
        var supported = Set.of(form.sent().getOrDefault("supportTypes", new String[0]));
        return new GatheringFormPage(
                id,
                existing,
                existing.isEmpty() ? "/gatherings" : "/gatherings/" + id + "/families",
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
                        .map(helper -> Choice.of(
                                helper.value(), helper.label(), helper.value().equals(form.text("helper"))))
                        .toList(),
                form.text("largeBecause"),
                households.stream().map(household -> family(household, form)).toList(),
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
                form.text(GatheringForm.NOTE + household.family()));
    }
}
