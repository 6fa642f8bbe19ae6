package org.alongside.telling;

import java.util.List;
import org.alongside.consent.Information;
import org.alongside.results.RecordResult;
import org.alongside.results.TestResult;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;

/** Results of tests that partners told of. Pure. */
record ResultThings(WholeOf of, List<TestResult> results) {

    List<Thing> all() {
        return results.stream().map(this::result).toList();
    }

    /** What the partner told in words goes as a supporter's own words do. */
    private Thing result(TestResult result) {
        var now = result.now();
        var finding = now.finding();
        var fields = of.fields()
                .day("on", now.sampledOn())
                .add(
                        "result",
                        now.outcome().code(),
                        of.words().say("results.outcome." + now.outcome().code()));
        if (finding != null)
            fields.add("confirmed", finding.code(), of.words().say("results.finding." + finding.code()));
        fields.coded("substances", now.substances(), of.list(RecordResult.SUBSTANCES));
        if (now.asPrescribed()) fields.add("as_prescribed", true, of.words().say("telling.record.yes"));
        fields.coded("specimen", now.specimen(), of.list(RecordResult.SPECIMENS))
                .text("panel", now.panel())
                .day("reported_on", now.reportedOn())
                .text("reported_by", result.partnerName())
                .texts(
                        "corrections",
                        result.versions().stream()
                                .map(TestResult.Version::why)
                                .filter(why -> !why.isEmpty())
                                .toList());
        return new Thing(
                result.id(),
                of.words().spoken().date(now.sampledOn()),
                Readers.ALL,
                List.of(of.item(result.id(), null, Information.TEST_RESULTS)),
                fields.all(),
                WholeOf.part(
                                result.id(),
                                Readers.ORDERED,
                                of.item(result.id(), null, Information.TEST_RESULTS),
                                of.fields().text("words", now.words()))
                        .stream()
                        .toList());
    }
}
