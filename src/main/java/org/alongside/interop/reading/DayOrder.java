package org.alongside.interop.reading;

import java.util.regex.Pattern;

/** Which of two numbers is the month in {@code 3/4/2026}. */
public enum DayOrder {
    MONTH_FIRST,
    DAY_FIRST;

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(\\D.*)?");

    /** What a whole column says about its order. */
    public enum Told {
        /** No date in it can be read two ways. */
        NOT_NEEDED,
        MONTH_FIRST,
        DAY_FIRST,
        /** Every date can be read either way: a person must say. */
        UNSURE
    }

    /** Counts over a column, cell by cell. */
    public static final class Count {
        private int monthFirst;
        private int dayFirst;
        private int either;

        public void add(String text) {
            var match = NUMBERS.matcher(text);
            if (!match.matches()) return;
            int one = Integer.parseInt(match.group(1));
            int two = Integer.parseInt(match.group(2));
            if (one <= 12 && two > 12) monthFirst++;
            else if (two <= 12 && one > 12) dayFirst++;
            else if (one != two) either++;
        }

        public Told told() {
            if (monthFirst > dayFirst) return Told.MONTH_FIRST;
            if (dayFirst > monthFirst) return Told.DAY_FIRST;
            return either > 0 || monthFirst > 0 ? Told.UNSURE : Told.NOT_NEEDED;
        }
    }
}
