package org.alongside.contacts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.Named;
import org.alongside.contacts.PrepareContact.Prepared;
import org.alongside.contacts.Stored;
import org.alongside.families.Goal;

/**
 * Two texts of the same contact, side by side, for a person to choose from.
 *
 * @param there who wrote what is kept, and when, in words
 * @param keep where to go to leave it as it is
 * @param lines what differs, in the order of the form
 */
public record Compare(
        String title,
        String why,
        String there,
        String mine,
        String keep,
        String keepWords,
        String mineWords,
        List<Line> lines) {

    /** One thing that differs. */
    public record Line(String label, String there, String mine) {}

    static Compare of(String reason, Stored there, Prepared mine, ContactSaid said) {
        var kept = there.row().signed() ? there.signedBy() : there.row().supporterName();
        return new Compare(
                said.say("contacts.compare." + reason),
                said.say("contacts.compare." + reason + ".why"),
                said.say(
                        "contacts.compare.there",
                        Objects.requireNonNullElse(kept, there.row().supporterName())),
                said.say("contacts.compare.mine"),
                "/contacts/" + there.row().id(),
                said.say("contacts.compare.keep"),
                said.say("contacts.compare.below"),
                lines(there.draft(), mine, said));
    }

    private static List<Line> lines(ContactDraft there, Prepared prepared, ContactSaid said) {
        var mine = prepared.draft();
        var codes = said.codes();
        Map<UUID, String> names =
                prepared.household().people().stream().collect(Collectors.toMap(Named::id, Named::name));
        Map<UUID, String> goals = prepared.goals().stream().collect(Collectors.toMap(Goal::id, Goal::words));
        var lines = new ArrayList<Line>();
        var add = new Object() {
            void line(String field, Function<ContactDraft, String> words) {
                var one = words.apply(there);
                var other = words.apply(mine);
                if (!one.equals(other)) lines.add(new Line(said.say("contacts.field." + field), one, other));
            }
        };
        add.line("mode", draft -> codes.modes().title(draft.mode()));
        add.line(
                "made",
                draft -> said.say(Boolean.FALSE.equals(draft.made()) ? "contacts.reached.no" : "contacts.reached.yes"));
        add.line("attemptOutcome", draft -> codes.outcomes().title(draft.attemptOutcome()));
        add.line("day", ContactDraft::day);
        add.line("time", ContactDraft::time);
        add.line("minutes", ContactDraft::minutes);
        add.line("people", draft -> joined(draft.people(), id -> names.getOrDefault(id, "")));
        add.line("place", draft -> codes.places().title(draft.place()));
        add.line("travelMinutes", ContactDraft::travelMinutes);
        add.line("miles", ContactDraft::miles);
        add.line("supportTypes", draft -> joined(draft.supportTypes(), codes.supportTypes()::title));
        add.line("whatHappened", ContactDraft::whatHappened);
        add.line("nextStep", ContactDraft::nextStep);
        add.line("followUpFrom", ContactDraft::followUpFrom);
        add.line("followUpOn", ContactDraft::followUpOn);
        add.line("shareable", draft -> draft.parts().shareable());
        add.line("forSupervisor", draft -> draft.parts().forSupervisor());
        add.line("activities", draft -> joined(draft.activities(), codes.activities()::title));
        add.line("zone", ContactDraft::zone);
        add.line("goals", draft -> joined(draft.goals(), id -> goals.getOrDefault(id, "")));
        add.line("accomplishment", draft -> draft.together().accomplishment());
        add.line("meeting", draft -> codes.meetingKinds().title(draft.together().meeting()));
        add.line("meetingRoles", draft -> joined(draft.together().meetingRoles(), codes.meetingRoles()::title));
        add.line("meetingOn", draft -> draft.together().meetingOn());
        add.line(
                "visitActivities", draft -> joined(draft.together().visitActivities(), codes.visitActivities()::title));
        add.line("visitFeedback", draft -> draft.together().visitFeedback());
        add.line(
                "recoveryMeeting",
                draft -> codes.recoveryMeetings().title(draft.together().recoveryMeeting()));
        add.line(
                "returnToUseSupports",
                draft -> joined(draft.together().returnToUseSupports(), codes.returnToUseSupports()::title));
        return List.copyOf(lines);
    }

    private static <T> String joined(List<T> several, Function<T, String> words) {
        return several.stream().map(words).collect(Collectors.joining(", "));
    }
}
