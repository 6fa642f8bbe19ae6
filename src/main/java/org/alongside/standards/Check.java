package org.alongside.standards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.standards.Finding.Quantity;
import org.alongside.standards.Finding.Unit;
import org.alongside.standards.Standard.Requirement;
import org.alongside.standards.SupporterRecord.Certification;
import org.alongside.standards.SupporterRecord.ExamResult;
import org.alongside.standards.SupporterRecord.Purpose;
import org.alongside.standards.SupporterRecord.Stay;
import org.alongside.standards.SupporterRecord.Training;
import org.jspecify.annotations.Nullable;

/** Checks one requirement after another of one record on one date. */
final class Check {
    private final Standard standard;
    private final SupporterRecord record;
    private final LocalDate asOf;
    private final Counting counting;

    Check(Standard standard, SupporterRecord record, LocalDate asOf, Counting counting) {
        this.standard = standard;
        this.record = record;
        this.asOf = asOf;
        this.counting = counting;
    }

    Finding find(Requirement asked) {
        return switch (asked.rule()) {
            case Rule.Attestation rule -> attestation(asked, rule);
            case Rule.Age rule -> age(asked, rule);
            case Rule.LivedExperience rule -> livedExperience(asked, rule);
            case Rule.Training rule -> training(asked, rule);
            case Rule.Exam rule -> exam(asked, rule);
            case Rule.Experience rule -> experience(asked, rule);
            case Rule.SupervisionRatio rule -> supervision(asked, rule);
            case Rule.SupervisionTotal rule -> supervision(asked, rule);
            case Rule.ContinuingEducation rule -> continuingEducation(asked, rule);
            case Rule.Place rule -> place(asked, rule);
            case Rule.BackgroundCheck rule -> backgroundCheck(asked, rule);
            case Rule.Credential rule -> credential(asked, rule);
            case Rule.Provisional rule -> provisional(asked, rule);
        };
    }

    private Finding attestation(Requirement asked, Rule.Attestation rule) {
        var missing = rule.statements().stream()
                .filter(statement -> record.attestations().stream()
                        .noneMatch(signed -> signed.statement() == statement
                                && !signed.signedOn().isAfter(asOf)))
                .sorted()
                .map(statement -> Explanation.of("standards.statement." + statement.code()))
                .toList();
        if (missing.isEmpty()) return plain(asked, true, "standards.attestation.signed");
        return plain(asked, false, "standards.attestation.missing", missing);
    }

    private Finding age(Requirement asked, Rule.Age rule) {
        if (record.bornOn() == null) return plain(asked, false, "standards.age.unknown", rule.years());
        var reached = Anniversary.afterYears(record.bornOn(), rule.years());
        return reached.isAfter(asOf)
                ? plain(asked, false, "standards.age.not-yet", rule.years(), reached)
                : plain(asked, true, "standards.age.reached", rule.years(), reached);
    }

    private Finding livedExperience(Requirement asked, Rule.LivedExperience rule) {
        var days = new Quantity(Hundredths.of(CaringDays.of(record, rule, asOf)), Hundredths.of(rule.days()), Unit.DAY);
        return rule.childUnder() == null
                ? quantity(asked, days, null, "standards.lived-experience.")
                : quantity(asked, days, null, "standards.lived-experience-under.", rule.childUnder());
    }

    private Finding training(Requirement asked, Rule.Training rule) {
        var from = counting.from(asOf, rule.lookBackMonths(), null);
        var span = new Span(from, asOf);
        long have = 0;
        for (var done : record.training()) {
            if (counts(done, rule.purpose(), rule.topics(), span)
                    && (rule.courses() == null || rule.courses().contains(done.course()))) have += done.hours();
        }
        return quantity(
                asked,
                hours(have, Hundredths.of(rule.hours())),
                from,
                "standards.training." + rule.purpose().code() + ".");
    }

    private Finding exam(Requirement asked, Rule.Exam rule) {
        long best = 0;
        LocalDate last = null;
        var attempts = record.exams().stream()
                .filter(attempt ->
                        attempt.exam().equals(rule.exam()) && !attempt.on().isAfter(asOf))
                .sorted(Comparator.comparing(ExamResult::on))
                .toList();
        for (var attempt : attempts) {
            boolean tooSoon = last != null
                    && rule.retakeAfterDays() != null
                    && attempt.on().isBefore(last.plusDays(rule.retakeAfterDays()));
            if (tooSoon) continue;
            best = Math.max(best, attempt.percent());
            last = attempt.on();
        }
        var result = new Quantity(best, Hundredths.of(rule.percent()), Unit.PERCENT);
        if (last == null) return quantity(asked, result, null, "standards.exam-not-taken.");
        if (result.suffices() || rule.retakeAfterDays() == null)
            return quantity(asked, result, null, "standards.exam.");
        return quantity(asked, result, null, "standards.exam-again.", last.plusDays(rule.retakeAfterDays()));
    }

    private Finding experience(Requirement asked, Rule.Experience rule) {
        var from = counting.from(asOf, rule.lookBackMonths(), null);
        var span = new Span(from, asOf);
        long have = 0;
        for (var work : record.work()) {
            if (span.holds(work.on())
                    && !work.ownFamily()
                    && (work.supervised() || !rule.supervised())
                    && (work.paid() || !rule.paid())) have += work.hours();
        }
        if (rule.withTraining() != null) {
            for (var done : record.training()) {
                if (counts(done, rule.withTraining(), null, span)) have += done.hours();
            }
        }
        return quantity(
                asked,
                hours(have, Hundredths.of(rule.hours())),
                from,
                rule.withTraining() == null ? "standards.experience." : "standards.experience-with-training.");
    }

