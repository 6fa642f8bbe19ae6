package org.alongside.interop.web;

import java.util.ArrayList;
import java.util.List;
import org.alongside.interop.Import;
import org.alongside.interop.Refusal;
import org.alongside.interop.RefusalWords;
import org.alongside.interop.ToldRow;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/** One refused row, to be mended. */
public record RowPage(String id, String title, String action, Problems problems, List<Cell> cells, String back) {

    /** One cell under its heading; {@code isLong} where it needs room. */
    public record Cell(String name, String heading, String value, boolean isLong) {}

    private static final int ONE_LINE = 80;

    static RowPage of(Words words, Import one, ToldRow row, List<String> values) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < Math.max(one.columns().size(), values.size()); i++) {
            var heading = i < one.columns().size() ? one.columns().get(i).heading() : words.say("interop.mend.beyond");
            var value = i < values.size() ? values.get(i) : "";
            cells.add(new Cell("cell-" + i, heading, value, value.length() > ONE_LINE || value.contains("\n")));
        }
        var problems = Problems.none();
        for (var refusal : row.refusals())
            problems = problems.and(field(refusal), RefusalWords.say(words, one, refusal));
        var href = "/imports/" + one.id();
        return new RowPage(
                one.id().toString(),
                words.say("interop.mend.title", String.valueOf(row.number())),
                href + "/rows/" + row.number(),
                problems,
                cells,
                href + "?show=refused");
    }

    private static String field(Refusal refusal) {
        return refusal.column() < 0 ? "" : "cell-" + refusal.column();
    }
}
