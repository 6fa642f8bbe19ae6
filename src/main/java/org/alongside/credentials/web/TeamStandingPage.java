package org.alongside.credentials.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.credentials.SeeTeam;
import org.alongside.platform.words.Words;

/**
 * A team's readiness, every word ready.
 *
 * @param mine to the reader's own, "" for none
 * @param previous with {@code next} other parts of it; "" where there is none
 */
public record TeamStandingPage(List<Row> rows, int people, String mine, String previous, String next) {
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

    static TeamStandingPage of(List<SeeTeam.Member> members, int page, String mine, Words words) {
        int from = Math.min((page - 1) * A_PAGE, members.size());
        int to = Math.min(from + A_PAGE, members.size());
        return new TeamStandingPage(
                rows(members.subList(from, to), words),
                members.size(),
                mine,
                page > 1 ? "/standing?page=" + (page - 1) : "",
                to < members.size() ? "/standing?page=" + (page + 1) : "");
    }

    static List<Row> rows(List<SeeTeam.Member> members, Words words) {
        return members.stream().map(member -> row(member, words)).toList();
    }

    private static Row row(SeeTeam.Member member, Words words) {
        var href = "/standing/" + member.who().id();
        if (member.at().isEmpty())
            return new Row(href, member.who().name(), "", words.say("credentials.no-standard"), "", "", "", "");
        var at = member.at().get();
        var missing = at.missing().stream()
                .map(finding -> Said.requirement(finding.requirement(), words))
                .toList();
        return new Row(
                href,
                member.who().name(),
                at.stage().title(),
                Said.standing(at.standing(), words),
                Said.tone(at.standing()),
                words.say("credentials.counted", at.asked() - missing.size(), at.asked()),
                missing.isEmpty() ? "" : words.say("credentials.team.missing", missing),
                next(at, words));
    }

    private static String next(SeeTeam.At at, Words words) {
        var shortfall = at.shortfall();
        Optional<LocalDate> until = at.until();
        if (shortfall.isPresent()
                && until.filter(day -> day.isBefore(shortfall.get())).isEmpty())
            return words.say("credentials.team.short-on", shortfall.get());
        return until.map(day -> words.say("credentials.team.until", day)).orElse("");
    }
}
