package org.alongside.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read strictly: each is there, none is unknown, and null is taken only where it means
 * something. A left-out {@code revokedOn} must not read as "not revoked".
 */
final class Fields {
    private static final int SHOWN = 60;

    private final JsonNode object;
    private final String place;

    private Fields(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /** @throws BadInput if it is not an object of exactly these fields */
    static Fields of(JsonNode node, String place, Set<String> names) {
        if (!node.isObject()) throw new BadInput(place.isEmpty() ? "/" : place, "is not an object");
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) throw new BadInput(place + "/" + escaped(name), "is not a known field");
        }
        for (var name : names) {
            if (!node.has(name)) throw new BadInput(place + "/" + name, "is missing");
        }
        return new Fields(node, place);
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return shown(name.replace("~", "~0").replace("/", "~1"));
    }

    Fields object(String name, Set<String> names) {
        return of(object.get(name), at(name), names);
    }

    /** An id: text with something in it. */
    String id(String name) {
        var id = text(object.get(name), at(name));
        if (id.isBlank()) throw new BadInput(at(name), "is blank");
        return id;
    }

    @Nullable
    String textOrNull(String name) {
        var node = object.get(name);
        return node.isNull() ? null : text(node, at(name));
    }

    private static String text(JsonNode node, String place) {
        if (!node.isString()) throw new BadInput(place, node.isNull() ? "is null" : "is not text");
        var text = node.stringValue();
        if (holdsHalfACharacter(text)) throw new BadInput(place, "holds half a character");
        return text;
    }

    /** A surrogate without its other half, which cannot be written in UTF-8. */
    private static boolean holdsHalfACharacter(String text) {
        for (int n = 0; n < text.length(); n++) {
            if (!Character.isSurrogate(text.charAt(n))) continue;
            if (Character.charCount(text.codePointAt(n)) == 1) return true;
            n++;
        }
        return false;
    }

    LocalDate date(String name) {
        return date(object.get(name), at(name));
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        var node = object.get(name);
        return node.isNull() ? null : date(node, at(name));
    }

    private static LocalDate date(JsonNode node, String place) {
        var text = text(node, place);
        if (!isDate(text)) throw new BadInput(place, "is not a date such as 2026-06-30: '" + shown(text) + "'");
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw new BadInput(place, "is not a day of the calendar: '" + shown(text) + "'");
        }
    }

    private static boolean isDate(String text) {
        if (text.length() != 10) return false;
        for (int n = 0; n < 10; n++) {
            char c = text.charAt(n);
            if (n == 4 || n == 7 ? c != '-' : c < '0' || c > '9') return false;
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    boolean flag(String name) {
        var node = object.get(name);
        if (!node.isBoolean()) throw new BadInput(at(name), node.isNull() ? "is null" : "is not true or false");
        return node.booleanValue();
    }

    <W> W word(String name, Map<String, W> words) {
        return word(object.get(name), at(name), words);
    }

    private static <W> W word(JsonNode node, String place, Map<String, W> words) {
        var text = text(node, place);
        var word = words.get(text);
        if (word == null) throw new BadInput(place, "is not a known value: '" + shown(text) + "'");
        return word;
    }

    <W> Set<W> words(String name, Map<String, W> words) {
        return Set.copyOf(list(name, (node, at) -> word(node, at, words)));
    }

    Set<String> texts(String name) {
        return Set.copyOf(list(name, Fields::text));
    }

    <T> List<T> objects(String name, Set<String> names, Function<Fields, T> read) {
        return list(name, (node, at) -> read.apply(of(node, at, names)));
    }

    private <T> List<T> list(String name, BiFunction<JsonNode, String, T> read) {
        var node = object.get(name);
        if (!node.isArray()) throw new BadInput(at(name), node.isNull() ? "is null" : "is not a list");
        var list = new ArrayList<T>(node.size());
        for (int n = 0; n < node.size(); n++) list.add(read.apply(node.get(n), at(name) + "/" + n));
        return list;
    }

    String at(String name) {
        return place + "/" + name;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    static <W extends Word> Map<String, W> byWord(W[] words) {
        return Arrays.stream(words).collect(Collectors.toUnmodifiableMap(Word::word, Function.identity()));
    }
}
