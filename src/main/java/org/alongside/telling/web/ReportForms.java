package org.alongside.telling.web;

import java.util.Arrays;
import java.util.List;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.web.Sent;

/** What several forms take alike. */
final class ReportForms {
    private ReportForms() {}

    /** Each value that a field was sent with. */
    static List<String> all(Sent sent, String field) {
        return Arrays.stream(sent.fields().getOrDefault(field, new String[0]))
                .map(Typed::line)
                .filter(typed -> !typed.isEmpty())
                .distinct()
                .toList();
    }
}
