package org.alongside.certification.web;

import java.util.List;
import org.alongside.platform.web.Shell;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Requirements;

/**
 * Findings of an evaluation, every word ready.
 *
 * @param sum how much of it is met
 */
public record FoundPage(String sum, boolean met, List<Row> rows) {
    public record Row(String title, String explanation, Chip chip) {}

    static FoundPage of(Evaluation evaluation, Shell shell) {
        var rows = evaluation.findings().stream()
                .map(finding -> new Row(
                        Requirements.title(finding.requirement().id(), shell.words()),
                        finding.explanation().in(shell.words()),
                        met(finding.met(), shell)))
                .toList();
        long missing =
                evaluation.findings().stream().filter(finding -> !finding.met()).count();
        return new FoundPage(shell.say("certification.missing", missing), evaluation.met(), rows);
    }

    static Chip met(boolean met, Shell shell) {
        return new Chip(met ? "good" : "wait", shell.say(met ? "certification.met" : "certification.not-met"));
    }
}
