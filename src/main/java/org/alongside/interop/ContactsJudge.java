package org.alongside.interop;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.interop.reading.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Judges contacts: found by reference, else by a reference made of family, supporter, day, time and mode. Where a file has
 * several such on one day, they are told apart by their order; a row equal to an earlier one in every cell is refused.
 */
final class ContactsJudge implements Judge {
    private static final LocalTime NO_TIME_SAID = LocalTime.NOON;

    /** As for a contact that is written down here. */
    private static final int LONGEST_TRAVEL_MINUTES = 16 * 60;

    /** A made contact of these lasts a minute where nobody says how long. */
    private static final Set<String> WITHOUT_LENGTH = Set.of("text", "letter");

    private final Bench bench;
    private final RowReader reader;
    private final EnrollmentFinder finder;

    ContactsJudge(Bench bench) {
        this.bench = bench;
        this.reader = bench.reader();
        this.finder = new EnrollmentFinder(bench.store());
    }

    private record Draft(
            RowReader.Reading reading,
            EnrollmentFinder.Sought sought,
            String ref,
            @Nullable String worker,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable String mode,
            Map<String, @Nullable String> said) {}

    @Override
    public List<Judged> judge(List<SheetRow> rows) {
        var drafts = rows.stream().map(row -> draft(reader.read(row))).toList();
        var enrollments = finder.find(drafts.stream().map(Draft::sought).toList());
        var keys = new HashMap<Draft, String>();
        for (var draft : drafts) {
            var enrollment = enrollments.get(draft.reading.row().number());
            if (enrollment != null && !draft.reading.isRefused()) keys.put(draft, key(draft, enrollment));
        }
        var known = bench.store().byRef(Table.CONTACT, keys.values());
        var voided = bench.store().voided(Table.CONTACT, keys.values());
        return drafts.stream()
                .map(draft ->
                        judged(draft, enrollments.get(draft.reading.row().number()), keys.get(draft), known, voided))
                .toList();
    }

    private Draft draft(RowReader.Reading reading) {
        var moment = reading.moment(Target.of(Field.ON_DAY));
        var day = moment == null ? null : moment.day();
        var time = time(reading, moment);
        var mode = reading.code(Field.MODE);
        var worker = reading.code(Field.WORKER);
        var said = new LinkedHashMap<String, @Nullable String>();
        said.put("supporter_id", worker);
        if (day != null) said.put("on_day", day.toString());
        if (time != null) said.put("at_time", clock(time));
        said.put("mode", mode);
        outcome(reading, mode, time, said);
        put(said, "place", reading.code(Field.PLACE));
        var types = reading.codes(Target.of(Field.SUPPORT_TYPES));
        if (!types.isEmpty()) said.put("support_types", FamiliesJudge.array(types));
        var activities = reading.codes(Target.of(Field.ACTIVITIES));
        if (!activities.isEmpty()) said.put("activities", FamiliesJudge.array(activities));
        put(said, "what_happened", reading.text(Field.WHAT_HAPPENED));
        travel(reading, said);
        nextStep(reading, day, said);
        var draft = new Draft(
                reading,
                EnrollmentFinder.Sought.in(reading, day, Field.ON_DAY),
                reading.line(Field.CONTACT_REF),
                worker,
                day,
                time,
                mode,
                said);
        if (!reading.isRefused()) {
            if (worker == null) reading.refuse(Field.WORKER, "missing");
            if (mode == null) reading.refuse(Field.MODE, "missing");
            if (day == null) reading.refuse(Field.ON_DAY, "missing");
            else if (day.isAfter(reader.today())) reading.refuse(Field.ON_DAY, "in-the-future");
        }
        return draft;
    }

