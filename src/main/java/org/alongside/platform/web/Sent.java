package org.alongside.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Typed;
import org.jspecify.annotations.Nullable;

/** What a form sent, field by field. A field that is missing reads as one left empty. */
public record Sent(Map<String, String[]> fields) {

    public static Sent by(HttpServletRequest request) {
        return new Sent(request.getParameterMap());
    }

    /** A form nobody has filled in yet. */
    public static Sent nothing() {
        return new Sent(Map.of());
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public String line(String field) {
        return Typed.line(first(field));
    }

    public String words(String field) {
        return Typed.words(first(field));
    }

    /** Each value that a field was sent with, once; without those left empty. */
    public List<String> all(String field) {
        return Arrays.stream(fields.getOrDefault(field, new String[0]))
                .map(Typed::line)
                .filter(typed -> !typed.isEmpty())
                .distinct()
                .toList();
    }

    public boolean ticked(String field) {
        return has(field);
    }

    public Optional<UUID> id(String field) {
        return Typed.id(first(field));
    }

    /** The version a form was made from; 0, which no record has, where somebody mended the form. */
    public int version() {
        try {
            return Integer.parseInt(line("version"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private @Nullable String first(String field) {
        var values = fields.get(field);
        return values == null || values.length == 0 ? null : values[0];
    }
}
