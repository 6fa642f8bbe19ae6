package org.alongside.incidents.web;

import java.util.List;
import org.alongside.incidents.Kind;
import org.alongside.incidents.ReportingLine;

/**
 * Whom to call. {@code href} dials it.
 *
 * @param main stands out: the first that is not for emergencies
 * @param elsewhere of another state than the kind is written for
 */
public record LineRow(
        String href,
        String said,
        String title,
        String hours,
        String authority,
        String law,
        boolean main,
        boolean elsewhere) {

    static List<LineRow> of(List<ReportingLine> lines, Kind kind) {
        var main = lines.stream()
                .filter(line -> !line.uses().contains("emergency"))
                .findFirst();
        return lines.stream()
                .map(line -> of(line, kind, main.filter(line::equals).isPresent()))
                .toList();
    }

    private static LineRow of(ReportingLine line, Kind kind, boolean main) {
        var here = line.jurisdiction().equals("US")
                || line.jurisdiction().equals(kind.definition().jurisdiction());
        return new LineRow(
                "tel:" + line.number(),
                line.said(),
                line.title(),
                line.hours(),
                line.authority(),
                line.law(),
                main,
                !here);
    }
}
