package org.alongside.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.incidents.Progress.Task;
import org.alongside.platform.db.Actor;
import org.alongside.platform.words.Words;

/** How incidents, their steps and their clocks are told. */
public final class IncidentWords {
    private final Words words;
    private final Instant now;
    private final ZoneId zone;

    public IncidentWords(Words words, Instant now, Actor reader) {
        this.words = words;
        this.now = now;
        this.zone = reader.zone();
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    public Instant now() {
        return now;
    }

    public String moment(Instant at) {
        return words.spoken().moment(at, zone, today());
    }

    public String day(LocalDate day) {
        return words.spoken().day(day, today());
    }

    /** "Overdue since today, 10:00", "By Tue 24 Nov"; "" where nothing says until when. */
    public String due(Task task) {
        var due = task.due();
        if (due == null || !task.isOpen()) return "";
        return say(task.isOverdue(now) ? "incidents.overdue" : "incidents.by", until(due));
    }

    /** What ends with a day is told by that day, not by the midnight after it. */
    private String until(Instant due) {
        var local = due.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.spoken().dayWithin(local.toLocalDate().minusDays(1), today())
                : words.spoken().momentWithin(due, zone, today());
    }

    public String tone(Task task) {
        if (task.isOverdue(now)) return "care";
        return task.isOpen() ? "wait" : "";
    }

    /** How one stands: its first open step with its clock, or how it ended. */
    public String state(SeeIncidents.One one) {
        var incident = one.incident();
        if (incident.closed().isPresent())
            return ending(one.kind(), incident.closed().get());
        return one.progress().open().stream()
                .findFirst()
                .map(task -> {
                    var due = due(task);
                    return due.isEmpty()
                            ? task.step().title()
                            : say("incidents.step-due", task.step().title(), due);
                })
                .orElseGet(() -> say("incidents.to-close"));
    }

    public String tone(SeeIncidents.One one) {
        if (!one.incident().isOpen()) return "good";
        return one.progress().open().stream().anyMatch(task -> task.isOverdue(now)) ? "care" : "wait";
    }

    private static String ending(Kind kind, Incident.Closed closed) {
        return kind.ending(closed.ending()).map(Kind.Ending::title).orElse(closed.ending());
    }

    /** "Ortega · entered Today, 9:00 by Rosa · 1F3A-9C20", as far as the reader may know each. */
    public String about(Incident incident) {
        return Stream.of(
                        incident.familyName(),
                        incident.begunByName().isEmpty()
                                ? say("incidents.unnamed-at", moment(incident.begunAt()))
                                : say("incidents.entered", moment(incident.begunAt()), incident.begunByName()),
                        incident.reference())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(say("incidents.between")));
    }

    /** An answer as people read it. */
    public String said(Step.Field field, String answer) {
        return switch (field.type()) {
            case "moment" ->
                Answers.moment(answer)
                        .map(at -> words.spoken().moment(at, today()))
                        .orElse(answer);
            case "day" -> day(LocalDate.parse(answer));
            default -> field.said(answer);
        };
    }
}
