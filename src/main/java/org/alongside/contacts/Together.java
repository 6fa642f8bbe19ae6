package org.alongside.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done together, where there was such a thing: most contacts have nothing of it.
 *
 * @param recoveryMeeting which kind of meeting was attended in support of the parent
 * @param afterReturnToUse the support that was offered after a return to use; there was none of it where this is empty
 * @param accomplishment what there is to celebrate, even one point; {@code ""} for nothing
 */
public record Together(
        @Nullable Visit visit,
        @Nullable Meeting meeting,
        @Nullable String recoveryMeeting,
        List<String> afterReturnToUse,
        String accomplishment) {

    public static final Together NOTHING = new Together(null, null, null, List.of(), "");

    /** Also read from a row, which holds only what there was. */
    public Together {
        afterReturnToUse = afterReturnToUse == null ? List.of() : List.copyOf(afterReturnToUse);
        accomplishment = Objects.requireNonNullElse(accomplishment, "");
    }

    /** A visit of a parent with the children that the supporter supervised. {@code feedback} is what the parent was told of it. */
    public record Visit(List<String> activities, String feedback) {
        public Visit {
            activities = activities == null ? List.of() : List.copyOf(activities);
            feedback = Objects.requireNonNullElse(feedback, "");
        }
    }

    /**
     * A hearing or team meeting that was prepared for, attended or talked over.
     *
     * @param on the day of the hearing, which need not be that of the contact
     */
    public record Meeting(String kind, List<String> roles, LocalDate on) {}

    /** What was written in words. */
    Stream<String> words() {
        return Stream.of(visit == null ? "" : visit.feedback, accomplishment);
    }

    TogetherDraft draft() {
        return new TogetherDraft(
                visit == null ? null : true,
                visit == null ? List.of() : visit.activities,
                visit == null ? "" : visit.feedback,
                meeting == null ? "" : meeting.kind,
                meeting == null ? List.of() : meeting.roles,
                meeting == null ? "" : meeting.on.toString(),
                Objects.requireNonNullElse(recoveryMeeting, ""),
                afterReturnToUse.isEmpty() ? null : true,
                afterReturnToUse,
                accomplishment);
    }
}
