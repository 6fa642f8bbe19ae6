package org.alongside.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.access.BreakGlass;
import org.alongside.access.Grant;
import org.alongside.access.GrantEntry;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/**
 * One breaking of the glass.
 *
 * @param lasts whether it is open still, and may be ended
 * @param review in words; empty while there is none
 */
public record GrantPage(
        UUID id,
        String who,
        UUID family,
        String familyName,
        String reason,
        String when,
        boolean lasts,
        List<Line> lines,
        String review,
        String reviewNote,
        String note,
        Problems problems) {

    /** @param hard whether it was about a family other than the one it was opened for */
    public record Line(String words, String when, boolean hard) {}

    static GrantPage mine(Words words, Grant grant, Actor reader, Instant now) {
        return of(words, new BreakGlass.View(grant, List.of()), reader, now, "", Problems.none());
    }

    static GrantPage of(Words words, BreakGlass.View view, Actor reader, Instant now, String note, Problems problems) {
        var grant = view.grant();
        return new GrantPage(
                grant.id(),
                grant.name(),
                grant.family(),
                grant.familyName(),
                grant.reason(),
                when(words, grant, reader, now),
                grant.lasts(now),
                view.entries().stream()
                        .map(entry -> line(words, entry, reader, now))
                        .toList(),
                grant.review()
                        .map(it -> words.say("access.glass.review.by", it.by(), moment(words, it.at(), reader, now)))
                        .orElse(""),
                grant.review().map(Grant.Review::note).orElse(""),
                note,
                problems);
    }

    static String when(Words words, Grant grant, Actor reader, Instant now) {
        var from = moment(words, grant.from(), reader, now);
        if (grant.lasts(now)) return words.say("access.glass.lasts", from, moment(words, grant.until(), reader, now));
        return words.say(
                "access.glass.lasted", from, moment(words, grant.ended().orElse(grant.until()), reader, now));
    }

    private static Line line(Words words, GrantEntry entry, Actor reader, Instant now) {
        var key = "access.glass.did." + entry.operation();
        var what = "access.record." + entry.record().replace('_', '-');
        return new Line(
                words.say(
                        key, words.has(what) ? words.say(what) : entry.record().replace('_', ' ')),
                moment(words, entry.at(), reader, now),
                !entry.ofTheFamily());
    }

    private static String moment(Words words, Instant at, Actor reader, Instant now) {
        return words.spoken().moment(at, reader.zone(), LocalDate.ofInstant(now, reader.zone()));
    }
}
