package org.alongside.platform.outbox.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alongside.platform.outbox.Undelivered;
import org.alongside.platform.words.Words;

/** What did not arrive, in words. */
public record UndeliveredPage(List<Row> rows) {
    /** @param waiting whether it is tried again by itself */
    public record Row(long id, String what, String when, String problem, boolean waiting) {}

    static UndeliveredPage of(List<Undelivered.Item> items, ZoneId zone, Words words) {
        return new UndeliveredPage(
                items.stream().map(item -> row(item, zone, words)).toList());
    }

    private static Row row(Undelivered.Item item, ZoneId zone, Words words) {
        var key = "platform.undelivered.kind." + item.kind();
        var what = words.has(key) ? words.say(key) : item.kind();
        var next = item.next();
        var when = next == null
                ? words.say("platform.undelivered.given-up", moment(item.since(), zone, words), item.tries())
                : words.say(
                        "platform.undelivered.waiting",
                        moment(item.since(), zone, words),
                        item.tries(),
                        moment(next, zone, words));
        return new Row(item.id(), what, when, item.problem(), next != null);
    }

    private static String moment(Instant at, ZoneId zone, Words words) {
        return words.spoken().stamp(at, zone);
    }
}
