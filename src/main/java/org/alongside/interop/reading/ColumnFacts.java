package org.alongside.interop.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column holds, counted over its cells: how many are filled, what they look like, samples, and its values if few. */
public final class ColumnFacts {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(\\D.*)?|\\d{1,2}[-/. ]\\d{1,2}[-/. ](\\d{4}|\\d{2})(\\D.*)?|.*\\b\\p{L}{3,9}\\.?[-/ ]+\\d{1,2}(st|nd|rd|th)?,?[-/ ]+\\d{2,4}.*|\\d{1,2}[-/ ]\\p{L}{3,9}\\.?[-/ ,]+\\d{2,4}.*");
    private static final Pattern TIME =
            Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?\\s*([ap]\\.?m\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLES = 3;
    private static final int MOST_VALUES = 200;

    private final List<String> samples = new ArrayList<>();
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final DayOrder.Count order = new DayOrder.Count();
    private boolean manyValues;
    private int filled;
    private int emails;
    private int phones;
    private int days;
    private int times;
    private int numbers;
    private int fractions;
    private double largest;
    private long letters;

    public void add(String cell) {
        if (cell.isEmpty()) return;
        filled++;
        letters += cell.length();
        if (samples.size() < SAMPLES && !samples.contains(cell)) samples.add(cell);
        count(cell);
        if (manyValues) return;
        values.merge(cell, 1, Integer::sum);
        if (values.size() > MOST_VALUES) {
            manyValues = true;
            values.clear();
        }
    }

    private void count(String cell) {
        if (cell.length() > 60) return;
        if (NUMBER.matcher(cell).matches()) {
            numbers++;
            if (cell.indexOf('.') >= 0) fractions++;
            if (cell.length() < 15) largest = Math.max(largest, Double.parseDouble(cell.replace(',', '.')));
        } else if (TIME.matcher(cell).matches()) times++;
        else if (DAY.matcher(cell).matches()) {
            days++;
            order.add(cell);
        } else if (EMAIL.matcher(cell).matches()) emails++;
        if (Phones.looksLikeOne(cell)) phones++;
    }

    public List<String> samples() {
        return samples;
    }

    public int filled() {
        return filled;
    }

    /** Each different value and how often it stands there, in the order met; empty where there are too many to choose among. */
    public Map<String, Integer> values() {
        return values;
    }

    public DayOrder.Told order() {
        return order.told();
    }

    public boolean mostlyEmails() {
        return most(emails);
    }

    public boolean mostlyPhones() {
        return most(phones);
    }

    public boolean mostlyDays() {
        return most(days);
    }

    public boolean mostlyTimes() {
        return most(times);
    }

    public boolean mostlyNumbers() {
        return most(numbers);
    }

    public boolean mostlyWords() {
        return filled > 0 && letters / filled > 40;
    }

    /** Bare numbers in a column of lengths: small ones, or any with a fraction, count hours. */
    public Minutes.Unit unit() {
        return numbers > 0 && largest <= 12 && (fractions > 0 || largest <= 4)
                ? Minutes.Unit.HOURS
                : Minutes.Unit.MINUTES;
    }

    private boolean most(int count) {
        return filled > 0 && count * 5 >= filled * 4;
    }
}
