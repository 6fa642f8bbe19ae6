package org.alongside.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result of a drug test, as a partner told it.
 *
 * @param partnerName as it calls itself now
 * @param way a code from the test-result-ways list
 * @param reporter the account of the partner who entered it; null where it was written down here
 * @param voidReason why it was taken out; null while it holds
 * @param versions the first first; the last holds
 */
public record TestResult(
        UUID id,
        UUID family,
        UUID person,
        String personName,
        UUID partner,
        String partnerName,
        String way,
        @Nullable UUID reporter,
        Instant at,
        @Nullable String voidReason,
        List<Version> versions) {

    public TestResult {
        versions = List.copyOf(versions);
    }

    /**
     * What was told on a day.
     *
     * @param id made with the form, so that sending it twice writes it once
     * @param finding null where nobody said how sure it is
     * @param substances codes from the test-substances list
     * @param asPrescribed whether all of it is from medicine that is taken as prescribed
     * @param why what was corrected; "" for the first
     * @param from who wrote it down, and where they are from
     * @param consent the permission under which it was told
     */
    public record Version(
            UUID id,
            int number,
            LocalDate sampledOn,
            LocalDate reportedOn,
            String specimen,
            String panel,
            TestOutcome outcome,
            @Nullable Finding finding,
            List<String> substances,
            boolean asPrescribed,
            String words,
            String why,
            String from,
            UUID consent,
            Instant at) {
        public Version {
            substances = List.copyOf(substances);
        }

        /** Whether it tells of a return to use: positive, and not from medicine that is taken as prescribed. */
        public boolean isHardNews() {
            return outcome == TestOutcome.POSITIVE && !asPrescribed;
        }
    }

    public Version now() {
        return versions.getLast();
    }

    public boolean isOut() {
        return voidReason != null;
    }
}
