package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.caregivers.Own;
import org.alongside.caregivers.ReadOwn;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Shell;

/**
 * The first of a caregiver's own pages, every word ready.
 *
 * @param waiting that reports are to be read; "" for none
 * @param results whether results of tests were told of them
 */
public record OwnHomePage(
        String hello,
        String waiting,
        boolean results,
        List<Supporter> supporters,
        List<Row> next,
        List<Row> goals,
        List<Row> reached,
        List<Row> accomplishments,
        List<Row> shared) {

    /** @param email "" where theirs reaches nobody */
    public record Supporter(String name, String what, String email) {}

    public record Row(String words, String when) {}

    static OwnHomePage of(ReadOwn.Home home, CodeList meetings, LocalDate today, Shell shell) {
        return new OwnHomePage(
                shell.say("caregivers.home.hello", home.called()),
                home.waiting() == 0 ? "" : shell.say("caregivers.home.waiting", home.waiting()),
                home.tested(),
                home.supporters().stream().map(one -> supporter(one, shell)).toList(),
                home.next().stream()
                        .map(next -> next(next, meetings, today, shell))
                        .toList(),
                home.goals().stream()
                        .filter(goal -> goal.reached() == null)
                        .map(goal ->
                                new Row(goal.words(), shell.say("caregivers.goal.since", date(goal.since(), shell))))
                        .toList(),
                home.goals().stream()
                        .filter(goal -> goal.reached() != null)
                        .map(goal -> new Row(goal.words(), reached(goal, shell)))
                        .toList(),
                home.accomplishments().stream()
                        .map(done -> new Row(done.words(), date(done.on(), shell)))
                        .toList(),
                home.shared().stream()
                        .map(one -> new Row(
                                one.words(), shell.say("caregivers.shared.by", one.supporter(), date(one.on(), shell))))
                        .toList());
    }

    private static Supporter supporter(Own.Supporter one, Shell shell) {
        var what = shell.say(
                one.cover() ? "caregivers.supporter.cover" : "caregivers.supporter.what", one.title(), one.program());
        return new Supporter(one.name(), what, one.email());
    }

    private static Row next(Own.Next next, CodeList meetings, LocalDate today, Shell shell) {
        var words = next.what().isEmpty() ? meetings.title(next.meeting()) : next.what();
        var day = shell.words().spoken().day(next.on(), today);
        var when = next.what().isEmpty()
                ? day
                : shell.say(next.on().isBefore(today) ? "caregivers.next.was" : "caregivers.next.by", day);
        return new Row(words, when);
    }

    private static String reached(Own.Goal goal, Shell shell) {
        var on = goal.reached();
        return on == null ? "" : shell.say("caregivers.goal.reached", date(on, shell));
    }

    private static String date(LocalDate day, Shell shell) {
        return shell.words().spoken().date(day);
    }
}
