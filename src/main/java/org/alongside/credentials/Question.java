package org.alongside.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.standards.SupporterRecord;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of a standing, as typed: by which day, at which pace, with what planned, for which other
 * standard. What cannot be read is left out and said. Nothing of it is kept.
 *
 * @param stage "" for the one that comes next
 * @param work hours a week, as are {@code supervision} and {@code training}; all "" to go on as lately
 * @param sessionOn with {@code sessionHours}: a session of clinical supervision on trial
 * @param courseOn with {@code courseHours}: a course on trial; {@code courseKind} is core, continuing or ethics
 * @param to another standard to look at; "" for none
 */
public record Question(
        String asOf,
        String stage,
        String work,
        String supervision,
        String training,
        String sessionOn,
        String sessionHours,
        String courseOn,
        String courseHours,
        String courseKind,
        String to) {
    public static final Question NONE = new Question("", "", "", "", "", "", "", "", "", "", "");

    private static final Pattern HOURS = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final int WEEK = 168_00;
    private static final int DAY = 24_00;
    private static final int COURSE = 200_00;
    private static final int YEARS = 3;
    private static final String ETHICS = "ethics";

    /** By whom it is asked is today; other days may be chosen. */
    public LocalDate asOf(LocalDate today) {
        return Typed.day(asOf).filter(day -> fits(day, today)).orElse(today);
    }

    private static boolean fits(LocalDate day, LocalDate today) {
        return !day.isAfter(today.plusYears(YEARS)) && day.getYear() >= 1990;
    }

    /** In hundredths of an hour a week: work, supervision, training; empty to go on as lately. */
    Optional<Progress.Pace> pace() {
        if (!isPaceEntered() || !paceIsGood()) return Optional.empty();
        return Optional.of(new Progress.Pace(
                hours(work).orElse(0),
                hours(supervision).orElse(0),
                hours(training).orElse(0),
                true));
    }

    private boolean isPaceEntered() {
        return !work.isEmpty() || !supervision.isEmpty() || !training.isEmpty();
    }

    private boolean paceIsGood() {
        return List.of(work, supervision, training).stream()
                .allMatch(typed -> typed.isEmpty()
                        || hours(typed).filter(hours -> hours <= WEEK).isPresent());
    }

    /** What is planned on trial; null where nothing is. */
    @Nullable
    SupporterRecord planned(SupporterRecord record, LocalDate asOf) {
        var session = session(asOf);
        var course = course(asOf);
        if (session.isEmpty() && course.isEmpty()) return null;
        return SupporterRecord.of(record.id(), record.bornOn())
                .supervision(session)
                .training(course)
                .build();
    }

    private List<SupporterRecord.Supervision> session(LocalDate asOf) {
        var on = Typed.day(sessionOn).filter(day -> day.isAfter(asOf));
        var hours = hours(sessionHours).filter(some -> some > 0 && some <= DAY);
        if (on.isEmpty() || hours.isEmpty()) return List.of();
        return List.of(new SupporterRecord.Supervision(
                on.get(), hours.get(), SupporterRecord.Oversight.CLINICAL, SupporterRecord.Format.INDIVIDUAL, true));
    }

    private List<SupporterRecord.Training> course(LocalDate asOf) {
        var on = Typed.day(courseOn).filter(day -> day.isAfter(asOf));
        var hours = hours(courseHours).filter(some -> some > 0 && some <= COURSE);
        if (on.isEmpty() || hours.isEmpty()) return List.of();
        return List.of(new SupporterRecord.Training(
                on.get(),
                hours.get(),
                courseKind.equals("core") ? SupporterRecord.Purpose.CORE : SupporterRecord.Purpose.CONTINUING,
                null,
                true,
                courseKind.equals(ETHICS) ? Set.of(ETHICS) : Set.of(),
                null));
    }

    /** What was typed and cannot be read. */
    public Wrongs wrongs(LocalDate today) {
        var wrongs = new Wrongs();
        if (!asOf.isEmpty() && Typed.day(asOf).filter(day -> fits(day, today)).isEmpty())
            wrongs.add("as-of", "credentials.wrong.as-of");
        if (isPaceEntered() && !paceIsGood()) wrongs.add("work", "credentials.wrong.pace");
        var on = asOf(today);
        if (!(sessionOn + sessionHours).isEmpty() && session(on).isEmpty())
            wrongs.add("session-on", "credentials.wrong.session");
        if (!(courseOn + courseHours).isEmpty() && course(on).isEmpty())
            wrongs.add("course-on", "credentials.wrong.course");
        return wrongs;
    }

    /** The same of another stage. */
    public Question at(String other) {
        return new Question(
                asOf,
                other,
                work,
                supervision,
                training,
                sessionOn,
                sessionHours,
                courseOn,
                courseHours,
                courseKind,
                to);
    }

    /** As a query for another address of the same question; "" for nothing asked. */
    public String query() {
        var pairs = new ArrayList<String>();
        String[][] all = {
            {"as-of", asOf},
            {"stage", stage},
            {"work", work},
            {"supervision", supervision},
            {"training", training},
            {"session-on", sessionOn},
            {"session-hours", sessionHours},
            {"course-on", courseOn},
            {"course-hours", courseHours},
            {"course-kind", courseKind},
            {"to", to}
        };
        for (var pair : all) if (!pair[1].isEmpty()) pairs.add(pair[0] + "=" + URLEncoder.encode(pair[1], UTF_8));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** In hundredths. */
    private static Optional<Integer> hours(String typed) {
        return HOURS.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed).movePointRight(2).intValueExact())
                : Optional.empty();
    }
}
