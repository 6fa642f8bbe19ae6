package org.alongside.contacts;

import static org.alongside.contacts.ContactProblem.at;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.definitions.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * What makes a contact one that can be written down. Every problem is given at once, in the order of the page.
 *
 * <p>Where nobody was reached nothing more is asked: minutes, place, people, kinds of support and activities are dropped
 * even if a form sent them; and so are the place of a call or a text, and travel to it. A drive to a door that stayed shut
 * was a drive all the same. What happened may be said later, before signing.
 */
final class ContactRules {
    static final int LONGEST_MINUTES = 24 * 60;
    static final int LONGEST_TRAVEL_MINUTES = 16 * 60;
    static final int MOST_MILES = 1_000;
    static final int LONGEST_STORY = 10_000;
    static final int LONGEST_STEP = 1_000;
    static final int FARTHEST_STEP_YEARS = 2;

    private static final Pattern MILES = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?|\\.\\d{1,2}");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final ContactCodes codes;
    private final Instant now;
    private final ZoneId agencyZone;
    private final List<ContactProblem> problems = new ArrayList<>();

    private ContactRules(ContactCodes codes, Instant now, ZoneId agencyZone) {
        this.codes = codes;
        this.now = now;
        this.agencyZone = agencyZone;
    }

    /**
     * What was read.
     *
     * @param contact null where a day, a time or what is needed to go on could not be read
     */
    record Reading(@Nullable Contact contact, @Nullable LocalDate day, List<ContactProblem> problems) {}

    static Reading read(ContactDraft draft, ContactCodes codes, Instant now, ZoneId agencyZone) {
        return new ContactRules(codes, now, agencyZone).read(draft);
    }

    private Reading read(ContactDraft draft) {
        known("mode", draft.mode(), codes.modes());
        var made = draft.made();
        if (made == null) problems.add(at("made", "made.missing"));
        boolean reached = made == null || made;
        if (!reached) known("attemptOutcome", draft.attemptOutcome(), codes.outcomes());
        var zone = zone(draft.zone());
        var day = day(draft.day(), zone);
        var time = time(draft.time(), zone);
        if (day != null && time != null) happened(LocalDateTime.of(day, time), zone);
        Integer minutes = reached ? minutes(draft.minutes()) : Integer.valueOf(0);
        if (reached) {
            place(draft);
            if (draft.people().isEmpty()) problems.add(at("people", "people.missing"));
            several("supportTypes", draft.supportTypes(), codes.supportTypes());
            if (draft.supportTypes().isEmpty()) problems.add(at("supportTypes", "supportTypes.missing"));
            several("activities", draft.activities(), codes.activities());
        }
        boolean travels = ContactCodes.isFaceToFace(draft.mode());
        int travelMinutes = travels ? travelMinutes(draft.travelMinutes()) : 0;
        var miles = travels ? miles(draft.miles()) : BigDecimal.ZERO;
        var together = reached ? TogetherRules.read(draft.together(), codes, day, problems) : Together.NOTHING;
        length("whatHappened", draft.whatHappened(), LONGEST_STORY).ifPresent(problems::add);
        length("nextStep", draft.nextStep(), LONGEST_STEP).ifPresent(problems::add);
        length("shareable", draft.parts().shareable(), LONGEST_STORY).ifPresent(problems::add);
        length("forSupervisor", draft.parts().forSupervisor(), LONGEST_STORY).ifPresent(problems::add);
        var followUp = followUp(draft, day);
        if (day == null || time == null || minutes == null) return new Reading(null, day, List.copyOf(problems));

        var contact = new Contact(
                draft.family(),
                draft.enrollment(),
                day,
                time,
                zone,
                minutes,
                draft.mode(),
                reached,
                reached ? null : draft.attemptOutcome(),
                reached && travels ? draft.place() : null,
                reached ? draft.people() : List.of(),
                reached ? draft.supportTypes() : List.of(),
                reached ? draft.activities() : List.of(),
                draft.whatHappened().isBlank() ? "" : draft.whatHappened(),
                draft.nextStep().isBlank() ? "" : draft.nextStep(),
                followUp == null ? null : followUp.until(),
                travelMinutes,
                miles,
                together,
                reached ? draft.goals() : List.of(),
                followUp == null ? null : followUp.from(),
                draft.parts().read());
        return new Reading(contact, day, List.copyOf(problems));
    }

