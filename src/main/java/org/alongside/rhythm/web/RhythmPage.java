package org.alongside.rhythm.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.alongside.cadence.CadenceAnswer.Period;
import org.alongside.cadence.CadenceAnswer.Status;
import org.alongside.platform.words.Words;
import org.alongside.rhythm.Rhythm;
import org.alongside.rhythm.RhythmWords;

/**
 * An enrollment's rhythm, every word ready.
 *
 * @param due "" where nothing is due
 * @param behind "" where nothing is behind
 * @param more whether there are older periods than those told
 */
public record RhythmPage(
        UUID family,
        String policy,
        List<String> expectations,
        String due,
        String behind,
        List<Figure> figures,
        List<Told> periods,
        boolean more) {
    private static final int PERIODS_TOLD = 60;

    public record Figure(String what, int count) {}

    /** @param tone of the chip that says the status */
    public record Told(String days, String what, String status, String tone, String had) {}

    static RhythmPage of(Rhythm rhythm, RhythmWords say) {
        var answer = rhythm.answer();
        var words = say.words();
        var periods = new ArrayList<>(answer.periods());
        periods.sort(Comparator.comparing(Period::from).reversed());
        return new RhythmPage(
                rhythm.family(),
                rhythm.policy().title(),
                rhythm.policy().phases().stream()
                        .flatMap(phase -> phase.expects().stream())
                        .map(say::expectation)
                        .toList(),
                rhythm.due().map(due -> say.due(rhythm, due)).orElse(""),
                say.behind(rhythm),
                List.of(
                        new Figure(words.say("rhythm.kept"), answer.kept()),
                        new Figure(words.say("rhythm.attempted"), answer.attempted()),
                        new Figure(words.say("rhythm.missed"), answer.missed()),
                        new Figure(words.say("rhythm.excused"), answer.excused())),
                periods.stream()
                        .limit(PERIODS_TOLD)
                        .map(period -> told(rhythm, period, say))
                        .toList(),
                periods.size() > PERIODS_TOLD);
    }

    private static Told told(Rhythm rhythm, Period period, RhythmWords say) {
        var words = say.words();
        var expectation = rhythm.expectation(period.phase(), period.expect());
        return new Told(
                days(period, words),
                say.what(expectation),
                words.say("rhythm.status." + code(period.status())),
                tone(period.status()),
                say.had(expectation, period.have(), period.need()));
    }

    private static String days(Period period, Words words) {
        var from = words.spoken().date(period.from());
        return period.from().equals(period.to())
                ? from
                : words.say("rhythm.days", from, words.spoken().date(period.to()));
    }

    private static String code(Status status) {
        return switch (status) {
            case KEPT -> "kept";
            case ATTEMPTED -> "attempted";
            case MISSED -> "missed";
            case EXCUSED -> "excused";
            case OPEN -> "open";
        };
    }

    private static String tone(Status status) {
        return switch (status) {
            case KEPT -> "good";
            case ATTEMPTED, MISSED -> "wait";
            case EXCUSED, OPEN -> "";
        };
    }
}
