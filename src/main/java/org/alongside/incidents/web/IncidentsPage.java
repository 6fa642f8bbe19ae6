package org.alongside.incidents.web;

import java.util.List;
import org.alongside.incidents.IncidentWords;
import org.alongside.incidents.Kind;
import org.alongside.incidents.SeeIncidents;

/**
 * What one may begin, what is open and what was closed, every word ready.
 *
 * @param counts whether the reader may look at counts
 * @param complaints the address of the page for complaints without a name, to be handed out
 */
public record IncidentsPage(List<KindRow> kinds, List<Row> open, List<Row> closed, boolean counts, String complaints) {

    public record KindRow(String href, String title, String what) {}

    public record Row(String href, String title, String what, String state, String tone) {}

    static IncidentsPage of(
            SeeIncidents.All all, String family, boolean counts, String complaints, IncidentWords words) {
        return new IncidentsPage(
                all.kinds().stream().map(kind -> row(kind, family)).toList(),
                rows(all.open(), words),
                rows(all.closed(), words),
                counts,
                complaints);
    }

    private static KindRow row(Kind kind, String family) {
        var query = family.isEmpty() ? "" : "?family=" + family;
        return new KindRow("/incidents/new/" + kind.id() + query, kind.title(), kind.what());
    }

    static List<Row> rows(List<SeeIncidents.One> all, IncidentWords words) {
        return all.stream()
                .map(one -> new Row(
                        "/incidents/" + one.incident().id(),
                        one.kind().title(),
                        words.about(one.incident()),
                        words.state(one),
                        words.tone(one)))
                .toList();
    }
}
