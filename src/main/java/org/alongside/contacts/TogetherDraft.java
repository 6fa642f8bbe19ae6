package org.alongside.contacts;

import static org.alongside.contacts.ContactDraft.distinct;
import static org.alongside.contacts.ContactDraft.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done together, as a form or a phone sends it: nothing checked yet, nothing lost.
 *
 * @param visit whether it was a supervised visit with the children; also so where one of the next two is filled in
 * @param meetingOn the day of the hearing or meeting; {@code ""} for that of the contact, where the supporter went along
 * @param returnToUse whether it was after a return to use; also so where support is chosen
 */
public record TogetherDraft(
        @Nullable Boolean visit,
        List<String> visitActivities,
        String visitFeedback,
        String meeting,
        List<String> meetingRoles,
        String meetingOn,
        String recoveryMeeting,
        @Nullable Boolean returnToUse,
        List<String> returnToUseSupports,
        String accomplishment) {

    public static final TogetherDraft NOTHING =
            new TogetherDraft(null, List.of(), "", "", List.of(), "", "", null, List.of(), "");

    public TogetherDraft {
        visitActivities = distinct(visitActivities);
        visitFeedback = text(visitFeedback);
        meeting = text(meeting);
        meetingRoles = distinct(meetingRoles);
        meetingOn = text(meetingOn).strip();
        recoveryMeeting = text(recoveryMeeting);
        returnToUseSupports = distinct(returnToUseSupports);
        accomplishment = text(accomplishment);
        visit = Boolean.TRUE.equals(visit) || !visitActivities.isEmpty() || !visitFeedback.isBlank() ? true : null;
        returnToUse = Boolean.TRUE.equals(returnToUse) || !returnToUseSupports.isEmpty() ? true : null;
    }

    public boolean isVisit() {
        return visit != null;
    }

    public boolean isMeeting() {
        return !meeting.isEmpty() || !meetingRoles.isEmpty() || !meetingOn.isEmpty();
    }

    public boolean isAfterReturnToUse() {
        return returnToUse != null;
    }

    /** What was written in words. */
    public Stream<String> words() {
        return Stream.of(visitFeedback, accomplishment);
    }

    /** All of it in order, for {@link ContactDraft#hash()}; what is left out has no part. */
    Stream<List<String>> parts() {
        return Stream.of(
                part(
                        "visit",
                        Stream.concat(Stream.of(isVisit() ? "true" : "", visitFeedback), visitActivities.stream())),
                part("meeting", Stream.concat(Stream.of(meeting, meetingOn), meetingRoles.stream())),
                part("recovery-meeting", Stream.of(recoveryMeeting)),
                part(
                        "return-to-use",
                        Stream.concat(Stream.of(isAfterReturnToUse() ? "true" : ""), returnToUseSupports.stream())),
                part("accomplishment", Stream.of(accomplishment)));
    }

    private static List<String> part(String name, Stream<String> of) {
        return Stream.concat(Stream.of(name), of).toList();
    }
}
