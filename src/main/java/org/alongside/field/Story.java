package org.alongside.field;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.contacts.ContactList.Cursor;
import org.alongside.contacts.ContactRow;
import org.jspecify.annotations.Nullable;

/**
 * What happened with a family, newest first: contacts when they took place, changes of the record when they were made. Two
 * lists, each read from where the page before ended, told as one.
 *
 * @param moments as many as a page holds
 * @param earlier where the next, older page begins; empty when this is the end
 */
record Story(List<Moment> moments, Optional<From> earlier) {
    static final int PAGE = 40;

    /** One thing that happened, on the clock of the agency. */
    sealed interface Moment {
        LocalDateTime at();
    }

    record Met(ContactRow contact) implements Moment {
        @Override
        public LocalDateTime at() {
            return contact.day().atTime(contact.time());
        }
    }

    record Changed(HistoryEntry entry, LocalDateTime at) implements Moment {}

    /** Where a page begins: after this contact, and after this change; null for the newest. */
    record From(@Nullable Cursor contacts, HistoryEntry.@Nullable Cursor changes) {
        static final From NEWEST = new From(null, null);
    }

    /**
     * @param contacts and {@code changes} newest first, each after {@code from}, one more than {@code most} where there are as many
     * @param most as many as this page holds
     */
    static Story of(List<ContactRow> contacts, List<HistoryEntry> changes, From from, ZoneId zone, int most) {
        var moments = new ArrayList<Moment>();
        var met = 0;
        var changed = 0;
        while (moments.size() < most && (met < contacts.size() || changed < changes.size())) {
            var contact = met < contacts.size() ? new Met(contacts.get(met)) : null;
            var change = changed < changes.size() ? changed(changes.get(changed), zone) : null;
            if (change == null || contact != null && !contact.at().isBefore(change.at())) {
                moments.add(requireNonNull(contact));
                met++;
            } else {
                moments.add(change);
                changed++;
            }
        }
        var more = met < contacts.size() || changed < changes.size();
        var next = new From(
                met == 0 ? from.contacts() : contacts.get(met - 1).cursor(),
                changed == 0 ? from.changes() : changes.get(changed - 1).cursor());
        return new Story(List.copyOf(moments), more ? Optional.of(next) : Optional.empty());
    }

    private static Changed changed(HistoryEntry entry, ZoneId zone) {
        return new Changed(entry, LocalDateTime.ofInstant(entry.at(), zone));
    }
}
