package org.alongside.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.ContactRow;

/**
 * Contacts of a supporter that wait to be looked at, every word ready.
 *
 * @param more where the next, older ones are; "" where these are all
 */
public record ReviewPage(String name, String action, String back, List<Row> rows, String more) {
    static final int PAGE = 20;

    /**
     * @param shared what may be shared in these words, "" for nothing
     * @param forMe what was written for the reader as supervisor, "" for nothing
     */
    public record Row(UUID id, String who, String what, String when, List<String> words, String shared, String forMe) {
        public String href() {
            return "/contacts/" + id;
        }
    }

    /**
     * @param waiting newest first, one more than a page where there are as many
     * @param parts what was written in them for the reader as supervisor, by contact
     */
    static ReviewPage of(
            UUID supporter, String name, List<ContactRow> waiting, Map<UUID, String> parts, ContactWords say) {
        var shown = waiting.stream().limit(PAGE).toList();
        var action = "/team/" + supporter + "/review";
        return new ReviewPage(
                name,
                action,
                "/team/" + supporter,
                shown.stream()
                        .map(contact -> row(contact, parts.getOrDefault(contact.id(), ""), say))
                        .toList(),
                waiting.size() > PAGE ? action + "?after=" + shown.getLast().cursor() : "");
    }

    private static Row row(ContactRow contact, String forMe, ContactWords say) {
        var length = contact.made() ? say.spoken().minutes(contact.minutes()) : say.say("field.tried-short");
        return new Row(
                contact.id(),
                contact.caregiverName(),
                say.what(contact) + say.say("field.between") + length,
                say.spoken().day(contact.day(), say.today()),
                contact.whatHappened().isBlank()
                        ? List.of()
                        : contact.whatHappened().lines().toList(),
                contact.shareable(),
                forMe);
    }
}
