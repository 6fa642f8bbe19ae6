package org.alongside.interop.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.alongside.interop.Import;
import org.alongside.interop.Kind;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/**
 * The page of imports.
 *
 * @param next where older ones are; empty if there are none
 */
public record ImportsPage(List<Choice> kinds, Problems problems, List<Line> lines, String next) {

    /** One import in the list. */
    public record Line(String href, String name, String what, String state, String tone) {}

    static ImportsPage of(
            Words words, List<Import> list, int shown, String kind, Problems problems, ZoneId zone, LocalDate today) {
        var lines = list.stream()
                .limit(shown)
                .map(one -> line(words, one, zone, today))
                .toList();
        var next =
                list.size() > shown ? "/imports?before=" + list.get(shown - 1).id() : "";
        return new ImportsPage(kinds(words, kind), problems, lines, next);
    }

    private static List<Choice> kinds(Words words, String picked) {
        return Arrays.stream(Kind.values())
                .map(kind -> Choice.of(
                        kind.code(),
                        words.say("interop.kind." + kind.code()),
                        kind.code().equals(picked)))
                .toList();
    }

    private static Line line(Words words, Import one, ZoneId zone, LocalDate today) {
        var what = words.say(
                "interop.list.what",
                words.say("interop.kind." + one.kind().code()),
                one.rowsTotal(),
                words.spoken().moment(one.createdAt(), zone, today),
                one.createdBy());
        return new Line(
                "/imports/" + one.id(),
                one.fileName(),
                what,
                words.say("interop.state." + one.state().code()),
                tone(one));
    }

    static String tone(Import one) {
        return switch (one.state()) {
            case DONE -> one.counts().refusals() > 0 ? "wait" : "good";
            case JUDGED, MAPPING -> "wait";
            case JUDGING, WRITING, UNDOING -> one.problem() == null ? "note" : "care";
            case UNDONE -> one.leftAlone() > 0 ? "wait" : "";
            case DISCARDED -> "";
        };
    }
}
