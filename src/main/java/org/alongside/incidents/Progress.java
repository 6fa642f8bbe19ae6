package org.alongside.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.incidents.Incident.Entry;
import org.alongside.incidents.Step.When;
import org.jspecify.annotations.Nullable;

/** How far an incident is: pure, from its kind, what was written and the zone in which the agency's days are counted. */
public record Progress(List<Task> tasks) {

    public enum State {
        DONE,
        /** Waits to be done. */
        OPEN,
        /** Whether it is needed follows from a step that is not done yet. */
        UNDECIDED,
        NOT_NEEDED
    }

    /**
     * @param due when it ends to be in time; null where nothing says so, or what it is counted from has not happened
     * @param source of the limit; ""
     */
    public record Task(Step step, State state, @Nullable Instant due, String source, List<Entry> entries) {
        public boolean isOpen() {
            return state == State.OPEN;
        }

        public boolean isOverdue(Instant now) {
            return isOpen() && due != null && due.isBefore(now);
        }

        /** Whether it is due within so many hours, or overdue. */
        public boolean isDueWithin(int hours, Instant now) {
            return isOpen() && due != null && !due.isAfter(now.plusSeconds(3600L * hours));
        }
    }

    public static Progress of(Kind kind, Incident incident, ZoneId zone) {
        var latest = new HashMap<String, Map<String, String>>();
        var first = new HashMap<String, Instant>();
        for (var entry : incident.entries()) {
            latest.put(entry.step(), entry.answers());
            first.putIfAbsent(entry.step(), entry.at());
        }
        var tasks = new ArrayList<Task>();
        for (var step : kind.steps()) {
            var entries = incident.entries().stream()
                    .filter(entry -> entry.step().equals(step.code()))
                    .toList();
            var due = step.dues().stream()
                    .filter(one -> all(one.conditions(), latest).orElse(false))
                    .findFirst();
            tasks.add(new Task(
                    step,
                    state(step, entries, latest),
                    due.map(one -> until(one, incident, first, zone)).orElse(null),
                    due.map(Step.Due::source).orElse(""),
                    entries));
        }
        return new Progress(List.copyOf(tasks));
    }

    private static State state(Step step, List<Entry> entries, Map<String, Map<String, String>> latest) {
        if (!entries.isEmpty()) return State.DONE;
        return all(step.when(), latest)
                .map(needed -> needed ? State.OPEN : State.NOT_NEEDED)
                .orElse(State.UNDECIDED);
    }

    /** Whether all hold; empty while one cannot be said and none fails. */
    private static Optional<Boolean> all(List<When> conditions, Map<String, Map<String, String>> latest) {
        var held = conditions.stream().map(one -> one.holds(latest)).toList();
        if (held.contains(Optional.of(false))) return Optional.of(false);
        return held.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    private static @Nullable Instant until(Step.Due due, Incident incident, Map<String, Instant> first, ZoneId zone) {
        var from = from(due.after(), incident, first, zone);
        if (from == null) return null;
        var span = due.span();
        if (span != null) return from.plus(span);
        var day = LocalDate.ofInstant(from, zone);
        if (due.daysAfterYearEnd() != null)
            return endOf(LocalDate.of(day.getYear(), 12, 31).plusDays(due.daysAfterYearEnd()), zone);
        return due.days() == null ? null : endOf(day.plusDays(due.days()), zone);
    }

    private static @Nullable Instant from(String after, Incident incident, Map<String, Instant> first, ZoneId zone) {
        return switch (after) {
            case "begun" -> incident.begunAt();
            case "discovered" -> incident.discoveredOn().atStartOfDay(zone).toInstant();
            default -> first.get(after);
        };
    }

    /** The first moment of the next day. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public List<Task> open() {
        return tasks.stream().filter(Task::isOpen).toList();
    }

    public boolean isFinished() {
        return tasks.stream()
                .allMatch(task -> task.state() == State.DONE
                        || task.state() == State.NOT_NEEDED
                        || task.step().optional());
    }

    public Optional<Task> task(String code) {
        return tasks.stream().filter(task -> task.step().code().equals(code)).findFirst();
    }
}
