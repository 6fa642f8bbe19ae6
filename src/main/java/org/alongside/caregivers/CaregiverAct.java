package org.alongside.caregivers;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a caregiver did on their own pages that those who walk with them should know.
 *
 * @param called the caregiver
 * @param about the permission, the report or the correction
 * @param words what they said; "" where they said nothing
 */
public record CaregiverAct(UUID id, UUID family, String called, What what, UUID about, String words, Instant at) {

    public enum What {
        PERMISSION_ENDED,
        REPORT_READ,
        REPORT_COMMENT,
        CORRECTION_ASKED,
        CORRECTION_DISAGREED;

        /** As it is stored, and as its words are called. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
