package org.alongside.credentials;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alongside.standards.SupporterRecord;

/**
 * Entries of one record as {@code alongside.records_packed} puts them, where the bits are explained; read into what the
 * standards engine takes. Pure.
 *
 * @param lessons what a training was, by the number that stands with it
 */
record Packed(byte[] work, byte[] supervision, byte[] training, String[] lessons) {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate[] DAYS =
            FIRST.datesUntil(FIRST.plusDays(1 << 15)).toArray(LocalDate[]::new);

    private static final int DAY = 17;
    private static final int SUPERVISED = 1 << 16;
    private static final int PAID = 1 << 15;
    private static final int NO_EXPERIENCE = 1 << 14;
    private static final int WORK_MINUTES = NO_EXPERIENCE - 1;
    private static final int IN_GROUP = 1 << 16;
    private static final int SESSION_MINUTES = IN_GROUP - 1;

    /** Work up to a day; the others of any day. */
    void into(SupporterRecord.Builder record, LocalDate until) {
        record.work(worked(until)).supervision(held()).training(learned());
    }

    private List<SupporterRecord.Work> worked(LocalDate until) {
        var hours = new HoursWorked();
        for (var entries = ints(work); entries.hasRemaining(); ) {
            int entry = entries.get();
            var on = DAYS[entry >>> DAY];
            if (on.isAfter(until)) break;
            hours.add(
                    on,
                    entry & WORK_MINUTES,
                    new HoursWorked.Sort((entry & SUPERVISED) != 0, (entry & PAID) != 0, (entry & NO_EXPERIENCE) != 0));
        }
        return hours.entries();
    }

    private List<SupporterRecord.Supervision> held() {
        var held = new ArrayList<SupporterRecord.Supervision>();
        for (var entries = ints(supervision); entries.hasRemaining(); ) {
            int entry = entries.get();
            held.add(new SupporterRecord.Supervision(
                    DAYS[entry >>> DAY],
                    (int) HoursWorked.hundredths(entry & SESSION_MINUTES),
                    SupporterRecord.Oversight.CLINICAL,
                    (entry & IN_GROUP) != 0 ? SupporterRecord.Format.GROUP : SupporterRecord.Format.INDIVIDUAL,
                    true));
        }
        return held;
    }

    private List<SupporterRecord.Training> learned() {
        var kinds = Arrays.stream(lessons).map(Lesson::of).toArray(Lesson[]::new);
        var learned = new ArrayList<SupporterRecord.Training>();
        for (var entries = ByteBuffer.wrap(training).asLongBuffer(); entries.hasRemaining(); ) {
            long entry = entries.get();
            learned.add(kinds[(int) entry & 0xffff].on(FIRST.plusDays(entry >> 32), (int) (entry >> 16) & 0xffff));
        }
        return learned;
    }

    private static IntBuffer ints(byte[] packed) {
        return ByteBuffer.wrap(packed).asIntBuffer();
    }

    private record Lesson(SupporterRecord.Purpose purpose, boolean approved, Set<String> topics, String code) {
        private static final int PARTS = 4;

        static Lesson of(String packed) {
            var parts = packed.split("\\|", PARTS);
            return new Lesson(
                    parts[0].equals("core") ? SupporterRecord.Purpose.CORE : SupporterRecord.Purpose.CONTINUING,
                    parts[1].equals("t"),
                    parts[2].isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(parts[2].split(" "))),
                    parts[3]);
        }

        SupporterRecord.Training on(LocalDate day, int hours) {
            return new SupporterRecord.Training(
                    day, hours, purpose, code.isEmpty() ? null : code, approved, topics, null);
        }
    }
}
