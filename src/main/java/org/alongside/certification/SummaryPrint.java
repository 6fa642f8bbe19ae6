package org.alongside.certification;

import java.util.List;
import org.alongside.platform.words.Words;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Requirements;

/** An evaluation on paper, every word ready. */
public record SummaryPrint(String sum, List<Row> rows) {
    public record Row(String title, String met, String explanation, String source) {}

    static SummaryPrint of(Evaluation evaluation, Words words) {
        return new SummaryPrint(
                words.say(
                        "certification.missing",
                        evaluation.findings().stream()
                                .filter(finding -> !finding.met())
                                .count()),
                evaluation.findings().stream()
                        .map(finding -> new Row(
                                Requirements.title(finding.requirement().id(), words),
                                words.say(finding.met() ? "certification.met" : "certification.not-met"),
                                finding.explanation().in(words),
                                finding.requirement().source()))
                        .toList());
    }
}
