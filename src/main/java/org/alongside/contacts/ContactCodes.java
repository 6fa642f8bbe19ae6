package org.alongside.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;

/**
 * The lists a contact's codes come from, as they hold for an agency on a day.
 *
 * @param others lists that few contacts need, by id, looked up when they do
 */
public record ContactCodes(
        CodeList modes,
        CodeList places,
        CodeList outcomes,
        CodeList supportTypes,
        CodeList activities,
        Function<String, CodeList> others) {
    private static final Set<String> PEER_KINDS = Set.of("family", "recovery");
    private static final Set<String> FACE_TO_FACE = Set.of("visit", "group", "meeting");

    public static ContactCodes of(Definitions definitions, UUID agency, LocalDate day) {
        return new ContactCodes(
                definitions.codes("modes", agency, day),
                definitions.codes("places", agency, day),
                definitions.codes("attempt-outcomes", agency, day),
                definitions.codes("support-types", agency, day),
                definitions.codes("scope-activities", agency, day),
                list -> definitions.codes(list, agency, day));
    }

    /** Whether it is a way of meeting for which it matters where. */
    public static boolean isFaceToFace(String mode) {
        return FACE_TO_FACE.contains(mode);
    }

    public CodeList visitActivities() {
        return others.apply("visit-activities");
    }

    public CodeList meetingKinds() {
        return others.apply("meeting-kinds");
    }

    public CodeList meetingRoles() {
        return others.apply("meeting-roles");
    }

    public CodeList recoveryMeetings() {
        return others.apply("recovery-meetings");
    }

    public CodeList returnToUseSupports() {
        return others.apply("return-to-use-supports");
    }

    /** The kinds of program in which all that was chosen for this contact is offered. */
    Set<String> peerKindsFor(Contact contact) {
        return PEER_KINDS.stream()
                .filter(kind -> notOfferedTo(kind, contact).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The titles of what was chosen and a program of this kind does not offer. */
    List<String> notOfferedTo(String peerKind, Contact contact) {
        return Stream.of(
                        titles(modes, List.of(contact.mode()), peerKind),
                        titles(places, contact.place() == null ? List.of() : List.of(contact.place()), peerKind),
                        titles(supportTypes, contact.supportTypes(), peerKind),
                        titles(activities, contact.activities(), peerKind),
                        TogetherRules.notOfferedTo(peerKind, contact.together(), this))
                .flatMap(titles -> titles)
                .toList();
    }

    static Stream<String> titles(CodeList list, Collection<String> chosen, String peerKind) {
        return chosen.stream()
                .filter(code -> list.code(code)
                        .filter(known -> !known.isOfferedTo(peerKind))
                        .isPresent())
                .map(list::title);
    }
}
