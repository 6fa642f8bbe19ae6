package org.alongside.standards;

import org.alongside.platform.words.Words;

/** An evaluation for people to read on a terminal: what is met, what is missing and why. */
final class EvaluationText {
    private EvaluationText() {}

    static String of(Evaluation evaluation, Words words) {
        var text = new StringBuilder();
        text.append(words.say(
                        evaluation.met() ? "standards.text.met" : "standards.text.not-met",
                        printable(evaluation.record().id()),
                        evaluation.standard().title(),
                        evaluation.stage().title(),
                        evaluation.asOf()))
                .append('\n');
        int width = evaluation.findings().stream()
                .mapToInt(finding -> finding.requirement().id().length())
                .max()
                .orElse(0);
        for (var finding : evaluation.findings()) {
            text.append("  %-4s".formatted(words.say(finding.met() ? "standards.text.yes" : "standards.text.no")))
                    .append(finding.requirement().id())
                    .repeat(' ', width - finding.requirement().id().length() + 2)
                    .append(finding.explanation().in(words))
                    .append('\n');
        }
        return text.toString();
    }

    /** An id is somebody else's text: without what would steer a terminal. */
    static String printable(String id) {
        return id.replaceAll("\\p{Cntrl}", "?");
    }
}
