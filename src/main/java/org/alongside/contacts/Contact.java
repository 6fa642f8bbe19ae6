package org.alongside.contacts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened between a supporter and a family: read from a {@link ContactDraft} by {@link ContactRules}, which see to
 * it that it makes sense by itself.
 *
 * @param minutes with the family, travel left out; 0 where nobody was reached
 * @param travelMinutes there and back, also for a try; 0 where none counts
 * @param miles driven for it, to two places at most; no address and no track is kept
 * @param goals of the family that it served
 * @param followUpFrom the first day for the next step; null for the usual one before {@code followUpOn}, the last
 * @param attemptOutcome what came of a try that reached nobody
 * @param parts of the note that are for somebody else than who reads the record
 */
public record Contact(
        UUID family,
        @Nullable UUID enrollment,
        LocalDate day,
        LocalTime time,
        ZoneId zone,
        int minutes,
        String mode,
        boolean made,
        @Nullable String attemptOutcome,
        @Nullable String place,
        List<UUID> people,
        List<String> supportTypes,
        List<String> activities,
        String whatHappened,
        String nextStep,
        @Nullable LocalDate followUpOn,
        int travelMinutes,
        BigDecimal miles,
        Together together,
        List<UUID> goals,
        @Nullable LocalDate followUpFrom,
        NoteParts parts) {

    /**
     * What was written in words, of which the scope guard keeps what it finds for the supervisor and the manager. The part for the
     * supervisor is not among them: she reads it anyway, and nobody else may.
     */
    List<String> words() {
        return Stream.concat(Stream.of(whatHappened, nextStep, parts.shareable()), together.words())
                .toList();
    }

    /** As a form would send it. */
    public ContactDraft draft() {
        return new ContactDraft(
                family,
                enrollment,
                day.toString(),
                time.toString(),
                zone.getId(),
                made ? Integer.toString(minutes) : "",
                mode,
                made,
                Objects.toString(attemptOutcome, ""),
                Objects.toString(place, ""),
                people,
                supportTypes,
                activities,
                whatHappened,
                nextStep,
                Objects.toString(followUpOn, ""),
                travelMinutes == 0 ? "" : Integer.toString(travelMinutes),
                miles.signum() == 0 ? "" : miles.stripTrailingZeros().toPlainString(),
                together.draft(),
                goals,
                Objects.toString(followUpFrom, ""),
                parts);
    }
}
