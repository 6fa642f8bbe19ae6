package org.alongside.interop.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.interop.Import;
import org.alongside.interop.Import.State;
import org.alongside.interop.RefusalWords;
import org.alongside.interop.ToldRow;
import org.alongside.interop.Verdict;
import org.alongside.interop.Vocabulary;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of every row, before it is written and after.
 *
 * @param sentence what this page says in a line
 * @param tabs the same rows by verdict
 * @param write the words on the button that writes; empty where there is nothing to write or it is written
 * @param next where the rows after these are; empty if there are none
 * @param refusedHref where the refused rows can be had as a file; empty if there are none
 */
public record CheckPage(
        String id,
        String title,
        String sentence,
        Steps steps,
        List<Figure> figures,
        List<Tab> tabs,
        List<Line> lines,
        String empty,
        String next,
        String write,
        String refusedHref,
        boolean mayChangeColumns,
        boolean mayUndo,
        boolean mayRepeat,
        String left) {

    private static final int CELLS_SHOWN = 4;
    private static final int LONGEST = 60;

    public record Figure(String name, String number) {}

    public record Tab(String href, String words, boolean current) {}

    /** One row; {@code mendHref} is empty where it cannot be mended. */
    public record Line(
            String number,
            String verdict,
            String tone,
            String cells,
            List<String> said,
            String mendHref,
            String anchor) {}

    static CheckPage of(
            Words words,
            Import one,
            Vocabulary vocabulary,
            List<ToldRow> rows,
            int shown,
            @Nullable Verdict verdict,
            boolean left) {
        var changes = new ChangeWords(words, vocabulary);
        var lines = rows.stream()
                .limit(shown)
                .map(row -> line(words, one, changes, row))
                .toList();
        var more = rows.size() > shown
                ? "%s?show=%s&after=%d"
                        .formatted(
                                href(one),
                                show(verdict, left),
                                rows.get(shown - 1).number())
                : "";
        int toWrite = one.counts().toWrite();
        return new CheckPage(
                one.id().toString(),
                one.fileName(),
                sentence(words, one),
                Steps.at(words, one, false),
                figures(words, one),
                tabs(words, one, verdict, left),
                lines,
                words.say("interop.check.none"),
                more,
                one.state() == State.JUDGED && toWrite > 0 ? words.say("interop.confirm", toWrite) : "",
                one.counts().refusals() > 0 ? href(one) + "/refused.csv" : "",
                one.state() == State.JUDGED,
                one.state() == State.DONE && toWrite > 0,
                one.state() == State.UNDONE || one.state() == State.DONE,
                one.leftAlone() > 0 ? words.say("interop.left", one.leftAlone()) : "");
    }

    private static String href(Import one) {
        return "/imports/" + one.id();
    }

    static String show(@Nullable Verdict verdict, boolean left) {
        return left ? "left" : verdict == null ? "all" : verdict.code();
    }

    private static String sentence(Words words, Import one) {
        var counts = one.counts();
        return switch (one.state()) {
            case JUDGED ->
                counts.toWrite() == 0
                        ? words.say(counts.refusals() == 0 ? "interop.judged.nothing" : "interop.judged.only-refused")
                        : words.say("interop.judged", counts.toWrite(), counts.refusals());
            case DONE -> words.say("interop.done", counts.toWrite(), counts.refusals());
            case UNDONE -> words.say("interop.undone", one.leftAlone());
            default -> words.say("interop.discarded");
        };
    }

    private static List<Figure> figures(Words words, Import one) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Figure(
                        words.say("interop.verdict." + verdict.code()),
                        words.spoken().number(one.counts().of(verdict))))
                .toList();
    }

    private static List<Tab> tabs(Words words, Import one, @Nullable Verdict current, boolean left) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(href(one) + "?show=all", words.say("interop.show.all"), current == null && !left));
        for (var verdict : Verdict.values()) {
            if (one.counts().of(verdict) == 0 && verdict != current) continue;
            tabs.add(new Tab(
                    href(one) + "?show=" + verdict.code(),
                    words.say("interop.verdict." + verdict.code()),
                    verdict == current));
        }
        if (one.leftAlone() > 0) tabs.add(new Tab(href(one) + "?show=left", words.say("interop.show.left"), left));
        return tabs;
    }

    private static Line line(Words words, Import one, ChangeWords changes, ToldRow row) {
        var said = new ArrayList<String>();
        row.refusals().forEach(refusal -> said.add(RefusalWords.say(words, one, refusal)));
        row.changes().forEach(change -> said.add(changes.say(change)));
        if (row.leftWhy() != null) said.add(words.say("interop.left-why." + row.leftWhy()));
        if (row.mended()) said.add(words.say("interop.mended"));
        var verdict = row.verdict();
        boolean mendable = one.state() == State.JUDGED && verdict == Verdict.REFUSED;
        return new Line(
                words.say("interop.row", String.valueOf(row.number())),
                verdict == null ? "" : words.say("interop.verdict." + verdict.code()),
                verdict == null ? "" : tone(verdict),
                cells(one, row),
                said,
                mendable ? href(one) + "/rows/" + row.number() : "",
                "row-" + row.number());
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case CREATE -> "good";
            case UPDATE -> "note";
            case SAME -> "";
            case REFUSED -> "care";
        };
    }

    /** The first few cells of the columns that are used. */
    private static String cells(Import one, ToldRow row) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < row.cells().size() && shown.size() < CELLS_SHOWN; i++) {
            if (one.plan().target(i).isEmpty() || row.cells().get(i).isEmpty()) continue;
            var cell = row.cells().get(i);
            shown.add(cell.length() > LONGEST ? cell.substring(0, LONGEST - 1) + "…" : cell);
        }
        return String.join(" · ", shown);
    }
}
