package org.alongside.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a test came out, in the words of the field. */
public enum TestOutcome {
    NEGATIVE,
    POSITIVE,
    /** The sample held too much water to tell. */
    DILUTE,
    /** The laboratory could not tell. */
    INVALID,
    /** They could not give a sample, or did not come. */
    NOT_GIVEN,
    REFUSED,
    /** A sample was there and was not tested. */
    NOT_TESTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TestOutcome> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