    private Finding supervision(Requirement asked, Rule.SupervisionRatio rule) {
        var from = counting.from(asOf, null, null);
        var owed = new SupervisionOwed(record, rule, new Span(from, asOf));
        long worked = owed.worked();
        var hours = hours(owed.held(), owed.need(worked));
        if (hours.suffices()) {
            return quantity(
                    asked, hours, from, "standards.supervision-ratio.", rule.hoursWorked(), Hundredths.said(worked));
        }
        var since = Objects.requireNonNull(owed.shortSince());
        var finding = quantity(
                asked, hours, from, "standards.supervision-ratio.", rule.hoursWorked(), Hundredths.said(worked), since);
        return finding.since(since);
    }

    private Finding supervision(Requirement asked, Rule.SupervisionTotal rule) {
        var from = counting.from(asOf, rule.lookBackMonths(), null);
        var span = new Span(from, asOf);
        long have = 0;
        for (var session : record.supervision()) {
            if (session.counts()
                    && span.holds(session.on())
                    && (rule.formats() == null || rule.formats().contains(session.format()))) have += session.hours();
        }
        return quantity(asked, hours(have, Hundredths.of(rule.hours())), from, "standards.supervision-total.");
    }

    private Finding continuingEducation(Requirement asked, Rule.ContinuingEducation rule) {
        var from = counting.from(asOf, null, rule.everyMonths());
        var span = new Span(from, asOf);
        long have = 0;
        for (var done : record.training()) {
            if (counts(done, Purpose.CONTINUING, rule.topics(), span)
                    && !(Boolean.TRUE.equals(rule.notReusable()) && usedElsewhere(done))) have += done.hours();
        }
        var hours = hours(have, Hundredths.of(rule.hours()));
        return rule.topics() == null
                ? quantity(asked, hours, from, "standards.continuing-education.")
                : quantity(asked, hours, from, "standards.continuing-education-in.", List.copyOf(rule.topics()));
    }

    private boolean usedElsewhere(Training done) {
        return done.countedFor() != null && !done.countedFor().equals(standard.id());
    }

    private static boolean counts(Training done, Purpose purpose, @Nullable Set<String> topics, Span span) {
        return done.approved()
                && done.purpose() == purpose
                && span.holds(done.on())
                && (topics == null || done.topics().stream().anyMatch(topics::contains));
    }

    private Finding place(Requirement asked, Rule.Place rule) {
        boolean here = rule.by().stream()
                .anyMatch(
                        tie -> in(rule.state(), tie == Rule.Tie.RESIDENCE ? record.residence() : record.employment()));
        var ties = rule.by().size() > 1 ? "either" : rule.by().getFirst().code();
        return plain(asked, here, "standards.place." + ties + (here ? ".met" : ".missing"), rule.state());
    }

    private boolean in(String state, Collection<Stay> stays) {
        return stays.stream().anyMatch(stay -> stay.state().equals(state) && stay.holds(asOf));
    }

    private Finding backgroundCheck(Requirement asked, Rule.BackgroundCheck rule) {
        var from = rule.withinMonths() == null ? null : Anniversary.firstWithin(asOf, rule.withinMonths());
        var span = new Span(from, asOf);
        boolean passed = record.backgroundChecks().stream()
                .anyMatch(check -> check.passed()
                        && span.holds(check.on())
                        && (rule.checks() == null || rule.checks().contains(check.kind())));
        return plain(
                asked, passed, passed ? "standards.background-check.passed" : "standards.background-check.missing");
    }

    private Finding credential(Requirement asked, Rule.Credential rule) {
        var held = record.certifications().stream()
                .filter(one ->
                        one.standard().equals(rule.standard()) && one.stage().equals(rule.stage()))
                .map(Certification::from)
                .filter(from -> !from.isAfter(asOf))
                .min(Comparator.naturalOrder());
        if (held.isEmpty()) return plain(asked, false, "standards.credential.missing", rule.stage(), rule.standard());
        if (rule.forMonths() == null)
            return plain(asked, true, "standards.credential.held", rule.stage(), rule.standard(), held.get());
        var longEnough = Anniversary.after(held.get(), rule.forMonths());
        return longEnough.isAfter(asOf)
                ? plain(
                        asked,
                        false,
                        "standards.credential.not-long",
                        rule.stage(),
                        rule.standard(),
                        held.get(),
                        longEnough)
                : plain(asked, true, "standards.credential.held", rule.stage(), rule.standard(), held.get());
    }

    private Finding provisional(Requirement asked, Rule.Provisional rule) {
        var from = record.certifiedFrom(standard.id(), rule.stage(), asOf);
        if (from == null) return plain(asked, true, "standards.provisional.not-begun", rule.months());
        var last = Anniversary.after(from, rule.months()).minusDays(1);
        return last.isBefore(asOf)
                ? plain(asked, false, "standards.provisional.over", from, last)
                : plain(asked, true, "standards.provisional.runs", from, last);
    }

    private static Quantity hours(long have, long need) {
        return new Quantity(have, need, Unit.HOUR);
    }

    private static Finding plain(Requirement asked, boolean met, String key, Object... facts) {
        return new Finding(asked, met, null, null, null, Explanation.of(key, facts));
    }

    /** The sentence's facts start with what there is, what is needed, what is missing and the first day that counts. */
    private static Finding quantity(
            Requirement asked, Quantity quantity, @Nullable LocalDate from, String key, Object... facts) {
        boolean met = quantity.suffices();
        return new Finding(
                asked, met, quantity, null, from, Explanation.of(key + (met ? "met" : "short"), quantity, from, facts));
    }
}
