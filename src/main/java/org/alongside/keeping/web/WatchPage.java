package org.alongside.keeping.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.keeping.UnusualLooks;
import org.alongside.keeping.WatchRecords;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;

/** What a privacy officer should look into, every word ready. */
public record WatchPage(String what, List<Row> looks, List<Line> ending, int endingWithinDays, Problems problems) {

    /**
     * @param audit where all looks of that person on that day stand
     * @param answer what was found; "" until somebody asked
     */
    public record Row(
            String title, String what, String audit, String answer, String field, String path, UUID id, String value) {
        public boolean asks() {
            return answer.isEmpty();
        }
    }

    public record Line(String href, String name, String words) {}

    static WatchPage of(WatchRecords.Seen seen, Ids ids, Sent sent, LocalDate today, Problems problems, Shell shell) {
        var spoken = shell.words().spoken();
        return new WatchPage(
                shell.say("keeping.watch.what", seen.windowDays()),
                seen.looks().stream()
                        .map(look -> row(look, ids.next(), sent, today, shell))
                        .toList(),
                seen.ending().stream()
                        .map(one -> new Line(
                                "/families/" + one.family() + "/sharing",
                                one.name(),
                                shell.say("keeping.watch.ends", spoken.day(one.endsOn(), today))))
                        .toList(),
                seen.endingWithinDays(),
                problems);
    }

    private static Row row(WatchRecords.Look look, UUID id, Sent sent, LocalDate today, Shell shell) {
        var found = look.found();
        var key = WatchRecords.key(found);
        return new Row(
                shell.say("keeping.look." + found.kind().code(), found.name(), found.familyName(), found.families()),
                why(found, today, shell),
                "/audit?person=" + found.who() + "&from=" + found.day() + "&until=" + found.day() + "&show=looks",
                look.answer().isEmpty() ? "" : shell.say("keeping.look.answered", look.answer(), look.by()),
                "words-" + key,
                "/watch/" + key,
                id,
                sent.words("words-" + key));
    }

    private static String why(UnusualLooks.Found found, LocalDate today, Shell shell) {
        var day = shell.words().spoken().day(found.day(), today);
        return found.kind() == UnusualLooks.Kind.MANY ? shell.say("keeping.look.usual", day, found.usual()) : day;
    }
}
