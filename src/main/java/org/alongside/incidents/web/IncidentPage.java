package org.alongside.incidents.web;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.incidents.Answers;
import org.alongside.incidents.Incident;
import org.alongside.incidents.IncidentWords;
import org.alongside.incidents.Kind;
import org.alongside.incidents.Progress.State;
import org.alongside.incidents.Progress.Task;
import org.alongside.incidents.SeeIncidents;
import org.alongside.incidents.Step;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One incident: the step at hand, the others, and what was written so far; every word ready.
 *
 * @param step the one to write now; null where nothing waits, or nothing is the reader's to write
 * @param endings to choose from; none where the reader does not close it
 */
public record IncidentPage(
        String path,
        String title,
        String about,
        String state,
        String tone,
        List<Fact> facts,
        String words,
        List<LineRow> lines,
        @Nullable StepForm step,
        List<TaskRow> tasks,
        List<Moment> story,
        Note note,
        List<Choice> endings,
        String endingWords,
        boolean finished,
        Problems problems) {

    public record Fact(String name, String value) {}

    /** @param href to write it; "" where it is not the reader's, or is at hand already */
    public record TaskRow(
            String title,
            String who,
            String due,
            String tone,
            String state,
            String stateTone,
            String href,
            String source) {}

    public record StepForm(
            String path,
            UUID id,
            String title,
            String what,
            String due,
            String tone,
            List<String> say,
            List<FieldView> fields) {}

    public record FieldView(
            String name,
            String label,
            String hint,
            String type,
            String value,
            boolean optional,
            List<Choice> choices) {}

    public record Moment(String title, String when, List<Fact> answers) {}

    public record Note(UUID id, String words) {}

    /** What was sent and cannot be kept. */
    record Typed(
            String step,
            Map<String, String> answers,
            String note,
            String ending,
            String endingWords,
            Problems problems) {
        static Typed nothing() {
            return new Typed("", Map.of(), "", "", "", Problems.none());
        }
    }

    /** What the page is made with besides the incident. */
    record With(SeeIncidents see, Actor reader, Typed typed, UUID stepId, UUID noteId, IncidentWords words) {}

    static IncidentPage of(SeeIncidents.One one, String asked, With with) {
        var incident = one.incident();
        var at = atHand(one, asked, with);
        var path = "/incidents/" + incident.id();
        boolean closes = with.see().mayClose(with.reader(), one);
        return new IncidentPage(
                path,
                one.kind().title(),
                with.words().about(incident),
                with.words().state(one),
                with.words().tone(one),
                facts(incident, with.words()),
                incident.words(),
                at.filter(task -> task.step().calls()).isPresent()
                        ? LineRow.of(with.see().lines(with.reader(), one.kind()), one.kind())
                        : List.of(),
                at.map(task -> form(task, path, with)).orElse(null),
                one.progress().tasks().stream()
                        .map(task -> row(one, task, at, path, with))
                        .toList(),
                story(one, with.words()),
                new Note(with.noteId(), with.typed().note()),
                closes ? endings(one.kind(), with.typed().ending()) : List.of(),
                with.typed().endingWords(),
                one.progress().isFinished(),
                with.typed().problems());
    }

    /** The step asked for, else the first whose turn it is with the reader, else the first that the reader may write. */
    private static Optional<Task> atHand(SeeIncidents.One one, String asked, With with) {
        var may = one.progress().tasks().stream()
                .filter(task -> task.state() == State.OPEN || task.step().code().equals(asked))
                .filter(task -> task.state() != State.NOT_NEEDED && with.see().mayDo(with.reader(), one, task))
                .toList();
        return may.stream()
                .filter(task -> task.step().code().equals(asked))
                .findFirst()
                .or(() -> may.stream()
                        .filter(task -> with.see().isTurn(with.reader(), one, task))
                        .findFirst());
    }

    private static StepForm form(Task task, String path, With with) {
        var step = task.step();
        return new StepForm(
                path + "/steps/" + step.code(),
                with.stepId(),
                step.title(),
                step.what(),
                with.words().due(task),
                with.words().tone(task),
                step.say(),
                step.fields().stream().map(field -> view(step, field, with)).toList());
    }

    private static FieldView view(Step step, Step.Field field, With with) {
        var typed = with.typed();
        var value = typed.step().equals(step.code())
                ? typed.answers().getOrDefault(field.code(), "")
                : field.type().equals("moment") ? now(with) : "";
        return new FieldView(
                Answers.PREFIX + field.code(),
                field.label(),
                field.hint(),
                field.type(),
                value,
                !field.required(),
                field.choices().stream()
                        .map(choice -> Choice.of(
                                choice.code(), choice.title(), choice.code().equals(value)))
                        .toList());
    }

    private static String now(With with) {
        return LocalDateTime.ofInstant(with.words().now(), with.reader().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static TaskRow row(SeeIncidents.One one, Task task, Optional<Task> at, String path, With with) {
        var words = with.words();
        boolean writes = with.see().mayDo(with.reader(), one, task)
                && (task.isOpen() || task.state() == State.DONE)
                && !at.filter(task::equals).isPresent();
        return new TaskRow(
                task.step().title(),
                words.say("incidents.turn." + task.step().by().code()),
                words.due(task),
                words.tone(task),
                words.say("incidents.state." + task.state().name().toLowerCase(Locale.ROOT)),
                task.state() == State.DONE ? "good" : "",
                writes ? path + "?step=" + task.step().code() : "",
                task.due() == null || !task.isOpen() ? "" : task.source());
    }

    private static List<Moment> story(SeeIncidents.One one, IncidentWords words) {
        var story = new ArrayList<Moment>();
        for (var entry : one.incident().entries()) {
            var step = one.kind().step(entry.step());
            var answers = step.map(known -> known.fields().stream()
                            .filter(field -> entry.answers().containsKey(field.code()))
                            .map(field -> new Fact(
                                    field.label(),
                                    words.said(field, entry.answers().getOrDefault(field.code(), ""))))
                            .toList())
                    .orElseGet(() -> List.of(new Fact("", entry.answers().getOrDefault("words", ""))));
            story.add(new Moment(
                    step.map(Step::title).orElseGet(() -> words.say("incidents.note")),
                    words.say("incidents.entered", words.moment(entry.at()), entry.by()),
                    answers));
        }
        one.incident()
                .closed()
                .ifPresent(closed -> story.add(new Moment(
                        words.say("incidents.closed"),
                        words.say("incidents.entered", words.moment(closed.at()), closed.by()),
                        List.of(new Fact(words.state(one), closed.words())))));
        return List.copyOf(story);
    }

    private static List<Fact> facts(Incident incident, IncidentWords words) {
        var facts = new ArrayList<Fact>();
        if (!incident.supporterName().isEmpty())
            facts.add(new Fact(words.say("incidents.fact.supporter"), incident.supporterName()));
        if (!incident.aboutName().isEmpty())
            facts.add(new Fact(words.say("incidents.fact.about"), incident.aboutName()));
        if (!incident.voice().equals("own"))
            facts.add(new Fact(words.say("incidents.fact.voice"), words.say("incidents.voice." + incident.voice())));
        if (!incident.reporter().isEmpty())
            facts.add(new Fact(
                    words.say("incidents.fact.reporter"), words.say("incidents.reporter." + incident.reporter())));
        if (!incident.discoveredOn().equals(incident.begunOn()))
            facts.add(new Fact(words.say("incidents.fact.discovered"), words.day(incident.discoveredOn())));
        return List.copyOf(facts);
    }

    private static List<Choice> endings(Kind kind, String picked) {
        return kind.endings().stream()
                .map(ending ->
                        Choice.of(ending.code(), ending.title(), ending.code().equals(picked)))
                .toList();
    }
}
