package org.alongside.field;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.families.Agreement;
import org.alongside.families.Enrolled;
import org.alongside.families.FamilyRule;
import org.alongside.families.InPhase;
import org.alongside.families.Pause;
import org.alongside.families.Referral;
import org.alongside.platform.db.Actor;
import org.alongside.workforce.Assignment.Kind;
import org.alongside.workforce.HandOver;
import org.alongside.workforce.Walker;

/**
 * The life of an enrollment, every word ready.
 *
 * @param drawn its phases and pauses as a picture; empty without phases
 * @param story its steps, the latest first
 * @param mistakes what can be taken back by the reader, and where
 * @param earlier other episodes of the same caregiver, before or beside this one
 * @param summary written at its end, "" while it is open or where none was
 * @param pauseToday the pause of today, to go on from; "" while it is not paused
 */
public record EnrollmentPage(
        UUID id,
        UUID family,
        String program,
        String caregiver,
        String sentence,
        List<FamilyPage.Chip> chips,
        List<Drawn> drawn,
        List<Step> story,
        List<Mistake> mistakes,
        List<Agreed> agreed,
        List<Episode> earlier,
        String summary,
        boolean open,
        String pauseToday,
        boolean mayManage,
        boolean mayLead,
        boolean mayWrite) {

    /** A part of the picture. {@code x} and {@code width} are of 1000; {@code shade} from 0.1, paused, to 0.9. */
    public record Drawn(int x, int width, String shade, String words) {}

    /**
     * @param takeBack where it can be taken back, "" where it cannot
     * @param tell where it is written down that the caregiver was told, "" where nothing is to tell
     */
    public record Step(String kind, String strong, List<String> details, String when, String takeBack, String tell) {}

    public record Mistake(String words, String href) {}

    public record Agreed(String when, List<String> explained, String words, String takeBack) {}

    public record Episode(UUID id, String program, String when, String why, String summary) {}

    /** All that is read of an enrollment. */
    record Read(
            Enrolled enrolled,
            String caregiver,
            List<InPhase> phases,
            List<Pause> pauses,
            List<Agreement> agreements,
            List<Walker> walkers,
            List<HandOver> handOvers,
            Optional<Referral> referral,
            List<Enrolled> others) {}

    private record Dated(LocalDate day, int order, Step step) {}

    static EnrollmentPage of(Read read, Actor actor, ContactWords say) {
        var enrollment = read.enrolled().enrollment();
        var today = say.today();
        var story = story(read, actor, say);
        var agreed =
                read.agreements().stream().map(one -> agreed(one, actor, say)).toList();
        return new EnrollmentPage(
                enrollment.id(),
                enrollment.familyId(),
                read.enrolled().program(),
                read.caregiver(),
                sentence(read, say),
                chips(read, say),
                drawn(read, say),
                story,
                mistakes(story, agreed, say),
                agreed,
                read.others().stream().map(one -> episode(one, say)).toList(),
                enrollment.endSummary(),
                enrollment.endedOn() == null,
                read.pauses().stream()
                        .filter(one -> one.isOn(today))
                        .map(one -> "/pauses/" + one.id() + "/resume")
                        .findFirst()
                        .orElse(""),
                FamilyRule.mayManage(actor),
                FamilyRule.mayLead(actor),
                FamilyRule.mayCorrect(actor));
    }

    private static List<Mistake> mistakes(List<Step> story, List<Agreed> agreed, ContactWords say) {
        var steps = story.stream()
                .filter(one -> !one.takeBack().isEmpty())
                .map(one -> new Mistake(
                        say.say("field.enrollment.mistake.what", one.strong(), one.when()), one.takeBack()));
        var agreements = agreed.stream()
                .filter(one -> !one.takeBack().isEmpty())
                .map(one -> new Mistake(
                        say.say("field.enrollment.mistake.what", say.say("field.agreed"), one.when()), one.takeBack()));
        return Stream.concat(steps, agreements).toList();
    }

    private static String sentence(Read read, ContactWords say) {
        var enrollment = read.enrolled().enrollment();
        var parts = new ArrayList<String>();
        var ended = enrollment.endedOn();
        if (ended != null) {
            parts.add(say.say("field.enrollment.from-to", enrollment.startedOn(), ended));
        } else {
            long day = ChronoUnit.DAYS.between(enrollment.startedOn(), say.today()) + 1;
            parts.add(
                    day > 0
                            ? say.say("field.enrollment.since", enrollment.startedOn(), day)
                            : say.say("field.enrollment.starts", enrollment.startedOn()));
            phaseOn(read, say.today()).ifPresent(one -> parts.add(one.phaseName()));
            read.walkers().stream()
                    .filter(one -> one.assignment().isOn(say.today()))
                    .min(Comparator.comparing(one -> one.assignment().kind()))
                    .ifPresent(one -> parts.add(say.say("field.enrollment.with", one.supporter())));
        }
        if (!read.enrolled().site().isEmpty()) parts.add(read.enrolled().site());
        return String.join(say.say("field.between"), parts);
    }

    private static Optional<InPhase> phaseOn(Read read, LocalDate day) {
        return read.phases().stream()
                .filter(one -> !one.startsOn().isAfter(day))
                .reduce((first, next) -> next);
    }

    private static List<FamilyPage.Chip> chips(Read read, ContactWords say) {
        var chips = new ArrayList<FamilyPage.Chip>();
        var today = say.today();
        if (read.enrolled().enrollment().endedOn() != null)
            chips.add(new FamilyPage.Chip(say.say("field.enrollment.ended"), ""));
        else {
            if (read.pauses().stream().anyMatch(one -> one.isOn(today)))
                chips.add(new FamilyPage.Chip(say.say("field.enrollment.paused"), "wait"));
            if (read.walkers().stream().noneMatch(one -> one.assignment().isOn(today)))
                chips.add(new FamilyPage.Chip(say.say("field.family.without"), "wait"));
            if (read.agreements().isEmpty())
                chips.add(new FamilyPage.Chip(say.say("field.enrollment.no-agreement"), "wait"));
        }
        if (read.others().stream()
                .anyMatch(one -> one.enrollment()
                        .startedOn()
                        .isBefore(read.enrolled().enrollment().startedOn())))
            chips.add(new FamilyPage.Chip(say.say("field.enrollment.again"), "note"));
        return chips;
    }

    /** Phases in ever darker shades, pauses over them in a light one; to scale. */
    private static List<Drawn> drawn(Read read, ContactWords say) {
        var enrollment = read.enrolled().enrollment();
        if (read.phases().isEmpty()) return List.of();
        var from = enrollment.startedOn();
        var ended = enrollment.endedOn();
        var until = ended == null ? later(from, say.today()) : ended;
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        var drawn = new ArrayList<Drawn>();
        for (int n = 0; n < read.phases().size(); n++) {
            var phase = read.phases().get(n);
            var last = n + 1 < read.phases().size()
                    ? read.phases().get(n + 1).startsOn().minusDays(1)
                    : until;
            var shade = Math.min(9, 3 + 2 * n);
            part(from, days, phase.startsOn(), last, "0." + shade, phase.phaseName(), drawn, say);
        }
        for (var pause : read.pauses()) {
            var last = pause.untilOn() == null || pause.untilOn().isAfter(until) ? until : pause.untilOn();
            part(from, days, pause.fromOn(), last, "", say.say("field.enrollment.pause"), drawn, say);
        }
        return drawn;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void part(
            LocalDate from,
            long days,
            LocalDate first,
            LocalDate last,
            String shade,
            String words,
            List<Drawn> drawn,
            ContactWords say) {
        if (last.isBefore(first)) return;
        int x = (int) (1000 * ChronoUnit.DAYS.between(from, first) / days);
        int end = (int) (1000 * (ChronoUnit.DAYS.between(from, last) + 1) / days);
        drawn.add(new Drawn(x, Math.max(4, end - x), shade, say.say("field.enrollment.part", words, first, last)));
    }

    private static List<Step> story(Read read, Actor actor, ContactWords say) {
        var dated = new ArrayList<Dated>();
        var enrollment = read.enrolled().enrollment();
        var base = "/enrollments/" + enrollment.id() + "/mistakes/";
        boolean manages = FamilyRule.mayManage(actor);
        boolean leads = FamilyRule.mayLead(actor);
        dated.add(new Dated(
                enrollment.startedOn(),
                0,
                step(
                        "good",
                        say.say("field.enrollment.step.started", read.enrolled().program()),
                        List.of(),
                        enrollment.startedOn(),
                        manages ? base + "enrollment/" + enrollment.id() : "",
                        say)));
        read.referral().ifPresent(one -> dated.add(new Dated(one.receivedOn(), -1, referred(one, say))));
        for (var one : read.phases())
            dated.add(new Dated(
                    one.startsOn(),
                    1,
                    step(
                            "",
                            say.say("field.enrollment.step.phase", one.phaseName()),
                            words(one.why()),
                            one.startsOn(),
                            leads ? base + "phase/" + one.id() : "",
                            say)));
        for (var one : read.pauses()) pause(one, leads ? base + "pause/" + one.id() : "", dated, say);
        for (var one : read.walkers()) walking(one, read, manages ? base : "", dated, say);
        for (var one : read.handOvers()) dated.add(new Dated(one.onDay(), 3, handOver(one, actor, say)));
        var ended = enrollment.endedOn();
        if (ended != null) {
            var why = Stream.of(say.endReason(enrollment.endReason()), enrollment.endNote(), enrollment.endSummary())
                    .filter(words -> !words.isEmpty())
                    .toList();
            dated.add(new Dated(
                    ended,
                    9,
                    step(
                            "",
                            say.say(
                                    "field.enrollment.step.ended",
                                    read.enrolled().program()),
                            why,
                            ended,
                            manages ? "/enrollments/" + enrollment.id() + "/reopen" : "",
                            say)));
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::day)
                        .thenComparing(Dated::order)
                        .reversed())
                .map(Dated::step)
                .toList();
    }

    private static Step referred(Referral one, ContactWords say) {
        var by = say.referredBy(one.source());
        var strong = one.sourceName().isEmpty()
                ? say.say("field.enrollment.step.referred", by)
                : say.say("field.enrollment.step.referred-who", by, one.sourceName());
        var days = say.spoken().day(one.receivedOn(), say.today());
        return new Step("", strong, words(one.whatFor()), days, "", "");
    }

    private static void pause(Pause one, String takeBack, List<Dated> dated, ContactWords say) {
        dated.add(new Dated(
                one.fromOn(),
                4,
                step("tried", say.say("field.enrollment.step.paused"), words(one.why()), one.fromOn(), takeBack, say)));
        if (one.untilOn() != null) {
            var next = one.untilOn().plusDays(1);
            dated.add(new Dated(next, 5, step("", say.say("field.enrollment.step.resumed"), List.of(), next, "", say)));
        }
    }

    /** Who begins by a hand-over is told by it. */
    private static void walking(Walker one, Read read, String base, List<Dated> dated, ContactWords say) {
        var assignment = one.assignment();
        var kind = assignment.kind().code();
        var handed = read.handOvers().stream().anyMatch(other -> other.id().equals(assignment.id()));
        if (!handed)
            dated.add(new Dated(
                    assignment.startsOn(),
                    2,
                    step(
                            "",
                            say.say("field.enrollment.step." + kind, one.supporter()),
                            List.of(),
                            assignment.startsOn(),
                            base.isEmpty() ? "" : base + "assignment/" + assignment.id(),
                            say)));
        var ends = assignment.endsOn();
        var handedOn = assignment.kind() == Kind.PRIMARY
                && ends != null
                && read.handOvers().stream().anyMatch(other -> other.onDay().equals(ends.plusDays(1)));
        if (ends != null && !handedOn)
            dated.add(new Dated(
                    ends,
                    8,
                    step(
                            "",
                            say.say("field.enrollment.step.ends." + kind, one.supporter()),
                            List.of(),
                            ends,
                            "",
                            say)));
    }

    private static Step handOver(HandOver one, Actor actor, ContactWords say) {
        var details = new ArrayList<String>();
        details.add(one.note());
        details.add(told(one, say));
        var tell = one.toldOn() == null && FamilyRule.mayCorrect(actor) ? "/hand-overs/" + one.id() + "/told" : "";
        return new Step(
                "",
                say.say("field.enrollment.step.handed", one.from(), one.to()),
                List.copyOf(details),
                say.spoken().day(one.onDay(), say.today()),
                "",
                tell);
    }

    /** "The caregiver was told on 20 Nov, by phone: ...", or that she was not. */
    static String told(HandOver one, ContactWords say) {
        if (one.toldOn() == null) return say.say("field.hand-over.not-told", one.caregiver());
        var how = say.told(one.toldHow());
        return one.toldWords().isEmpty()
                ? say.say("field.hand-over.told", one.caregiver(), one.toldOn(), how)
                : say.say("field.hand-over.told-words", one.caregiver(), one.toldOn(), how, one.toldWords());
    }

    private static Step step(
            String kind, String strong, List<String> details, LocalDate day, String takeBack, ContactWords say) {
        return new Step(kind, strong, details, say.spoken().day(day, say.today()), takeBack, "");
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : List.of(words);
    }

    private static Agreed agreed(Agreement one, Actor actor, ContactWords say) {
        var by = one.recordedBy() == null ? say.say("platform.name") : one.recordedBy();
        return new Agreed(
                say.say("field.agreed.when", one.agreedOn(), say.told(one.way()), by),
                one.explained().stream().map(say::agreed).toList(),
                one.words(),
                FamilyRule.mayLead(actor)
                        ? "/enrollments/" + one.enrollment() + "/mistakes/agreement/" + one.id()
                        : "");
    }

    private static Episode episode(Enrolled one, ContactWords say) {
        var enrollment = one.enrollment();
        var ended = enrollment.endedOn();
        return new Episode(
                enrollment.id(),
                one.program(),
                ended == null
                        ? say.say("field.enrollment.beside", enrollment.startedOn())
                        : say.say("field.enrollment.from-to", enrollment.startedOn(), ended),
                say.endReason(enrollment.endReason()),
                enrollment.endSummary());
    }
}
