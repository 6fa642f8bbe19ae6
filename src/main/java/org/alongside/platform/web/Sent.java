package org.alongside.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Typed;

/** What a form sent, field by field. A field that is missing reads as one left empty. */
public record Sent(HttpServletRequest request) {

    public boolean has(String field) {
        return request.getParameter(field) != null;
    }

    public String line(String field) {
        return Typed.line(request.getParameter(field));
    }

    public String words(String field) {
        return Typed.words(request.getParameter(field));
    }

    public boolean ticked(String field) {
        return has(field);
    }

    public Optional<UUID> id(String field) {
        return Typed.id(request.getParameter(field));
    }

    /** What was picked of several, empty picks left out. */
    public List<String> picked(String field) {
        var values = request.getParameterValues(field);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(Typed::line)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** The version a form was made from; 0, which no record has, where somebody mended the form. */
    public int version() {
        try {
            return Integer.parseInt(line("version"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
