package org.alongside.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.families.Enrolled;
import org.alongside.families.Goal;
import org.alongside.reports.Month;
import org.alongside.results.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * What the record holds of a caregiver in the days of a report.
 *
 * @param contacts that count, oldest first
 * @param results of tests whose samples are of these days, the oldest first
 * @param before the report released before this one; empty for the first
 * @param sinceBefore contacts that count in the days of the report before by now
 */
record Facts(
        List<Enrolled> enrollments,
        List<Noted> contacts,
        List<Goal> goals,
        List<TestResult> results,
        Optional<Before> before,
        List<Noted> sinceBefore) {

    /** A contact. @param month as the months count it */
    record Noted(
            Month.Contact month,
            UUID program,
            LocalDate enteredOn,
            String accomplishment,
            String meeting,
            List<String> meetingRoles,
            @Nullable LocalDate meetingOn,
            String recoveryMeeting,
            boolean visit,
            List<String> afterReturnToUse,
            String shareable) {
        UUID id() {
            return month.id();
        }
    }

    record Before(UUID id, LocalDate from, LocalDate to, Frozen.Sources sources) {}

    /** That in which they were last, as far as these days go. */
    Optional<Enrolled> latest() {
        return enrollments.isEmpty() ? Optional.empty() : Optional.of(enrollments.getLast());
    }

    /** Contacts of the days before that were not in the report before. */
    List<Noted> late() {
        return before.map(was -> sinceBefore.stream()
                        .filter(contact -> !was.sources().contacts().contains(contact.id()))
                        .toList())
                .orElse(List.of());
    }

    /** How many contacts of the report before count no longer. */
    int withdrawn() {
        var now = sinceBefore.stream().map(Noted::id).toList();
        return before.map(was -> (int) was.sources().contacts().stream()
                        .filter(id -> !now.contains(id))
                        .count())
                .orElse(0);
    }

    boolean holdsHardNews() {
        return contacts.stream().anyMatch(contact -> !contact.afterReturnToUse().isEmpty())
                || results.stream().anyMatch(result -> result.now().isHardNews());
    }
}
