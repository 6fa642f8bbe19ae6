package org.alongside.rhythm.web;

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
 * @param before what was expected earlier, the latest first
 * @param due "" where nothing is due
 * @param behind "" where nothing is behind
 * @param more whether there are older periods than those told
 */
public record RhythmPage(
        UUID family,
        String policy,
        List<String> expectations,
        List<String> before,
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
        var words = say.words();
        var periods = rhythm.parts().stream()
                .flatMap(part -> part.answer().periods().stream().map(period -> new Asked(part, period)))
                .sorted(Comparator.comparing((Asked asked) -> asked.period().from())
                        .reversed())
                .toList();
        return new RhythmPage(
                rhythm.family(),
                rhythm.policy().title(),
                rhythm.policy().phases().stream()
                        .flatMap(phase -> phase.expects().stream())
                        .map(say::expectation)
                        .toList(),
                before(rhythm, words),
                rhythm.due().map(due -> say.due(rhythm, due)).orElse(""),
                say.behind(rhythm),
                List.of(
                        new Figure(words.say("rhythm.kept"), rhythm.count(Status.KEPT)),
                        new Figure(words.say("rhythm.attempted"), rhythm.count(Status.ATTEMPTED)),
                        new Figure(words.say("rhythm.missed"), rhythm.count(Status.MISSED)),
                        new Figure(words.say("rhythm.excused"), rhythm.count(Status.EXCUSED))),
                periods.stream()
                        .limit(PERIODS_TOLD)
                        .map(asked -> told(asked, say))
                        .toList(),
                periods.size() > PERIODS_TOLD);
    }

    /** A period and what asked for it. */
    private record Asked(Rhythm.Part part, Period period) {}

    private static List<String> before(Rhythm rhythm, Words words) {
        return rhythm.parts().reversed().stream()
                .skip(1)
                .map(part -> words.say(
                        "rhythm.before",
                        words.spoken().date(part.from()),
                        part.policy().title()))
                .toList();
    }

    private static Told told(Asked asked, RhythmWords say) {
        var period = asked.period();
        var words = say.words();
        var expectation = asked.part().expectation(period.phase(), period.expect());
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
