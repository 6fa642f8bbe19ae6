package org.alongside.hours.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.hours.WeekStore;
import org.alongside.hours.Weeks;
import org.alongside.platform.web.Shell;

/** The weeks of a team, every word ready: those that wait, then everybody with the last they handed in. */
public record TeamHoursPage(List<Row> waiting, List<Row> members) {

    /** @param tone of the state */
    public record Row(String href, String who, String what, String state, String tone) {}

    static TeamHoursPage of(Weeks.Board board, LocalDate thisMonday, Shell shell) {
        return new TeamHoursPage(
                board.waiting().stream().map(one -> waiting(one, shell)).toList(),
                board.members().stream()
                        .map(one -> member(one, thisMonday, shell))
                        .toList());
    }

    private static Row waiting(WeekStore.Waiting one, Shell shell) {
        var spoken = shell.words().spoken();
        return new Row(
                WeekController.path(one.supporter(), one.monday()),
                one.name(),
                shell.say(
                        "hours.team.waiting",
                        one.monday(),
                        one.monday().plusDays(6),
                        spoken.minutes(one.worked()),
                        spoken.minutes(one.direct())),
                "",
                "");
    }

    private static Row member(WeekStore.Member one, LocalDate thisMonday, Shell shell) {
        var href = WeekController.path(one.supporter(), one.lastMonday().orElse(thisMonday));
        var what = one.lastMonday()
                .map(monday -> shell.say("hours.team.last", monday, monday.plusDays(6)))
                .orElseGet(() -> shell.say("hours.team.never"));
        var state = one.last();
        return new Row(
                href,
                one.name(),
                what,
                state.map(is -> shell.say("hours.state." + WeekPage.code(is))).orElse(""),
                state.map(WeekPage::tone).orElse(""));
    }
}
