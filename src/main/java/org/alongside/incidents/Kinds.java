package org.alongside.incidents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.springframework.stereotype.Component;

/** Kinds of incident and lines to call, as they hold for an agency on a day. */
@Component
public class Kinds {
    private final Definitions definitions;

    public Kinds(Definitions definitions) {
        this.definitions = definitions;
    }

    /** In their order. */
    public List<Kind> all(UUID agency, LocalDate day) {
        return definitions.all(Kind.KIND, agency, day).stream()
                .map(Kind::of)
                .sorted(Comparator.comparingInt(Kind::position).thenComparing(Kind::id))
                .toList();
    }

    public Optional<Kind> find(String id, UUID agency, LocalDate day) {
        return definitions.find(Kind.KIND, id, agency, day).map(Kind::of);
    }

    /** The kind of an incident as it held when it was begun. @throws IllegalStateException if nothing held */
    public Kind of(Incident incident, UUID agency) {
        return find(incident.kind(), agency, incident.begunOn())
                .orElseThrow(() -> new IllegalStateException(
                        "No kind of incident is called '%s' on %s: put a definition in force that begins by then."
                                .formatted(incident.kind(), incident.begunOn())));
    }

    /**
     * Whom to call for what a kind is about: those of the kind's own state, of all states, then of others. Only numbers that
     * were found in a source are there; where a state has none, the national line tells where to call.
     */
    public List<ReportingLine> lines(Kind kind, UUID agency, LocalDate day) {
        return definitions.all(ReportingLine.KIND, agency, day).stream()
                .map(ReportingLine::of)
                .filter(line -> line.uses().stream().anyMatch(kind.lines()::contains))
                .sorted(Comparator.comparingInt((ReportingLine line) -> nearness(line, kind))
                        .thenComparingInt(ReportingLine::position)
                        .thenComparing(line -> line.definition().id()))
                .toList();
    }

    private static int nearness(ReportingLine line, Kind kind) {
        if (line.uses().contains("emergency")) return 0;
        if (line.jurisdiction().equals(kind.definition().jurisdiction())) return 1;
        return line.jurisdiction().equals("US") ? 2 : 3;
    }
}
