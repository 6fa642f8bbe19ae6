package org.alongside.hours.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.hours.Entry;
import org.alongside.hours.Oddity;
import org.alongside.hours.Tally;
import org.alongside.hours.Week;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A week at a glance, every word ready.
 *
 * @param form to add a duty; null for anybody but the supporter
 * @param tone of the state
 * @param told what the state means for the reader, and what was said
 * @param odd what cannot be so, in kind words
 * @param next "" for the week that goes on
 * @param mayHandIn whether there is something to hand in
 * @param mayAnswer whether it waits for this reader
 */
public record WeekPage(
        UUID supporter,
        String name,
        boolean own,
        String monday,
        String week,
        String state,
        String tone,
        List<String> told,
        List<String> odd,
        Figures figures,
        List<Day> days,
        String previous,
        String next,
        @Nullable DutyForm form,
        boolean mayHandIn,
        boolean mayAnswer,
        int version,
        String answer,
        Problems problems) {

    /** The three counts, kept apart. */
    public record Figures(String worked, String direct, String billable, String apart) {}

    /** @param total "" for a day without work */
    public record Day(String title, String total, List<Line> lines) {}

    /**
     * @param href to the contact, or to correct the duty; "" for none
     * @param takeBack where taking the entry back is sent; "" where it cannot be
     */
    public record Line(
            String who, String what, String length, String when, boolean replaced, String href, String takeBack) {}

    /** What the page is made with besides the week. */
    record With(CodeList kinds, CodeList modes, LocalDate today, ZoneId zone, Shell shell) {
        String say(String key, Object... args) {
            return shell.say(key, args);
        }

        String minutes(int minutes) {
            return shell.words().spoken().minutes(minutes);
        }

        String date(LocalDate day) {
            return shell.words().spoken().date(day);
        }
    }

    static WeekPage of(Week week, @Nullable DutyForm form, String answer, Problems problems, With with) {
        var tally = week.tally();
        boolean waits = week.state() == Week.State.WAITING;
        return new WeekPage(
                week.whose().supporter(),
                week.whose().name(),
                week.whose().own(),
                week.monday().toString(),
                with.say("hours.week.from", week.monday(), week.sunday()),
                with.say("hours.state." + code(week.state())),
                tone(week.state()),
                told(week, tally, with),
                Oddity.in(week.entries()).stream().map(odd -> words(odd, with)).toList(),
                figures(tally, with),
                Stream.iterate(week.monday(), day -> day.plusDays(1))
                        .limit(7)
                        .map(day -> day(day, week, with))
                        .toList(),
                href(week, -7),
                week.holds(with.today()) ? "" : href(week, 7),
                form,
                week.whose().own() && mayHandIn(week, tally),
                week.whose().answers() && waits,
                week.sheet().map(Week.Sheet::version).orElse(0),
                answer,
                problems);
    }

    private static boolean mayHandIn(Week week, Tally tally) {
        if (week.entries().isEmpty()) return false;
        return week.sheet()
                .map(sheet -> Boolean.FALSE.equals(sheet.approved()) || !tally.isAsHandedIn(sheet))
                .orElse(true);
    }

    private static String href(Week week, int days) {
        return "/hours/" + week.whose().supporter() + "/" + week.monday().plusDays(days);
    }

    static String code(Week.State state) {
        return switch (state) {
            case OPEN -> "open";
            case WAITING -> "waiting";
            case SENT_BACK -> "sent-back";
            case APPROVED -> "approved";
        };
    }

    static String tone(Week.State state) {
        return switch (state) {
            case OPEN -> "";
            case WAITING -> "wait";
            case SENT_BACK -> "care";
            case APPROVED -> "good";
        };
    }

    private static List<String> told(Week week, Tally tally, With with) {
        var told = new ArrayList<String>();
        if (week.sheet().isEmpty()) return List.of();
        var sheet = week.sheet().get();
        var spoken = with.shell().words().spoken();
        told.add(with.say(
                "hours.told.handed-in",
                spoken.moment(sheet.submittedAt(), with.zone(), with.today()),
                with.minutes(sheet.worked())));
        Optional.ofNullable(sheet.answeredAt())
                .ifPresent(at -> told.add(with.say(
                        "hours.told." + code(week.state()),
                        sheet.answeredBy(),
                        spoken.moment(at, with.zone(), with.today()),
                        sheet.answer())));
        if (!tally.isAsHandedIn(sheet)) told.add(with.say("hours.told.changed-since", with.minutes(tally.worked())));
        return told;
    }

    private static Figures figures(Tally tally, With with) {
        var apart = new ArrayList<String>();
        if (tally.volunteered() > 0) apart.add(with.say("hours.apart.volunteered", with.minutes(tally.volunteered())));
        if (tally.ownFamily() > 0) apart.add(with.say("hours.apart.own-family", with.minutes(tally.ownFamily())));
        if (tally.outOfForce() > 0) apart.add(with.say("hours.apart.out-of-force", with.minutes(tally.outOfForce())));
        return new Figures(
                with.minutes(tally.worked()),
                with.minutes(tally.direct()),
                with.minutes(tally.billable()),
                String.join(" ", apart));
    }

    private static Day day(LocalDate day, Week week, With with) {
        var entries = week.on(day);
        int worked = Tally.of(entries).worked();
        return new Day(
                with.shell().words().spoken().day(day, with.today()),
                worked == 0 ? "" : with.minutes(worked),
                entries.stream().map(entry -> line(entry, week, with)).toList());
    }

    private static Line line(Entry entry, Week week, With with) {
        var at = entry.at();
        var when = at == null ? "" : with.shell().words().spoken().time(at);
        return switch (entry) {
            case Entry.Met met ->
                new Line(
                        with.modes().title(met.mode()),
                        what(met, with),
                        with.minutes(met.minutes() + met.travelMinutes()),
                        when,
                        false,
                        met.inReach() ? "/contacts/" + met.id() : "",
                        "");
            case Entry.Duty duty -> {
                boolean mine = week.whose().own() && !duty.replaced();
                boolean approved = week.state() == Week.State.APPROVED;
                yield new Line(
                        with.kinds().title(duty.kind()),
                        what(duty, with),
                        with.minutes(duty.minutes()),
                        when,
                        duty.replaced(),
                        mine ? "/duties/" + duty.id() + "/correction" : "",
                        mine && !approved && duty.corrects() == null ? "/duties/" + duty.id() + "/take-back" : "");
            }
        };
    }

    private static String what(Entry.Met met, With with) {
        var parts = new ArrayList<String>();
        parts.add(met.family().isEmpty() ? with.say("hours.line.a-family") : met.family());
        if (!met.made()) parts.add(with.say("hours.line.tried"));
        if (met.travelMinutes() > 0) parts.add(with.say("hours.line.travel", with.minutes(met.travelMinutes())));
        if (met.ownFamily()) parts.add(with.say("hours.line.own-family"));
        if (met.made() && !met.signed()) parts.add(with.say("hours.line.unsigned"));
        return String.join(" · ", parts);
    }

    private static String what(Entry.Duty duty, With with) {
        var parts = new ArrayList<String>();
        if (!duty.words().isEmpty()) parts.add(duty.words());
        if (!duty.paid()) parts.add(with.say("hours.line.volunteer"));
        if (duty.ownFamily()) parts.add(with.say("hours.line.own-family"));
        if (duty.corrects() != null) parts.add(with.say("hours.line.corrects", duty.reason()));
        else if (!duty.reason().isEmpty()) parts.add(with.say("hours.line.late", duty.reason()));
        if (duty.replaced()) parts.add(with.say("hours.line.replaced"));
        return String.join(" · ", parts);
    }

    private static String words(Oddity odd, With with) {
        var spoken = with.shell().words().spoken();
        return switch (odd) {
            case Oddity.AtOnce(var first, var second, var minutes) ->
                with.say(
                        "hours.odd.at-once",
                        spoken.day(first.on(), with.today()),
                        named(first, with),
                        named(second, with),
                        with.minutes(minutes));
            case Oddity.MoreThanADay(var on, var minutes) ->
                with.say("hours.odd.more-than-a-day", spoken.day(on, with.today()), with.minutes(minutes));
        };
    }

    private static String named(Entry entry, With with) {
        return switch (entry) {
            case Entry.Met met -> with.modes().title(met.mode());
            case Entry.Duty duty -> with.kinds().title(duty.kind());
        };
    }
}
