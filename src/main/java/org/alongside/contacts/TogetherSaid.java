package org.alongside.contacts;

import java.util.ArrayList;
import java.util.List;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.words.Words;

/**
 * What was done together, told in the agreed words: the same on the contact and in the family's story. A return to use is told
 * as the support that was offered.
 */
public record TogetherSaid(String name, String value) {

    public static List<TogetherSaid> of(Together together, ContactCodes codes, Words words) {
        if (together.equals(Together.NOTHING)) return List.of();
        var said = new ArrayList<TogetherSaid>();
        if (!together.accomplishment().isEmpty())
            said.add(new TogetherSaid(words.say("contacts.part.accomplishment"), together.accomplishment()));
        var meeting = together.meeting();
        if (meeting != null)
            said.add(new TogetherSaid(
                    codes.meetingKinds().title(meeting.kind()),
                    words.say(
                            "contacts.fact.meeting",
                            words.spoken().date(meeting.on()),
                            titles(codes.meetingRoles(), meeting.roles(), words))));
        var visit = together.visit();
        if (visit != null) {
            said.add(new TogetherSaid(
                    words.say("contacts.fact.visit"), titles(codes.visitActivities(), visit.activities(), words)));
            if (!visit.feedback().isEmpty())
                said.add(new TogetherSaid(words.say("contacts.fact.feedback"), visit.feedback()));
        }
        var recoveryMeeting = together.recoveryMeeting();
        if (recoveryMeeting != null)
            said.add(new TogetherSaid(
                    words.say("contacts.part.recovery-meeting"),
                    codes.recoveryMeetings().title(recoveryMeeting)));
        if (!together.afterReturnToUse().isEmpty())
            said.add(new TogetherSaid(
                    words.say("contacts.part.return-to-use"),
                    titles(codes.returnToUseSupports(), together.afterReturnToUse(), words)));
        return List.copyOf(said);
    }

    private static String titles(CodeList list, List<String> codes, Words words) {
        return words.spoken().list(codes.stream().map(list::title).toList());
    }
}
