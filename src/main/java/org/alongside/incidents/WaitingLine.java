package org.alongside.incidents;

import java.util.List;

/** A step that waits for the reader, for the page of their day: what and until when, and no name. */
public record WaitingLine(String href, String title, String what, String due, String tone) {

    public static List<WaitingLine> of(List<SeeIncidents.Waiting> waiting, IncidentWords words) {
        return waiting.stream()
                .map(one -> new WaitingLine(
                        "/incidents/" + one.incident().id() + "?step="
                                + one.task().step().code(),
                        one.task().step().title(),
                        one.kind().title(),
                        words.due(one.task()),
                        words.tone(one.task())))
                .toList();
    }
}
