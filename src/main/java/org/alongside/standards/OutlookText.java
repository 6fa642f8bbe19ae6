package org.alongside.standards;

import org.alongside.platform.words.Words;

/** Forecasts and what counts elsewhere, for people to read on a terminal. */
final class OutlookText {
    private OutlookText() {}

    static String of(Forecast forecast, Words words) {
        var id = EvaluationText.printable(forecast.record().id());
        var title = forecast.standard().title();
        var stage = forecast.stage().title();
        var text = new StringBuilder(
                forecast.metOn() == null
                        ? words.say("standards.forecast.text.not-met", id, title, stage, forecast.until())
                        : words.say("standards.forecast.text.met", id, title, stage, forecast.metOn()));
        text.append('\n');
        for (var line : forecast.lines()) {
            text.append("  %s: %s%n"
                    .formatted(line.requirement().id(), line.explanation().in(words)));
        }
        return text.toString();
    }

    static String of(Portability portability, Words words) {
        var text = new StringBuilder(EvaluationText.of(portability.there(), words));
        for (var open : portability.there().standard().notKnown()) {
            text.append("  ")
                    .append(words.say("standards.portability.not-known", open))
                    .append('\n');
        }
        for (var asked : portability.there().standard().notChecked()) {
            text.append("  ")
                    .append(words.say("standards.portability.not-checked", asked))
                    .append('\n');
        }
        return text.toString();
    }
}
