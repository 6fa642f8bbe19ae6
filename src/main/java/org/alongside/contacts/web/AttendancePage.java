package org.alongside.contacts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.Attendance;
import org.alongside.contacts.Attendance.Asked;
import org.alongside.contacts.Attendance.Cursor;
import org.alongside.contacts.Attendance.Figures;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How groups were attended, every word ready. {@code sentence} sums up all that was asked for, not this page alone. */
public record AttendancePage(
        LocalDate from,
        LocalDate until,
        LocalDate today,
        List<Choice> programs,
        String sentence,
        List<Row> rows,
        String csv,
        String next,
        Problems problems) {

    /** A group, with its numbers in the order of the columns. */
    public record Row(UUID id, String title, String when, String who, List<Cell> cells) {}

    /** A number under its column's name. */
    public record Cell(String label, String words) {}

    static AttendancePage of(Attendance.Page page, Asked asked, ContactSaid said) {
        var total = page.total();
        return new AttendancePage(
                asked.from(),
                asked.until(),
                said.today(),
                page.programs().stream()
                        .map(one -> Choice.of(
                                one.id().toString(), one.name(), one.id().equals(asked.program())))
                        .toList(),
                said.say("contacts.attendance.sum", total.groups(), total.expected(), total.came(), total.percent()),
                page.rows().stream().map(row -> row(row, said)).toList(),
                address("/gatherings/attendance.csv", asked, null),
                page.next() == null ? "" : address("/gatherings/attendance", asked, page.next()),
                asked.until().isBefore(asked.from())
                        ? Problems.none().and("until", said.say("contacts.wrong.ends-first"))
                        : Problems.none());
    }

    private static Row row(Attendance.Row row, ContactSaid said) {
        return new Row(
                row.id(),
                said.say("contacts.gathering.title", said.say("contacts.gathering.kind." + row.kind()), row.topic()),
                said.spoken().date(row.day()),
                said.spoken()
                        .list(Stream.of(row.facilitator(), row.helper())
                                .filter(Objects::nonNull)
                                .toList()),
                cells(row.figures(), said));
    }

    private static List<Cell> cells(Figures figures, ContactSaid said) {
        return List.of(
                new Cell(said.say("contacts.attendance.expected"), said.spoken().number(figures.expected())),
                new Cell(said.say("contacts.attendance.came"), said.spoken().number(figures.came())),
                new Cell(said.say("contacts.attendance.missed"), said.spoken().number(figures.missed())),
                new Cell(
                        said.say("contacts.attendance.percent"),
                        said.say("contacts.attendance.percent.of", figures.percent())));
    }

    private static String address(String path, Asked asked, @Nullable Cursor after) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("from", asked.from())
                .queryParam("until", asked.until());
        if (asked.program() != null) address.queryParam("program", asked.program());
        if (after != null) address.queryParam("day", after.day()).queryParam("after", after.id());
        return address.encode().toUriString();
    }
}
