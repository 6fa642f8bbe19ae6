package org.alongside.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.ContactRow;
import org.alongside.contacts.FollowUp;
import org.alongside.families.Agreement;
import org.alongside.families.SafeContact;
import org.alongside.workforce.HandOver;

/**
 * A supporter's day as it stands in the records.
 *
 * @param families those longest without being reached first
 * @param followUps open and due by today
 * @param unsigned the oldest, one more than {@code unsignedShown} where there are more
 * @param week since Monday
 * @param safe what to heed before contacting the families good to reach
 */
record Day(
        List<DayStore.Walked> families,
        List<FollowUp> followUps,
        List<ContactRow> logged,
        List<ContactRow> unsigned,
        int unsignedShown,
        DayStore.Work week,
        Map<UUID, SafeContact> safe,
        List<HandedOver> handed) {
    /** A family nobody reached for this many days would be good to reach. Programs' own cadences are to replace it. */
    static final int GOOD_TO_REACH_AFTER_DAYS = 7;

    static final int REACH_SHOWN = 8;
    static final int OVERDUE_SHOWN = 10;

    /** A hand-over not read yet, and what the caregiver agreed to. */
    record HandedOver(HandOver handOver, List<Agreement> agreements) {}

    List<DayStore.Walked> goodToReach(LocalDate today) {
        return goodToReach(families, today);
    }

    static List<DayStore.Walked> goodToReach(List<DayStore.Walked> families, LocalDate today) {
        return families.stream()
                .filter(family ->
                        family.seenOn() == null || !family.seenOn().isAfter(today.minusDays(GOOD_TO_REACH_AFTER_DAYS)))
                .toList();
    }

    List<FollowUp> dueToday(LocalDate today) {
        return followUps.stream().filter(next -> !next.overdue(today)).toList();
    }

    List<FollowUp> overdue(LocalDate today) {
        return followUps.stream().filter(next -> next.overdue(today)).toList();
    }
}