    private void known(String field, String code, CodeList list) {
        if (code.isEmpty()) problems.add(at(field, field + ".missing"));
        else if (!list.has(code)) problems.add(at(field, "unknown"));
    }

    private void several(String field, List<String> chosen, CodeList list) {
        if (!chosen.stream().allMatch(list::has)) problems.add(at(field, "unknown"));
    }

    private ZoneId zone(String zone) {
        if (zone.isEmpty()) return agencyZone;
        if (ZONES.contains(zone)) return ZoneId.of(zone);
        problems.add(at("zone", "zone"));
        return agencyZone;
    }

    private @Nullable LocalDate day(String day, ZoneId zone) {
        if (day.isEmpty()) return LocalDate.ofInstant(now, zone);
        return date("day", day, problems);
    }

    /** Null, and a problem more, where it is none. */
    static @Nullable LocalDate date(String field, String day, List<ContactProblem> problems) {
        try {
            var date = LocalDate.parse(day);
            if (date.getYear() >= 1900 && date.getYear() < 3000) return date;
        } catch (DateTimeException e) {
            // said below
        }
        problems.add(at(field, "date"));
        return null;
    }

    private @Nullable LocalTime time(String time, ZoneId zone) {
        if (time.isEmpty()) return LocalTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        try {
            return LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException e) {
            problems.add(at("time", "time"));
            return null;
        }
    }

    /** A time that clocks skipped was not; one that they showed twice counts as the first. Nothing is still to come. */
    private void happened(LocalDateTime began, ZoneId zone) {
        var gap = zone.getRules().getTransition(began);
        if (gap != null && gap.isGap()) {
            problems.add(at(
                    "time",
                    "time.skipped",
                    gap.getDateTimeBefore().toLocalTime(),
                    gap.getDateTimeAfter().toLocalTime()));
        } else if (began.atZone(zone).toInstant().isAfter(now)) {
            var today = LocalDate.ofInstant(now, zone);
            if (began.toLocalDate().isAfter(today)) problems.add(at("day", "day.future"));
            else problems.add(at("time", "time.future", LocalTime.ofInstant(now, zone)));
        }
    }

