package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.incidents.Complain;
import org.alongside.incidents.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells what was reported with care: {@code demo/incidents.yaml}. */
@Component
@Profile("demo")
class Careful implements Chapter {
    private static final long REPORTED = 20_261_330;

    record File(List<Told> incidents) {}

    /**
     * @param by "" for somebody without an account
     * @param family nth of the writer's own; 0 for none
     */
    record Told(
            String agency,
            String kind,
            String by,
            @Nullable String about,
            int daysAgo,
            int family,
            @Nullable String words,
            @Nullable List<Step> steps,
            @Nullable String ending,
            @Nullable String closedBy) {
        List<Step> done() {
            return steps == null ? List.of() : steps;
        }

        /** Hours until it was closed: after the last step. */
        int closedAfter() {
            return 1 + done().stream().mapToInt(Step::hours).max().orElse(0);
        }
    }

    record Step(String by, int hours, String step, Map<String, String> answers) {}

    private final List<Told> told =
            Cast.Yaml.read("/demo/incidents.yaml", File.class).incidents();
    private final Report report;
    private final Complain complain;
    private final StoryClock clock;

    Careful(Report report, Complain complain, StoryClock clock) {
        this.report = report;
        this.complain = complain;
        this.clock = clock;
    }

    @Override
    public void tell(Telling telling) {
        var chance = new Chance(REPORTED);
        for (var one : told) if (one.agency().equals(telling.agency().name())) tell(telling, one, chance);
    }

    /** With its steps, by those whose turn each was. */
    private void tell(Telling telling, Told one, Chance chance) {
        var day = telling.today().minusDays(one.daysAgo());
        var begun = day.atTime(14, 0);
        var id = chance.id(day);
        var theirs = telling.with(one.by(), day);
        var family = one.family() == 0 || one.family() > theirs.size()
                ? null
                : theirs.get(one.family() - 1).id();
        telling.at(begun, () -> begin(telling, one, id, family));
        for (var step : one.done()) {
            var entry = chance.id(day);
            telling.at(begun.plusHours(step.hours()).plusMinutes(10), () -> step(telling, step, id, entry));
        }
        if (one.ending() != null) telling.at(begun.plusHours(one.closedAfter()), () -> close(telling, one, id));
    }

    /** @param family of the writer; null for none */
    private void begin(Telling telling, Told one, UUID id, @Nullable UUID family) {
        var words = Objects.requireNonNullElse(one.words(), "");
        if (one.by().isEmpty()) {
            done(complain.say(telling.manager().agency(), id, words));
            return;
        }
        var about = one.about() == null ? "" : telling.who(one.about()).person().toString();
        done(report.begin(
                telling.who(one.by()),
                new Report.Draft(
                        id, one.kind(), family == null ? "" : family.toString(), "", about, "caregiver", "", words)));
    }

    private void step(Telling telling, Step step, UUID id, UUID entry) {
        var by = telling.who(step.by());
        var at = LocalDateTime.ofInstant(clock.instant(), by.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        var answers = new LinkedHashMap<String, String>();
        step.answers().forEach((field, answer) -> answers.put(field, answer.replace("{at}", at)));
        done(report.add(by, id, new Report.StepDraft(entry, step.step(), answers)));
    }

    private void close(Telling telling, Told one, UUID id) {
        done(report.close(
                telling.who(Objects.requireNonNull(one.closedBy())), id, Objects.requireNonNull(one.ending()), ""));
    }
}
