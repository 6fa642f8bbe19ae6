package org.alongside.contacts.web;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.ContactCodes;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.NoteParts;
import org.alongside.contacts.PrepareContact.InProgram;
import org.alongside.contacts.PrepareContact.Prepared;
import org.alongside.families.SafeNote;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form of a contact, new or to be mended, every word and every choice ready.
 *
 * @param action where it is sent
 * @param version the one it is made from; 0 for a new contact
 * @param programs to choose from, where there are several
 * @param notFaceToFace the modes for which no place and no travel is asked, as {@code data-unless} has it
 * @param partsOpen whether the parts of the note for somebody else are shown at once
 * @param compare what else is written under this id; null where nothing is
 */
public record FormPage(
        String action,
        UUID id,
        int version,
        UUID family,
        String who,
        SafeNote safe,
        Problems problems,
        List<Choice> modes,
        List<Choice> reached,
        List<Choice> outcomes,
        String day,
        String today,
        String time,
        String minutes,
        List<Choice> usualMinutes,
        List<Choice> people,
        List<Choice> places,
        String notFaceToFace,
        String travelMinutes,
        String miles,
        List<Choice> supportTypes,
        List<Group> activities,
        boolean moreOpen,
        String whatHappened,
        String nextStep,
        String followUpFrom,
        String followUpOn,
        List<Choice> usualWindows,
        NoteParts parts,
        boolean partsOpen,
        TogetherFields together,
        List<Choice> programs,
        List<Choice> zones,
        @Nullable Compare compare) {
    private static final List<Integer> USUAL_MINUTES = List.of(10, 15, 30, 45, 60, 90);
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu");

    /** Activities under one heading. */
    public record Group(String code, String title, List<Choice> activities) {}

    public boolean isNew() {
        return version == 0;
    }

    static FormPage fresh(UUID id, Prepared prepared, Problems problems, @Nullable Compare compare, ContactSaid said) {
        return of("/contacts", id, 0, prepared, problems, compare, said);
    }

    static FormPage change(
            UUID id, int version, Prepared prepared, Problems problems, @Nullable Compare compare, ContactSaid said) {
        return of("/contacts/" + id, id, version, prepared, problems, compare, said);
    }

    private static FormPage of(
            String action,
            UUID id,
            int version,
            Prepared prepared,
            Problems problems,
            @Nullable Compare compare,
            ContactSaid said) {
        var draft = prepared.draft();
        var household = prepared.household();
        var codes = said.codes();
        var kind = peerKind(prepared);
        return new FormPage(
                action,
                id,
                version,
                household.family(),
                household.who(),
                SafeNote.of(prepared.safe().orElse(null), household.family(), said.words()),
                problems,
                choices(codes.modes(), kind, Set.of(draft.mode())),
                List.of(
                        Choice.of("true", said.say("contacts.reached.yes"), !Boolean.FALSE.equals(draft.made())),
                        Choice.of("false", said.say("contacts.reached.no"), Boolean.FALSE.equals(draft.made()))),
                choices(codes.outcomes(), kind, Set.of(draft.attemptOutcome())),
                draft.day(),
                said.today().toString(),
                draft.time(),
                draft.minutes(),
                USUAL_MINUTES.stream()
                        .map(minutes ->
                                Choice.of(minutes.toString(), said.spoken().minutes(minutes)))
                        .toList(),
                household.people().stream()
                        .map(person -> Choice.of(
                                person.id().toString(),
                                person.name(),
                                draft.people().contains(person.id())))
                        .toList(),
                choices(codes.places(), kind, Set.of(draft.place())),
                String.join("|", notFaceToFace(codes)),
                draft.travelMinutes(),
                draft.miles(),
                choices(codes.supportTypes(), kind, draft.supportTypes()),
                activities(codes.activities(), kind, draft),
                !draft.activities().isEmpty() || problems.on("activities") != null || problems.on("zone") != null,
                draft.whatHappened(),
                draft.nextStep(),
                draft.followUpFrom(),
                draft.followUpOn(),
                NextStepFields.windows(said),
                draft.parts(),
                draft.parts().any() || problems.on("shareable") != null || problems.on("forSupervisor") != null,
                TogetherFields.of(prepared, kind, problems, said),
                programs(prepared.programs(), draft),
                zones(draft, said),
                compare);
    }

    private static String peerKind(Prepared prepared) {
        var chosen = prepared.draft().enrollment();
        return prepared.programs().stream()
                .filter(program -> chosen == null || program.enrollment().equals(chosen))
                .findFirst()
                .map(InProgram::peerKind)
                .orElse("family");
    }

    /** What is offered, and what is picked already even where it is offered no more. */
    static List<Choice> choices(CodeList list, String peerKind, Collection<String> picked) {
        var offered = list.forContact(peerKind);
        var others = picked.stream()
                .filter(code -> !code.isEmpty()
                        && offered.stream().noneMatch(known -> known.code().equals(code)))
                .map(code -> Choice.of(code, list.title(code), true));
        return Stream.concat(
                        offered.stream()
                                .map(code -> Choice.of(code.code(), code.title(), picked.contains(code.code()))),
                        others)
                .toList();
    }

    private static List<String> notFaceToFace(ContactCodes codes) {
        return codes.modes().codes().stream()
                .map(Code::code)
                .filter(mode -> !ContactCodes.isFaceToFace(mode))
                .toList();
    }

    private static List<Group> activities(CodeList list, String peerKind, ContactDraft draft) {
        return list.groups().stream()
                .map(group -> new Group(
                        group.code(),
                        group.title(),
                        list.codes().stream()
                                .filter(code -> group.code().equals(code.group()))
                                .filter(code -> draft.activities().contains(code.code())
                                        || code.inContact() && code.isOfferedTo(peerKind))
                                .map(code -> Choice.of(
                                        code.code(),
                                        code.title(),
                                        draft.activities().contains(code.code())))
                                .toList()))
                .filter(group -> !group.activities().isEmpty())
                .toList();
    }

    private static List<Choice> programs(List<InProgram> programs, ContactDraft draft) {
        if (programs.size() < 2) return List.of();
        return programs.stream()
                .map(program -> Choice.of(
                        program.enrollment().toString(),
                        program.name(),
                        program.enrollment().equals(draft.enrollment())))
                .toList();
    }

    private static List<Choice> zones(ContactDraft draft, ContactSaid said) {
        var chosen = draft.zone().isEmpty() ? said.zone().getId() : draft.zone();
        return Stream.concat(Stream.of(chosen, said.zone().getId()), ZONES.stream())
                .distinct()
                .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone))
                .map(zone -> Choice.of(
                        zone,
                        ZoneId.of(zone)
                                .getDisplayName(TextStyle.FULL, said.words().locale()),
                        zone.equals(chosen)))
                .toList();
    }
}