    private @Nullable Integer minutes(String words) {
        if (words.isEmpty()) {
            problems.add(at("minutes", "minutes.missing"));
            return null;
        }
        try {
            int minutes = Integer.parseInt(words);
            if (minutes >= 1 && minutes <= LONGEST_MINUTES) return minutes;
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(at("minutes", "minutes", LONGEST_MINUTES));
        return null;
    }

    private int travelMinutes(String words) {
        try {
            int minutes = words.isEmpty() ? 0 : Integer.parseInt(words);
            if (minutes >= 0 && minutes <= LONGEST_TRAVEL_MINUTES) return minutes;
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(at("travelMinutes", "travelMinutes", LONGEST_TRAVEL_MINUTES));
        return 0;
    }

    private BigDecimal miles(String words) {
        if (words.isEmpty()) return BigDecimal.ZERO;
        if (MILES.matcher(words).matches()) {
            var miles = new BigDecimal(words);
            if (miles.compareTo(BigDecimal.valueOf(MOST_MILES)) <= 0) return miles;
        }
        problems.add(at("miles", "miles", MOST_MILES));
        return BigDecimal.ZERO;
    }

    private void place(ContactDraft draft) {
        if (ContactCodes.isFaceToFace(draft.mode())) known("place", draft.place(), codes.places());
    }

    static Optional<ContactProblem> length(String field, String words, int longest) {
        int length = words.codePointCount(0, words.length());
        return length > longest ? Optional.of(at(field, "long", longest, length - longest)) : Optional.empty();
    }

    /** The days for the next step; null for none. */
    private @Nullable Days followUp(ContactDraft draft, @Nullable LocalDate day) {
        if (draft.followUpOn().isEmpty() && draft.followUpFrom().isEmpty()) return null;
        if (draft.nextStep().isBlank()) problems.add(at("nextStep", "nextStep.missing"));
        var from = draft.followUpFrom().isEmpty() ? null : date("followUpFrom", draft.followUpFrom(), problems);
        var until = draft.followUpOn().isEmpty() ? last(from) : date("followUpOn", draft.followUpOn(), problems);
        if (until == null) return null;
        if (day != null) inTime(from, until, day);
        return new Days(from, until);
    }

    /** Where only the first day is said, the window is as long as it usually is. */
    private static @Nullable LocalDate last(@Nullable LocalDate from) {
        return from == null ? null : from.plusDays(TaskWindow.USUAL_DAYS_BEFORE);
    }

    private void inTime(@Nullable LocalDate from, LocalDate until, LocalDate day) {
        if (from != null && from.isBefore(day)) problems.add(at("followUpFrom", "followUpOn.before", day));
        else if (from != null && from.isAfter(until)) problems.add(at("followUpFrom", "followUpFrom.after", until));
        if (until.isBefore(day)) problems.add(at("followUpOn", "followUpOn.before", day));
        if (until.isAfter(day.plusYears(FARTHEST_STEP_YEARS)))
            problems.add(at("followUpOn", "followUpOn.far", FARTHEST_STEP_YEARS));
    }

    private record Days(@Nullable LocalDate from, LocalDate until) {}

    /**
     * Whether the day is one on which this person walked with this family in a program, and the rest fits that program.
     *
     * @param walks the family's enrollments, newest first
     * @param strangers people named that are not of the family, or no longer
     */
    static List<ContactProblem> problems(Contact contact, List<Walk> walks, Set<UUID> strangers, ContactCodes codes) {
        var problems = new ArrayList<ContactProblem>();
        var meant = walks.stream()
                .filter(walk ->
                        contact.enrollment() == null || walk.enrollment().equals(contact.enrollment()))
                .toList();
        day(contact.day(), meant).ifPresent(problems::add);
        if (!strangers.isEmpty()) problems.add(at("people", "people.strangers"));
        var walked = meant.stream()
                .filter(walk -> walk.includes(contact.day()) && walk.assignedOn(contact.day()))
                .toList();
        if (!walked.isEmpty()
                && walked.stream()
                        .noneMatch(walk ->
                                codes.notOfferedTo(walk.peerKind(), contact).isEmpty())) {
            var first = walked.getFirst();
            problems.add(
                    at("activities", "not-offered", first.program(), codes.notOfferedTo(first.peerKind(), contact)));
        }
        return List.copyOf(problems);
    }

    static Optional<ContactProblem> day(LocalDate day, List<Walk> walks) {
        if (walks.isEmpty()) return Optional.of(at("day", "enrollment.none"));
        if (walks.stream().anyMatch(walk -> walk.includes(day) && walk.assignedOn(day))) return Optional.empty();
        var open = walks.stream().filter(walk -> walk.includes(day)).toList();
        if (open.isEmpty()) {
            var nearest = walks.getFirst();
            return Optional.of(
                    day.isBefore(nearest.from()) || nearest.until() == null
                            ? at("day", "enrollment.before", nearest.program(), nearest.from())
                            : at("day", "enrollment.after", nearest.program(), nearest.until()));
        }
        return open.stream()
                .flatMap(walk -> walk.assigned().stream())
                .findFirst()
                .map(days -> day.isBefore(days.from()) || days.until() == null
                        ? at("day", "assignment.before", days.from())
                        : at("day", "assignment.after", days.until()))
                .or(() -> Optional.of(at("day", "assignment.none")));
    }
}
