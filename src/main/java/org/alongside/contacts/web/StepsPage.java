package org.alongside.contacts.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.contacts.Task;
import org.alongside.contacts.TaskWindow;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own next steps.
 *
 * @param tabs what can be shown, each with how many there are
 * @param families to choose from, where there are several
 * @param here the page as it stands, to come back to
 */
public record StepsPage(
        List<Tab> tabs, List<Choice> families, String show, List<Row> rows, String here, Problems problems) {
    static final String FINISHED = "finished";

    public record Tab(String words, String href, boolean shown) {}

    /**
     * @param open whether it is still to be done
     * @param state a word on it, and its tone
     * @param putOff whether putting it off can be taken back
     */
    public record Row(
            UUID id,
            UUID family,
            String who,
            String what,
            String window,
            String state,
            String tone,
            boolean open,
            boolean putOff) {}

    /** @param show one of the tabs; anything else is all that is open */
    static StepsPage of(
            List<Task> open,
            List<Task> finished,
            String show,
            @Nullable UUID family,
            ContactSaid said,
            Problems problems) {
        var ofFamily = open.stream()
                .filter(task -> family == null || task.family().equals(family))
                .toList();
        var tabs = Arrays.stream(TaskWindow.When.values())
                .map(when -> tab(
                        code(when),
                        show,
                        family,
                        ofFamily.stream()
                                .filter(task -> task.window().when(said.today()) == when)
                                .count(),
                        said));
        var all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(tab("all", show, family, ofFamily.size(), said)), tabs),
                        java.util.stream.Stream.of(tab(FINISHED, show, family, finished.size(), said)))
                .toList();
        var rows = show.equals(FINISHED)
                ? finished.stream()
                        .filter(task -> family == null || task.family().equals(family))
                : ofFamily.stream()
                        .filter(task -> Arrays.stream(TaskWindow.When.values())
                                .noneMatch(when ->
                                        code(when).equals(show) && task.window().when(said.today()) != when));
        return new StepsPage(
                all,
                families(open, family),
                show,
                rows.map(task -> row(task, said)).toList(),
                href(show, family),
                problems);
    }

    private static Tab tab(String code, String show, @Nullable UUID family, long count, ContactSaid said) {
        return new Tab(said.say("contacts.steps." + code, count), href(code, family), code.equals(show));
    }

    static String href(String show, @Nullable UUID family) {
        return "/follow-ups?show=" + show + (family == null ? "" : "&family=" + family);
    }

    private static String code(TaskWindow.When when) {
        return when.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Choice> families(List<Task> open, @Nullable UUID family) {
        var names = new TreeMap<String, UUID>();
        open.forEach(task -> names.put(task.caregiver(), task.family()));
        return names.entrySet().stream()
                .map(one -> Choice.of(
                        one.getValue().toString(), one.getKey(), one.getValue().equals(family)))
                .toList();
    }

    private static Row row(Task task, ContactSaid said) {
        boolean open = task.finishedAt() == null;
        return new Row(
                task.id(),
                task.family(),
                task.caregiver(),
                task.what(),
                window(task.window(), said),
                open ? state(task, said) : finished(task, said),
                open ? task.window().when(said.today()) == TaskWindow.When.OVERDUE ? "wait" : "" : "good",
                open,
                open && task.wasDueOn() != null);
    }

    private static String window(TaskWindow window, ContactSaid said) {
        var until = said.spoken().dayWithin(window.until(), said.today());
        return window.from().equals(window.until())
                ? until
                : said.say("contacts.steps.window", said.spoken().dayWithin(window.from(), said.today()), until);
    }

    private static String state(Task task, ContactSaid said) {
        LocalDate today = said.today();
        if (task.window().until().isBefore(today)) return said.say("contacts.steps.state.past");
        if (task.wasDueOn() != null)
            return said.say("contacts.steps.state.put-off", said.spoken().dayWithin(task.wasDueOn(), today));
        return task.window().isOpen(today) ? said.say("contacts.steps.state.open") : "";
    }

    private static String finished(Task task, ContactSaid said) {
        var at = java.util.Objects.requireNonNull(task.finishedAt());
        return said.say(
                task.notNeeded() ? "contacts.steps.state.not-needed" : "contacts.steps.state.done",
                said.moment(at),
                task.finishedBy());
    }
}