    private static void put(Map<String, @Nullable String> said, String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) said.put(column, value);
    }

    private static String clock(LocalTime time) {
        return "%02d:%02d:00".formatted(time.getHour(), time.getMinute());
    }

    private @Nullable LocalTime time(RowReader.Reading reading, @Nullable Moment moment) {
        var time = reading.time(Field.AT_TIME);
        return time != null || moment == null ? time : moment.time();
    }

    /** Made or tried, how long, and what came of a try. */
    private void outcome(
            RowReader.Reading reading,
            @Nullable String mode,
            @Nullable LocalTime time,
            Map<String, @Nullable String> said) {
        var minutes = reading.minutes(Field.MINUTES);
        var end = reading.time(Field.END_TIME);
        var status = reading.code(Field.MADE);
        var why = reading.code(Field.ATTEMPT_OUTCOME);
        boolean made = status == null ? why == null : status.equals("yes");
        if (status != null && !status.equals("yes") && !status.equals("no") && why == null) why = status;
        said.put("made", String.valueOf(made));
        if (!made) {
            said.put("minutes", "0");
            put(said, "attempt_outcome", why);
            return;
        }
        int length = minutes.orElseGet(() ->
                time != null && end != null && end.isAfter(time) ? (int) ChronoUnit.MINUTES.between(time, end) : 0);
        if (length == 0 && mode != null && WITHOUT_LENGTH.contains(mode)) length = 1;
        if (length == 0 && !reading.isRefused()) reading.refuse(Field.MINUTES, "no-minutes");
        said.put("minutes", String.valueOf(length));
        said.put("attempt_outcome", null);
    }

    private static void travel(RowReader.Reading reading, Map<String, @Nullable String> said) {
        var minutes = reading.minutes(Field.TRAVEL_MINUTES);
        if (minutes.isPresent() && minutes.getAsInt() > LONGEST_TRAVEL_MINUTES) {
            reading.refuse(Field.TRAVEL_MINUTES, "too-far", String.valueOf(LONGEST_TRAVEL_MINUTES / 60));
        } else if (minutes.isPresent()) {
            said.put("travel_minutes", String.valueOf(minutes.getAsInt()));
        }
        reading.miles(Field.MILES).ifPresent(miles -> said.put("miles", miles.toPlainString()));
    }

    private static void nextStep(
            RowReader.Reading reading, @Nullable LocalDate day, Map<String, @Nullable String> said) {
        var step = reading.text(Field.NEXT_STEP);
        var due = reading.day(Field.NEXT_STEP_ON);
        put(said, "next_step", step);
        if (due == null) return;
        if (step.isEmpty()) reading.refuse(Field.NEXT_STEP_ON, "no-next-step");
        else if (day != null && due.isBefore(day)) reading.refuse(Field.NEXT_STEP_ON, "due-before-contact");
        else said.put(Table.DUE_ON, due.toString());
    }

    /** The reference, or one made of what tells the contact apart; of several alike on a day the second is #2. */
    private String key(Draft draft, Known enrollment) {
        var stored = draft.reading.row().key();
        if (stored != null) return stored;
        if (!draft.ref.isEmpty()) {
            bench.seen()
                    .earlier(draft.ref)
                    .ifPresent(earlier ->
                            draft.reading.refuse(Field.CONTACT_REF, "same-as-row", String.valueOf(earlier.row())));
            if (!draft.reading.isRefused()) bench.seen().add(draft.ref, draft.reading.row());
            return draft.ref;
        }
        var base =
                Judge.derived("contact", enrollment.text("family_id"), draft.worker, draft.day, draft.time, draft.mode);
        int print = Seen.Earlier.print(draft.reading.row().cells());
        var key = base;
        for (int n = 2; ; n++) {
            var earlier = bench.seen().earlier(key);
            if (earlier.isEmpty()) break;
            if (earlier.get().print() == print) {
                draft.reading.refuse(
                        Field.ON_DAY,
                        "same-as-row",
                        String.valueOf(earlier.get().row()));
                return key;
            }
            key = base + "#" + n;
        }
        bench.seen().add(key, draft.reading.row());
        return key;
    }

    private Judged judged(
            Draft draft,
            @Nullable Known enrollment,
            @Nullable String key,
            Map<String, Known> byKey,
            Map<String, String> voided) {
        var reading = draft.reading;
        var row = reading.row();
        if (reading.isRefused() || enrollment == null || key == null)
            return Judged.refused(row, null, reading.refusals());
        var known = byKey.get(key);
        if (known == null && voided.containsKey(key)) {
            reading.refuse(
                    draft.ref.isEmpty() ? Field.ON_DAY : Field.CONTACT_REF,
                    "voided-here",
                    Objects.requireNonNull(voided.get(key)));
        }
        if (known != null && !known.uuid("family_id").equals(enrollment.uuid("family_id"))) {
            reading.refuse(Field.CONTACT_REF, "of-another-family");
        }
        if (reading.isRefused()) return Judged.refused(row, key, reading.refusals());
        draft.said.put("family_id", enrollment.text("family_id"));
        draft.said.put("enrollment_id", enrollment.id().toString());
        var writes = known == null ? created(draft, key, enrollment) : changed(draft, known);
        if (reading.isRefused()) return Judged.refused(row, key, reading.refusals());
        return Judged.of(row, key, known == null ? writes.getFirst().id() : known.id(), writes);
    }

    private List<Write> created(Draft draft, String key, Known enrollment) {
        var values = new HashMap<String, @Nullable String>();
        values.put("zone", reader.zone().getId());
        values.put("at_time", clock(NO_TIME_SAID));
        values.put("support_types", "{}");
        values.put("activities", "{}");
        values.put("travel_minutes", "0");
        values.put("miles", "0.00");
        values.put("what_happened", "");
        values.put("next_step", "");
        values.put("external_ref", key);
        values.put(Table.CAREGIVER, enrollment.text("caregiver_id"));
        values.putAll(draft.said);
        return List.of(Write.made(Table.CONTACT, bench.idFor(draft.reading.row()), values));
    }

    private static List<Write> changed(Draft draft, Known known) {
        var write = Write.changed(Table.CONTACT, known, draft.said);
        if (write.isEmpty()) return List.of();
        if (known.fixed()) {
            draft.reading.refuse(Field.ON_DAY, "signed-already");
            return List.of();
        }
        return new ArrayList<>(List.of(write.get()));
    }
}
