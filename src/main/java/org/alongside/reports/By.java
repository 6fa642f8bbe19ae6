package org.alongside.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What contacts are counted apart by. It says under which keys a contact counts, and so both the figures and the lists that
 * open from them: they cannot differ.
 */
public enum By {
    MODE((contact, kind) -> List.of(contact.mode())),
    /** Where people met; {@link #NOWHERE} for what was made by phone, video or letter. Nobody met in a try. */
    PLACE((contact, kind) ->
            contact.made() ? List.of(contact.place() == null ? By.NOWHERE : contact.place()) : List.of()),
    TYPE((contact, kind) -> contact.made() ? contact.supportTypes() : List.of()),
    ACTIVITY((contact, kind) -> contact.made() ? contact.activities() : List.of()),
    HELD((contact, kind) -> contact.made() ? contact.held() : List.of()),
    /** Who took part, in the month of the family they are of: to others it is not told for every contact. */
    PERSON((contact, kind) -> contact.made() && kind == Month.Kind.FAMILY
            ? contact.tookPart().stream().map(person -> person.id().toString()).toList()
            : List.of()),
    /** The supporter in the month of a family or a program, the family in a supporter's. */
    WITH((contact, kind) ->
            List.of((kind == Month.Kind.SUPPORTER ? contact.family() : contact.supporter()).toString())),
    /** The family in the month of a program; elsewhere it is the month of one, or stands under {@link #WITH}. */
    FAMILY((contact, kind) ->
            kind == Month.Kind.PROGRAM ? List.of(contact.family().toString()) : List.of()),
    /** Made or tried, what it took to get there. */
    TRAVEL((contact, kind) -> List.of(
            contact.travelMinutes() > 0 ? "minutes" : "", contact.miles().signum() > 0 ? "miles" : ""));

    static final String NOWHERE = "nowhere";
    static final String MINUTES = "minutes";
    static final String MILES = "miles";

    private final BiFunction<Month.Contact, Month.Kind, List<String>> keys;

    By(BiFunction<Month.Contact, Month.Kind, List<String>> keys) {
        this.keys = keys;
    }

    List<String> keys(Month.Contact contact, Month.Kind kind) {
        return keys.apply(contact, kind).stream()
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** As in an address: {@code mode}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> of(@Nullable String code) {
        return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
    }
}
