package org.alongside.families;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about themselves, and how we know who they are. Never used to decide who is served.
 *
 * @param writesIn BCP 47 tags of the languages they read and write, the best one first; none where nobody knows
 * @param races codes from the race-and-ethnicity list; only where they said
 * @param raceWords the same in their own words
 * @param tribalEnrollment a code from the tribal-enrollments list, or ""
 * @param needs codes from the need-kinds list: context for walking beside the caregiver, never a diagnosis
 * @param identityHow a code from the identity-checks list, or "" while nobody checked
 */
public record About(
        UUID id,
        UUID familyId,
        UUID person,
        String pronouns,
        List<String> writesIn,
        RaceSaid raceSaid,
        List<String> races,
        String raceWords,
        String tribe,
        String tribalEnrollment,
        List<String> needs,
        String needsNote,
        String identityHow,
        @Nullable LocalDate identityOn,
        String identityBy,
        int version)
        implements Part {

    /** Whether they answered the question of race and ethnicity. Preferring not to is an answer too. */
    public enum RaceSaid {
        UNKNOWN("unknown"),
        SAID("said"),
        NOT_SAID("not-said");

        private final String code;

        RaceSaid(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<RaceSaid> of(String code) {
            return Arrays.stream(values())
                    .filter(said -> said.code.equals(code))
                    .findFirst();
        }
    }

    public About {
        writesIn = List.copyOf(writesIn);
        races = List.copyOf(races);
        needs = List.copyOf(needs);
    }
}
