package org.alongside.field;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.ContactMessage;
import org.alongside.contacts.ContactRow;
import org.alongside.contacts.FollowUp;
import org.alongside.families.Agreement;
import org.alongside.families.Referral;
import org.alongside.families.SafeContact;
import org.alongside.rhythm.Rhythm;
import org.alongside.workforce.HandOver;
import org.jspecify.annotations.Nullable;

/**
 * A supporter's day as it stands in the records.
 *
 * @param families those longest without being reached first
 * @param rhythms by family, of those whose program expects something; the most pressing where there are several
 * @param followUps open and due within {@link #AHEAD_DAYS} days
 * @param written today's contacts, and the oldest of those that wait to be signed, one more than {@code unsignedShown} where
 *     there are more
 * @param week since Monday
 * @param safe what to heed before contacting the families good to reach
 */
record Day(
        List<DayStore.Walked> families,
        Map<UUID, Rhythm> rhythms,
        List<FollowUp> followUps,
        List<ContactRow> written,
        int unsignedShown,
        DayStore.Work week,
        Map<UUID, SafeContact> safe,
        List<HandedOver> handed,
        List<Referral> toReach,
        List<ContactMessage> messages) {
    /** Where a program expects nothing by the calendar: a family nobody reached for this many days. */
    static final int GOOD_TO_REACH_AFTER_DAYS = 7;

    /** What a program expects is shown from so many days before its window closes. */
    static final int SHOWN_BEFORE_DUE_DAYS = 3;

    /** How far ahead steps and windows are told. */
    static final int AHEAD_DAYS = 7;

    static final int REACH_SHOWN = 8;
    static final int OVERDUE_SHOWN = 10;
    static final int LATER_SHOWN = 10;

    /** A hand-over not read yet, and what the caregiver agreed to. */
    record HandedOver(HandOver handOver, List<Agreement> agreements) {}

    /** Whom it would be good to reach: those longest behind what is expected, then by when it is due, then longest unseen. */
    List<DayStore.Walked> goodToReach(LocalDate today) {
        return goodToReach(families, rhythms, today);
    }

    static List<DayStore.Walked> goodToReach(
            List<DayStore.Walked> families, Map<UUID, Rhythm> rhythms, LocalDate today) {
        return families.stream()
                .filter(family -> isGoodToReach(family, rhythms.get(family.family()), today))
                .sorted(Comparator.comparing(
                        family -> rhythms.get(family.family()), Comparator.nullsLast(Rhythm.MOST_PRESSING)))
                .toList();
    }

    private static boolean isGoodToReach(DayStore.Walked family, @Nullable Rhythm rhythm, LocalDate today) {
        if (rhythm == null)
            return family.seenOn() == null || !family.seenOn().isAfter(today.minusDays(GOOD_TO_REACH_AFTER_DAYS));
        return rhythm.due().isPresent() && (rhythm.behindSince().isPresent() || isDueSoon(rhythm, today));
    }

    private static boolean isDueSoon(Rhythm rhythm, LocalDate today) {
        return rhythm.due()
                .filter(due -> !due.to().isAfter(today.plusDays(SHOWN_BEFORE_DUE_DAYS)))
                .isPresent();
    }

    List<ContactRow> logged(LocalDate today) {
        return written.stream()
                .filter(contact -> contact.day().equals(today))
                .sorted(Comparator.comparing(ContactRow::time))
                .toList();
    }

    /** The oldest first. */
    List<ContactRow> unsigned() {
        return written.stream().filter(contact -> !contact.signed()).toList();
    }

    List<FollowUp> dueToday(LocalDate today) {
        return followUps.stream().filter(next -> next.dueOn().equals(today)).toList();
    }

    List<FollowUp> dueTomorrow(LocalDate today) {
        var tomorrow = today.plusDays(1);
        return followUps.stream().filter(next -> next.dueOn().equals(tomorrow)).toList();
    }

    List<FollowUp> dueLater(LocalDate today) {
        return followUps.stream().filter(next -> next.dueOn().isAfter(today)).toList();
    }

    /** What is expected later in the week, by when its window closes: open already or soon, and nothing pressing yet. */
    List<DayStore.Walked> expectedLater(LocalDate today) {
        return families.stream()
                .filter(family -> isDueLater(rhythms.get(family.family()), today))
                .sorted(Comparator.comparing(
                        family -> rhythms.get(family.family()), Comparator.nullsLast(Rhythm.MOST_PRESSING)))
                .toList();
    }

    private static boolean isDueLater(@Nullable Rhythm rhythm, LocalDate today) {
        return rhythm != null
                && rhythm.behindSince().isEmpty()
                && !isDueSoon(rhythm, today)
                && rhythm.due()
                        .filter(due -> !due.to().isAfter(today.plusDays(AHEAD_DAYS)))
                        .isPresent();
    }

    List<FollowUp> overdue(LocalDate today) {
        return followUps.stream().filter(next -> next.overdue(today)).toList();
    }
}
