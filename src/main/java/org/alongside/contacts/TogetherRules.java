package org.alongside.contacts;

import static org.alongside.contacts.ContactProblem.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.platform.definitions.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * What makes sense of that which was done together. Each part is asked for only where it was, and then all that belongs to it:
 * a visit says what they did, a hearing which one, when, and what the supporter did about it, a return to use what support was
 * offered.
 */
final class TogetherRules {
    static final int LONGEST_FEEDBACK = 2_000;
    static final int LONGEST_ACCOMPLISHMENT = 500;
    static final int FARTHEST_MEETING_YEARS = 2;
    static final String PREPARED = "prepared";
    static final String ATTENDED = "attended";
    static final String DEBRIEFED = "debriefed";

    private final TogetherDraft draft;
    private final ContactCodes codes;
    private final @Nullable LocalDate day;
    private final List<ContactProblem> problems;

    private TogetherRules(
            TogetherDraft draft, ContactCodes codes, @Nullable LocalDate day, List<ContactProblem> problems) {
        this.draft = draft;
        this.codes = codes;
        this.day = day;
        this.problems = problems;
    }

    /**
     * @param day of the contact; null where it could not be read
     * @param problems takes what is wrong
     */
    static Together read(
            TogetherDraft draft, ContactCodes codes, @Nullable LocalDate day, List<ContactProblem> problems) {
        if (draft.equals(TogetherDraft.NOTHING)) return Together.NOTHING;
        return new TogetherRules(draft, codes, day, problems).read();
    }

    private Together read() {
        return new Together(
                draft.isVisit() ? visit() : null,
                draft.isMeeting() ? meeting() : null,
                draft.recoveryMeeting().isEmpty()
                        ? null
                        : known("recoveryMeeting", draft.recoveryMeeting(), codes.recoveryMeetings()),
                draft.isAfterReturnToUse() ? afterReturnToUse() : List.of(),
                words("accomplishment", draft.accomplishment(), LONGEST_ACCOMPLISHMENT));
    }

    private Together.Visit visit() {
        return new Together.Visit(
                several("visitActivities", draft.visitActivities(), codes.visitActivities()),
                words("visitFeedback", draft.visitFeedback(), LONGEST_FEEDBACK));
    }

    private Together.@Nullable Meeting meeting() {
        if (draft.meeting().isEmpty()) problems.add(at("meeting", "meeting.missing"));
        else known("meeting", draft.meeting(), codes.meetingKinds());
        var roles = several("meetingRoles", draft.meetingRoles(), codes.meetingRoles());
        var on = meetingOn();
        if (on == null || day == null) return null;
        wrong(on, day).ifPresent(problems::add);
        return new Together.Meeting(draft.meeting(), roles, on);
    }

    private @Nullable LocalDate meetingOn() {
        var roles = draft.meetingRoles();
        if (!draft.meetingOn().isEmpty()) return ContactRules.date("meetingOn", draft.meetingOn(), problems);
        if (roles.contains(ATTENDED)) return day;
        problems.add(at("meetingOn", "meetingOn.missing"));
        return null;
    }

    /** Whoever went along did so on the day of the contact; one prepares before, and talks it over afterwards. */
    private Optional<ContactProblem> wrong(LocalDate on, LocalDate day) {
        var roles = Set.copyOf(draft.meetingRoles());
        if (roles.contains(ATTENDED))
            return on.equals(day) ? Optional.empty() : Optional.of(at("meetingOn", "meetingOn.attended", day));
        if (roles.equals(Set.of(PREPARED)) && on.isBefore(day))
            return Optional.of(at("meetingOn", "meetingOn.prepared", day));
        if (roles.equals(Set.of(DEBRIEFED)) && on.isAfter(day))
            return Optional.of(at("meetingOn", "meetingOn.debriefed", day));
        boolean far = on.isBefore(day.minusYears(FARTHEST_MEETING_YEARS))
                || on.isAfter(day.plusYears(FARTHEST_MEETING_YEARS));
        return far ? Optional.of(at("meetingOn", "meetingOn.far", FARTHEST_MEETING_YEARS)) : Optional.empty();
    }

    private List<String> afterReturnToUse() {
        return several("returnToUseSupports", draft.returnToUseSupports(), codes.returnToUseSupports());
    }

    private String known(String field, String code, CodeList list) {
        if (!list.has(code)) problems.add(at(field, "unknown"));
        return code;
    }

    private List<String> several(String field, List<String> chosen, CodeList list) {
        if (chosen.isEmpty()) problems.add(at(field, field + ".missing"));
        else if (!chosen.stream().allMatch(list::has)) problems.add(at(field, "unknown"));
        return chosen;
    }

    private String words(String field, String words, int longest) {
        ContactRules.length(field, words, longest).ifPresent(problems::add);
        return words.isBlank() ? "" : words;
    }

    /** The titles of what was chosen and a program of this kind does not offer. */
    static Stream<String> notOfferedTo(String peerKind, Together together, ContactCodes codes) {
        if (together.equals(Together.NOTHING)) return Stream.empty();
        var visit = together.visit();
        var meeting = together.meeting();
        var recoveryMeeting = together.recoveryMeeting();
        return Stream.of(
                        visit == null
                                ? Stream.<String>empty()
                                : ContactCodes.titles(codes.visitActivities(), visit.activities(), peerKind),
                        meeting == null
                                ? Stream.<String>empty()
                                : ContactCodes.titles(codes.meetingKinds(), List.of(meeting.kind()), peerKind),
                        recoveryMeeting == null
                                ? Stream.<String>empty()
                                : ContactCodes.titles(codes.recoveryMeetings(), List.of(recoveryMeeting), peerKind),
                        ContactCodes.titles(codes.returnToUseSupports(), together.afterReturnToUse(), peerKind))
                .flatMap(titles -> titles);
    }
}
