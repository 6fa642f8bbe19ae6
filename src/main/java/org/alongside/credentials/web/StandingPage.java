package org.alongside.credentials.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.Progress;
import org.alongside.credentials.Question;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;
import org.alongside.standards.Forecast;
import org.alongside.standards.Portability;
import org.alongside.standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A supporter's way to a certification, or in keeping one, every word ready: what is done, what is missing, what comes next
 * and by when.
 *
 * @param headline the whole in one sentence
 * @param title what they may be called on the day
 * @param next what is missing, what can be done at once first
 * @param trial what the plan on trial changes; "" without one
 */
public record StandingPage(
        String address,
        String name,
        boolean own,
        String standard,
        String standardState,
        String asOf,
        boolean today,
        String standing,
        String tone,
        String title,
        String level,
        List<Level> levels,
        String headline,
        String counted,
        long done,
        long all,
        String due,
        String dueTone,
        List<Next> next,
        List<Line> lines,
        String pace,
        List<String> trial,
        List<CertificateLine> certificates,
        List<Choice> others,
        String elsewhere,
        List<Elsewhere> counts,
        List<String> there,
        List<String> notKnown,
        List<String> notChecked,
        Question question,
        Problems problems) {
    private static final int SOON = 90;

    /** @param here the one shown */
    public record Level(String title, String href, boolean here) {}

    /** @param href where it is done, "" for nowhere here */
    public record Next(String what, String why, String when, String href, String act) {}

    /**
     * @param have with {@code need} in hundredths; both 0 where it is no quantity
     * @param trial how the plan on trial changes it; "" where it does not
     */
    public record Line(
            String what,
            boolean met,
            String state,
            String tone,
            String why,
            String outlook,
            String trial,
            String quantity,
            long have,
            long need,
            List<String> source) {}

    public record CertificateLine(String title, String what, String state, String tone, List<String> events) {}

    public record Elsewhere(String what, String state, String tone, String why, String before) {}

    public static StandingPage of(
            Progress progress, List<Standard> standards, Question question, LocalDate today, Words words) {
        var lines = progress.lines();
        return new StandingPage(
                "/standing/" + progress.supporter(),
                progress.name(),
                progress.own(),
                progress.standard().title(),
                words.say("credentials.standard.status."
                        + progress.standard().status().code()),
                progress.asOf().toString(),
                progress.asOf().equals(today),
                Said.standing(progress.standing(), words),
                Said.tone(progress.standing()),
                title(progress, words),
                progress.stage().title(),
                levels(progress, question),
                headline(progress, words),
                words.say("credentials.counted", progress.done(), lines.size()),
                progress.done(),
                lines.size(),
                due(progress, words),
                dueTone(progress),
                lines.stream()
                        .filter(line -> !line.finding().met())
                        .sorted(Comparator.comparing(
                                        (Progress.Both line) -> line.finding().quantity() != null)
                                .thenComparing(
                                        line -> line.ahead().metOn(),
                                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                        .map(line -> next(line, progress, words))
                        .toList(),
                lines.stream().map(line -> line(line, words)).toList(),
                pace(progress.pace(), words),
                trial(progress, words),
                progress.certificates().reversed().stream()
                        .map(one -> certificate(one, progress.asOf(), words))
                        .toList(),
                standards.stream()
                        .filter(one -> !one.id().equals(progress.standard().id()))
                        .map(one -> Choice.of(one.id(), one.title(), one.id().equals(question.to())))
                        .toList(),
                elsewhere(progress, words),
                counts(progress, words),
                there(progress, words),
                progress.standard().notKnown(),
                progress.standard().notChecked(),
                question,
                problems(question, today, words));
    }

    private static Problems problems(Question question, LocalDate today, Words words) {
        List<Wrong> wrongs = question.wrongs(today).all();
        return Problems.of(wrongs, words);
    }

    private static String title(Progress progress, Words words) {
        return progress.protectedTitle()
                .map(title -> words.say("credentials.title.protected", title))
                .orElseGet(() -> progress.workingTitle().isEmpty()
                        ? words.say("credentials.title.none")
                        : words.say("credentials.title.working", progress.workingTitle()));
    }

    private static List<Level> levels(Progress progress, Question question) {
        return progress.levels().stream()
                .map(stage -> new Level(
                        stage.title(),
                        "/standing/" + progress.supporter()
                                + question.at(stage.id()).query(),
                        stage.equals(progress.stage())))
                .toList();
    }

    static String headline(Progress progress, Words words) {
        if (progress.now().met()) {
            return progress.firstShortfall()
                    .map(day -> words.say(
                            "credentials.headline.met-until", progress.stage().title(), day))
                    .orElseGet(() -> words.say(
                            "credentials.headline.met", progress.stage().title()));
        }
        long missing = progress.now().findings().size() - progress.done();
        var metOn = progress.ahead().metOn();
        if (metOn != null) return words.say("credentials.headline.by", missing, metOn);
        var hours = progress.lines().stream()
                .filter(line -> Way.of(line.finding().requirement(), progress.supporter())
                        .comesWithTime())
                .map(line -> line.ahead().metOn())
                .toList();
        if (hours.contains(null)) return words.say("credentials.headline.never", missing);
        return hours.stream()
                .flatMap(day -> Optional.ofNullable(day).stream())
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(progress.asOf()))
                .map(day -> words.say("credentials.headline.hours", missing, day))
                .orElseGet(() -> words.say("credentials.headline.missing", missing));
    }

    /** Until when the certificate runs, or since when it does not. */
    private static String due(Progress progress, Words words) {
        return progress.certificate()
                .map(one -> {
                    var state = one.on(progress.asOf());
                    var day =
                            state == Certificate.State.VALID ? one.until(progress.asOf()) : one.since(progress.asOf());
                    return words.say("credentials.due." + state.code(), one.number(), day.orElseThrow());
                })
                .orElse("");
    }

    private static String dueTone(Progress progress) {
        if (progress.standing().bars()) return "care";
        return progress.certificate()
                .flatMap(one -> one.until(progress.asOf()))
                .filter(day -> day.isBefore(progress.asOf().plusDays(SOON)))
                .map(day -> "wait")
                .orElse("note");
    }

    private static Next next(Progress.Both line, Progress progress, Words words) {
        var way = Way.of(line.finding().requirement(), progress.supporter());
        var metOn = line.ahead().metOn();
        return new Next(
                Said.requirement(line.finding().requirement(), words),
                line.finding().explanation().in(words),
                metOn == null ? words.say("credentials.next." + way.when()) : words.say("credentials.next.by", metOn),
                progress.own() ? way.href() : "",
                words.say("credentials.way." + way.code()));
    }

    private static Line line(Progress.Both both, Words words) {
        var finding = both.finding();
        var quantity = finding.quantity();
        var falls = finding.met() && both.ahead().shortOn() != null;
        return new Line(
                Said.requirement(finding.requirement(), words),
                finding.met(),
                words.say(
                        finding.met() ? falls ? "credentials.met-for-now" : "credentials.met" : "credentials.missing"),
                finding.met() ? falls ? "wait" : "good" : "care",
                finding.explanation().in(words),
                finding.quantity() == null ? "" : both.ahead().explanation().in(words),
                change(both.ahead(), both.withPlan(), words),
                Said.quantity(finding, words),
                quantity == null ? 0 : Math.min(quantity.have(), quantity.need()),
                quantity == null ? 0 : quantity.need(),
                Said.source(finding.requirement(), words));
    }

    /** What the plan on trial makes of a requirement; "" where it changes nothing. */
    private static String change(Forecast.Line before, Forecast.@Nullable Line after, Words words) {
        if (after == null
                || Objects.equals(before.metOn(), after.metOn()) && Objects.equals(before.shortOn(), after.shortOn()))
            return "";
        return words.say("credentials.trial.line", after.explanation().in(words));
    }

    private static List<String> trial(Progress progress, Words words) {
        var plan = progress.withPlan();
        if (plan == null) return List.of();
        var said = new ArrayList<String>();
        var before = progress.ahead().metOn();
        var after = plan.metOn();
        if (before == null && after == null) said.add(words.say("credentials.trial.not-yet"));
        else if (Objects.equals(before, after)) said.add(words.say("credentials.trial.same"));
        else if (before == null) said.add(words.say("credentials.trial.now-met", Objects.requireNonNull(after)));
        else if (after != null) said.add(words.say("credentials.trial.sooner", after, before));
        for (var line : progress.lines()) {
            var changed = change(line.ahead(), line.withPlan(), words);
            if (!changed.isEmpty())
                said.add(words.say(
                        "credentials.trial.of", Said.requirement(line.finding().requirement(), words), changed));
        }
        return List.copyOf(said);
    }

    private static String pace(Progress.Pace pace, Words words) {
        return words.say(
                pace.entered() ? "credentials.pace.entered" : "credentials.pace.lately",
                Said.number(pace.work()),
                Said.number(pace.supervision()),
                Said.number(pace.training()));
    }

    private static CertificateLine certificate(Certificate one, LocalDate asOf, Words words) {
        var state = one.on(asOf);
        return new CertificateLine(
                one.title(),
                words.say("credentials.certificate.line", one.number(), one.issuer()),
                words.say("credentials.state." + state.code()),
                switch (state) {
                    case VALID -> "good";
                    case SUSPENDED, REVOKED -> "care";
                    case LAPSED -> "wait";
                    case INACTIVE, NOT_YET -> "";
                },
                one.events().stream().map(event -> event(event, words)).toList());
    }

    private static String event(Certificate.Event event, Words words) {
        var until = event.until();
        var what = words.say("credentials.event." + event.kind().code(), event.on(), until == null ? "" : until);
        return event.reason().isEmpty() ? what : words.say("credentials.event.why", what, event.reason());
    }

    private static String elsewhere(Progress progress, Words words) {
        var there = progress.elsewhere();
        if (there == null) return "";
        long full = there.lines().stream()
                .filter(line -> line.counts() == Portability.Counts.IN_FULL)
                .count();
        return words.say(
                "credentials.elsewhere.counts",
                there.there().standard().title(),
                there.there().stage().title(),
                full,
                there.lines().size());
    }

    private static List<Elsewhere> counts(Progress progress, Words words) {
        var there = progress.elsewhere();
        if (there == null) return List.of();
        return there.lines().stream().map(line -> counts(line, words)).toList();
    }

    private static Elsewhere counts(Portability.Line line, Words words) {
        var before = line.askedBefore();
        return new Elsewhere(
                Said.requirement(line.finding().requirement(), words),
                words.say("credentials.counts." + line.counts().code()),
                switch (line.counts()) {
                    case IN_FULL -> "good";
                    case IN_PART -> "wait";
                    case NOT_YET -> "care";
                },
                line.finding().explanation().in(words),
                before == null ? words.say("credentials.elsewhere.new") : "");
    }

    private static List<String> there(Progress progress, Words words) {
        var there = progress.elsewhere();
        if (there == null) return List.of();
        var said = new ArrayList<String>();
        there.there()
                .standard()
                .notChecked()
                .forEach(one -> said.add(words.say("standards.portability.not-checked", one)));
        there.there().standard().notKnown().forEach(one -> said.add(words.say("standards.portability.not-known", one)));
        return List.copyOf(said);
    }
}
