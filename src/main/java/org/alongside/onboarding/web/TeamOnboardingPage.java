package org.alongside.onboarding.web;

import java.util.List;
import org.alongside.onboarding.Onboard;
import org.alongside.onboarding.Onboarding;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Shell;

/**
 * How far everybody of a team is, every word ready: those with open items first, those without a place too.
 *
 * @param mine to the reader's own, "" for none
 */
public record TeamOnboardingPage(List<Row> rows, String mine) {

    public record Row(String href, String name, String state, String tone, long open) {}

    static TeamOnboardingPage of(List<Onboard.Member> team, CodeList items, String mine, Shell shell) {
        return new TeamOnboardingPage(
                team.stream()
                        .map(one -> row(one, items, shell))
                        .sorted((a, b) -> Long.compare(b.open(), a.open()))
                        .toList(),
                mine);
    }

    private static Row row(Onboard.Member one, CodeList items, Shell shell) {
        long open = one.places().stream().mapToLong(place -> open(place, items)).sum();
        var href = "/onboarding/" + one.newcomer().id();
        if (one.places().isEmpty()) return new Row(href, one.newcomer().name(), shell.say("onboarding.nowhere"), "", 0);
        return new Row(
                href,
                one.newcomer().name(),
                open == 0 ? shell.say("onboarding.done") : shell.say("onboarding.open", open),
                open == 0 ? "good" : "wait",
                open);
    }

    private static long open(Onboarding place, CodeList items) {
        return items.codes().stream()
                .map(Code::code)
                .filter(item -> place.tick(item).isEmpty())
                .count();
    }
}
