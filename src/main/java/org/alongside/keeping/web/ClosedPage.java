package org.alongside.keeping.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.keeping.Minimum;
import org.alongside.keeping.SeeRecord;
import org.alongside.platform.web.Shell;

/**
 * Records of families in no program any more, every word ready.
 *
 * @param decides whether the reader decides on records whose time is over
 * @param next "" on the last page
 */
public record ClosedPage(List<Row> rows, boolean decides, String next) {

    /** @param missing what is not there, in a few words; "" for nothing */
    public record Row(String href, String name, String ended, String missing, String kept, String tone) {}

    static ClosedPage of(SeeRecord.Page page, boolean decides, LocalDate today, Shell shell) {
        var next = page.next();
        return new ClosedPage(
                page.rows().stream().map(row -> row(row, today, shell)).toList(),
                decides,
                next == null ? "" : "/records?before=" + next.endedOn() + "&after=" + next.family());
    }

    private static Row row(SeeRecord.Closed one, LocalDate today, Shell shell) {
        return new Row(
                "/families/" + one.family() + "/record",
                one.name(),
                shell.say("keeping.closed.ended", shell.words().spoken().dayWithin(one.endedOn(), today)),
                one.missing().isEmpty()
                        ? ""
                        : shell.say(
                                "keeping.closed.missing",
                                one.missing().stream().map(Minimum.Item::title).collect(Collectors.joining(", "))),
                KeptWords.of(one.answer(), today, shell),
                KeptWords.tone(one.answer()));
    }
}
