package org.alongside.interop;

import java.util.List;
import java.util.Map;
import org.alongside.interop.reading.ColumnFacts;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.Minutes;

/**
 * One column as it was found, kept with the import so that the page that maps it need not read all rows again.
 *
 * @param samples the first few different cells
 * @param looks what most cells look like
 * @param values each different cell and how often, where there are few
 */
public record Column(
        String heading,
        List<String> samples,
        int filled,
        Looks looks,
        DayOrder.Told order,
        Minutes.Unit unit,
        Map<String, Integer> values) {
    /** What the cells of a column look like. */
    public enum Looks {
        EMPTY,
        DAYS,
        TIMES,
        NUMBERS,
        EMAILS,
        PHONES,
        SENTENCES,
        WORDS
    }

    private static final int LONGEST_SAMPLE = 80;

    static Column of(String heading, ColumnFacts facts) {
        var looks = facts.filled() == 0
                ? Looks.EMPTY
                : facts.mostlyEmails()
                        ? Looks.EMAILS
                        : facts.mostlyPhones()
                                ? Looks.PHONES
                                : facts.mostlyDays()
                                        ? Looks.DAYS
                                        : facts.mostlyTimes()
                                                ? Looks.TIMES
                                                : facts.mostlyNumbers()
                                                        ? Looks.NUMBERS
                                                        : facts.mostlyWords() ? Looks.SENTENCES : Looks.WORDS;
        return new Column(
                heading,
                facts.samples().stream().map(Column::shortened).toList(),
                facts.filled(),
                looks,
                facts.order(),
                unit(heading, facts),
                facts.values());
    }

    private static Minutes.Unit unit(String heading, ColumnFacts facts) {
        var plain = org.alongside.interop.reading.Names.plain(heading);
        if (plain.matches(".*\\b(min|mins|minutes)\\b.*")) return Minutes.Unit.MINUTES;
        return plain.matches(".*\\b(h|hr|hrs|hour|hours)\\b.*") ? Minutes.Unit.HOURS : facts.unit();
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_SAMPLE ? cell : cell.substring(0, LONGEST_SAMPLE - 1) + "…";
    }
}
