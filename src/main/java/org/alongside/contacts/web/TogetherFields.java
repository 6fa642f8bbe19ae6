package org.alongside.contacts.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.contacts.PrepareContact.Prepared;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * What was done together, as the form asks for it: each part under a heading of its own, put away until somebody opens it.
 * One that has no choices is not offered at all: goals where the family has none, a visit to those who are not approved for
 * it, what only recovery programs do to others.
 *
 * @param open the parts that something stands in, or that are to be mended
 */
public record TogetherFields(
        List<Choice> goals,
        String accomplishment,
        List<Choice> meetings,
        List<Choice> meetingRoles,
        String meetingOn,
        boolean visit,
        List<Choice> visitActivities,
        String visitFeedback,
        List<Choice> recoveryMeetings,
        boolean returnToUse,
        List<Choice> returnToUseSupports,
        Set<Part> open) {

    public enum Part {
        GOALS("goals"),
        ACCOMPLISHMENT("accomplishment"),
        MEETING("meeting", "meetingRoles", "meetingOn"),
        VISIT("visit", "visitActivities", "visitFeedback"),
        RECOVERY_MEETING("recoveryMeeting"),
        RETURN_TO_USE("returnToUseSupports");

        private final List<String> fields;

        Part(String... fields) {
            this.fields = List.of(fields);
        }

        private boolean isWrong(Problems problems) {
            return fields.stream().map(problems::on).anyMatch(Objects::nonNull);
        }
    }

    public boolean isOpen(String part) {
        return open.contains(Part.valueOf(part));
    }

    static TogetherFields of(Prepared prepared, String peerKind, Problems problems, ContactSaid said) {
        var draft = prepared.draft().together();
        var codes = said.codes();
        boolean offersVisit = prepared.mayVisit() || draft.isVisit();
        var open = Stream.of(
                        draft.accomplishment().isBlank() ? null : Part.ACCOMPLISHMENT,
                        prepared.draft().goals().isEmpty() ? null : Part.GOALS,
                        draft.isMeeting() ? Part.MEETING : null,
                        draft.isVisit() ? Part.VISIT : null,
                        draft.recoveryMeeting().isEmpty() ? null : Part.RECOVERY_MEETING,
                        draft.isAfterReturnToUse() ? Part.RETURN_TO_USE : null)
                .filter(Objects::nonNull);
        return new TogetherFields(
                prepared.goals().stream()
                        .map(goal -> Choice.of(
                                goal.id().toString(),
                                goal.words(),
                                prepared.draft().goals().contains(goal.id())))
                        .toList(),
                draft.accomplishment(),
                FormPage.choices(codes.meetingKinds(), peerKind, Set.of(draft.meeting())),
                FormPage.choices(codes.meetingRoles(), peerKind, draft.meetingRoles()),
                draft.meetingOn(),
                draft.isVisit(),
                offersVisit ? FormPage.choices(codes.visitActivities(), peerKind, draft.visitActivities()) : List.of(),
                draft.visitFeedback(),
                FormPage.choices(codes.recoveryMeetings(), peerKind, Set.of(draft.recoveryMeeting())),
                draft.isAfterReturnToUse(),
                FormPage.choices(codes.returnToUseSupports(), peerKind, draft.returnToUseSupports()),
                Stream.concat(open, Stream.of(Part.values()).filter(part -> part.isWrong(problems)))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
