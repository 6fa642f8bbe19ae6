package org.alongside.platform.definitions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;

/** Everything that holds today, by kind. */
public record DefinitionsPage(List<Kind> kinds) {

    public record Kind(String code, String title, List<Row> rows) {}

    /** @param own whether the agency put it in force itself */
    public record Row(String path, String title, String about, boolean own, boolean proposed) {}

    static DefinitionsPage of(Definitions definitions, UUID agency, LocalDate today, Words words) {
        return new DefinitionsPage(definitions.kinds(agency).stream()
                .map(kind -> new Kind(
                        kind,
                        kindInWords(kind, words),
                        definitions.all(kind, agency, today).stream()
                                .map(definition -> row(definition, words))
                                .toList()))
                .filter(kind -> !kind.rows.isEmpty())
                .toList());
    }

    static String kindInWords(String kind, Words words) {
        var key = "definitions.kind." + kind;
        return words.has(key) ? words.say(key) : kind;
    }

    private static Row row(Definition definition, Words words) {
        return new Row(
                "/definitions/" + definition.kind() + "/" + definition.id(),
                definition.title(),
                words.say(
                        "definitions.row.about",
                        definition.version(),
                        definition.effective().from()),
                definition.own(),
                definition.status() == Definition.Status.PROPOSED);
    }
}
