package org.alongside.contacts.web;

import java.util.List;
import java.util.UUID;
import org.alongside.contacts.ContactList;
import org.alongside.contacts.ContactRow;

/**
 * A page of contacts.
 *
 * @param newest where the list begins, "" on its first page
 * @param older where the next page begins, "" on the last one
 * @param unsigned how many wait for a signature; one above {@link #UNSIGNED_COUNTED} stands for however many more there are
 */
public record ListPage(List<Row> rows, String newest, String older, int unsigned) {
    static final int UNSIGNED_COUNTED = 100;

    public record Row(
            UUID id,
            int version,
            String who,
            String by,
            String what,
            String when,
            String length,
            String state,
            boolean saysNothing) {}

    static ListPage of(List<ContactRow> contacts, boolean first, int unsigned, String path, ContactSaid said) {
        return new ListPage(
                contacts.stream().map(contact -> row(contact, said)).toList(),
                first ? "" : path,
                contacts.size() < ContactList.PAGE
                        ? ""
                        : path + "?after=" + contacts.getLast().cursor(),
                unsigned);
    }

    private static Row row(ContactRow contact, ContactSaid said) {
        return new Row(
                contact.id(),
                contact.version(),
                contact.caregiverName(),
                contact.supporterName(),
                said.what(contact),
                said.spoken().moment(contact.day().atTime(contact.time()), said.today()),
                said.length(contact),
                contact.voided() ? "void" : contact.signed() ? "" : "unsigned",
                contact.made() && contact.whatHappened().isEmpty());
    }
}
