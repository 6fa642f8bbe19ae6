package org.alongside.families;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.CodeList;
import org.jspecify.annotations.Nullable;

/** A part of a family's record as somebody writes it down: what stands in each field, "" where nothing does. */
public record Written(Map<String, String> fields) {
    public static final Written NOTHING = new Written(Map.of());

    public Written {
        fields = Map.copyOf(fields);
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** Several codes, as they stand in one field with blanks between. */
    public List<String> codes(String field) {
        return Stream.of(text(field).split(" ")).filter(code -> !code.isEmpty()).toList();
    }

    Optional<UUID> id(String field) {
        return Typed.id(text(field));
    }

    @Nullable
    LocalDate day(String field) {
        return Typed.day(text(field)).orElse(null);
    }

    /** Adds to {@code wrongs} where something stands in the field that is not a day. */
    void mustBeDay(String field, Wrongs wrongs) {
        if (!text(field).isBlank() && day(field) == null) wrongs.add(field, "families.wrong.not-a-day");
    }

    /** Both, if given, are days, and the last is not before the first. */
    void mustBeDays(String first, String last, Wrongs wrongs) {
        mustBeDay(first, wrongs);
        mustBeDay(last, wrongs);
        var from = day(first);
        var until = day(last);
        if (from != null && until != null && until.isBefore(from)) wrongs.add(last, "families.wrong.ends-first");
    }

    /** A code of the list must be chosen. */
    void mustBeIn(CodeList list, String field, String keyWhenNot, Wrongs wrongs) {
        if (!list.has(text(field))) wrongs.add(field, keyWhenNot);
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "true" : "";
            case LocalTime time -> time.toString();
            default -> value.toString();
        };
    }
}
