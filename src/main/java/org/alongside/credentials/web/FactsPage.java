package org.alongside.credentials.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.credentials.Fact;
import org.alongside.credentials.SeeFacts;
import org.alongside.platform.web.Shell;

/** What a standard asks of somebody's life, as far as the reader may see it, every word ready. @param counted whether its owner lets it be counted */
public record FactsPage(UUID supporter, String name, boolean own, List<Group> groups, boolean counted) {

    /** @param add where one is entered, "" where the reader may not */
    public record Group(String code, String title, String what, List<Line> lines, String add) {}

    /** @param takeBack where it is taken back, "" where the reader may not */
    public record Line(String what, String days, String takeBack) {}

    static FactsPage of(SeeFacts.All all, Shell shell) {
        return new FactsPage(
                all.who().id(),
                all.who().name(),
                all.who().own(),
                Arrays.stream(Fact.Kind.values())
                        .filter(kind -> all.who().own() || isOthersToSee(kind))
                        .map(kind -> group(kind, all, shell))
                        .toList(),
                all.counted());
    }

    private static boolean isOthersToSee(Fact.Kind kind) {
        return kind != Fact.Kind.BORN && kind != Fact.Kind.LIVED_EXPERIENCE;
    }

    private static Group group(Fact.Kind kind, SeeFacts.All all, Shell shell) {
        var mine = all.entered().contains(kind);
        var facts = all.facts().stream().filter(fact -> fact.kind() == kind).toList();
        boolean full = kind == Fact.Kind.BORN && !facts.isEmpty();
        return new Group(
                kind.code(),
                shell.say("credentials.fact." + kind.code()),
                shell.say("credentials.fact.what." + kind.code()),
                facts.stream()
                        .map(fact -> new Line(
                                what(fact, shell),
                                days(fact, shell),
                                mine ? "/standing/facts/" + fact.id() + "/take-back" : ""))
                        .toList(),
                mine && !full ? "/standing/" + all.who().id() + "/facts/" + kind.code() : "");
    }

    static String what(Fact fact, Shell shell) {
        return switch (fact.kind()) {
            case BORN -> shell.say("credentials.fact.born");
            case LIVED_EXPERIENCE -> shell.say("credentials.need." + fact.what());
            case RESIDENCE, EMPLOYMENT -> shell.say("credentials.state-name." + fact.what());
            case BACKGROUND_CHECK -> fact.what();
        };
    }

    private static String days(Fact fact, Shell shell) {
        var passed = fact.passed();
        if (passed != null)
            return shell.say(passed ? "credentials.fact.passed" : "credentials.fact.not-passed", fact.from());
        if (fact.kind() == Fact.Kind.BORN) return shell.words().spoken().date(fact.from());
        var to = fact.to();
        return to == null
                ? shell.say("credentials.fact.since", fact.from())
                : shell.say("credentials.fact.from-to", fact.from(), to);
    }
}
