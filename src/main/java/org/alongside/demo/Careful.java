package org.alongside.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.incidents.Complain;
import org.alongside.incidents.Report;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells what was reported with care: {@code demo/incidents.yaml}. */
@Component
@Profile("demo")
class Careful {

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

    Careful(Report report, Complain complain) {
        this.report = report;
        this.complain = complain;
    }

    List<Told> of(String agency) {
        return told.stream().filter(one -> one.agency().equals(agency)).toList();
    }

    /** @param family of the writer; null for none */
    void begin(Told one, UUID id, @Nullable UUID family, UUID agency, Function<String, Actor> who) {
        var words = Objects.requireNonNullElse(one.words(), "");
        if (one.by().isEmpty()) {
            done(complain.say(agency, id, words));
            return;
        }
        var about = one.about() == null ? "" : who.apply(one.about()).person().toString();
        done(report.begin(
                who.apply(one.by()),
                new Report.Draft(
                        id, one.kind(), family == null ? "" : family.toString(), "", about, "caregiver", "", words)));
    }

    void step(Step step, UUID id, UUID entry, Instant now, Function<String, Actor> who) {
        var by = who.apply(step.by());
        var at = LocalDateTime.ofInstant(now, by.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        var answers = new LinkedHashMap<String, String>();
        step.answers().forEach((field, answer) -> answers.put(field, answer.replace("{at}", at)));
        done(report.add(by, id, new Report.StepDraft(entry, step.step(), answers)));
    }

    void close(Told one, UUID id, Function<String, Actor> who) {
        done(report.close(
                who.apply(Objects.requireNonNull(one.closedBy())), id, Objects.requireNonNull(one.ending()), ""));
    }

    private static void done(Change<?> change) {
        if (!(change instanceof Change.Done<?>))
            throw new IllegalStateException("What was reported in the demo was refused: " + change);
    }
}
