package org.alongside.keeping;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;

/**
 * How long a record is kept at least: by the rule that reaches furthest, and for as long as anything holds it. Pure.
 *
 * <p>Source: the definition {@code record-keeping}.
 *
 * @param purgeAfterDays whole days between deciding that a record is taken out and doing it
 * @param unknown what would lengthen it and is not pinned down
 */
public record KeepUntil(List<Rule> rules, int purgeAfterDays, List<String> unknown, String source) {
    private static final String KIND = "record-keeping";
    private static final int MAJORITY_YEARS = 18;

    public enum From {
        LAST_SERVICE,
        MAJORITY
    }

    public record Rule(From from, int years, String why) {}

    public sealed interface Answer {}

    /** No service yet, or one goes on. */
    public record Running() implements Answer {}

    /** Held for a reason that has not been lifted, whatever the rules say; {@code until} is what they would. */
    public record Held(@Nullable LocalDate until) implements Answer {}

    /** Through this day, by this rule. */
    public record Through(LocalDate day, Rule rule) implements Answer {
        public boolean isOver(LocalDate today) {
            return day.isBefore(today);
        }
    }

    static KeepUntil of(Definitions definitions, UUID agency, LocalDate today) {
        return of(definitions.of(KIND, "keeping", agency, today));
    }

    private static KeepUntil of(Definition definition) {
        return new KeepUntil(
                definition
                        .body()
                        .get("rules")
                        .valueStream()
                        .map(rule -> new Rule(
                                rule.get("from").asString().equals("majority") ? From.MAJORITY : From.LAST_SERVICE,
                                rule.get("years").asInt(),
                                rule.get("why").asString()))
                        .toList(),
                definition.body().get("purge_after_days").asInt(),
                definition
                        .body()
                        .get("unknown")
                        .valueStream()
                        .map(one -> one.asString())
                        .toList(),
                definition.source());
    }

    Answer of(Holding holding, boolean held) {
        var through = holding.running() > 0 ? Optional.<Through>empty() : through(holding);
        if (held) return new Held(through.map(Through::day).orElse(null));
        return through.<Answer>map(one -> one).orElseGet(Running::new);
    }

    private Optional<Through> through(Holding holding) {
        var service = holding.lastServiceOn();
        if (service == null) return Optional.empty();
        return rules.stream()
                .flatMap(rule -> start(rule, service, holding.youngestBornOn()).stream()
                        .map(start -> new Through(anniversary(start, rule.years()), rule)))
                .max(Comparator.comparing(Through::day));
    }

    private static Optional<LocalDate> start(Rule rule, LocalDate service, @Nullable LocalDate youngest) {
        return switch (rule.from()) {
            case LAST_SERVICE -> Optional.of(service);
            case MAJORITY -> Optional.ofNullable(youngest).map(born -> anniversary(born, MAJORITY_YEARS));
        };
    }

    /** Never short of whole years: of the 29th of February, the 1st of March where a year has none. */
    private static LocalDate anniversary(LocalDate day, int years) {
        var then = day.plusYears(years);
        return then.getDayOfMonth() == day.getDayOfMonth() ? then : then.plusDays(1);
    }
}
