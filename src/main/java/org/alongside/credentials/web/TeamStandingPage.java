package org.alongside.credentials.web;

import java.util.List;
import org.alongside.credentials.KeptStandingStore;
import org.alongside.credentials.Only;
import org.alongside.credentials.TeamStandings;
import org.alongside.platform.words.Words;

/**
 * A team's readiness, every word ready.
 *
 * @param whom whom of the team one looks at, in words; "" for everybody
 * @param due that some of it is of an earlier day; "" where it is not
 * @param mine to the reader's own, "" for none
 * @param files what is added to the addresses of the files
 * @param previous with {@code next} other parts of it; "" where there is none
 */
public record TeamStandingPage(
        List<Row> rows, int people, String whom, String due, String mine, String files, String previous, String next) {
    static final int A_PAGE = 25;

    /** @param missing what is missing, in words; "" for nothing */
    public record Row(
            String href,
            String who,
            String stage,
            String standing,
            String tone,
            String done,
            String missing,
            String next) {}

    static TeamStandingPage of(TeamStandings.Some some, Only only, String mine, Words words) {
        var members = some.members();
        var base = "/standing?only=" + only.code();
        return new TeamStandingPage(
                rows(members, words),
                some.people(),
                only == Only.EVERYBODY ? "" : words.say("credentials.only." + only.code()),
                some.due() == 0 ? "" : words.say("credentials.team.due", some.due()),
                mine,
                only == Only.EVERYBODY ? "" : "?only=" + only.code(),
                some.isFirst() || members.isEmpty()
                        ? ""
                        : base + "&before=" + members.getFirst().line().id(),
                some.isLast() || members.isEmpty()
                        ? ""
                        : base + "&after=" + members.getLast().line().id());
    }

    static List<Row> rows(List<TeamStandings.Member> members, Words words) {
        return members.stream().map(member -> row(member, words)).toList();
    }

    static Row row(TeamStandings.Member member, Words words) {
        var line = member.line();
        var href = "/standing/" + line.id();
        if (member.at().isEmpty())
            return new Row(href, line.name(), "", words.say("credentials.no-standard"), "", "", "", "");
        var at = member.at().get();
        var missing = at.missing().stream()
                .map(requirement -> Said.requirement(requirement, words))
                .toList();
        return new Row(
                href,
                line.name(),
                at.stage().title(),
                Said.standing(at.standing(), words),
                Said.tone(at.standing()),
                words.say("credentials.counted", line.asked() - missing.size(), line.asked()),
                missing.isEmpty() ? "" : words.say("credentials.team.missing", missing),
                next(line, words));
    }

    private static String next(KeptStandingStore.Line line, Words words) {
        var until = line.until();
        var shortOn = line.shortOn();
        if (shortOn != null && (until == null || !until.isBefore(shortOn)))
            return words.say("credentials.team.short-on", shortOn);
        return until == null ? "" : words.say("credentials.team.until", until);
    }
}
