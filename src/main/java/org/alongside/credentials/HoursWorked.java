package org.alongside.credentials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.standards.SupporterRecord;

/**
 * One supporter's days of work in hundredths of an hour. Each sort is its minutes rounded down as a sum, but paid and
 * supervised work takes the rest, so that the whole is that of all minutes, as the ratio board has it.
 */
final class HoursWorked {
    private static final int HUNDREDTHS = 100;
    private static final int MINUTES = 60;
    private static final int SORTS = 8;

    /** @param noExperience for one's own family, or while a certificate was not in force */
    record Sort(boolean supervised, boolean paid, boolean noExperience) {
        private boolean isUsual() {
            return supervised && paid && !noExperience;
        }

        private int number() {
            return (supervised ? 1 : 0) + (paid ? 2 : 0) + (noExperience ? 4 : 0);
        }
    }

    private final List<SupporterRecord.Work> entries = new ArrayList<>();
    private final long[] minutes = new long[SORTS];
    private long all;
    private long counted;

    List<SupporterRecord.Work> entries() {
        return List.copyOf(entries);
    }

    /** In order of days, and on a day paid and supervised work last. */
    void add(LocalDate on, int more, Sort sort) {
        long before = minutes[sort.number()];
        minutes[sort.number()] = before + more;
        all += more;
        long hours = sort.isUsual()
                ? Math.max(0, hundredths(all) - counted)
                : hundredths(before + more) - hundredths(before);
        counted += hours;
        entries.add(new SupporterRecord.Work(on, (int) hours, sort.supervised(), sort.paid(), sort.noExperience()));
    }

    static long hundredths(long minutes) {
        return minutes * HUNDREDTHS / MINUTES;
    }
}
