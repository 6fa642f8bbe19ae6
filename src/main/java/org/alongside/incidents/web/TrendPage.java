package org.alongside.incidents.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.incidents.Trend;
import org.alongside.platform.documents.Csv;
import org.alongside.platform.words.Words;

/** Counts without names, every word ready. */
public record TrendPage(List<Row> kinds, List<Month> months, String least) {

    public record Row(String title, String all, String open, String days) {}

    public record Month(String title, String all) {}

    static TrendPage of(Trend trend, UnaryOperator<String> title, Words words) {
        return new TrendPage(
                trend.kinds().stream()
                        .map(one -> new Row(
                                title.apply(one.kind()),
                                said(one.all(), words),
                                said(one.open(), words),
                                one.days().isEmpty()
                                        ? words.say("incidents.trend.untold")
                                        : words.say(
                                                "incidents.trend.days",
                                                one.days().getAsLong())))
                        .toList(),
                trend.months().stream()
                        .map(one -> new Month(words.spoken().month(one.month()), said(one.all(), words)))
                        .toList(),
                words.say("incidents.trend.least", trend.least(), trend.months().size()));
    }

    private static String said(Trend.Count count, Words words) {
        if (count.told()) return words.spoken().number(count.value());
        return words.say("incidents.trend.untold");
    }

    void write(Csv csv, Words words) {
        csv.row(
                words.say("incidents.trend.kind"),
                words.say("incidents.trend.all"),
                words.say("incidents.trend.open"),
                words.say("incidents.trend.length"));
        kinds.forEach(one -> csv.row(one.title(), one.all(), one.open(), one.days()));
        csv.row(words.say("incidents.trend.month"), words.say("incidents.trend.all"));
        months.forEach(one -> csv.row(one.title(), one.all()));
    }
}
